package nl.geldstroom.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** By what an answer can be cut (<i>doorsnede</i>). */
public enum Dimension {
    /** Whose budget it is. */
    @JsonProperty("payer")
    PAYER("betaler", "payer"),
    /** Who is paid: the provider of the agreement, else nobody in particular. */
    @JsonProperty("party")
    PARTY("partij", "party"),
    /** Under which law is paid. */
    @JsonProperty("law")
    LAW("wet", "law"),
    /** What the money buys. */
    @JsonProperty("provision")
    PROVISION("voorziening", "provision"),
    /** Welfare, care, health, income and work, or something else. */
    @JsonProperty("domain")
    DOMAIN("domein", "domain"),
    /** The Iv3 task field of the line. */
    @JsonProperty("taskField")
    TASK_FIELD("taakveld", "task field"),
    /** The Iv3 chapter of the line: the programme where a municipality budgets by chapter. */
    @JsonProperty("programme")
    PROGRAMME("programma", "programme"),
    /** The budget line. */
    @JsonProperty("line")
    LINE("begrotingsregel", "budget line"),
    /** The municipality whose budget it is. */
    @JsonProperty("municipality")
    MUNICIPALITY("gemeente", "municipality"),
    /** The youth region of the municipality in the list of 2026, the only one that places every municipality. */
    @JsonProperty("region")
    REGION("regio", "region"),
    /** The measure that causes it. */
    @JsonProperty("measure")
    MEASURE("maatregel", "measure"),
    /** The grant that pays it. */
    @JsonProperty("source")
    SOURCE("bron", "source"),
    /** Structural or incidental. */
    @JsonProperty("nature")
    NATURE("aard", "nature"),
    /** What the posting is about. */
    @JsonProperty("kind")
    KIND("soort", "kind");

    private final LocalizedText label;

    Dimension(String nl, String en) {
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * What the dimension is called.
     *
     * @return a word in both languages
     */
    public LocalizedText label() {
        return label;
    }
}
