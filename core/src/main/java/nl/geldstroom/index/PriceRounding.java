package nl.geldstroom.index;

import java.math.BigDecimal;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Rounding;

/**
 * How a price is rounded at each step of indexing or converting it (<i>afronding per stap</i>).
 *
 * <p>The order matters: 45.00 indexed twice by 1.5 % is 46.37 when each step is rounded half up to cents (45.68, 46.37),
 * and 46.36 when only the end is.
 *
 * @param rounding where halves go
 * @param decimals how many decimals of a euro stay, 0 to 8; 2 for cents
 */
public record PriceRounding(Rounding rounding, int decimals) {

    /** To whole cents, halves up: the usual agreement (<i>rekenkundig op centen</i>). */
    public static final PriceRounding CENTS = new PriceRounding(Rounding.HALF_UP, 2);

    /**
     * Checks the decimals.
     *
     * @param rounding where halves go
     * @param decimals how many decimals of a euro stay
     * @throws IllegalArgumentException if they are not from 0 to 8
     */
    public PriceRounding {
        if (decimals < 0 || decimals > 8) {
            throw new IllegalArgumentException(
                    "The decimals (" + decimals + ") of the rounding of a price must be from 0 to 8.");
        }
    }

    /**
     * Halves up, to a number of decimals.
     *
     * @param decimals how many decimals of a euro stay, 0 to 8
     * @return the rounding
     * @throws IllegalArgumentException if they are not from 0 to 8
     */
    public static PriceRounding halfUp(int decimals) {
        return new PriceRounding(Rounding.HALF_UP, decimals);
    }

    /**
     * An exact number of euros as a price.
     *
     * @param euros the exact number, zero or more
     * @return the rounded price; 45.675 to cents is 45.68
     * @throws IllegalArgumentException if it is below zero
     */
    public Price round(BigDecimal euros) {
        return Price.of(rounding.round(euros, decimals));
    }
}
