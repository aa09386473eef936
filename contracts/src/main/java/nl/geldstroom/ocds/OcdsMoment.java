package nl.geldstroom.ocds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * A date with a time, as the standard writes it (RFC 3339).
 *
 * <p>The model knows days only. A day is read as it stands, without moving it to another time zone: {@code
 * 2027-01-01T00:00:00+01:00} is 1 January 2027. Days are written in UTC.
 *
 * @param text the text, for example {@code 2027-01-01T00:00:00Z}
 */
public record OcdsMoment(String text) {

    /**
     * Checks the form.
     *
     * @param text the text
     * @throws IllegalArgumentException if it is not a date with a time and an offset
     */
    public OcdsMoment {
        parse(text);
    }

    private static OffsetDateTime parse(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The moment (" + (text.length() > 40 ? text.substring(0, 37) + "..." : text)
                            + ") must be a date with a time and an offset. Maybe 2027-01-01T00:00:00Z.",
                    e);
        }
    }

    /**
     * A moment.
     *
     * @param text the text
     * @return the moment
     * @throws IllegalArgumentException if it is not a date with a time and an offset
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OcdsMoment of(String text) {
        return new OcdsMoment(text);
    }

    /**
     * The first moment of a day.
     *
     * @param day the day
     * @return its midnight, in UTC
     */
    public static OcdsMoment startOf(LocalDate day) {
        return new OcdsMoment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay().atOffset(ZoneOffset.UTC)));
    }

    /**
     * The last second before a day.
     *
     * @param until the day after the last
     * @return one second before its midnight, in UTC
     */
    public static OcdsMoment endBefore(LocalDate until) {
        return new OcdsMoment(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                until.atStartOfDay().minusSeconds(1).atOffset(ZoneOffset.UTC)));
    }

    /**
     * The text, as it is written.
     *
     * @return the text
     */
    @JsonValue
    @Override
    public String text() {
        return text;
    }

    /**
     * The day on which it lies.
     *
     * @return the day in its own offset
     */
    public LocalDate day() {
        return parse(text).toLocalDate();
    }

    /**
     * The day after the last, if this is the end of a period.
     *
     * @return the next day; a period that ends at midnight ends before that day
     */
    public LocalDate until() {
        OffsetDateTime moment = parse(text);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate()
                : moment.toLocalDate().plusDays(1);
    }

    @Override
    public String toString() {
        return text;
    }
}
