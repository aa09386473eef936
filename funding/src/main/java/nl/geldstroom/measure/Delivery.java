package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the new provision waits for the money of the old one (<i>levering</i>). */
public enum Delivery {
    /** The new provision starts with the clients; what the old one still costs is paid twice. */
    @JsonProperty("ahead")
    AHEAD,
    /** The new provision gets only what the agreement on the old one has released. */
    @JsonProperty("withRelease")
    WITH_RELEASE
}
