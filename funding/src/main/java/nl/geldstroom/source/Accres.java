package nl.geldstroom.source;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * How the Municipal Fund grows (<i>accres</i>): in volume, in price, and by steps such as the drop of 2026.
 *
 * <p>{@code A_y = r((A_(y-1)·(1+v_y))·(1+p_y)) + step_y}, exactly and then to whole cents, halves to even; never below zero. A
 * year without a number of its own has no growth of that kind. Since 2024 the volume is the mean real growth of the economy over
 * eight years, t-9 to t-2, and the price the deflator of the year (Voorjaarsnota 2024): {@link #volumeOf}. Example:
 * 100,000.00 with 0.015, 0.02 and a step of -2,000.00 becomes 101,530.00.
 *
 * @param volume the growth of volume by year, -0.5 to 1; 0.015 is 1.5 %
 * @param price the growth of prices by year, -0.5 to 1
 * @param steps what is added or, below zero, taken off for good from a year on
 * @param evidence where it comes from; absent: no source was given
 */
@Value.Builder
public record Accres(
        ImmutableSortedMap<Year, BigDecimal> volume,
        ImmutableSortedMap<Year, BigDecimal> price,
        ImmutableSortedMap<Year, Money> steps,
        Optional<Evidence> evidence) {

    private static final BigDecimal LOW = new BigDecimal("-0.5");

    /**
     * Checks the range.
     *
     * @param volume the growth of volume by year
     * @param price the growth of prices by year
     * @param steps what is added or taken off for good from a year on
     * @param evidence where it comes from
     * @throws nl.geldstroom.document.InvalidValueException if a growth is out of its range; all faults at once
     */
    public Accres {
        Faults faults = new Faults();
        check(faults, "volume", volume);
        check(faults, "price", price);
        evidence.ifPresent(basis ->
                basis.usedAs(faults, "/evidence", "growth of the Municipal Fund", Use.GROWTH, Use.SCENARIO_AMOUNT));
        faults.throwIfAny();
    }

    private static void check(Faults faults, String field, Map<Year, BigDecimal> growth) {
        growth.forEach((year, number) -> {
            if (number.compareTo(LOW) < 0 || number.compareTo(BigDecimal.ONE) > 0) {
                faults.add(
                        "/" + field + "/" + year,
                        "growth-range",
                        "The growth (" + number.toPlainString() + ") of " + field + " in " + year
                                + " must lie between -0.5 and 1. Maybe it is a percentage: 0.015 is 1.5 %.");
            }
        });
    }

    /**
     * Starts a path.
     *
     * @return a builder
     */
    public static AccresBuilder builder() {
        return new AccresBuilder();
    }

    /**
     * Growth without steps.
     *
     * @param volume the growth of volume by year
     * @param price the growth of prices by year
     * @return the path
     */
    public static Accres of(ImmutableSortedMap<Year, BigDecimal> volume, ImmutableSortedMap<Year, BigDecimal> price) {
        return new Accres(volume, price, ImmutableSortedMap.of(), Optional.empty());
    }

    /**
     * The growth of volume by the rule of the average: the mean real growth of the economy in the years t-9 to t-2.
     *
     * @param realGrowth the real growth of gross domestic product by year; 0.02 is 2 %
     * @param year the year t of the accres
     * @return the mean, exactly
     * @throws IllegalArgumentException if a year is missing; the message names all that are
     */
    public static BigDecimal volumeOf(Map<Year, BigDecimal> realGrowth, Year year) {
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder missing = new StringBuilder();
        for (int back = 9; back >= 2; back--) {
            Year of = year.minusYears(back);
            BigDecimal growth = realGrowth.get(of);
            if (growth == null) {
                missing.append(missing.isEmpty() ? "" : ", ").append(of);
            } else {
                sum = sum.add(growth);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The accres of " + year + " must have the real growth of the years "
                    + year.minusYears(9) + " to " + year.minusYears(2) + "; missing: " + missing + ".");
        }
        return sum.divide(BigDecimal.valueOf(8));
    }

    /**
     * The same path with a step.
     *
     * @param year the year from which it holds
     * @param amount what is added, or, below zero, taken off
     * @return the path
     */
    public Accres step(int year, Money amount) {
        ImmutableSortedMap.Builder<Year, Money> more = ImmutableSortedMap.naturalOrder();
        steps.forEach((other, before) -> {
            if (other.getValue() != year) {
                more.put(other, before);
            }
        });
        return new Accres(
                volume,
                price,
                more.put(
                                Year.of(year),
                                steps.getOrDefault(Year.of(year), Money.ZERO).plus(amount))
                        .build(),
                evidence);
    }

    /**
     * The amount of a year.
     *
     * @param before the amount of the year before it
     * @param year the year
     * @return the amount, zero or more
     */
    public Money after(Money before, Year year) {
        BigDecimal grown = before.toEuros()
                .multiply(BigDecimal.ONE.add(volume.getOrDefault(year, BigDecimal.ZERO)))
                .multiply(BigDecimal.ONE.add(price.getOrDefault(year, BigDecimal.ZERO)));
        return Money.euros(grown.setScale(2, RoundingMode.HALF_EVEN))
                .plus(steps.getOrDefault(year, Money.ZERO))
                .max(Money.ZERO);
    }
}
