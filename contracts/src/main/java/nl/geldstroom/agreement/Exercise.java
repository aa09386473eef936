package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is known, or supposed, about the use of an extension option. */
public enum Exercise {
    /** It has been used: the extension is as firm as the first term. */
    @JsonProperty("exercised")
    EXERCISED,
    /** It is expected to be used (<i>in principe</i>): it counts in projections, and nobody is tied by it yet. */
    @JsonProperty("presumed")
    PRESUMED,
    /** It is not used: the agreement ends before it. */
    @JsonProperty("notExercised")
    NOT_EXERCISED
}
