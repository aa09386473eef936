package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.text.LocalizedText;

/**
 * What happens when a provider nears its spending ceiling (<i>bestedingsruimte</i>, article 1.5).
 *
 * <p>The ceiling of a calendar year is announced six months and decided three months ahead, with a plan two months ahead.
 * When 70 % is used the provider writes; the parties talk within two weeks and the commissioner decides within two weeks
 * of that. Above the ceiling nothing is paid unless agreed in writing, save what cannot wait: a specific allocation is
 * always paid in full, and crisis help always goes on and is paid. Only for effort and output (1.5.1).
 *
 * @param signalAt the used share at which the provider writes; absent: 70 %
 */
@JsonTypeName("ceiling")
public record CeilingProcedure(Optional<Share> signalAt) implements Clause {

    private static final Share SEVENTY_PERCENT = Share.of("0.7");
    private static final Period TWO_WEEKS = Period.ofWeeks(2);

    /**
     * The clause with 70 %.
     *
     * @return the clause
     */
    public static CeilingProcedure standard() {
        return new CeilingProcedure(Optional.empty());
    }

    /**
     * The used share at which the provider writes.
     *
     * @return 0.7 in the standard
     */
    public Share signal() {
        return signalAt.orElse(SEVENTY_PERCENT);
    }

    /**
     * The amount at which the provider writes.
     *
     * @param ceiling the ceiling of the year
     * @return 84,000 for a ceiling of 120,000; a broken cent counts as a whole one
     */
    public Money signalAmount(Money ceiling) {
        return Rounding.UP.toCents(ceiling.times(signal()));
    }

    /**
     * The last days of the procedure after the signal.
     *
     * @param signalled the day on which the share was reached and the provider wrote
     * @return signalled on 3 September 2027: talk by 17 September, decision by 1 October
     */
    public Deadlines after(LocalDate signalled) {
        LocalDate talk = signalled.plus(TWO_WEEKS);
        return new Deadlines(signalled, talk, talk.plus(TWO_WEEKS));
    }

    /**
     * The procedure of a year whose use is known day by day.
     *
     * @param ceiling the ceiling of the year
     * @param spent what was spent on each day of the year
     * @return the last days; absent if the signal was not reached
     */
    public Optional<Deadlines> after(Money ceiling, SortedMap<LocalDate, Money> spent) {
        Money signal = signalAmount(ceiling);
        Money sum = Money.ZERO;
        for (Map.Entry<LocalDate, Money> day : spent.entrySet()) {
            sum = sum.plus(day.getValue());
            if (sum.compareTo(signal) >= 0) {
                return Optional.of(after(day.getKey()));
            }
        }
        return Optional.empty();
    }

    /**
     * The procedure of a year whose signal is known by the month: the use of a month is known when it is over.
     *
     * @param month the month that brought the year to the signal
     * @return the last days, counted from the first day after the month
     */
    public Deadlines after(YearMonth month) {
        return after(month.plusMonths(1).atDay(1));
    }

    /**
     * Before when the ceiling of a calendar year is announced, decided and planned.
     *
     * @param year the calendar year
     * @return for 2028: announced before 1 July 2027, decided before 1 October, planned before 1 November
     */
    public Calendar calendar(Year year) {
        LocalDate first = year.atDay(1);
        return new Calendar(first.minusMonths(6), first.minusMonths(3), first.minusMonths(2));
    }

    /**
     * What is paid of what was delivered in a year.
     *
     * @param ceiling the ceiling of the year
     * @param delivered what was delivered, by whether it can wait
     * @return everything up to the ceiling, and above it what is specific, crisis help or agreed in writing
     */
    public Money payable(Money ceiling, Delivered delivered) {
        Money always = delivered.specific().plus(delivered.crisis()).plus(delivered.agreedInWriting());
        Money room = ceiling.minus(always).max(Money.ZERO);
        return always.plus(delivered.other().min(room));
    }

    @Override
    public Ground ground() {
        return Ground.standard("1.5");
    }

    @Override
    public LocalizedText effect() {
        String percent = signal().value().movePointRight(2).stripTrailingZeros().toPlainString();
        return LocalizedText.of(
                "Bij " + percent.replace('.', ',')
                        + " % van de bestedingsruimte meldt de aanbieder; binnen twee weken overleg, binnen twee weken daarna een besluit.",
                "At " + percent
                        + " % of the ceiling the provider writes; talk within two weeks, a decision within two weeks of that.");
    }

    /**
     * The last days of the procedure after a signal.
     *
     * @param signalled the day of the signal
     * @param talk the last day for the talk
     * @param decision the last day for the decision
     */
    public record Deadlines(LocalDate signalled, LocalDate talk, LocalDate decision) {}

    /**
     * The days before which the ceiling of a year is prepared.
     *
     * @param announcedBefore the day before which a change is announced
     * @param decidedBefore the day before which it is decided
     * @param plannedBefore the day before which there is a plan
     */
    public record Calendar(LocalDate announcedBefore, LocalDate decidedBefore, LocalDate plannedBefore) {}

    /**
     * What was delivered in a year, each euro once.
     *
     * @param specific on specific allocations
     * @param crisis crisis help
     * @param agreedInWriting what the commissioner agreed to in writing although it is above the ceiling
     * @param other everything else
     */
    public record Delivered(Money specific, Money crisis, Money agreedInWriting, Money other) {

        /**
         * Checks the amounts.
         *
         * @param specific on specific allocations
         * @param crisis crisis help
         * @param agreedInWriting what was agreed in writing
         * @param other everything else
         * @throws IllegalArgumentException if an amount is negative
         */
        public Delivered {
            if (specific.isNegative() || crisis.isNegative() || agreedInWriting.isNegative() || other.isNegative()) {
                throw new IllegalArgumentException("What was delivered (" + specific + ", " + crisis + ", "
                        + agreedInWriting + ", " + other + ") must be zero or more.");
            }
        }
    }
}
