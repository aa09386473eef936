package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/** How urgent the trouble of a provider is (<i>treden</i>): the ladder with article 3.4 of the contract standard. */
public enum ContinuityStep {
    /** Nothing out of the ordinary. */
    @JsonProperty("generic")
    GENERIC(1, "generiek", "generic"),
    /** Results decline. */
    @JsonProperty("declining")
    DECLINING(2, "dalend resultaat", "declining result"),
    /** Solvency below 20 %, a result of nought, or both. */
    @JsonProperty("thin")
    THIN(3, "solvabiliteit onder 20 % of resultaat nul", "solvency below 20 % or break-even"),
    /** Solvency below 10 %, a loss, or both. */
    @JsonProperty("loss")
    LOSS(4, "solvabiliteit onder 10 % of verlies", "solvency below 10 % or a loss"),
    /** Negative equity, or losses for more than a year. */
    @JsonProperty("negativeEquity")
    NEGATIVE_EQUITY(
            5, "negatief eigen vermogen of langer dan een jaar verlies", "negative equity or a loss for over a year"),
    /** Bankruptcy. */
    @JsonProperty("bankrupt")
    BANKRUPT(6, "faillissement", "bankruptcy");

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final int number;
    private final LocalizedText label;

    ContinuityStep(int number, String nl, String en) {
        this.number = number;
        label = LocalizedText.of(nl, en);
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
     * @return with a solvency of 15 % and a profit: {@link #THIN}
     */
    public static ContinuityStep of(Accounts accounts) {
        if (accounts.bankrupt()) {
            return BANKRUPT;
        }
        boolean loss = accounts.result().isNegative();
        if (accounts.equity().isNegative() || loss && accounts.resultBefore().isNegative()) {
            return NEGATIVE_EQUITY;
        }
        if (loss || accounts.solvencyBelow(BigDecimal.TEN)) {
            return LOSS;
        }
        if (accounts.result().isZero() || accounts.solvencyBelow(TWENTY)) {
            return THIN;
        }
        return accounts.result().compareTo(accounts.resultBefore()) < 0 ? DECLINING : GENERIC;
    }

    /**
     * The number of the step.
     *
     * @return 1 to 6
     */
    public int number() {
        return number;
    }

    /**
     * What it is called.
     *
     * @return a few words
     */
    public LocalizedText label() {
        return label;
    }
}
