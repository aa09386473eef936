package nl.geldstroom.law;

import java.time.LocalDate;
import nl.geldstroom.money.Money;

/** The check of the amounts of a subsidy. */
final class SubsidyAmounts {

    private SubsidyAmounts() {}

    static void positive(String what, LocalDate on, Money amount) {
        if (amount.isNegative() || amount.isZero()) {
            throw new IllegalArgumentException(
                    "The amount (" + amount + ") of the " + what + " of " + on + " must be positive.");
        }
    }
}
