package nl.geldstroom.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.Accres;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.GeneralGrant;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.OtherSource;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.SpendingRule;
import nl.geldstroom.source.Successor;
import nl.geldstroom.source.TransformationMoney;
import nl.geldstroom.source.TransformationPlan;
import nl.geldstroom.source.Unspent;

/**
 * What each funding source pays in a year, once more from the Javadoc: of the source only its components are read, never
 * what it computes of them.
 */
final class ReferenceSources {

    private ReferenceSources() {}

    /** A source as the reference sees it. */
    abstract static class Source {

        private final FundingSource given;

        private Source(FundingSource given) {
            this.given = given;
        }

        String id() {
            return given.id();
        }

        PartyId recipient() {
            return given.recipient();
        }

        /** Cents of a year. */
        abstract double amount(Year year);

        /** Whether the money of a year has no end. */
        abstract boolean isStructural(Year year);

        /** The last year with a decided amount. */
        abstract Year lastYear();

        Optional<Unspent> unspent() {
            return Optional.empty();
        }

        List<LineId> lines() {
            return given.parts().stream().map(GrantPart::line).distinct().toList();
        }

        boolean pays(LineId line) {
            return lines().contains(line);
        }

        /** Bound to its lines: money that may not be spent freely, is no price, and is not what insured care is paid of. */
        boolean isBound() {
            SpendingRule spending = spending();
            return !given.parts().isEmpty()
                    && (spending == SpendingRule.EARMARKED
                            || spending == SpendingRule.PLAN
                            || spending == SpendingRule.AGREEMENT);
        }

        SpendingRule spending() {
            return given.instrument().terms().spending();
        }

        /** The part of one line in a year: r(S_i·A) - r(S_(i-1)·A) over the parts in order of lines, the last bound A. */
        double on(LineId line, Year year) {
            double amount = amount(year);
            List<GrantPart> inOrder = given.parts().stream()
                    .sorted(Comparator.comparing(GrantPart::line))
                    .toList();
            BigDecimal sum = BigDecimal.ZERO;
            double before = 0;
            double part = 0;
            for (int i = 0; i < inOrder.size(); i++) {
                sum = sum.add(inOrder.get(i).share().value());
                double bound = i == inOrder.size() - 1 ? amount : Math.rint(sum.doubleValue() * amount);
                part += inOrder.get(i).line().equals(line) ? bound - before : 0;
                before = bound;
            }
            return part;
        }
    }

    static List<Source> of(List<FundingSource> given) {
        List<Source> sources = new ArrayList<>();
        for (FundingSource source : given) {
            if (source instanceof SpecificGrant grant) {
                sources.add(new Specific(grant));
            } else if (source instanceof GeneralGrant grant) {
                sources.add(new General(grant));
            } else if (source instanceof TransformationMoney money) {
                sources.add(new Transformation(money));
            } else if (source instanceof OtherSource other) {
                sources.add(new Other(other));
            } else {
                throw new IllegalArgumentException("The reference does not know source " + source);
            }
        }
        return sources;
    }

    private static double cents(SortedMap<Year, Money> amounts, Year year) {
        return amounts.getOrDefault(year, Money.ZERO).cents();
    }

    /** Its own amount while it lasts; then that of the chosen successor, which may go on without end. */
    private static final class Specific extends Source {

        private final SpecificGrant grant;
        private final Optional<Successor> chosen;

        Specific(SpecificGrant grant) {
            super(grant);
            this.grant = grant;
            this.chosen = grant.successors().stream()
                    .filter(one -> grant.successor().equals(Optional.of(one.id())))
                    .findFirst();
        }

        @Override
        double amount(Year year) {
            if (!year.isAfter(lastYear())) {
                return cents(grant.amounts(), year);
            }
            if (chosen.isEmpty()) {
                return 0;
            }
            return isStructural(year)
                    ? chosen.get().thereafter().orElseThrow().cents()
                    : cents(chosen.get().amounts(), year);
        }

        @Override
        boolean isStructural(Year year) {
            return chosen.isPresent()
                    && chosen.get().thereafter().isPresent()
                    && year.isAfter(lastYear())
                    && chosen.get().amounts().keySet().stream().allMatch(known -> known.isBefore(year));
        }

        @Override
        Year lastYear() {
            return grant.amounts().lastKey();
        }

        @Override
        Optional<Unspent> unspent() {
            return grant.unspent();
        }

        @Override
        SpendingRule spending() {
            return SpendingRule.EARMARKED;
        }
    }

    /** Free money: after its last year it grows by the accres, until it flows into the general grant. */
    private static final class General extends Source {

        private final GeneralGrant grant;

        General(GeneralGrant grant) {
            super(grant);
            this.grant = grant;
        }

