package nl.geldstroom.plan;

import java.time.Year;
import java.time.YearMonth;
import java.util.function.ToDoubleFunction;

/**
 * The months of a plan (<i>rooster</i>): whole calendar years, numbered from 0.
 *
 * <p>Example: the grid of 2025 to 2036 has 144 months; month 24 is January 2027.
 *
 * @param first the first year
 * @param last the last year, at most 100 years after the first
 */
public record Grid(Year first, Year last) {

    /**
     * Checks the order and the length.
     *
     * @param first the first year
     * @param last the last year
     * @throws IllegalArgumentException if the last year comes before the first or more than 100 years after it
     */
    public Grid {
        if (last.isBefore(first) || last.getValue() - first.getValue() > 100) {
            throw new IllegalArgumentException(
                    "The last year (" + last + ") of a plan must lie 0 to 100 years after its first (" + first + ").");
        }
    }

    /**
     * How many years there are.
     *
     * @return the number of years, at least 1
     */
    public int years() {
        return last.getValue() - first.getValue() + 1;
    }

    /**
     * How many months there are.
     *
     * @return twelve for each year
     */
    public int months() {
        return 12 * years();
    }

    /**
     * The calendar month with a number.
     *
     * @param month the number, from 0
     * @return the calendar month
     */
    public YearMonth month(int month) {
        return YearMonth.of(first.getValue() + month / 12, month % 12 + 1);
    }

    /**
     * The number of a calendar month; negative before the grid, beyond the last number after it.
     *
     * @param month the calendar month
     * @return the number
     */
    public int indexOf(YearMonth month) {
        return 12 * (month.getYear() - first.getValue()) + month.getMonthValue() - 1;
    }

    /**
     * The number of a year.
     *
     * @param year the year
     * @return 0 for the first
     */
    public int indexOf(Year year) {
        return year.getValue() - first.getValue();
    }

    /**
     * Whether a year lies on the grid.
     *
     * @param year the year
     * @return true from the first to the last
     */
    public boolean contains(Year year) {
        return !year.isBefore(first) && !year.isAfter(last);
    }

    /**
     * A number for every month.
     *
     * @param value the number of a calendar month
     * @return one number for each month of the grid
     */
    public double[] tabulate(ToDoubleFunction<YearMonth> value) {
        double[] table = new double[months()];
        for (int t = 0; t < table.length; t++) {
            table[t] = value.applyAsDouble(month(t));
        }
        return table;
    }
}
