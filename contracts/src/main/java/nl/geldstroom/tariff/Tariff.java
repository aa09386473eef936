package nl.geldstroom.tariff;

import java.time.LocalDate;
import nl.geldstroom.money.Price;
import org.immutables.value.Value;

/**
 * The price of one unit of a product from a date on (<i>tarief</i>).
 *
 * <p>A later tariff of the same product replaces it from its own date; in between it follows the indexation of the
 * agreement each 1 January.
 *
 * @param product the product code, or any name that volumes use
 * @param unit what is counted
 * @param price the price for one unit
 * @param from the first day of service to which it applies
 */
@Value.Builder
public record Tariff(String product, Unit unit, Price price, LocalDate from) {

    /**
     * Checks that the product has a name.
     *
     * @param product the product code
     * @param unit what is counted
     * @param price the price for one unit
     * @param from the first day of service to which it applies
     * @throws IllegalArgumentException if the product is blank
     */
    public Tariff {
        if (product.isBlank()) {
            throw new IllegalArgumentException("The product of the tariff from " + from + " must not be blank.");
        }
    }

    /**
     * Starts a tariff.
     *
     * @return a builder
     */
    public static TariffBuilder builder() {
        return new TariffBuilder();
    }
}
