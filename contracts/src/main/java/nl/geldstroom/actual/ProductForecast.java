package nl.geldstroom.actual;

import java.math.BigDecimal;
import java.util.Optional;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * One product in one month of a forecast (<i>prognose per product</i>).
 *
 * @param product the product; absent: allocations that name an amount and no units
 * @param declaredUnits the units declared and payable
 * @param payable what the agreement owes for them
 * @param allocatedUnits the units allocated, before the realisation rate
 * @param expectedUnits the units still expected
 * @param expected what they cost
 */
@Value.Builder
public record ProductForecast(
        Optional<String> product,
        BigDecimal declaredUnits,
        Money payable,
        BigDecimal allocatedUnits,
        BigDecimal expectedUnits,
        Money expected) {

    /**
     * Starts a product.
     *
     * @return a builder
     */
    public static ProductForecastBuilder builder() {
        return new ProductForecastBuilder();
    }

    /** Units of the month as the forecast sees it. */
    BigDecimal units() {
        return declaredUnits.add(expectedUnits);
    }

    /** Cost of the month as the forecast sees it. */
    Money amount() {
        return payable.plus(expected);
    }
}
