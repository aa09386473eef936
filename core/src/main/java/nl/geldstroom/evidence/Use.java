package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/**
 * For what a model may use a claim (<i>gebruik</i>): one purpose each, so that no figure slips into another place.
 *
 * <p>For example a return of 1.6 is for {@link #VALUE_RETURN}: it fills the value book and never becomes cash by itself.
 */
public enum Use {
    /** Euros of value per euro spent, for the value book only. */
    @JsonProperty("valueReturn")
    VALUE_RETURN("rendement in het waardeboek, geen kasgeld", "return in the value book, no cash"),
    /** Euros of money per euro spent; what somebody calls value or a social return is not this. */
    @JsonProperty("cashReturn")
    CASH_RETURN("rendement in geld", "return in cash"),
    /** How long an effect takes or lasts, in months. */
    @JsonProperty("delay")
    DELAY("vertraging of duur van een effect", "lag or life of an effect"),
    /** What is taken off a return: deadweight, attribution, displacement, optimism. */
    @JsonProperty("correction")
    CORRECTION("correctie op een rendement", "correction of a return"),
    /** The share of an effect that a party gets, or that it can keep as money. */
    @JsonProperty("beneficiaryShare")
    BENEFICIARY_SHARE("aandeel van een baathebber in een effect", "share of a beneficiary in an effect"),
    /** The cost of a client on one provision as a share of that on another. */
    @JsonProperty("costShare")
    COST_SHARE(
            "kosten van een cliënt ten opzichte van een andere voorziening",
            "cost of a client beside another provision"),
    /** How fast volume or price grows in a year. */
    @JsonProperty("growth")
    GROWTH("groei per jaar", "growth a year"),
    /** How likely something is. */
    @JsonProperty("probability")
    PROBABILITY("kans", "probability"),
    /** The share of clients or questions that may move; in euros only together with their own unit price. */
    @JsonProperty("clientShare")
    CLIENT_SHARE("aandeel van cliënten of vragen dat verschuift", "share of clients or questions that moves"),
    /** The share of a budget that may move. */
    @JsonProperty("budgetShare")
    BUDGET_SHARE("aandeel van het budget dat verschuift", "share of the budget that moves"),
    /** Extra demand because a provision needs no decision. */
    @JsonProperty("inducedDemand")
    INDUCED_DEMAND("aanzuigende werking", "induced demand"),
    /** How long an agreement or a fund lasts. */
    @JsonProperty("term")
    TERM("looptijd", "term"),
    /** A number to multiply with a price or a tariff. */
    @JsonProperty("quantity")
    QUANTITY("hoeveelheid om met een prijs te vermenigvuldigen", "quantity to multiply with a price"),
    /** An amount of a scenario. */
    @JsonProperty("scenarioAmount")
    SCENARIO_AMOUNT("bedrag van een scenario", "amount of a scenario"),
    /** To be told beside a result; no figure of a model. */
    @JsonProperty("context")
    CONTEXT("alleen als achtergrond", "as background only"),
    /** Not for calculation in any way: an image, a comparison or another thing than it seems. */
    @JsonProperty("notForCalculation")
    NOT_FOR_CALCULATION("niet om mee te rekenen", "not for calculation");

    private final LocalizedText label;

    Use(String nl, String en) {
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * The purpose in words.
     *
     * @return the words, to go on a sentence
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * Whether a model may calculate with it.
     *
     * @return false for {@link #CONTEXT} and {@link #NOT_FOR_CALCULATION}
     */
    public boolean isForCalculation() {
        return this != CONTEXT && this != NOT_FOR_CALCULATION;
    }
}
