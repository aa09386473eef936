package nl.geldstroom.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a scenario does where nobody has found out whether money may move (<i>onbekend schot</i>). */
public enum UnknownWalls {
    /** The money stays where it is, and a bottleneck says so. */
    @JsonProperty("block")
    BLOCK,
    /** The money moves; the bottleneck still says that nobody has found out. */
    @JsonProperty("pass")
    PASS
}
