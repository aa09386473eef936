package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.PaymentBasis;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.payment.Volume;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * The payments over the life of an agreement (<i>betalingen over de looptijd</i>): service before an amendment under the
 * old terms, service after it under the new ones.
 *
 * <p>The price is that of the service period. A month in which the terms change is paid in two parts, by days: 1,200,000
 * euros a year that become 1,500,000 on 16 July 2029 cost 48,387.10 for 1 to 15 July and 64,516.13 for the rest. A discount
 * is taken off the days on which it applies, and an early end ends the payments. Volume bands and a guaranteed minimum are
 * those of the calendar year, whatever compensation is agreed within it. Events count as far as they are known on
 * the {@code asOf} of the reference data.
 */
public final class LifePayments {

    private final AgreementLife life;
    private final ReferenceData reference;
    private final AgreementState last;

    private LifePayments(AgreementLife life, LocalDate knownOn, ReferenceData reference) {
        this.life = life;
        this.reference = reference;
        this.last = life.asOf(LocalDate.MAX, knownOn);
    }

    /**
     * What the service of every period costs, by what is known on the {@code asOf} of the reference data.
     *
     * @param life the agreement and what happened to it
     * @param reference business days, index figures and the day whose knowledge counts
     * @return the instalments of a task-based agreement, or what a subsidy pays; none for effort or output
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static Payments of(AgreementLife life, ReferenceData reference) {
        return new LifePayments(life, reference.asOf(), reference).payments(ImmutableList.of());
    }

    /**
     * What the units delivered cost.
     *
     * @param life an effort-based or output-based agreement and what happened to it
     * @param volumes the units delivered
     * @param reference business days, index figures and the day whose knowledge counts
     * @return the payments, a volume over a change of terms in two parts by days
     * @throws IllegalArgumentException if a volume has no tariff or lies outside the term
     */
    public static Payments of(AgreementLife life, List<Volume> volumes, ReferenceData reference) {
        return new LifePayments(life, reference.asOf(), reference).payments(volumes);
    }

    /**
     * What was and will be paid on every due date: what became known after a payment is settled on the day it became
     * known, after the payments of that day.
     *
     * @param life the agreement and what happened to it
     * @param reference business days, index figures and the day whose knowledge counts
     * @return payments and settlements in order of date, one settlement for each month of service that turned out
     *     otherwise; together they are what the service costs
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static Payments asDue(AgreementLife life, ReferenceData reference) {
        List<LocalDate> days = life.events().stream()
                .map(event -> event.when().known())
                .filter(known -> !known.isAfter(reference.asOf()))
                .distinct()
                .sorted()
                .toList();
        List<Payment> made = new ArrayList<>();
        SortedMap<YearMonth, Money> paid = new TreeMap<>();
        LocalDate after = LocalDate.MIN;
        Payments schedule = new LifePayments(life, LocalDate.MIN, reference).payments(ImmutableList.of());
        for (LocalDate known : days) {
            pay(schedule, after, known, made, paid);
            schedule = new LifePayments(life, known, reference).payments(ImmutableList.of());
            settle(life, schedule, known, made, paid);
            after = known;
        }
        pay(schedule, after, LocalDate.MAX, made, paid);
        made.sort(Comparator.comparing(Payment::due).thenComparing(Payment::from));
        return new Payments(ImmutableList.copyOf(made));
    }

    /** The payments due after a day, up to and including another. */
    private static void pay(
            Payments schedule, LocalDate after, LocalDate to, List<Payment> made, SortedMap<YearMonth, Money> paid) {
        for (Payment payment : schedule.list()) {
            if (payment.due().isAfter(after) && !payment.due().isAfter(to)) {
                made.add(payment);
                paid.merge(payment.month(), payment.amount(), Money::plus);
            }
        }
    }

    private static void settle(
            AgreementLife life,
            Payments schedule,
            LocalDate known,
            List<Payment> made,
            SortedMap<YearMonth, Money> paid) {
        SortedMap<YearMonth, Money> owed = new TreeMap<>();
        for (Payment payment : schedule.list()) {
            if (!payment.due().isAfter(known)) {
                owed.merge(payment.month(), payment.amount(), Money::plus);
            }
        }
        paid.keySet().forEach(month -> owed.putIfAbsent(month, Money.ZERO));
        String day = known.toString();
        owed.forEach((month, amount) -> {
            Money difference = amount.minus(paid.getOrDefault(month, Money.ZERO));
            if (!difference.isZero()) {
                made.add(Payment.builder()
                        .agreement(life.agreement().id())
                        .due(known)
                        .from(month.atDay(1))
                        .until(month.plusMonths(1).atDay(1))
                        .amount(difference)
                        .basis(PaymentBasis.stated(LocalizedText.of(
                                Phrases.month(month).nl() + ": verrekening van wat op " + day + " bekend werd",
                                Phrases.month(month).en() + ": settlement of what became known on " + day)))
                        .build());
                paid.put(month, amount);
            }
        });
    }

