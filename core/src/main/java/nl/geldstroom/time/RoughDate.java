package nl.geldstroom.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date as precisely as it is known (<i>datum bij benadering</i>): a year, a month or a day.
 *
 * <p>{@code 2022-09} lies between 1 and 30 September 2022. Text form and JSON form are the same.
 *
 * @param text {@code 2022}, {@code 2022-09} or {@code 2022-09-16}
 */
public record RoughDate(String text) implements Comparable<RoughDate> {

    /**
     * Checks the form.
     *
     * @param text the date
     * @throws IllegalArgumentException if it is no year, month or day
     */
    public RoughDate {
        earliest(text);
    }

    /**
     * A date as precisely as it is known.
     *
     * @param text {@code 2022}, {@code 2022-09} or {@code 2022-09-16}
     * @return the date
     * @throws IllegalArgumentException if it is no year, month or day
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RoughDate of(String text) {
        return new RoughDate(text);
    }

    private static LocalDate earliest(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atDay(1);
                case 7 -> YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The date (" + text + ") must be a year, a month or a day. Maybe 2022, 2022-09 or 2022-09-16.", e);
        }
    }

    /**
     * The first day it can be.
     *
     * @return 1 September 2022 for {@code 2022-09}
     */
    public LocalDate earliest() {
        return earliest(text);
    }

    /**
     * The last day it can be.
     *
     * @return 30 September 2022 for {@code 2022-09}
     */
    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> earliest().plusYears(1).minusDays(1);
            case 7 -> earliest().plusMonths(1).minusDays(1);
            default -> earliest();
        };
    }

    /**
     * The day.
     *
     * @return the day; absent if only the year or the month is known
     */
    public Optional<LocalDate> day() {
        return earliest().equals(latest()) ? Optional.of(earliest()) : Optional.empty();
    }

    /**
     * The text, as it also stands in JSON.
     *
     * @return the text
     */
    @JsonValue
    @Override
    public String text() {
        return text;
    }

    /** By the first day it can be, then by the last. */
    @Override
    public int compareTo(RoughDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : latest().compareTo(other.latest());
    }

    @Override
    public String toString() {
        return text;
    }
}
