package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/**
 * How urgent the situation of a provider is (<i>trede van urgentie</i>), by article 3.4 of the Contractstandaard Wmo 1.2.
 *
 * <p>Six steps, from a generic watch to bankruptcy. On the last one the municipality still has its duty: clients must be
 * transferred, see {@link AgreementEvent.ClientsTransferred}.
 */
public enum ContinuityStep {
    /** Step 1: nothing particular. */
    @JsonProperty("generic")
    GENERIC(1, "algemeen", "generic"),
    /** Step 2: the figures decline. */
    @JsonProperty("declining")
    DECLINING(2, "dalende resultaten", "declining results"),
    /** Step 3: solvency below 20 % or a result around zero. */
    @JsonProperty("solvencyBelow20")
    SOLVENCY_BELOW_20(3, "solvabiliteit onder 20 % of een resultaat rond nul", "solvency below 20 % or break-even"),
    /** Step 4: solvency below 10 % or a loss. */
    @JsonProperty("solvencyBelow10")
    SOLVENCY_BELOW_10(4, "solvabiliteit onder 10 % of verlies", "solvency below 10 % or a loss"),
    /** Step 5: negative equity or a loss of more than a year. */
    @JsonProperty("negativeEquity")
    NEGATIVE_EQUITY(
            5, "negatief eigen vermogen of langer dan een jaar verlies", "negative equity or a loss of over a year"),
    /** Step 6: bankruptcy. */
    @JsonProperty("bankruptcy")
    BANKRUPTCY(6, "faillissement", "bankruptcy");

    private final int number;
    private final LocalizedText label;

    ContinuityStep(int number, String nl, String en) {
        this.number = number;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * Its place on the ladder.
     *
     * @return 1 to 6
     */
    public int number() {
        return number;
    }

    /**
     * What it means in a few words.
     *
     * @return for example {@code faillissement} and {@code bankruptcy}
     */
    public LocalizedText label() {
        return label;
    }
}
