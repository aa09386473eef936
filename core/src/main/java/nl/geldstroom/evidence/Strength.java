package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a claim is supported (<i>bewijskracht</i>), from an opinion to a controlled study. */
public enum Strength {
    /** Somebody's opinion or estimate. */
    @JsonProperty("opinion")
    OPINION,
    /** One case or pilot. */
    @JsonProperty("case")
    CASE,
    /** Several cases, a survey or a benchmark. */
    @JsonProperty("cases")
    CASES,
    /** A review or meta-analysis. */
    @JsonProperty("review")
    REVIEW,
    /** A study with a comparison group. */
    @JsonProperty("controlled")
    CONTROLLED
}
