package nl.geldstroom.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import nl.geldstroom.money.Share;
import nl.geldstroom.time.BusinessDayRule;
import nl.geldstroom.time.BusinessDays;
import nl.geldstroom.time.PaymentRule;
import org.immutables.value.Value;

/**
 * When a grant is paid before it is determined (<i>bevoorschotting</i>); Algemene wet bestuursrecht, articles 4:95 and 4:96.
 *
 * <p>Every so many months of a period its part of the grant is advanced, and what is left follows after the period. For
 * example {@code AdvanceSchedule.quarterly(Share.of("0.95"), Period.ofMonths(9))} advances 118,750 euros of a grant of
 * 500,000 in January, April, July and October, and counts on the last 25,000 nine months after the year.
 *
 * @param everyMonths how many months of the period an advance pays for; 12 in a book year: all at once
 * @param dayOfMonth the day of the first of those months, or the first business day after it
 * @param advanced which part of the grant is advanced
 * @param settledAfter how long after the period the difference with the final amount is expected to be paid or recovered;
 *     nothing: at the end of the period. A determination with a day counts from that day
 */
@Value.Builder
public record AdvanceSchedule(int everyMonths, int dayOfMonth, Share advanced, Period settledAfter) {

    private static final int YEAR = 12;
    private static final int QUARTER = 3;
    private static final int LONGEST = 1200;

    /**
     * Checks the numbers.
     *
     * @param everyMonths how many months an advance pays for
     * @param dayOfMonth the day of the first of those months
     * @param advanced which part is advanced
     * @param settledAfter how long after the period the difference is settled
     * @throws IllegalArgumentException if the months are not from 1 to 1200, the day is not from 1 to 31, or the period after
     *     it is negative
     */
    public AdvanceSchedule {
        if (everyMonths < 1 || everyMonths > LONGEST) {
            throw new IllegalArgumentException(
                    "The months (" + everyMonths + ") of the schedule of advances must be from 1 to " + LONGEST + ".");
        }
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new IllegalArgumentException(
                    "The day of the month (" + dayOfMonth + ") of the schedule of advances must be from 1 to 31.");
        }
        Periods.notNegative("settlement after the period", settledAfter);
    }

    /**
     * Starts a schedule.
     *
     * @return a builder
     */
    public static AdvanceScheduleBuilder builder() {
        return new AdvanceScheduleBuilder();
    }

    /**
     * All of the grant, a part on the first of every month.
     *
     * @return the schedule
     */
    public static AdvanceSchedule monthly() {
        return new AdvanceSchedule(1, 1, Share.ALL, Period.ZERO);
    }

    /**
     * A part on the first day of every quarter of the period.
     *
     * @param advanced which part of the grant is advanced
     * @param settledAfter how long after the period the rest is expected
     * @return the schedule
     * @throws IllegalArgumentException if the settlement is negative
     */
    public static AdvanceSchedule quarterly(Share advanced, Period settledAfter) {
        return new AdvanceSchedule(QUARTER, 1, advanced, settledAfter);
    }

    /**
     * A part once, on the first day of every year of the period.
     *
     * @param advanced which part of the grant is advanced
     * @param settledAfter how long after the period the rest is expected
     * @return the schedule
     * @throws IllegalArgumentException if the settlement is negative
     */
    public static AdvanceSchedule yearly(Share advanced, Period settledAfter) {
        return new AdvanceSchedule(YEAR, 1, advanced, settledAfter);
    }

    /**
     * When the advance is due that pays for a month.
     *
     * @param first the first month of the period
     * @param month a month of the period
     * @param days the calendar of business days
     * @return the day
     */
    public LocalDate due(YearMonth first, YearMonth month, BusinessDays days) {
        long age = (month.getYear() - first.getYear()) * 12L + month.getMonthValue() - first.getMonthValue();
        YearMonth paid = first.plusMonths(age - Math.floorMod(age, everyMonths));
        return rule().due(paid, days);
    }

    PaymentRule rule() {
        return new PaymentRule.InAdvance(dayOfMonth, BusinessDayRule.FOLLOWING);
    }
}
