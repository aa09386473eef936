package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** Where an agreement stands on a day (<i>status</i>). */
public enum LifeStatus {
    /** Its signature is on record, on a later day. */
    @JsonProperty("draft")
    DRAFT("nog niet ondertekend", "not signed yet"),
    /** Agreed, and its first day is still to come. */
    @JsonProperty("agreed")
    AGREED("overeengekomen, nog niet ingegaan", "agreed, not started yet"),
    /** In force. */
    @JsonProperty("running")
    RUNNING("loopt", "running"),
    /** In force, and notice has been given. */
    @JsonProperty("underNotice")
    UNDER_NOTICE("loopt, opgezegd", "running, under notice"),
    /** Over. */
    @JsonProperty("ended")
    ENDED("beëindigd", "ended");

    private final LocalizedText label;

    LifeStatus(String nl, String en) {
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * Its name for people.
     *
     * @return for example {@code loopt} and {@code running}
     */
    public LocalizedText label() {
        return label;
    }
}