        @Override
        double amount(Year year) {
            if (grant.mergesIn().isPresent()
                    && year.getValue() >= grant.mergesIn().get().getValue()) {
                return 0;
            }
            if (!year.isAfter(lastYear())) {
                return cents(grant.amounts(), year);
            }
            BigDecimal cents = BigDecimal.valueOf((long) cents(grant.amounts(), lastYear()));
            for (int of = lastYear().getValue() + 1; of <= year.getValue(); of++) {
                if (grant.accres().isPresent()) {
                    Accres accres = grant.accres().get();
                    BigDecimal v = accres.volume().getOrDefault(Year.of(of), BigDecimal.ZERO);
                    BigDecimal p = accres.price().getOrDefault(Year.of(of), BigDecimal.ZERO);
                    BigDecimal step = BigDecimal.valueOf((long) cents(accres.steps(), Year.of(of)));
                    cents = cents.multiply(v.add(BigDecimal.ONE))
                            .multiply(p.add(BigDecimal.ONE))
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .add(step)
                            .max(BigDecimal.ZERO);
                }
            }
            return cents.doubleValue();
        }

        @Override
        boolean isStructural(Year year) {
            return grant.mergesIn().isEmpty();
        }

        @Override
        Year lastYear() {
            return grant.amounts().lastKey();
        }
    }

    /** Plans in the order of receipt, until the ceiling; over its years what a plan gets goes by what it asked. */
    private static final class Transformation extends Source {

        private final TransformationMoney money;
        private final SortedMap<Year, Double> byYear = new TreeMap<>();

        Transformation(TransformationMoney money) {
            super(money);
            this.money = money;
            List<TransformationPlan> queue = new ArrayList<>(money.plans());
            queue.removeIf(plan -> plan.withdrawn().equals(Optional.of(true)));
            queue.removeIf(plan -> money.closing().isPresent()
                    && plan.received().isAfter(money.closing().get()));
            queue.sort(Comparator.comparing(TransformationPlan::received).thenComparing(TransformationPlan::id));
            long left = money.ceiling().cents();
            for (TransformationPlan plan : queue) {
                long asked =
                        plan.amounts().values().stream().mapToLong(Money::cents).sum();
                long gets = Math.min(asked, left);
                left -= gets;
                if (plan.applicant().equals(money.recipient()) && gets > 0) {
                    overYears(plan, gets).forEach((year, cents) -> byYear.merge(year, cents, Double::sum));
                }
            }
        }

        /** Each year the whole cents of its part, then a cent more for those that lost most, of equal ones the first. */
        private static Map<Year, Double> overYears(TransformationPlan plan, long gets) {
            BigInteger whole = BigInteger.valueOf(
                    plan.amounts().values().stream().mapToLong(Money::cents).sum());
            Map<Year, Double> parts = new HashMap<>();
            Map<Year, BigInteger> lost = new HashMap<>();
            long over = gets;
            for (Map.Entry<Year, Money> asked : plan.amounts().entrySet()) {
                BigInteger[] part = BigInteger.valueOf(gets)
                        .multiply(BigInteger.valueOf(asked.getValue().cents()))
                        .divideAndRemainder(whole);
                parts.put(asked.getKey(), part[0].doubleValue());
                lost.put(asked.getKey(), part[1]);
                over -= part[0].longValueExact();
            }
            List<Year> byLoss = new ArrayList<>(plan.amounts().keySet());
            byLoss.sort(Comparator.comparing((Year year) -> lost.getOrDefault(year, BigInteger.ZERO))
                    .reversed());
            for (int i = 0; i < over; i++) {
                parts.merge(byLoss.get(i), 1.0, Double::sum);
            }
            return parts;
        }

        @Override
        double amount(Year year) {
            return byYear.getOrDefault(year, 0.0);
        }

        @Override
        boolean isStructural(Year year) {
            return false;
        }

        @Override
        Year lastYear() {
            return money.lastYear();
        }

        @Override
        Optional<Unspent> unspent() {
            return money.unspent();
        }

        @Override
        SpendingRule spending() {
            return SpendingRule.PLAN;
        }
    }

    /** The amounts that are given, and after them the same every year or nothing. */
    private static final class Other extends Source {

        private final OtherSource source;

        Other(OtherSource source) {
            super(source);
            this.source = source;
        }

        @Override
        double amount(Year year) {
            return year.isAfter(lastYear())
                    ? source.thereafter().orElse(Money.ZERO).cents()
                    : cents(source.amounts(), year);
        }

        @Override
        boolean isStructural(Year year) {
            return source.thereafter().orElse(Money.ZERO).cents() > 0;
        }

        @Override
        Year lastYear() {
            return source.amounts().lastKey();
        }

        @Override
        Optional<Unspent> unspent() {
            return source.unspent();
        }

        @Override
        SpendingRule spending() {
            return source.terms().isPresent() ? source.terms().get().spending() : super.spending();
        }
    }
}
