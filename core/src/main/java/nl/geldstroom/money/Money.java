package nl.geldstroom.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount of money (<i>bedrag</i>) in euros, kept as a whole number of cents.
 *
 * <p>Unit: euro cents, excluding VAT. The amount may be negative. It lies between plus and minus
 * 90,000,000,000,000.00 euros, so that it is exact as a {@code long} and as a {@code double} of cents. There is no
 * absent amount: what is not known is an empty {@link java.util.Optional}.
 *
 * <p>In JSON an amount is a number of euros with at most two decimals. Example: {@code 815183.00} is read as
 * 81,518,300 cents and {@code Money.euros(815_183).times(new BigDecimal("0.5"))} is exactly 407591.5 euros.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

    /** No money at all: 0.00 euros. */
    public static final Money ZERO = new Money(0);

    private static final long LIMIT = 9_000_000_000_000_000L;

    /**
     * Checks the range.
     *
     * @param cents the amount in cents
     * @throws IllegalArgumentException if the amount is beyond 90,000,000,000,000.00 euros either way
     */
    public Money {
        if (cents > LIMIT || cents < -LIMIT) {
            throw new IllegalArgumentException("The amount of " + cents
                    + " cents must lie between -90000000000000.00 and 90000000000000.00 euros."
                    + " Maybe it was given in thousands of euros already.");
        }
    }

    /**
     * An amount of whole cents.
     *
     * @param cents the cents
     * @return the amount; {@code ofCents(1234)} is 12.34 euros
     */
    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * An amount of whole euros.
     *
     * @param euros the euros
     * @return the amount; {@code euros(12)} is 1,200 cents
     * @throws IllegalArgumentException if the amount is out of range
     */
    public static Money euros(long euros) {
        if (euros > LIMIT / 100 || euros < -LIMIT / 100) {
            throw new IllegalArgumentException("The amount of " + euros
                    + " euros must lie between -90000000000000.00 and 90000000000000.00 euros.");
        }
        return ofCents(euros * 100);
    }

    /**
     * An amount written as a decimal number of euros.
     *
     * @param euros the euros, with at most two decimals that are not zero
     * @return the amount; {@code euros("12.34")} is 1,234 cents
     * @throws IllegalArgumentException if there are parts of a cent, the amount is out of range or it is no number
     */
    public static Money euros(String euros) {
        try {
            return euros(new BigDecimal(euros));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The amount (" + euros + ") must be a decimal number of euros.", e);
        }
    }

    /**
     * An amount given as an exact decimal number of euros.
     *
     * @param euros the euros, with at most two decimals that are not zero
     * @return the amount; 12.340 is 1,234 cents
     * @throws IllegalArgumentException if there are parts of a cent or the amount is out of range
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money euros(BigDecimal euros) {
        if (euros.signum() != 0 && (euros.precision() - euros.scale() > 15 || euros.scale() > 400)) {
            throw new IllegalArgumentException("The amount (" + shown(euros)
                    + ") must lie between -90000000000000.00 and 90000000000000.00 euros, in whole cents.");
        }
        BigDecimal cents = euros.movePointRight(2);
        try {
            return ofCents(cents.longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The amount (" + shown(euros) + ") must be in whole cents."
                            + " Maybe it was meant to be "
                            + cents.setScale(0, RoundingMode.HALF_UP)
                                    .movePointLeft(2)
                                    .toPlainString() + ".",
                    e);
        }
    }

    private static String shown(BigDecimal value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    /**
     * The amount as an exact decimal number of euros with two decimals.
     *
     * @return the euros; 1,234 cents are 12.34
     */
    @JsonValue
    public BigDecimal toEuros() {
        return BigDecimal.valueOf(cents, 2);
    }

    /**
     * The sum of this amount and another.
     *
     * @param other what is added
     * @return the sum, exact
     * @throws IllegalArgumentException if the sum is out of range
     */
    public Money plus(Money other) {
        return ofCents(cents + other.cents);
    }

    /**
     * The difference between this amount and another.
     *
     * @param other what is taken off
     * @return the difference, exact
     * @throws IllegalArgumentException if the difference is out of range
     */
    public Money minus(Money other) {
        return ofCents(cents - other.cents);
    }

    /**
     * The amount with the other sign.
     *
     * @return 12.34 becomes -12.34
     */
    public Money negated() {
        return ofCents(-cents);
    }

    /**
     * The product with a number, exact and not yet money.
     *
     * @param factor the number
     * @return the product in euros, with all its decimals; make it money with a {@link Rounding}
     */
    public BigDecimal times(BigDecimal factor) {
        return toEuros().multiply(factor);
    }

    /**
     * The product with a share, exact and not yet money.
     *
     * @param share the share
     * @return the product in euros, with all its decimals; make it money with a {@link Rounding}
     */
    public BigDecimal times(Share share) {
        return times(share.value());
    }

    /**
     * The product with a whole number.
     *
     * @param factor the number
     * @return the product, exact
     * @throws IllegalArgumentException if the product is out of range
     */
    public Money times(long factor) {
        try {
            return ofCents(Math.multiplyExact(cents, factor));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("The product of " + this + " and " + factor + " is out of range.", e);
        }
    }

    /**
     * The sum of amounts.
     *
     * @param amounts the amounts; none gives zero
     * @return the sum, exact
     */
    public static Money sum(Collection<Money> amounts) {
        Money sum = ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * The smaller of two amounts.
     *
     * @param other the other amount
     * @return the smaller
     */
    public Money min(Money other) {
        return cents <= other.cents ? this : other;
    }

    /**
     * The larger of two amounts.
     *
     * @param other the other amount
     * @return the larger
     */
    public Money max(Money other) {
        return cents >= other.cents ? this : other;
    }

    /**
     * Whether the amount is below zero.
     *
     * @return true below zero
     */
    public boolean isNegative() {
        return cents < 0;
    }

    /**
     * Whether the amount is zero.
     *
     * @return true at 0.00
     */
    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** The euros with two decimals and a decimal point, for example {@code 815183.00}. */
    @Override
    public String toString() {
        return toEuros().toPlainString();
    }
}
