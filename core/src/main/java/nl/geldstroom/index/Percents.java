package nl.geldstroom.index;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic with percentages per year. */
final class Percents {

    private static final BigDecimal LOWEST = BigDecimal.valueOf(-50);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(200);

    private Percents() {}

    static void check(String what, BigDecimal percent) {
        if (percent.compareTo(LOWEST) < 0 || percent.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException(
                    "The percentage (" + percent + ") of the " + what + " must lie between -50 and 200.");
        }
    }

    /** The same number in one canonical form, so that equal percentages are equal. */
    static BigDecimal plain(BigDecimal percent) {
        return percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    }

    static BigDecimal factor(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }

    /** By how many percent one rise exceeds another, as a rise itself: (1 + a) / (1 + b) - 1. */
    static BigDecimal ratio(BigDecimal a, BigDecimal b) {
        return factor(a)
                .divide(factor(b), 12, RoundingMode.HALF_UP)
                .subtract(BigDecimal.ONE)
                .movePointRight(2);
    }
}
