package nl.geldstroom.tariff;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Faults;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Price;
import org.immutables.value.Value;

/**
 * The price of one unit of a product from a date on (<i>tarief</i>).
 *
 * <p>A later tariff of the same product replaces it from its own date; in between it follows the indexation of the
 * agreement each 1 January, rounded at each step.
 *
 * @param product the product code, or any name that volumes use
 * @param unit what is counted
 * @param price the price for one unit
 * @param from the first day of service to which it applies
 * @param category the product category of iWmo; absent: not said
 * @param rounding how the price is rounded at each step; absent: half up to cents
 * @param conversions from which days on the price is for another period; empty: never
 * @param bands prices that step with the volume of a calendar year; absent: one price for all units
 * @param fairPrice the calculation of what the unit costs a provider, the lower bound of the price; absent: not known
 */
@Value.Builder
public record Tariff(
        String product,
        Unit unit,
        Price price,
        LocalDate from,
        Optional<ProductCategory> category,
        Optional<PriceRounding> rounding,
        ImmutableList<TariffConversion> conversions,
        Optional<VolumeBands> bands,
        Optional<FairPrice> fairPrice) {

    private static final int LONGEST_CODE = 5;

    /**
     * Checks the product and the conversions.
     *
     * @param product the product code
     * @param unit what is counted
     * @param price the price for one unit
     * @param from the first day of service to which it applies
     * @param category the product category of iWmo
     * @param rounding how the price is rounded at each step
     * @param conversions from which days on the price is for another period
     * @param bands prices that step with the volume
     * @param fairPrice the calculation of what the unit costs a provider
     * @throws IllegalArgumentException if the product is blank, or longer than 5 characters where a category of iWmo is
     *     given, a conversion is not after the first day, or two are on one day
     */
    public Tariff {
        Faults faults = new Faults();
        if (product.isBlank()) {
            faults.add("/product", "blank-product", "The product of the tariff from " + from + " must not be blank.");
        }
        if (category.isPresent() && product.length() > LONGEST_CODE) {
            faults.add(
                    "/product",
                    "product-code-length",
                    "The product code (" + product + ") of the tariff from " + from
                            + " must have at most 5 characters in iWmo. Maybe leave the category out.");
        }
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < conversions.size(); i++) {
            LocalDate on = conversions.get(i).on();
            if (!on.isAfter(from) || !days.add(on)) {
                faults.add(
                        "/conversions/" + i + "/on",
                        "conversion-date",
                        "The conversion (" + on + ") of the tariff of " + product + " from " + from
                                + " must come after it, one a day.");
            }
        }
        fairPrice
                .filter(fair -> !fair.canPrice(unit))
                .ifPresent(fair -> faults.add(
                        "/fairPrice",
                        "fair-price-hours",
                        "The fair price of " + product + " must say how many hours of a professional one unit ("
                                + unit.label().en() + ") takes. Maybe give hoursPerUnit."));
        faults.throwIfAny();
    }

    /**
     * A tariff with one price, rounded half up to cents when it is indexed.
     *
     * @param product the product code, or any name that volumes use
     * @param unit what is counted
     * @param price the price for one unit
     * @param from the first day of service to which it applies
     * @throws IllegalArgumentException if the product is blank
     */
    public Tariff(String product, Unit unit, Price price, LocalDate from) {
        this(
                product,
                unit,
                price,
                from,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty());
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
