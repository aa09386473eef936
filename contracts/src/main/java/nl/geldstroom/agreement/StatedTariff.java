package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.Unit;

/**
 * What a source says of a price (<i>tarief</i>).
 *
 * @param product what it is the price of, as the source calls it
 * @param unit the unit; absent: not stated
 * @param from the first day of the first price; absent: not stated
 * @param prices the price and what became of it, each following the one before
 */
public record StatedTariff(String product, Optional<Unit> unit, Optional<LocalDate> from, ImmutableList<Money> prices) {

    /**
     * Checks the product and that there is a price.
     *
     * @param product what it is the price of
     * @param unit the unit
     * @param from the first day of the first price
     * @param prices the price and what became of it
     * @throws IllegalArgumentException if the product is blank, or a price is negative or missing
     */
    public StatedTariff {
        if (product.isBlank() || prices.isEmpty() || prices.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("The tariff of (" + product + ") must name its product and prices ("
                    + prices + ") of zero or more.");
        }
    }
}
