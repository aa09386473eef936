package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** What becomes of money of a source that is left at the end of its year (<i>regel voor het jaareinde</i>). */
public enum YearEnd {
    /** It stays with the recipient, as a shortage is for the recipient. */
    @JsonProperty("stays")
    STAYS("blijft bij de ontvanger", "stays with the recipient"),
    /** It is settled against what things really cost. */
    @JsonProperty("settled")
    SETTLED("wordt verrekend", "is settled"),
    /** A part may be spent in the next year, the rest is paid back. */
    @JsonProperty("carriedOver")
    CARRIED_OVER("een deel mag mee naar het volgende jaar", "a part may go to the next year"),
    /** It is paid back. */
    @JsonProperty("repaid")
    REPAID("wordt terugbetaald", "is paid back"),
    /** It is lost on a day: use it or lose it. */
    @JsonProperty("lost")
    LOST("vervalt (gebruik het of raak het kwijt)", "is lost (use it or lose it)"),
    /** As the arrangement between the parties says. */
    @JsonProperty("agreement")
    AGREEMENT("volgens de afspraak", "as agreed between the parties");

    private final LocalizedText label;

    YearEnd(String nl, String en) {
        label = LocalizedText.of(nl, en);
    }

    /**
     * The rule in words.
     *
     * @return the words
     */
    public LocalizedText label() {
        return label;
    }
}
