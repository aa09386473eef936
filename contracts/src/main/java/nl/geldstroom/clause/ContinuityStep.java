package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * How urgent the situation of a provider is (<i>trede van urgentie</i>), by article 3.4 of the Contractstandaard Wmo 1.2.
 *
 * <p>Six steps, from a generic watch to bankruptcy. On the last one the municipality still has its duty: clients must be
 * transferred.
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

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final int number;
    private final LocalizedText label;

    ContinuityStep(int number, String nl, String en) {
        this.number = number;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * What the yearly accounts of a provider say.
     *
     * @param equity equity at the end of the year
     * @param balanceTotal the total of the balance sheet, above zero
     * @param result the result of the year
     * @param resultBefore the result of the year before
     * @param bankrupt whether it has been declared bankrupt
     */
    public record Accounts(Money equity, Money balanceTotal, Money result, Money resultBefore, boolean bankrupt) {

        /**
         * Checks the balance total.
         *
         * @param equity equity at the end of the year
         * @param balanceTotal the total of the balance sheet
         * @param result the result of the year
         * @param resultBefore the result of the year before
         * @param bankrupt whether it has been declared bankrupt
         * @throws IllegalArgumentException if the balance total is not above zero
         */
        public Accounts {
            if (balanceTotal.compareTo(Money.ZERO) <= 0) {
                throw new IllegalArgumentException(
                        "The balance total (" + balanceTotal + ") of the accounts must be above zero.");
            }
        }

        /** Whether equity is less than a number of percents of the balance total, without dividing. */
        private boolean solvencyBelow(BigDecimal percent) {
            return equity.times(BigDecimal.valueOf(100)).compareTo(balanceTotal.times(percent)) < 0;
        }
    }

    /**
     * The highest step that the accounts reach.
     *
     * @param accounts what the yearly accounts say
     * @return with a solvency of 15 % and a profit: {@link #SOLVENCY_BELOW_20}
     */
    public static ContinuityStep of(Accounts accounts) {
        if (accounts.bankrupt()) {
            return BANKRUPTCY;
        }
        boolean loss = accounts.result().isNegative();
        if (accounts.equity().isNegative() || loss && accounts.resultBefore().isNegative()) {
            return NEGATIVE_EQUITY;
        }
        if (loss || accounts.solvencyBelow(BigDecimal.TEN)) {
            return SOLVENCY_BELOW_10;
        }
        if (accounts.result().isZero() || accounts.solvencyBelow(TWENTY)) {
            return SOLVENCY_BELOW_20;
        }
        return accounts.result().compareTo(accounts.resultBefore()) < 0 ? DECLINING : GENERIC;
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
