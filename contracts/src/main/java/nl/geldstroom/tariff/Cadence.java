package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** The period that a price is for (<i>tariefperiode</i>), and how many of them make a year by agreement. */
public enum Cadence {
    /** A week, 52 a year. */
    @JsonProperty("week")
    WEEK(52, LocalizedText.of("week", "week")),
    /** Four weeks, 13 a year. */
    @JsonProperty("fourWeeks")
    FOUR_WEEKS(13, LocalizedText.of("vier weken", "four weeks")),
    /** A month, 12 a year. */
    @JsonProperty("month")
    MONTH(12, LocalizedText.of("maand", "month")),
    /** A quarter, 4 a year. */
    @JsonProperty("quarter")
    QUARTER(4, LocalizedText.of("kwartaal", "quarter")),
    /** A year. */
    @JsonProperty("year")
    YEAR(1, LocalizedText.of("jaar", "year"));

    private final int perYear;
    private final LocalizedText label;

    Cadence(int perYear, LocalizedText label) {
        this.perYear = perYear;
        this.label = label;
    }

    /**
     * How many make a year.
     *
     * @return for example 13 for four weeks
     */
    public int perYear() {
        return perYear;
    }

    /**
     * How a sentence names it.
     *
     * @return for example {@code vier weken}
     */
    public LocalizedText label() {
        return label;
    }
}
