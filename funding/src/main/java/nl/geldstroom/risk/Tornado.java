package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.geldstroom.evidence.Estimate.Varies;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.scenario.Scenario;

/**
 * How far each uncertain number alone moves the outcome (<i>tornado</i>): at its 10 % and its 90 % point, with all others at
 * their point values.
 *
 * <p>{@code Tornado.of(scenario, town).bars().get(0)} is the number that moves the town's difference with unchanged policy
 * most. A number that differs by year stands at its point in all years at once, which is more than draws will show. What
 * numbers do together no bar shows: for that there is {@link Influence}, from the draws.
 *
 * @param payer whose difference with unchanged policy over the horizon it is
 * @param base that difference with every number at its point value
 * @param bars one for each uncertain number, the widest first; those of one width by their ids
 */
public record Tornado(PartyId payer, Money base, ImmutableList<Bar> bars) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /**
     * One number.
     *
     * @param parameter the number, with its distribution and what it rests on
     * @param low its 10 % point
     * @param high its 90 % point
     * @param atLow the outcome there
     * @param atHigh the outcome there
     * @param swing the widest that the outcome moves between the two points and the point value
     */
    public record Bar(ParameterUse parameter, double low, double high, Money atLow, Money atHigh, Money swing) {

        /**
         * Whether the number differs by year, so that the bar shows more than a draw ever will.
         *
         * @return true if each year draws its own
         */
        public boolean isYearly() {
            Varies varies = parameter.parameter().estimate().varies();
            return varies == Varies.PER_YEAR || varies == Varies.BOTH;
        }
    }

    /**
     * Works a tornado out: two runs for each uncertain number, side by side in one pass of the engine.
     *
     * @param scenario the scenario
     * @param payer whose difference counts
     * @return the tornado; without bars if nothing is uncertain
     * @throws IllegalArgumentException if there is no such payer
     */
    public static Tornado of(Scenario scenario, PartyId payer) {
        WhatIf whatIf = new WhatIf(scenario, payer, ImmutableSet.of());
        List<ParameterUse> uncertain = whatIf.uncertain();
        List<Map<String, Double>> sets = new ArrayList<>();
        sets.add(Map.of());
        for (ParameterUse use : uncertain) {
            Quantile quantile = Quantile.of(use.parameter().estimate());
            sets.add(Map.of(use.id(), quantile.at(LOW)));
            sets.add(Map.of(use.id(), quantile.at(HIGH)));
        }
        Money[] outcomes = whatIf.horizon(sets);
        List<Bar> bars = new ArrayList<>();
        for (int p = 0; p < uncertain.size(); p++) {
            ParameterUse use = uncertain.get(p);
            Money atLow = outcomes[1 + 2 * p];
            Money atHigh = outcomes[2 + 2 * p];
            Money most = atLow.max(atHigh).max(outcomes[0]);
            Money least = atLow.min(atHigh).min(outcomes[0]);
            bars.add(new Bar(
                    use,
                    sets.get(1 + 2 * p).getOrDefault(use.id(), 0.0),
                    sets.get(2 + 2 * p).getOrDefault(use.id(), 0.0),
                    atLow,
                    atHigh,
                    most.minus(least)));
        }
        // Of one width they stay in the order of their ids.
        bars.sort(Comparator.comparing(Bar::swing).reversed());
        return new Tornado(payer, outcomes[0], ImmutableList.copyOf(bars));
    }
}
