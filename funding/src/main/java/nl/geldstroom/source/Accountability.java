package nl.geldstroom.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * The day by which the recipient accounts for the money of a year (<i>verantwoording</i>).
 *
 * <p>For example SiSa: 15 July of the year after (Fvw, article 17a), so {@code Accountability.of(1, 7, 15)}; the money of
 * 2026 is accounted for by 15 July 2027.
 *
 * @param yearsLater how many years after the year of the money, 0 to 10
 * @param month the month, 1 to 12
 * @param day the day of the month
 */
public record Accountability(int yearsLater, int month, int day) {

    /** Single information, single audit: 15 July of the year after. */
    public static final Accountability SISA = new Accountability(1, 7, 15);

    /**
     * Checks that the day exists.
     *
     * @param yearsLater how many years after the year of the money
     * @param month the month
     * @param day the day of the month
     * @throws IllegalArgumentException if there is no such day, or the number of years is not 0 to 10
     */
    public Accountability {
        if (yearsLater < 0 || yearsLater > 10) {
            throw new IllegalArgumentException(
                    "The years (" + yearsLater + ") until the day of accountability must be 0 to 10.");
        }
        try {
            MonthDay.of(month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The day of accountability (month " + month + ", day " + day + ") must exist.", e);
        }
    }

    /**
     * A day of accountability.
     *
     * @param yearsLater how many years after the year of the money, 0 to 10
     * @param month the month, 1 to 12
     * @param day the day of the month
     * @return the day
     * @throws IllegalArgumentException if there is no such day
     */
    public static Accountability of(int yearsLater, int month, int day) {
        return new Accountability(yearsLater, month, day);
    }

    /**
     * The day for the money of a year.
     *
     * @param year the year of the money
     * @return the day; 28 February for a 29 February that does not exist
     */
    public LocalDate of(Year year) {
        return MonthDay.of(month, day).atYear(year.getValue() + yearsLater);
    }
}
