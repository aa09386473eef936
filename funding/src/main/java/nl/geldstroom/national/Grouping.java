package nl.geldstroom.national;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** By what amounts of many municipalities are added up (<i>indeling</i>). */
public enum Grouping {
    /** Everything together, all payers. */
    @JsonProperty("country")
    COUNTRY("alle betalers samen", "all payers together"),
    /** Who pays: the municipalities together, and every other payer. */
    @JsonProperty("payer")
    PAYER("betaler", "payer"),
    /** The law under which is paid. */
    @JsonProperty("law")
    LAW("wet", "law"),
    /** The Iv3 task field of the line. */
    @JsonProperty("taskField")
    TASK_FIELD("taakveld", "task field"),
    /** The province of the municipality; of what the municipality itself pays. */
    @JsonProperty("province")
    PROVINCE("provincie", "province"),
    /** A region of the municipality; of what the municipality itself pays. */
    @JsonProperty("region")
    REGION("regio", "region"),
    /** The size class of the municipality; of what the municipality itself pays. */
    @JsonProperty("sizeClass")
    SIZE_CLASS("grootteklasse", "size class"),
    /** One municipality; of what it pays itself. */
    @JsonProperty("municipality")
    MUNICIPALITY("gemeente", "municipality");

    private final LocalizedText label;

    Grouping(String nl, String en) {
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * What outputs call it.
     *
     * @return the words
     */
    public LocalizedText label() {
        return label;
    }
}
