package nl.geldstroom.risk;

import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;

/**
 * One scenario at many sets of values side by side: every set is one lane of the engine, so that a hundred of them cost
 * little more than one.
 */
final class WhatIf {

    private final Scenario scenario;
    private final PartyId payer;
    private final Plan plan;
    private final Plan reference;

    WhatIf(Scenario scenario, PartyId payer, ImmutableSet<String> varied) {
        this.scenario = scenario;
        this.payer = payer;
        this.plan = ScenarioPlan.of(scenario, varied);
        this.reference = scenario.measures().isEmpty() ? plan : ScenarioPlan.of(scenario.reference(), varied);
        if (!Risk.payers(plan).contains(payer)) {
            throw new IllegalArgumentException(
                    "The party (" + payer + ") must be one of the payers: " + Risk.payers(plan) + ".");
        }
        TreeSet<String> known = new TreeSet<>();
        plan.parameters().forEach(use -> known.add(use.id()));
        for (String parameter : varied) {
            if (!known.contains(parameter)) {
                throw new IllegalArgumentException("The parameter (" + parameter + ") must be one of scenario ("
                        + scenario.id() + "): " + String.join(", ", known) + ".");
            }
        }
    }

    /** The uncertain parameters, in the order of their ids. */
    List<ParameterUse> uncertain() {
        Map<String, ParameterUse> byId = new TreeMap<>();
        for (ParameterUse use : plan.parameters()) {
            if (!use.parameter().estimate().isFixed()) {
                byId.put(use.id(), use);
            }
        }
        return List.copyOf(byId.values());
    }

    ParameterUse parameter(String id) {
        return plan.parameters().stream()
                .filter(use -> use.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The parameter (" + id + ") must be one of the scenario."));
    }

    /** The difference of the payer with unchanged policy over the horizon, for each set of values. */
    Money[] horizon(List<Map<String, Double>> sets) {
        Money[] horizon = new Money[sets.size()];
        for (int first = 0; first < sets.size(); first += Engine.BLOCK) {
            List<Map<String, Double>> block = sets.subList(first, Math.min(first + Engine.BLOCK, sets.size()));
            double[] cents = new double[block.size()];
            add(cents, plan, block, 1);
            if (reference != plan) {
                add(cents, reference, block, -1);
            } else {
                java.util.Arrays.fill(cents, 0);
            }
            for (int i = 0; i < cents.length; i++) {
                horizon[first + i] = Money.ofCents((long) cents[i]);
            }
        }
        return horizon;
    }

    private void add(double[] sums, Plan of, List<Map<String, Double>> sets, int sign) {
        double[][] values = new double[of.parameters().size()][sets.size()];
        for (int p = 0; p < values.length; p++) {
            ParameterUse use = of.parameters().get(p);
            for (int i = 0; i < sets.size(); i++) {
                values[p][i] =
                        sets.get(i).getOrDefault(use.id(), use.parameter().point());
            }
        }
        Totals totals = Engine.run(of, new Draws(sets.size(), values), Recorder.NONE);
        for (int r = 0; r < of.rules().size(); r++) {
            PostingRule rule = of.rules().get(r);
            int direction = rule.kind().direction() == Direction.IN
                    ? sign
                    : rule.kind().direction() == Direction.OUT ? -sign : 0;
            if (rule.book() == Book.MONEY && direction != 0 && rule.payer().equals(payer)) {
                for (Year year : scenario.horizon().years()) {
                    double[] cents = totals.cents(r, of.grid().indexOf(year));
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += direction * cents[i];
                    }
                }
            }
        }
    }
}
