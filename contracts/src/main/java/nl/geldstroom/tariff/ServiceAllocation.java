package nl.geldstroom.tariff;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * The message by which a municipality tells a provider what a client may have (<i>toewijzing</i>), as in iWmo 3.2.
 *
 * <p>A list of what runs may leave out what was allocated, and say from when until when and at what price only. It carries
 * no name and no number of a person.
 *
 * <p>Specific when it names a product, aspecific when it names a category only, generic when it names neither. It may
 * hold what iWmo does not allow: {@link #contradictions} names it all.
 *
 * @param number the number of the allocation (<i>toewijzingnummer</i>), unique for the municipality
 * @param category the product category; absent: generic
 * @param product the product code; absent: aspecific or generic
 * @param budget an amount up to which may be delivered; absent: none
 * @param volume how many units may be delivered per frequency; absent: not by units
 * @param unit what the volume counts; absent: not by units
 * @param frequency how often the volume may be used; absent: not by units
 * @param from the first day
 * @param end the last day; absent: until further notice
 * @param perMonth what it costs in a whole month; absent: not known here
 */
@Value.Builder
public record ServiceAllocation(
        String number,
        Optional<ProductCategory> category,
        Optional<String> product,
        Optional<Money> budget,
        Optional<Integer> volume,
        Optional<Unit> unit,
        Optional<Frequency> frequency,
        LocalDate from,
        Optional<LocalDate> end,
        Optional<Money> perMonth)
        implements WithServiceAllocation {

    /**
     * Checks number, days and price.
     *
     * @param number the number of the allocation
     * @param category the product category
     * @param product the product code
     * @param budget an amount up to which may be delivered
     * @param volume how many units may be delivered per frequency
     * @param unit what the volume counts
     * @param frequency how often the volume may be used
     * @param from the first day
     * @param end the last day
     * @param perMonth what it costs in a whole month
     * @throws IllegalArgumentException if the number is blank, the last day comes before the first or the price is negative
     */
    public ServiceAllocation {
        if (number.isBlank()) {
            throw new IllegalArgumentException("The number of the allocation from " + from + " must not be blank.");
        }
        if (end.isPresent() && end.get().isBefore(from)) {
            throw new IllegalArgumentException("The last day (" + end.get() + ") of allocation (" + number
                    + ") must not come before its first (" + from + ").");
        }
        if (perMonth.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("The amount per month (" + perMonth.get() + ") of allocation (" + number
                    + ") must be zero or more.");
        }
    }

    /**
     * Starts an allocation.
     *
     * @return a builder
     */
    public static ServiceAllocationBuilder builder() {
        return new ServiceAllocationBuilder();
    }

    /**
     * Everything in it that iWmo does not allow.
     *
     * @param variant what the agreement pays for
     * @return the contradictions with the form that comes nearest, and with the limits of the message; empty: it is in
     *     order
     */
    public ImmutableList<Contradiction> contradictions(ExecutionVariant variant) {
        return AllocationRules.of(this, variant);
    }

    /**
     * Whether it says what was allocated, so that it can be held against iWmo.
     *
     * @return false if it only says from when until when, and at what price
     */
    public boolean saysWhat() {
        return category.isPresent()
                || product.isPresent()
                || budget.isPresent()
                || volume.isPresent()
                || unit.isPresent()
                || frequency.isPresent();
    }

    /**
     * Whether something delivered may be declared on it (OP302).
     *
     * @param in the category of the product delivered
     * @param code the code of the product delivered
     * @return whether it is that product, a product of that category, or the allocation is generic
     */
    public boolean covers(ProductCategory in, String code) {
        return product.map(code::equals).orElse(true)
                && category.map(in::equals).orElse(true);
    }

    /**
     * How many days of a month it is valid.
     *
     * @param month the month
     * @return the number of days from its first to its last day, both included
     */
    public long daysIn(YearMonth month) {
        LocalDate first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        LocalDate last = end.filter(day -> day.isBefore(month.atEndOfMonth())).orElse(month.atEndOfMonth());
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    /**
     * Whether it is valid on a day.
     *
     * @param day the day
     * @return true from its first to its last day
     */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && end.map(last -> !day.isAfter(last)).orElse(true);
    }
}
