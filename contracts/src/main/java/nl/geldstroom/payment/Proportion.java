package nl.geldstroom.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import nl.geldstroom.money.Money;

/**
 * Cumulative rounding: the part of a whole between two bounds is the difference of the rounded amounts up to them, so
 * that adjoining parts add up. To the nearest cent, halves to even, like the engine's monthly split of a budget line.
 */
final class Proportion {

    private static final int MONTHS = 12;

    private Proportion() {}

    static Money part(Money whole, long from, long until, long of) {
        return Money.ofCents(upTo(whole.cents(), until, of) - upTo(whole.cents(), from, of));
    }

    static Money upTo(Money whole, long bound, long of) {
        return Money.ofCents(upTo(whole.cents(), bound, of));
    }

    private static long upTo(long cents, long bound, long of) {
        if (Math.multiplyHigh(cents, bound) != (cents * bound) >> 63) {
            return BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(bound))
                    .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
        long product = cents * bound;
        long floor = Math.floorDiv(product, of);
        long twice = 2 * (product - floor * of);
        boolean up = twice > of || (twice == of && (floor & 1) != 0);
        return up ? floor + 1 : floor;
    }

    static Money ofMonth(Money year, YearMonth month) {
        return part(year, month.getMonthValue() - 1L, month.getMonthValue(), MONTHS);
    }
}
