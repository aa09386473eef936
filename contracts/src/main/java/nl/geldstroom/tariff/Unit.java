package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A unit in which support is counted (<i>eenheid</i>): code list WJ756 of iWmo 3.2. */
public enum Unit {
    /** A minute. */
    @JsonProperty("minute")
    MINUTE("01"),
    /** An hour. */
    @JsonProperty("hour")
    HOUR("04"),
    /** A period of 24 hours (etmaal). */
    @JsonProperty("day")
    DAY("14"),
    /** A day part of four hours (dagdeel). */
    @JsonProperty("dayPart")
    DAY_PART("16"),
    /** A piece that counts as output, such as a trajectory. */
    @JsonProperty("output")
    OUTPUT("82"),
    /** Euros. */
    @JsonProperty("euros")
    EUROS("83"),
    /** A piece that counts as effort. */
    @JsonProperty("piece")
    PIECE("84");

    private final String code;

    Unit(String code) {
        this.code = code;
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
