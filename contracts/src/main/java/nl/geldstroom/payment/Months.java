package nl.geldstroom.payment;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.money.Money;

/**
 * The calendar months that a stretch of days touches, and what of an amount falls in each: whole months alike, broken
 * months by days of that month. The parts of an amount add up to it.
 */
record Months(LocalDate from, LocalDate until, YearMonth first, int size) {

    static Months of(LocalDate from, LocalDate until) {
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(until.minusDays(1));
        return new Months(
                from,
                until,
                first,
                (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1);
    }

    /** The first day of the month with this number, or the end after the last. */
    LocalDate from(int index) {
        return index == 0
                ? from
                : index >= size ? until : first.plusMonths(index).atDay(1);
    }

    /** What of the amount falls before the month with this number. */
    Money upTo(Money whole, int index) {
        return Proportion.upTo(whole, weightUpTo(index), weightUpTo(size));
    }

    ImmutableSortedMap<YearMonth, Money> split(Money whole) {
        ImmutableSortedMap.Builder<YearMonth, Money> months = ImmutableSortedMap.naturalOrder();
        Money before = Money.ZERO;
        for (int i = 0; i < size; i++) {
            Money after = upTo(whole, i + 1);
            months.put(first.plusMonths(i), after.minus(before));
            before = after;
        }
        return months.build();
    }

    /** Months in units that make the days of a broken first and last month whole numbers. */
    private long weightUpTo(int index) {
        long firstLength = first.lengthOfMonth();
        long lastLength = first.plusMonths(size - 1L).lengthOfMonth();
        if (index == 0) {
            return 0;
        }
        if (size == 1) {
            return until.toEpochDay() - from.toEpochDay();
        }
        long inFirst = (firstLength - from.getDayOfMonth() + 1) * lastLength;
        long whole = Math.min(index, size - 1) - 1L;
        long sum = inFirst + whole * firstLength * lastLength;
        return index < size ? sum : sum + until.minusDays(1).getDayOfMonth() * firstLength;
    }
}
