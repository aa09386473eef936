package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.law.SubsidyTerms;
import nl.geldstroom.text.LocalizedText;

/** On what a subsidy rests (<i>grondslag van de subsidie</i>); Algemene wet bestuursrecht, article 4:23. */
public enum SubsidyBasis {
    /** A statutory rule that says for which activities is granted, such as a by-law (<i>subsidieverordening</i>). */
    @JsonProperty("regulation")
    REGULATION("een wettelijk voorschrift", "a statutory rule"),
    /** A rule is awaited: for at most one year. */
    @JsonProperty("awaitingRegulation")
    AWAITING_REGULATION("een komend wettelijk voorschrift", "an awaited statutory rule"),
    /** The budget names the recipient and the most that it can get. */
    @JsonProperty("budget")
    BUDGET("een begrotingspost met ontvanger en bedrag", "a budget item with recipient and amount"),
    /** An incidental case: for at most four years. */
    @JsonProperty("incidental")
    INCIDENTAL("een incidenteel geval", "an incidental case");

    private static final int AWAITING_YEARS = 1;

    private final LocalizedText label;

    SubsidyBasis(String nl, String en) {
        label = LocalizedText.of(nl, en);
    }

    /**
     * What it is called in a sentence.
     *
     * @return for example {@code een incidenteel geval} and {@code an incidental case}
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * For how many years a subsidy can rest on it.
     *
     * @return the years; absent: no limit
     */
    public Optional<Integer> longestYears() {
        if (this == AWAITING_REGULATION) {
            return Optional.of(AWAITING_YEARS);
        }
        return this == INCIDENTAL ? Optional.of(SubsidyTerms.INCIDENTAL_YEARS) : Optional.empty();
    }
}
