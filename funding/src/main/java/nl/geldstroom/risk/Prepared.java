package nl.geldstroom.risk;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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

    /** The plan and, unless it has no measures, its reference. */
    final ImmutableList<Plan> plans;

    /** What is kept of no draw at all: the payers and years. */
    final PayerSums sums;

    final Specialised specialised;

    /** Quantiles by estimate: making a table of them costs a thousand. */
    final Map<Estimate, Quantile> quantiles = new ConcurrentHashMap<>();

    private Prepared(Scenario scenario, ImmutableMap<String, Double> held) {
        Plan plan = ScenarioPlan.of(scenario, held.keySet());
        this.plans = scenario.measures().isEmpty()
                ? ImmutableList.of(plan)
                : ImmutableList.of(plan, ScenarioPlan.of(scenario.reference(), held.keySet()));
        this.sums = PayerSums.differences(scenario, plan, plans.size() == 1);
        this.specialised = Specialised.of(plans, sums, held);
    }

    /** Prepares when it is first asked for. */
    static Supplier<Prepared> of(Scenario scenario, ImmutableMap<String, Double> held) {
        return Suppliers.memoize(() -> new Prepared(scenario, held));
    }
}
