package nl.geldstroom.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A named way to make whole cents (<i>afronding</i>) of an exact number of euros.
 *
 * <p>Contracts and budgets say how they round; nothing here rounds unless a rounding is named. Example:
 * {@code Rounding.HALF_UP.toCents(new BigDecimal("45.675"))} is 45.68.
 */
public enum Rounding {
    /** To the nearest cent, halves away from zero; usual in tariffs (<i>rekenkundig</i>). */
    @JsonProperty("halfUp")
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearest cent, halves to the even cent; the rule of the engine's {@code Math.rint}. */
    @JsonProperty("halfEven")
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** Towards zero. */
    @JsonProperty("down")
    DOWN(RoundingMode.DOWN),
    /** Away from zero. */
    @JsonProperty("up")
    UP(RoundingMode.UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * The number of euros as money.
     *
     * @param euros the exact euros
     * @return the amount in whole cents
     * @throws IllegalArgumentException if the amount is out of range
     */
    public Money toCents(BigDecimal euros) {
        return Money.euros(euros.setScale(2, mode));
    }

    /**
     * A number rounded to a number of decimals.
     *
     * @param value the exact number
     * @param decimals how many decimals stay
     * @return the rounded number; 4.957 at two decimals, half up, is 4.96
     */
    public BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, mode);
    }
}
