package nl.geldstroom.wall;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** What the rules say about a flow (<i>status</i>). */
public enum WallStatus {
    /** The money may flow, up to a ceiling if there is one. */
    @JsonProperty("allowed")
    ALLOWED("Toegestaan", "Allowed"),
    /** The money may flow once a condition is met, up to a ceiling if there is one. */
    @JsonProperty("conditional")
    CONDITIONAL("Onder voorwaarde", "Conditional"),
    /** The money may not flow. */
    @JsonProperty("forbidden")
    FORBIDDEN("Niet toegestaan", "Forbidden"),
    /** Nobody has found out. */
    @JsonProperty("unknown")
    UNKNOWN("Onbekend", "Unknown"),
    /** Rules disagree and none is narrower; never the status of a rule itself. */
    @JsonProperty("conflict")
    CONFLICT("Tegenstrijdig", "Conflict");

    private final LocalizedText label;

    WallStatus(String nl, String en) {
        label = LocalizedText.of(nl, en);
    }

    /**
     * What outputs call it.
     *
     * @return the name, for example {@code Toegestaan} or {@code Allowed}
     */
    public LocalizedText label() {
        return label;
    }
}
