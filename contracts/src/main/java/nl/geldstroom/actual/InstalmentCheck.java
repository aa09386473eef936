package nl.geldstroom.actual;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.text.LocalizedText;

/**
 * The instalments of a year, due against paid (<i>termijnen: verschuldigd en betaald</i>).
 *
 * @param agreement the agreement
 * @param asOf the day whose knowledge counts
 * @param lines one line per month of service with an instalment or a payment, in order; empty: the agreement has none
 */
public record InstalmentCheck(AgreementId agreement, LocalDate asOf, ImmutableList<Line> lines) {

    /** How an instalment stands. */
    public enum State {
        /** As much was paid as is due. */
        @JsonProperty("paid")
        PAID(LocalizedText.of("betaald", "paid")),
        /** It is due and not all of it was paid. */
        @JsonProperty("open")
        OPEN(LocalizedText.of("staat open", "open")),
        /** It is not due yet. */
        @JsonProperty("notDue")
        NOT_DUE(LocalizedText.of("nog niet verschuldigd", "not due yet")),
        /** More was paid than is due. */
        @JsonProperty("overpaid")
        OVERPAID(LocalizedText.of("te veel betaald", "overpaid"));

        private final LocalizedText label;

        State(LocalizedText label) {
            this.label = label;
        }

        /**
         * How a sentence names it.
         *
         * @return for example {@code staat open}
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * The instalments of one month.
     *
     * @param month the month of service; of an instalment for several months the first
     * @param due the first day on which something is due; absent: nothing is, and yet something was paid
     * @param amount what is due for the month
     * @param paid what was paid by the day of the check
     * @param state how it stands
     */
    public record Line(YearMonth month, Optional<LocalDate> due, Money amount, Money paid, State state) {

        /**
         * What is not paid yet.
         *
         * @return amount less paid, below zero where too much was paid
         */
        public Money open() {
            return amount.minus(paid);
        }
    }

    /**
     * Lays what was paid beside what the agreement itself determines.
     *
     * @param agreement the agreement
     * @param actuals what was paid under it
     * @param reference business days, index figures and the day whose knowledge counts
     * @return the months of the year of the actuals
     * @throws IllegalArgumentException if the actuals are of another agreement, or an index figure is needed that was not
     *     known
     */
    public static InstalmentCheck of(Agreement agreement, Actuals actuals, ReferenceData reference) {
        actuals.of(agreement);
        SortedMap<YearMonth, Money> due = new TreeMap<>();
        SortedMap<YearMonth, LocalDate> days = new TreeMap<>();
        for (Payment payment : Payments.of(agreement, reference).list()) {
            if (payment.from().getYear() == actuals.year().getValue()) {
                due.merge(payment.month(), payment.amount(), Money::plus);
                days.merge(payment.month(), payment.due(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        SortedMap<YearMonth, Money> paid = new TreeMap<>();
        for (PaidInstalment payment : actuals.paid()) {
            if (!payment.on().isAfter(reference.asOf())) {
                paid.merge(payment.month(), payment.amount(), Money::plus);
                due.putIfAbsent(payment.month(), Money.ZERO);
            }
        }
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        due.forEach((month, amount) -> {
            Money already = paid.getOrDefault(month, Money.ZERO);
            Optional<LocalDate> day = Optional.ofNullable(days.get(month));
            lines.add(new Line(month, day, amount, already, state(amount, already, day, reference.asOf())));
        });
        return new InstalmentCheck(agreement.id(), reference.asOf(), lines.build());
    }

    private static State state(Money amount, Money paid, Optional<LocalDate> due, LocalDate asOf) {
        int compared = paid.compareTo(amount);
        if (compared == 0) {
            return State.PAID;
        }
        if (compared > 0) {
            return State.OVERPAID;
        }
        return due.filter(asOf::isBefore).isPresent() ? State.NOT_DUE : State.OPEN;
    }

    /**
     * What is due by the day of the check and not paid.
     *
     * @return the sum of the lines that stand open
     */
    public Money open() {
        return Money.sum(lines.stream()
                .filter(line -> line.state() == State.OPEN)
                .map(Line::open)
                .toList());
    }
}
