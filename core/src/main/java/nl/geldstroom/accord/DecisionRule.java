package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** How those who work together come to a decision (<i>besluitregel</i>). */
public enum DecisionRule {
    /** Nobody decides alone: all must agree. */
    @JsonProperty("jointly")
    JOINTLY("allen moeten instemmen", "all must agree"),
    /** More than half of them must agree. */
    @JsonProperty("majority")
    MAJORITY("meer dan de helft moet instemmen", "more than half must agree"),
    /** One of them decides. */
    @JsonProperty("oneDecides")
    ONE_DECIDES("één beslist", "one decides");

    private final LocalizedText label;

    DecisionRule(String nl, String en) {
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * The rule in words.
     *
     * @return the words, to go on a sentence
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * Whether so many are enough.
     *
     * @param agreed how many agree
     * @param all how many there are
     * @return true if the decision is taken
     */
    boolean isReached(int agreed, int all) {
        return this == MAJORITY ? 2 * agreed > all : agreed == all;
    }
}
