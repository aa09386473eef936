package nl.geldstroom.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.measure.ProviderChange;
import nl.geldstroom.procurement.AwardRound;
import nl.geldstroom.procurement.RegionalPool;
import nl.geldstroom.provision.LineId;

/** The equations of award rounds, for the reference interpreter. */
final class ReferenceProcurement {

    private final ReferenceInterpreter books;
    private final List<ProcurementCost> measures = new ArrayList<>();

    ReferenceProcurement(ReferenceInterpreter books) {
        this.books = books;
    }

    boolean takes(Measure measure) {
        if (measure instanceof ProcurementCost one) {
            measures.add(one);
            return true;
        }
        return false;
    }

    void charge() {
        measures.forEach(this::charge);
    }

    private void charge(ProcurementCost of) {
        Figures figures = new Figures(of);
        double x = figures.buyers();
        double z = figures.bidders();
        double buyers = 0;
        double burden = 0;
        double moving = 0;
        TreeSet<LocalDate> days = firstDays(of);
        for (LocalDate day : days) {
            YearMonth until = YearMonth.from(day).minusMonths(1);
            YearMonth from = YearMonth.from(day.minusDays(daysOf(of.round())));
            if (from.isAfter(until)) {
                from = until;
            }
            long n = ChronoUnit.MONTHS.between(from, until) + 1;
            long k = ChronoUnit.MONTHS.between(from, books.month()) + 1;
            if (k >= 1 && k <= n) {
                buyers += ReferenceInterpreter.r((x * k) / n) - ReferenceInterpreter.r((x * (k - 1)) / n);
                burden += ReferenceInterpreter.r((z * k) / n) - ReferenceInterpreter.r((z * (k - 1)) / n);
            }
            if (!day.equals(days.first()) && YearMonth.from(day).equals(books.month())) {
                moving += figures.moving();
            }
        }
        divide(of, "round", buyers);
        divide(of, "moving", moving);
        String bidders = of.bidders().map(party -> party.text()).orElse("org:bidders");
        books.post(of.id() + "/bidders", "value/" + bidders, "value/from/" + of.id(), -burden);
    }

    /** The first days of the agreements that are named, and of those that follow them. */
    private TreeSet<LocalDate> firstDays(ProcurementCost of) {
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<LocalDate> ends = new TreeSet<>();
        for (Agreement agreement : books.agreements()) {
            if (of.agreements().contains(agreement.id())) {
                days.add(agreement.term().start());
                ends.add(agreement.term().end());
            }
        }
        if (of.term().isPresent()) {
            Period length = of.term().get();
            int times = 0;
            LocalDate next = ends.last();
            // What is announced after the month that is computed does not matter to it.
            while (!YearMonth.from(next.minusDays(daysOf(of.round()) + 31)).isAfter(books.month())) {
                days.add(next);
                times++;
                next = ends.last().plus(length.multipliedBy(times));
            }
        }
        return days;
    }

    /** Whole days from the announcement to the first day, at point values. */
    private static long daysOf(AwardRound round) {
        BigDecimal delay = decimal(round.objections()).multiply(decimal(round.objectionDays()));
        return upwards(decimal(round.days()).add(delay)) + upwards(decimal(round.implementationDays()));
    }

    private static BigDecimal decimal(Optional<Parameter> number) {
        return number.map(known -> BigDecimal.valueOf(known.point())).orElse(BigDecimal.ZERO);
    }

    private static long upwards(BigDecimal days) {
        return days.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** Over the lines of the participants by the weights of all, or to the one line. */
    private void divide(ProcurementCost of, String field, double whole) {
        if (of.pool().isEmpty()) {
            charge(of, field, of.lines().iterator().next(), whole);
            return;
        }
        List<RegionalPool.Participant> inOrder = of.pool().get().participants().stream()
                .sorted(Comparator.comparing(RegionalPool.Participant::party))
                .toList();
        double all = inOrder.stream()
                .map(RegionalPool.Participant::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        BigDecimal sum = BigDecimal.ZERO;
        double before = 0;
        for (RegionalPool.Participant one : inOrder) {
            sum = sum.add(one.weight());
            boolean last = one == inOrder.get(inOrder.size() - 1);
            double bound = last ? whole : ReferenceInterpreter.r((sum.doubleValue() / all) * whole);
            for (LineId line : of.lines()) {
                if (books.meansOf(line).equals("means/" + one.party())) {
                    charge(of, field, line, bound - before);
                }
            }
            before = bound;
        }
    }

    private void charge(ProcurementCost of, String field, LineId line, double cents) {
        books.act(of.id() + "/" + field + "/" + line, "cost/" + line, books.meansOf(line), cents);
    }

    /** What one round costs; a product that lacks a figure is nothing. */
    private final class Figures {
        private final ProcurementCost of;
        private final AwardRound round;
        private final double lots;
        private final double bids;

        Figures(ProcurementCost of) {
            this.of = of;
            this.round = of.round();
            this.lots = round.lots().orElse(1);
            this.bids = known("bidders", round.bidders()) * lots;
        }

        private double known(String field, Optional<Parameter> number) {
            return number.map(value -> books.value(of.id() + "/round/" + field, value))
                    .orElse(0.0);
        }

        private double cents(double euros) {
            return ReferenceInterpreter.r(euros * 100);
        }

        double buyers() {
            double hours = (known("buyerHours", round.buyerHours())
                            + (known("buyerHoursPerLot", round.buyerHoursPerLot()) * lots))
                    + (known("buyerHoursPerBid", round.buyerHoursPerBid()) * bids);
            double work = cents(hours * known("hourlyRate", round.hourlyRate()));
            double advisers = cents(known("advisers", round.advisers()));
            double objections =
                    cents(known("objections", round.objections()) * known("objectionCost", round.objectionCost()));
            double implementation = cents(known("implementation", round.implementation()));
            double n = of.pool().map(pool -> pool.participants().size()).orElse(0);
            double each = of.pool()
                    .flatMap(RegionalPool::coordination)
                    .map(euros -> books.value(of.id() + "/pool/coordination", euros))
                    .orElse(0.0);
            return (((work + advisers) + objections) + implementation) + cents(n * each);
        }

        double bidders() {
            return (cents(bids * known("bidCost", round.bidCost()))
                            + cents(known("objections", round.objections())
                                    * known("objectionBurden", round.objectionBurden())))
                    + cents(known("implementationBurden", round.implementationBurden()));
        }

        double moving() {
            if (of.change().isEmpty()) {
                return 0;
            }
            ProviderChange change = of.change().get();
            return cents((changed("chance", change.chance()) * changed("clients", change.clients()))
                    * changed("perClient", change.perClient()));
        }

        private double changed(String field, Grounded number) {
            return books.value(of.id() + "/change/" + field, number.parameter());
        }
    }
}
