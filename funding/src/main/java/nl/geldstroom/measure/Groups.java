package nl.geldstroom.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import nl.geldstroom.money.Share;

/**
 * Clients and euros that move in different shares (<i>cliënten en euro's</i>): who moves is lighter than who stays.
 *
 * <p>Example: when 85 % of the clients take 60 % of the budget with them, a moved client costs 0.7059 of the average and
 * one who stays 2.6667.
 *
 * @param clients the share of the clients that moves at the full level
 * @param euros the share of the budget that moves with them
 */
public record Groups(Share clients, Share euros) {

    /**
     * Checks that neither share is zero.
     *
     * @param clients the share of the clients
     * @param euros the share of the budget
     * @throws IllegalArgumentException if one is zero
     */
    public Groups {
        if (clients.value().signum() == 0 || euros.value().signum() == 0) {
            throw new IllegalArgumentException("The shares of clients (" + clients + ") and euros (" + euros
                    + ") that move must both be above zero.");
        }
    }

    /**
     * The cost of a moved client as a share of the average.
     *
     * @return euros over clients; 0.7058823529411765 for 60 % and 85 %
     */
    public double movedUnitCost() {
        return euros.value().divide(clients.value(), MathContext.DECIMAL64).doubleValue();
    }

    /**
     * The cost of a client who stays as a share of the average.
     *
     * @return what is left of the euros over what is left of the clients; 2.6666666666666665 for 60 % and 85 %; zero if
     *     all clients move
     */
    public double remainingUnitCost() {
        BigDecimal left = clients.rest().value();
        return left.signum() == 0
                ? 0
                : euros.rest().value().divide(left, MathContext.DECIMAL64).doubleValue();
    }
}
