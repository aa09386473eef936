package nl.geldstroom.risk;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.Specialised;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;

/**
 * What a run needs and what no number of draws, seed or thread changes: made by the first run of a {@link Risk} and used again
 * by all that were adjusted from it.
 */
final class Prepared {

    /** The plan and, unless the scenario has no measures, its reference. */
    private final Supplier<ImmutableList<Plan>> plans;

    private final Supplier<Specialised> specialised;

    /** Quantiles by estimate: making a table of them costs a thousand. */
    final Map<Estimate, Quantile> quantiles;

    private Prepared(Scenario scenario, ImmutableMap<String, Double> held, Map<Estimate, Quantile> quantiles) {
        this.plans = Suppliers.memoize(() -> plans(scenario, held.keySet()));
        this.specialised = Suppliers.memoize(() ->
                Specialised.of(plans(), PayerSums.differences(scenario, plans().get(0), plans().size() == 1), held));
        this.quantiles = quantiles;
    }

    /**
     * Prepares; everything is made when it is first asked for.
     *
     * @param scenario the scenario
     * @param held parameters that have one value in every draw
     */
    static Prepared of(Scenario scenario, ImmutableMap<String, Double> held) {
        return new Prepared(scenario, held, new ConcurrentHashMap<>());
    }

    /** The same with other values held: the estimates of a scenario stay what they are. */
    Prepared with(Scenario scenario, ImmutableMap<String, Double> held) {
        return new Prepared(scenario, held, quantiles);
    }

    ImmutableList<Plan> plans() {
        return plans.get();
    }

    Specialised specialised() {
        return specialised.get();
    }

    /** The plan of a scenario and of its reference, in which some parameters will have other values. */
    static ImmutableList<Plan> plans(Scenario scenario, ImmutableSet<String> varied) {
        Plan plan = ScenarioPlan.of(scenario, varied);
        return scenario.measures().isEmpty()
                ? ImmutableList.of(plan)
                : ImmutableList.of(plan, ScenarioPlan.of(scenario.reference(), varied));
    }
}
