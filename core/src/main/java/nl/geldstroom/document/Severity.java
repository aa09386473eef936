package nl.geldstroom.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a problem weighs (<i>ernst</i>). */
public enum Severity {
    /** The document is refused. */
    @JsonProperty("error")
    ERROR,
    /** The document is read, but the outcome is doubtful until somebody has looked. */
    @JsonProperty("warning")
    WARNING,
    /** Something worth knowing; nothing is wrong. */
    @JsonProperty("remark")
    REMARK
}
