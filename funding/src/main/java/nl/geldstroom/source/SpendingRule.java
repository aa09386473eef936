package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** On what the money of a source may be spent (<i>bestedingsregel</i>). */
public enum SpendingRule {
    /** As the recipient decides: it belongs to its general means. */
    @JsonProperty("free")
    FREE("vrij te besteden", "free to spend"),
    /** Only on the purpose for which it was granted. */
    @JsonProperty("earmarked")
    EARMARKED("alleen voor het doel", "for its purpose only"),
    /** Only on care that is insured. */
    @JsonProperty("insuredCare")
    INSURED_CARE("alleen voor verzekerde zorg", "for insured care only"),
    /** Only as an approved plan says. */
    @JsonProperty("plan")
    PLAN("volgens een goedgekeurd plan", "as an approved plan says"),
    /** It is the price of what was delivered. */
    @JsonProperty("price")
    PRICE("prijs van een geleverde dienst", "the price of a service"),
    /** As the arrangement between the parties says. */
    @JsonProperty("agreement")
    AGREEMENT("volgens de afspraak", "as agreed between the parties");

    private final LocalizedText label;

    SpendingRule(String nl, String en) {
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

    /**
     * Whether the money is bound to what it was given for.
     *
     * @return false for {@link #FREE} and {@link #PRICE}
     */
    public boolean isBound() {
        return this != FREE && this != PRICE;
    }
}
