package nl.geldstroom.ocds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number of times, or no limit, which the European profile writes as {@code 1e9999}.
 *
 * @param number the number; far above a million: no limit
 */
public record OcdsCount(BigDecimal number) {

    private static final BigDecimal MANY = BigDecimal.valueOf(1_000_000);
    private static final Pattern ENDLESS = Pattern.compile("[0-9.]{1,20}[eE]\\+?[0-9]{1,20}");

    /**
     * A number.
     *
     * @param number the number
     * @return the count
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OcdsCount of(BigDecimal number) {
        return new OcdsCount(number);
    }

    /**
     * A number that is too large to count with.
     *
     * @param text the number as it is written, for example {@code 1e9999}
     * @return no limit
     * @throws IllegalArgumentException if it is another text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OcdsCount of(String text) {
        if (!ENDLESS.matcher(text).matches()) {
            throw new IllegalArgumentException("The count must be a number.");
        }
        return new OcdsCount(MANY);
    }

    /**
     * The number, as it is written.
     *
     * @return the number
     */
    @JsonValue
    @Override
    public BigDecimal number() {
        return number;
    }

    /**
     * The count, if it is a whole number that can be counted with.
     *
     * @param most the greatest that can
     * @return the number; 0 if it is broken, negative, greater or without limit
     */
    public int upTo(int most) {
        boolean whole = number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        return whole ? number.intValueExact() : 0;
    }

    @Override
    public String toString() {
        return number.compareTo(MANY) >= 0 ? "no limit" : number.toString();
    }
}
