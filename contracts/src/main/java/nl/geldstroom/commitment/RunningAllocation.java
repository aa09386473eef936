package nl.geldstroom.commitment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * One allocation of support to a resident that is running (<i>lopende toewijzing</i>).
 *
 * <p>An allocation is paid until it ends: that is what ties an effort-based or output-based agreement down. It carries no
 * name and no number of a person.
 *
 * @param number the allocation number, or any other name that is unique in the list
 * @param start the first day
 * @param end the day after the last; absent: it has no end date, and only a reassessment or the end of the agreement ends
 *     it
 * @param perMonth what it costs in a whole month
 */
@Value.Builder
public record RunningAllocation(String number, LocalDate start, Optional<LocalDate> end, Money perMonth) {

    /**
     * Checks the dates and the amount.
     *
     * @param number the allocation number
     * @param start the first day
     * @param end the day after the last
     * @param perMonth what it costs in a whole month
     * @throws IllegalArgumentException if the number is blank, it ends before it starts or the amount is negative
     */
    public RunningAllocation {
        if (number.isBlank()) {
            throw new IllegalArgumentException("The number of the allocation from " + start + " must not be blank.");
        }
        if (end.isPresent() && !end.get().isAfter(start)) {
            throw new IllegalArgumentException("The end (" + end.get() + ") of allocation (" + number
                    + ") must lie after its start (" + start + ").");
        }
        if (perMonth.isNegative()) {
            throw new IllegalArgumentException(
                    "The amount per month (" + perMonth + ") of allocation (" + number + ") must be zero or more.");
        }
    }

    /**
     * Starts an allocation.
     *
     * @return a builder
     */
    public static RunningAllocationBuilder builder() {
        return new RunningAllocationBuilder();
    }

    /** The days of a month on which it runs, if it also ends on a limit. */
    long daysIn(YearMonth month, Optional<LocalDate> limit) {
        LocalDate from = start.isAfter(month.atDay(1)) ? start : month.atDay(1);
        LocalDate until = month.plusMonths(1).atDay(1);
        if (end.isPresent() && end.get().isBefore(until)) {
            until = end.get();
        }
        if (limit.isPresent() && limit.get().isBefore(until)) {
            until = limit.get();
        }
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }
}
