package nl.geldstroom.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A part of a whole (<i>aandeel</i>): a number from 0 (nothing) to 1 (all).
 *
 * <p>Shares that are numerically equal are equal: 0.50 is 0.5. In JSON a share is a number. Example: {@code 0.85} is
 * 85 %.
 *
 * @param value the part, from 0 to 1, without trailing zeros
 */
public record Share(BigDecimal value) implements Comparable<Share> {

    /** Nothing: 0. */
    public static final Share NONE = new Share(BigDecimal.ZERO);

    /** All of it: 1. */
    public static final Share ALL = new Share(BigDecimal.ONE);

    /**
     * Checks the range and drops trailing zeros.
     *
     * @param value the part
     * @throws IllegalArgumentException if it is below 0 or above 1
     */
    public Share {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The share (" + (value.precision() > 30 ? value.doubleValue() : value)
                    + ") must be a number from 0 to 1."
                    + (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0
                            ? " Maybe it was meant as a percentage: write 0.85 for 85 %."
                            : ""));
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * A share.
     *
     * @param value the part, from 0 to 1
     * @return the share
     * @throws IllegalArgumentException if it is below 0 or above 1
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Share of(BigDecimal value) {
        return new Share(value);
    }

    /**
     * A share written as text.
     *
     * @param value the part, for example {@code "0.85"}
     * @return the share
     * @throws IllegalArgumentException if it is no number from 0 to 1
     */
    public static Share of(String value) {
        return new Share(new BigDecimal(value));
    }

    /**
     * What remains of the whole.
     *
     * @return 1 minus this share; of 0.85 the rest is 0.15
     */
    public Share rest() {
        return new Share(BigDecimal.ONE.subtract(value));
    }

    /**
     * The value, as it also stands in JSON.
     *
     * @return the value
     */
    @JsonValue
    @Override
    public BigDecimal value() {
        return value;
    }

    @Override
    public int compareTo(Share other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
