package nl.geldstroom.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * The price of one unit (<i>tarief</i>) in euros, excluding VAT; unlike {@link Money} it may have parts of a cent.
 *
 * <p>Never negative. What one unit is (an hour, a month, a trajectory) is said where the price is used. Prices that
 * are numerically equal are equal. Example: {@code Price.of("0.745")} a minute for 60 minutes is exactly 44.70 euros.
 *
 * @param euros the euros for one unit, zero or more, without trailing zeros
 */
public record Price(BigDecimal euros) implements Comparable<Price> {

    /**
     * Checks the sign and drops trailing zeros.
     *
     * @param euros the euros for one unit
     * @throws IllegalArgumentException if the price is below zero
     */
    public Price {
        if (euros.signum() < 0) {
            throw new IllegalArgumentException("The price (" + euros + ") must be zero or more.");
        }
        euros = euros.signum() == 0 ? BigDecimal.ZERO : euros.stripTrailingZeros();
    }

    /**
     * A price.
     *
     * @param euros the euros for one unit
     * @return the price
     * @throws IllegalArgumentException if it is below zero
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Price of(BigDecimal euros) {
        return new Price(euros);
    }

    /**
     * A price written as text.
     *
     * @param euros the euros for one unit, for example {@code "45.68"}
     * @return the price
     * @throws IllegalArgumentException if it is no number of zero or more
     */
    public static Price of(String euros) {
        return new Price(new BigDecimal(euros));
    }

    /**
     * What a number of units cost, exact and not yet money.
     *
     * @param units how many units
     * @return the cost in euros; make it money with a {@link Rounding}
     */
    public BigDecimal times(BigDecimal units) {
        return euros.multiply(units);
    }

    /**
     * The euros, as it also stands in JSON.
     *
     * @return the euros
     */
    @JsonValue
    @Override
    public BigDecimal euros() {
        return euros;
    }

    @Override
    public int compareTo(Price other) {
        return euros.compareTo(other.euros);
    }

    @Override
    public String toString() {
        return euros.toPlainString();
    }
}
