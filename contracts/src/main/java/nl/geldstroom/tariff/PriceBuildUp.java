package nl.geldstroom.tariff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Price;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * The steps from salary scale to tariff (<i>prijsopbouw</i>).
 *
 * <p>Steps are reckoned in 34 digits; only the price is rounded, as agreed.
 *
 * @param steps the steps in order
 * @param hour what one hour delivered costs, before rounding
 * @param price what one unit costs
 */
public record PriceBuildUp(ImmutableList<Step> steps, BigDecimal hour, Price price) {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int SHOWN = 4;

    /**
     * One step.
     *
     * @param element the element of the fair price that it belongs to; absent: a step on the way, which adds nothing
     * @param name what it is
     * @param euros the amount: a year's for the steps of salary, else that of one hour delivered
     * @param how how it came about
     * @param evidence what the number in it rests on; absent: nothing was given, or several numbers
     */
    public record Step(
            Optional<CostElement> element,
            LocalizedText name,
            BigDecimal euros,
            LocalizedText how,
            Optional<Evidence> evidence) {}

    static PriceBuildUp of(FairPrice fair, Unit unit) {
        List<Step> steps = new ArrayList<>();
        BigDecimal perMonth = FairPrice.exact(fair.salary().perMonth());
        BigDecimal salary = perMonth.multiply(MONTHS);
        steps.add(step(
                LocalizedText.of(
                        "salaris " + fair.salary().scale() + ", trede "
                                + fair.salary().step(),
                        "salary " + fair.salary().scale() + ", step "
                                + fair.salary().step()),
                salary,
                "12 × € %s = € %s",
                fair.salary().perMonth(),
                perMonth,
                salary));
        BigDecimal paid = salary;
        for (SalarySurcharge surcharge : fair.surcharges()) {
            BigDecimal share = FairPrice.exact(surcharge.share());
            BigDecimal amount = salary.multiply(share);
            paid = paid.add(amount);
            steps.add(step(surcharge.name(), amount, "%s × € %s = € %s", surcharge.share(), share, salary, amount));
        }
        BigDecimal charges = FairPrice.exact(fair.socialCharges());
        BigDecimal charged = paid.multiply(charges);
        steps.add(step(
                LocalizedText.of("werkgeverslasten", "social charges"),
                charged,
                "%s × € %s = € %s",
                fair.socialCharges(),
                charges,
                paid,
                charged));
        BigDecimal labour = paid.add(charged);
        BigDecimal contract = FairPrice.exact(fair.contractHours());
        BigDecimal delivered = fair.deliveredHours();
        BigDecimal perPaidHour = labour.divide(contract, EXACT);
        steps.add(new Step(
                Optional.of(CostElement.PROFESSIONAL),
                LocalizedText.of("loonkosten per betaald uur", "labour cost of an hour paid"),
                perPaidHour,
                formula("€ %s / %s = € %s", labour, contract, perPaidHour),
                fair.contractHours().evidence()));
        BigDecimal perHour = labour.divide(delivered, EXACT);
        BigDecimal idle = perHour.subtract(perPaidHour, EXACT);
        steps.add(new Step(
                Optional.of(
                        fair.rule().elements().containsKey(CostElement.NON_PRODUCTIVE_HOURS)
                                ? CostElement.NON_PRODUCTIVE_HOURS
                                : CostElement.PROFESSIONAL),
                LocalizedText.of("niet-geleverde uren", "hours not delivered"),
                idle,
                formula("€ %s / %s - € %s = € %s", labour, delivered, perPaidHour, idle),
                fair.undelivered().size() == 1
                        ? fair.undelivered().get(0).perYear().evidence()
                        : Optional.empty()));
        BigDecimal hour = perHour;
        for (PriceComponent cost : fair.costs()) {
            BigDecimal value = FairPrice.exact(cost.value());
            BigDecimal amount;
            LocalizedText how;
            switch (cost.basis()) {
                case SHARE_OF_LABOUR -> {
                    amount = perHour.multiply(value, EXACT);
                    how = formula("%s × € %s = € %s", value, perHour, amount);
                }
                case PER_YEAR -> {
                    amount = value.divide(delivered, EXACT);
                    how = formula("€ %s / %s = € %s", value, delivered, amount);
                }
                default -> {
                    amount = value;
                    how = formula("€ %s", value);
                }
            }
            hour = hour.add(amount, EXACT);
            steps.add(new Step(
                    Optional.of(cost.element()),
                    cost.name(),
                    amount,
                    how,
                    cost.value().evidence()));
        }
        if (fair.indexation().isPresent()) {
            Parameter rate = fair.indexation().get();
            BigDecimal share = FairPrice.exact(rate);
            BigDecimal amount = hour.multiply(share, EXACT);
            steps.add(new Step(
                    Optional.of(CostElement.INDEXATION),
                    LocalizedText.of("indexatie", "indexation"),
                    amount,
                    formula("%s × € %s = € %s", share, hour, amount),
                    rate.evidence()));
            hour = hour.add(amount, EXACT);
        }
        BigDecimal exactUnit = perUnit(fair, unit, hour);
        Price price = fair.rounding().orElse(PriceRounding.CENTS).round(exactUnit);
        steps.add(new Step(
                Optional.empty(),
                LocalizedText.of(
                        "tarief per " + unit.label().nl(),
                        "tariff per " + unit.label().en()),
                price.euros(),
                formula("€ %s ≈ € %s", exactUnit, price.euros()),
                fair.hoursPerUnit().flatMap(Parameter::evidence)));
        return new PriceBuildUp(ImmutableList.copyOf(steps), hour, price);
    }

