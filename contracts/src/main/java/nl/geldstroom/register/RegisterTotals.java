package nl.geldstroom.register;

import nl.geldstroom.money.Money;

/**
 * What the subsidies of one year and status come to (<i>totalen</i>).
 *
 * @param rows how many rows
 * @param granted the sum of their grants
 * @param determined the sum of the final amounts of those that have one
 * @param undetermined the sum of the grants of those that have none
 */
public record RegisterTotals(int rows, Money granted, Money determined, Money undetermined) {

    static RegisterTotals of(RegisteredSubsidy row) {
        return new RegisterTotals(
                1,
                row.granted(),
                row.determined().orElse(Money.ZERO),
                row.determined().isPresent() ? Money.ZERO : row.granted());
    }

    /**
     * Both together.
     *
     * @param other the other totals
     * @return the sums
     */
    public RegisterTotals plus(RegisterTotals other) {
        return new RegisterTotals(
                rows + other.rows,
                granted.plus(other.granted),
                determined.plus(other.determined),
                undetermined.plus(other.undetermined));
    }
}
