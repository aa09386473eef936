package nl.geldstroom.tariff;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Price;
import org.immutables.value.Value;

/**
 * From salary scale to tariff (<i>reële prijs, kostprijsberekening</i>): what an hour of support costs a provider, on a
 * day, as the rules on a fair price ask.
 *
 * <p>In the order that the calculators of the sector use: scale and step, surcharges, social charges, productivity, and
 * then overhead, travel, obligations and indexation. Every number is a {@link Parameter} with what it rests on, so that
 * the calculation can be dated and disputed. {@link #buildUp(Unit)} gives the steps.
 *
 * <p>For example 3,000.00 a month with 8 % holiday pay and 25 % social charges is 48,600.00 a year; over 1,350 of 1,800
 * hours that is 36.00 an hour delivered, of which 27.00 labour and 9.00 hours not delivered.
 *
 * @param rule the rule that it follows
 * @param on the day whose salaries, charges and index it uses
 * @param salary scale, step and salary
 * @param surcharges what the collective agreement adds to the salary; empty: nothing
 * @param socialCharges employer's charges as a part of salary with surcharges: 0.25 for 25 %
 * @param contractHours the paid hours of a full-time year
 * @param undelivered the hours of these that are not delivered; empty: none
 * @param costs the costs on top of labour; empty: none
 * @param indexation the rise from the prices of that day to those of the tariff, as a fraction; absent: not in it
 * @param hoursPerUnit how many hours of a professional one unit takes; absent: a minute is 1/60, a day part 4, a day 24
 * @param rounding how the price is rounded; absent: half up to cents
 */
@Value.Builder
public record FairPrice(
        FairPriceRule rule,
        LocalDate on,
        Salary salary,
        ImmutableList<SalarySurcharge> surcharges,
        Parameter socialCharges,
        Parameter contractHours,
        ImmutableList<UndeliveredHours> undelivered,
        ImmutableList<PriceComponent> costs,
        Optional<Parameter> indexation,
        Optional<Parameter> hoursPerUnit,
        Optional<PriceRounding> rounding) {

    /**
     * Checks the hours and charges.
     *
     * @param rule the rule that it follows
     * @param on the day whose salaries, charges and index it uses
     * @param salary scale, step and salary
     * @param surcharges what the collective agreement adds to the salary
     * @param socialCharges employer's charges
     * @param contractHours the paid hours of a full-time year
     * @param undelivered the hours of these that are not delivered
     * @param costs the costs on top of labour
     * @param indexation the rise to the prices of the tariff
     * @param hoursPerUnit how many hours of a professional one unit takes
     * @param rounding how the price is rounded
     * @throws IllegalArgumentException if no hour is delivered, or a number is outside its bounds
     */
    public FairPrice {
        socialCharges.within("social charges of the fair price", 0, 2);
        contractHours.within("contract hours of the fair price", 1, 3000);
        indexation.ifPresent(rate -> rate.within("indexation of the fair price", -0.5, 2));
        hoursPerUnit.ifPresent(hours -> hours.within("hours per unit of the fair price", 0.0001, 10_000));
        BigDecimal delivered = exact(contractHours);
        for (UndeliveredHours hours : undelivered) {
            delivered = delivered.subtract(exact(hours.perYear()));
        }
        if (delivered.signum() <= 0) {
            throw new IllegalArgumentException("The hours delivered (" + delivered.toPlainString()
                    + ") of the fair price must be more than zero: "
                    + exact(contractHours).toPlainString()
                    + " contract hours less those that are not delivered. Maybe hours were given in percent.");
        }
    }

    /** A number as it was written: the shortest decimal that names it. */
    static BigDecimal exact(Parameter parameter) {
        return BigDecimal.valueOf(parameter.point());
    }

    /**
     * Starts a calculation.
     *
     * @return a builder
     */
    public static FairPriceBuilder builder() {
        return new FairPriceBuilder();
    }

    /**
     * The hours of a full-time year that are delivered.
     *
     * @return contract hours less the hours that are not delivered
     */
    public BigDecimal deliveredHours() {
        BigDecimal delivered = exact(contractHours);
        for (UndeliveredHours hours : undelivered) {
            delivered = delivered.subtract(exact(hours.perYear()));
        }
        return delivered;
    }

    /**
     * Whether it is known how many hours a unit takes.
     *
     * @param unit what is counted
     * @return true for minutes, hours, day parts and days, and for every unit if the hours per unit are given
     */
    public boolean canPrice(Unit unit) {
        return hoursPerUnit.isPresent()
                || unit == Unit.MINUTE
                || unit == Unit.HOUR
                || unit == Unit.DAY_PART
                || unit == Unit.DAY;
    }

    /**
     * The price of a unit: the lower bound of what a municipality may pay for it.
     *
     * @param unit what is counted
     * @return the price, rounded as agreed
     * @throws IllegalArgumentException if it is not said how many hours such a unit takes
     */
    public Price of(Unit unit) {
        return buildUp(unit).price();
    }

    /**
     * The price step by step.
     *
     * @param unit what is counted
     * @return the steps, each with its amount for one hour delivered and what it rests on
     * @throws IllegalArgumentException if it is not said how many hours such a unit takes
     */
    public PriceBuildUp buildUp(Unit unit) {
        return PriceBuildUp.of(this, unit);
    }

    /**
     * The elements that the rule asks and the calculation does not have.
     *
     * @return the elements in the order of the article; empty: it is complete
     */
    public ImmutableList<CostElement> missing() {
        ImmutableList.Builder<CostElement> missing = ImmutableList.builder();
        for (CostElement element : rule.elements().keySet()) {
            boolean there = switch (element) {
                case PROFESSIONAL -> true;
                case NON_PRODUCTIVE_HOURS -> !undelivered.isEmpty();
                case INDEXATION -> indexation.isPresent();
                default -> costs.stream().anyMatch(cost -> cost.element() == element);
            };
            if (!there) {
                missing.add(element);
            }
        }
        return missing.build();
    }
}
