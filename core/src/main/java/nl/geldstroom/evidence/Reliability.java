package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a fact is (<i>betrouwbaarheid</i>), by how it was read. */
public enum Reliability {
    /** The text or table was read at its source. */
    @JsonProperty("high")
    HIGH,
    /** Read in a secondary source, or in an official text that may have been changed since. */
    @JsonProperty("medium")
    MEDIUM,
    /** A single weak source, or knowledge that could not be checked. */
    @JsonProperty("low")
    LOW,
    /** The author's own knowledge or choice. */
    @JsonProperty("own")
    OWN;

    /**
     * Whether outputs mark the fact as {@code unverified}.
     *
     * @return true for everything but {@link #HIGH}
     */
    public boolean isUnverified() {
        return this != HIGH;
    }
}
