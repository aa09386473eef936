package nl.geldstroom.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Price;
import org.immutables.value.Value;

/**
 * The change of a price for one period into a price for another (<i>omrekening</i>), such as from four weeks to a month.
 *
 * <p>46.37 for four weeks is 46.37 × 13 / 12 = 50.234, rounded 50.23, for a month. On 1 January it comes after the
 * indexation of that day.
 *
 * @param on the first day of service at the new price
 * @param from the period that the price was for
 * @param to the period that it is for from then on
 * @param rounding how the new price is rounded
 */
@Value.Builder
public record TariffConversion(LocalDate on, Cadence from, Cadence to, PriceRounding rounding) {

    private static final int EXACT_DECIMALS = 20;

    /**
     * Checks that it changes something.
     *
     * @param on the first day of service at the new price
     * @param from the period that the price was for
     * @param to the period that it is for from then on
     * @param rounding how the new price is rounded
     * @throws IllegalArgumentException if both periods are the same
     */
    public TariffConversion {
        if (from == to) {
            throw new IllegalArgumentException(
                    "The conversion of a tariff on " + on + " must be to another period than it was for ("
                            + from.label().en() + ").");
        }
    }

    /**
     * Starts a conversion.
     *
     * @return a builder
     */
    public static TariffConversionBuilder builder() {
        return new TariffConversionBuilder();
    }

    /**
     * From four weeks to a month, times 13/12, rounded half up to cents.
     *
     * @param on the first day of service at the new price
     * @return the conversion
     */
    public static TariffConversion fourWeeksToMonth(LocalDate on) {
        return new TariffConversion(on, Cadence.FOUR_WEEKS, Cadence.MONTH, PriceRounding.CENTS);
    }

    /**
     * The price for the new period.
     *
     * @param price the price for the old one
     * @return the price, rounded
     */
    public Price convert(Price price) {
        BigDecimal year = price.times(BigDecimal.valueOf(from.perYear()));
        return rounding.round(year.divide(BigDecimal.valueOf(to.perYear()), EXACT_DECIMALS, RoundingMode.HALF_UP));
    }
}
