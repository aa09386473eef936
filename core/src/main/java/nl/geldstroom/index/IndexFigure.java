package nl.geldstroom.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import nl.geldstroom.evidence.Publication;
import org.immutables.value.Value;

/**
 * One published index percentage (<i>indexcijfer</i>): of a series, for a year, in one vintage.
 *
 * <p>The same series and year may have several figures: provisional and definitive, and of publishers that disagree. For
 * example OVA for 2024 is 4.94 provisional and 6.00 definitive.
 *
 * @param series the series
 * @param year the year over which prices rise
 * @param percent the rise in percent, 4.94 for 4.94 %; below zero for a fall
 * @param status provisional, definitive, or not said
 * @param publisher who published it, in short: {@code VNG}
 * @param publication where it stands, how it was read, and when it was published if that is known
 */
@Value.Builder
public record IndexFigure(
        IndexSeries series, Year year, BigDecimal percent, Status status, String publisher, Publication publication) {

    /** How final a figure is. */
    public enum Status {
        /** A forecast (<i>voorlopig</i>): it will be corrected. */
        @JsonProperty("provisional")
        PROVISIONAL,
        /** The outcome (<i>definitief</i>). */
        @JsonProperty("definitive")
        DEFINITIVE,
        /** The publisher does not say. */
        @JsonProperty("unstated")
        UNSTATED
    }

    /**
     * Checks that the percentage is one.
     *
     * @param series the series
     * @param year the year over which prices rise
     * @param percent the rise in percent
     * @param status provisional, definitive, or not said
     * @param publisher who published it
     * @param publication where it stands
     * @throws IllegalArgumentException if the percentage is not from -50 to 200 or the publisher is blank
     */
    public IndexFigure {
        Percents.check("index " + series + " of " + year, percent);
        percent = Percents.plain(percent);
        if (publisher.isBlank()) {
            throw new IllegalArgumentException(
                    "The publisher of the index " + series + " of " + year + " must not be blank.");
        }
    }

    /**
     * Starts a figure.
     *
     * @return a builder
     */
    public static IndexFigureBuilder builder() {
        return new IndexFigureBuilder();
    }

    /**
     * The first day on which a contract may use the figure.
     *
     * @return the day of publication; if that is unknown, by convention 31 December of the year before for a provisional
     *     figure, because contracts are indexed on 1 January, and 31 December of the year itself for any other
     */
    public LocalDate knownFrom() {
        int assumedYear = status == Status.PROVISIONAL ? year.getValue() - 1 : year.getValue();
        return publication.date().orElse(LocalDate.of(assumedYear, 12, 31));
    }
}