    private Payments payments(List<Volume> volumes) {
        if (!(life.agreement() instanceof ServiceContract)) {
            return Payments.of(last.agreement(), reference);
        }
        LocalDate start = last.terms().term().start();
        if (!last.end().isAfter(start)) {
            return new Payments(ImmutableList.of());
        }
        return payments(versions(start, last.end()), volumes);
    }

    private Payments payments(ImmutableList<ServiceContract> versions, List<Volume> volumes) {
        if (!volumes.isEmpty()) {
            return new Payments(
                    discounted(Payments.successive(versions, volumes, reference).list()));
        }
        List<Payment> payments = new ArrayList<>();
        for (ServiceContract version : versions) {
            payments.addAll(Payments.of(version, reference).list());
        }
        return new Payments(discounted(payments));
    }

    /**
     * What would be paid had no budgets been agreed for later years, each amended budget indexed from its own date; none if
     * none were agreed.
     */
    static Payments withoutPath(AgreementLife life, ReferenceData reference) {
        LifePayments lived = new LifePayments(life, reference.asOf(), reference);
        LocalDate start = lived.last.terms().term().start();
        if (!(life.agreement() instanceof ServiceContract) || !lived.last.end().isAfter(start)) {
            return new Payments(ImmutableList.of());
        }
        ImmutableList<ServiceContract> versions = lived.versions(start, lived.last.end());
        ImmutableList<ServiceContract> without =
                versions.stream().map(LifePayments::withoutPath).collect(ImmutableList.toImmutableList());
        return without.equals(versions)
                ? new Payments(ImmutableList.of())
                : lived.payments(without, ImmutableList.of());
    }

    private static ServiceContract withoutPath(ServiceContract terms) {
        return terms.compensation() instanceof TaskBased task
                ? terms.withCompensation(new TaskBased(
                        task.perYear(),
                        task.indexation(),
                        ImmutableSortedMap.of(),
                        task.fixedYears(),
                        task.steps(),
                        task.instalments()))
                : terms;
    }

    /** The terms from each day on which another compensation holds, with prices of that day. */
    private ImmutableList<ServiceContract> versions(LocalDate start, LocalDate end) {
        List<LocalDate> starts = new ArrayList<>(List.of(start));
        for (AgreementEvent event : last.history()) {
            LocalDate from = event.when().effective();
            if (event instanceof AgreementEvent.Amended amended
                    && amended.change().startsAnew()
                    && from.isAfter(start)
                    && from.isBefore(end)) {
                starts.add(from);
            }
        }
        ImmutableList.Builder<ServiceContract> versions = ImmutableList.builder();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate from = starts.get(i);
            LocalDate until = i + 1 < starts.size() ? starts.get(i + 1) : end;
            Agreement terms = terms(until.minusDays(1));
            versions.add(Amending.between((ServiceContract) terms, from, until));
        }
        return versions.build();
    }

    /** The terms on the last day of a version: a later index or price carries its own date and does not work backwards. */
    private Agreement terms(LocalDate day) {
        AgreementState state = AgreementState.before(day, life.agreement(), false);
        for (AgreementEvent event : last.history()) {
            if (!event.when().effective().isAfter(day)) {
                state = state.after(event);
            }
        }
        return state.terms();
    }

    private ImmutableList<Payment> discounted(List<Payment> payments) {
        List<Payment> parts = payments;
        List<AgreementEvent> changes = last.history().stream()
                .filter(event -> event instanceof AgreementEvent.DiscountApplied
                        || event instanceof AgreementEvent.DiscountLifted)
                .toList();
        for (AgreementEvent event : changes) {
            parts = parts.stream()
                    .flatMap(payment -> payment.splitAt(event.when().effective()).stream())
                    .toList();
        }
        return parts.stream()
                .map(payment -> shareOn(payment.from(), changes)
                        .map(share -> less(payment, share))
                        .orElse(payment))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Share> shareOn(LocalDate day, List<AgreementEvent> changes) {
        Optional<Share> share = Optional.empty();
        for (AgreementEvent event : changes) {
            if (!event.when().effective().isAfter(day)) {
                share = event instanceof AgreementEvent.DiscountApplied applied
                        ? Optional.of(applied.discount())
                        : Optional.empty();
            }
        }
        return share;
    }

    private static Payment less(Payment payment, Share share) {
        Money off = Rounding.HALF_EVEN.toCents(payment.amount().times(share));
        return Payment.builder()
                .agreement(payment.agreement())
                .due(payment.due())
                .from(payment.from())
                .until(payment.until())
                .amount(payment.amount().minus(off))
                .basis(new Discounted(payment.basis(), payment.amount(), share))
                .build();
    }

    /** The basis of a payment less a discount. */
    private record Discounted(PaymentBasis basis, Money before, Share share) implements PaymentBasis {
        @Override
        public LocalizedText explain(Payment payment) {
            LocalizedText whole = basis.explain(payment);
            LocalizedText euros = Phrases.euros(before);
            LocalizedText percent = Phrases.number(share.value().movePointRight(2));
            return LocalizedText.of(
                    whole.nl() + "; € " + euros.nl() + " min een korting van " + percent.nl() + " %",
                    whole.en() + "; € " + euros.en() + " less a discount of " + percent.en() + " %");
        }
    }
}
