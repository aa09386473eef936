package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** A unit in which support is counted (<i>eenheid</i>): code list WJ756 of iWmo 3.2. */
public enum Unit {
    /** A minute. */
    @JsonProperty("minute")
    MINUTE("01", "minuut", "minute"),
    /** An hour. */
    @JsonProperty("hour")
    HOUR("04", "uur", "hour"),
    /** A period of 24 hours (etmaal). */
    @JsonProperty("day")
    DAY("14", "etmaal", "24 hours"),
    /** A day part of four hours (dagdeel). */
    @JsonProperty("dayPart")
    DAY_PART("16", "dagdeel", "day part"),
    /** A piece that counts as output, such as a trajectory. */
    @JsonProperty("output")
    OUTPUT("82", "stuk (output)", "piece (output)"),
    /** Euros. */
    @JsonProperty("euros")
    EUROS("83", "euro", "euro"),
    /** A piece that counts as effort. */
    @JsonProperty("piece")
    PIECE("84", "stuk (inspanning)", "piece (effort)");

    private final String code;
    private final LocalizedText label;

    Unit(String code, String nl, String en) {
        this.code = code;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * How a sentence names it.
     *
     * @return for example {@code uur}
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * Which variant counts in it.
     *
     * @return output for pieces of output and euros, effort for the others
     */
    public ExecutionVariant variant() {
        return this == OUTPUT || this == EUROS ? ExecutionVariant.OUTPUT : ExecutionVariant.EFFORT;
    }

    /**
     * The code in iWmo messages.
     *
     * @return two digits; {@code 04} for an hour
     */
    public String code() {
        return code;
    }
}
