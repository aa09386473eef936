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
        return upTo(whole, until, of).minus(upTo(whole, from, of));
    }

    static Money upTo(Money whole, long bound, long of) {
        return Money.ofCents(BigDecimal.valueOf(whole.cents())
                .multiply(BigDecimal.valueOf(bound))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    static Money ofMonth(Money year, YearMonth month) {
        return part(year, month.getMonthValue() - 1L, month.getMonthValue(), MONTHS);
    }
}
