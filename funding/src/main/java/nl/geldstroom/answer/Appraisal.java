package nl.geldstroom.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.Valuation;

/**
 * Present values of the difference with unchanged policy (<i>kosten-batenafweging</i>), year by year.
 *
 * <p>Year totals are deflated and discounted as the {@link Valuation} of the scenario says. Outlays and effects are not
 * netted in the benefit-cost ratio; a year's effects are netted against its outlays in rate and payback. The view with
 * value counts value instead of the cash that comes from the same effect, so nothing counts twice. Example: 3,000 in year 1
 * and 500 in years 1 to 20 at 3 %, valued on 1 January of year 1 at the end of years, have a ratio of 2.55 and a rate of
 * 19.3 %.
 *
 * @param years the years of the horizon
 * @param outlays everything that counts against a balance: extra cost, lost income, contributions to funds, what is paid to
 *     other parties and what lines pay for each other within a lump sum, of each year, nominal euros
 * @param effects what comes back in each year after risk equalisation, nominal euros
 * @param presentOutlays the present value of the outlays in euros
 * @param presentEffects the present value of the effects in euros
 * @param internalRates the rates at which effects less outlays, in constant prices, are worth nothing
 * @param payback years from the valuation date until the undiscounted flow has come back for good; absent if it has not
 * @param discountedPayback the same for the discounted flow
 */
public record Appraisal(
        ImmutableList<Year> years,
        ImmutableList<Money> outlays,
        ImmutableList<Money> effects,
        double presentOutlays,
        double presentEffects,
        ImmutableList<Double> internalRates,
        Optional<Double> payback,
        Optional<Double> discountedPayback) {

    /** Which book is appraised. */
    public enum View {
        /** Money only. */
        @JsonProperty("cash")
        CASH,
        /** Money, and value in place of the cash that comes from the same effects: the view of society. */
        @JsonProperty("withValue")
        WITH_VALUE
    }

    /**
     * Appraises all payers together.
     *
     * @param projection the projection
     * @param view money, or money and value
     * @return the appraisal
     * @throws IllegalArgumentException if the scenario has no valuation
     */
    public static Appraisal of(Projection projection, View view) {
        return of(
                projection,
                view,
                // What payers pay each other is no cost and no effect of all of them together.
                rule -> rule.kind() != PostingKind.PAID_OVER && rule.kind() != PostingKind.RECEIVED);
    }

    /**
     * Appraises one payer.
     *
     * @param projection the projection
     * @param view money, or money and value
     * @param payer whose flows count
     * @return the appraisal
     * @throws IllegalArgumentException if the scenario has no valuation
     */
    public static Appraisal of(Projection projection, View view, PartyId payer) {
        return of(projection, view, rule -> rule.payer().equals(payer));
    }

    private static Appraisal of(Projection projection, View view, Predicate<PostingRule> who) {
        Scenario scenario = projection.scenario();
        Valuation valuation = scenario.valuation()
                .orElseThrow(() -> new IllegalArgumentException("The scenario (" + scenario.id()
                        + ") must have a valuation to be appraised. Maybe add \"valuation\" to it."));
        Set<String> ofEffects = scenario.measures().stream()
                .filter(DelayedEffect.class::isInstance)
                .map(Measure::id)
                .collect(Collectors.toSet());
        ImmutableList<Year> years = scenario.horizon().years();
        ImmutableList.Builder<Money> outlays = ImmutableList.builder();
        ImmutableList.Builder<Money> effects = ImmutableList.builder();
        double[] net = new double[years.size()];
        double[] constant = new double[years.size()];
        double[] discounted = new double[years.size()];
        double[] times = new double[years.size()];
        double presentOutlays = 0;
        double presentEffects = 0;
        for (int i = 0; i < net.length; i++) {
            Year year = years.get(i);
            Money out = change(projection, year, who, rule -> WrongPocket.isInvestment(rule, view, ofEffects));
            Money back = change(projection, year, who, rule -> WrongPocket.isGain(rule, view));
            if (view == View.CASH) {
                back = back.minus(change(projection, year, who, rule -> Sides.isEqualised(rule.kind())));
            }
            outlays.add(out);
            effects.add(back);
            double deflation = valuation.deflation(year);
            times[i] = valuation.yearsTo(year);
            double discount = valuation.discount(year);
            net[i] = (back.cents() - out.cents()) / 100.0;
            constant[i] = net[i] * deflation;
            discounted[i] = constant[i] * discount;
            presentOutlays += out.cents() / 100.0 * deflation * discount;
            presentEffects += back.cents() / 100.0 * deflation * discount;
        }
        return new Appraisal(
                years,
                outlays.build(),
                effects.build(),
                presentOutlays,
                presentEffects,
                InternalRate.of(constant, times),
                Payback.of(net).map(at -> at + times[0]),
                Payback.of(discounted).map(at -> at + times[0]));
    }

    private static Money change(
            Projection projection, Year year, Predicate<PostingRule> who, Predicate<PostingRule> what) {
        return sum(projection.ledger(), year, who, what).minus(sum(projection.reference(), year, who, what));
    }

    private static Money sum(Ledger ledger, Year year, Predicate<PostingRule> who, Predicate<PostingRule> what) {
        return ledger.sum(year, who.and(what));
    }

    /**
     * Effects less outlays.
     *
     * @return the net present value in euros
     */
    public double netPresentValue() {
        return presentEffects - presentOutlays;
    }

    /**
     * Effects over outlays, not netted.
     *
     * @return the benefit-cost ratio; absent without outlays
     */
    public Optional<Double> benefitCostRatio() {
        return presentOutlays == 0 ? Optional.empty() : Optional.of(presentEffects / presentOutlays);
    }
}