    private static BigDecimal perUnit(FairPrice fair, Unit unit, BigDecimal hour) {
        if (fair.hoursPerUnit().isPresent()) {
            return hour.multiply(FairPrice.exact(fair.hoursPerUnit().get()), EXACT);
        }
        return switch (unit) {
            case MINUTE -> hour.divide(BigDecimal.valueOf(60), EXACT);
            case HOUR -> hour;
            case DAY_PART -> hour.multiply(BigDecimal.valueOf(4), EXACT);
            case DAY -> hour.multiply(BigDecimal.valueOf(24), EXACT);
            default ->
                throw new IllegalArgumentException(
                        "The fair price of a unit (" + unit.label().en()
                                + ") must say how many hours of a professional it takes. Maybe give hoursPerUnit.");
        };
    }

    private static Step step(
            LocalizedText name, BigDecimal euros, String formula, Parameter parameter, BigDecimal... numbers) {
        return new Step(Optional.empty(), name, euros, formula(formula, numbers), parameter.evidence());
    }

    /** A formula with its numbers filled in, to four decimals. */
    private static LocalizedText formula(String formula, BigDecimal... numbers) {
        Object[] nl = new Object[numbers.length];
        Object[] en = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            BigDecimal shown =
                    numbers[i].setScale(Math.min(Math.max(numbers[i].scale(), 0), SHOWN), RoundingMode.HALF_UP);
            LocalizedText text = Phrases.number(shown);
            nl[i] = text.nl();
            en[i] = text.en();
        }
        return LocalizedText.of(String.format(Locale.ROOT, formula, nl), String.format(Locale.ROOT, formula, en));
    }

    /**
     * What each element adds to one hour delivered, before rounding.
     *
     * @return the elements of the rule in the order of their first step; together they are {@link #hour()}
     */
    public ImmutableMap<CostElement, BigDecimal> perElement() {
        Map<CostElement, BigDecimal> sums = new EnumMap<>(CostElement.class);
        for (Step step : steps) {
            step.element().ifPresent(element -> sums.merge(element, step.euros(), BigDecimal::add));
        }
        return ImmutableMap.copyOf(sums);
    }
}
