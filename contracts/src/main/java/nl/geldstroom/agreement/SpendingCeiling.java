package nl.geldstroom.agreement;

import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;

/**
 * How much a provider may deliver for in a calendar year (<i>bestedingsruimte</i>), and when to raise the alarm.
 *
 * <p>It is a signal, no wall: a specific allocation is always paid in full, and a ceiling never removes the duty of the
 * municipality. Task-based agreements have none: there the budget itself is the limit.
 *
 * @param perYear the ceiling of a whole calendar year, pro rata in a broken one
 * @param signalAt the used share at which the parties must talk; 0.7 in the contract standard
 */
public record SpendingCeiling(Money perYear, Share signalAt) {

    /**
     * Checks the amount.
     *
     * @param perYear the ceiling of a whole calendar year
     * @param signalAt the used share at which the parties must talk
     * @throws IllegalArgumentException if the amount is negative
     */
    public SpendingCeiling {
        if (perYear.isNegative()) {
            throw new IllegalArgumentException("The spending ceiling (" + perYear + ") must be zero or more.");
        }
    }

    /**
     * A ceiling with the signal of the contract standard (article 1.5): at 70 %.
     *
     * @param perYear the ceiling of a whole calendar year
     * @return the ceiling
     * @throws IllegalArgumentException if the amount is negative
     */
    public static SpendingCeiling of(Money perYear) {
        return new SpendingCeiling(perYear, Share.of("0.7"));
    }
}
