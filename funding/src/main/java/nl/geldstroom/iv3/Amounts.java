package nl.geldstroom.iv3;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import nl.geldstroom.money.Money;

/** Thousands of euros as the tables write them, and back. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,20})?");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]{1,15},[0-9]{1,20}");

    private Amounts() {}

    /** The amount of a cell in thousands of euros, or a message in {@code problems} and zero. */
    static Money thousands(String text, Spot spot, String column, ProblemList problems) {
        if (!NUMBER.matcher(text).matches()) {
            problems.error(
                    spot,
                    "not-a-number",
                    "The amount in column " + column + " must be a number of thousands of euros.",
                    text.isEmpty() ? "nothing" : text,
                    COMMA.matcher(text).matches() ? text.replace(',', '.') + "." : "");
            return Money.ZERO;
        }
        try {
            return Money.euros(new BigDecimal(text).movePointRight(3));
        } catch (IllegalArgumentException e) {
            problems.error(
                    spot,
                    "not-in-cents",
                    "The amount in column " + column
                            + " must be at most 90,000,000,000 thousand euros, in whole cents.",
                    text,
                    "");
            return Money.ZERO;
        }
    }

    /** The way the wide layout writes an amount: thousands of euros with at least one decimal. */
    static String wide(Money amount) {
        BigDecimal thousands = BigDecimal.valueOf(amount.cents(), 5).stripTrailingZeros();
        return (thousands.scale() < 1 ? thousands.setScale(1) : thousands).toPlainString();
    }

    /** An amount as a message shows it: thousands of euros without needless decimals. */
    static String shown(Money amount) {
        BigDecimal thousands = BigDecimal.valueOf(amount.cents(), 5).stripTrailingZeros();
        return (thousands.scale() < 0 ? thousands.setScale(0) : thousands).toPlainString();
    }
}
