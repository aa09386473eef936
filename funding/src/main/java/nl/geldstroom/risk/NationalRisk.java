package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.Specialised;
import nl.geldstroom.risk.Risk.Progress;
import nl.geldstroom.scenario.Correlation;
import nl.geldstroom.scenario.RiskSettings;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;

/**
 * Scenarios of many municipalities drawn together (<i>landelijke risicodoorrekening</i>).
 *
 * <p>{@code NationalRun.of(template, iv3).risk().draws(10_000).seed(42).threads(2).run()}, or {@code
 * NationalRisk.of(scenarios)} with one scenario for each municipality. Each names exactly one municipality among its parties. A
 * parameter is one number for the country, by its id, unless it varies by entity; the id of the own municipality inside the id
 * of a parameter counts as {@code gm}, so that the growth of {@code gm:1509/6.712} and of {@code gm:0014/6.712} is the number
 * {@code gm/6.712/volume}. A municipality draws the same numbers as in a {@link Risk} of its own with the same seed.
 */
public final class NationalRisk {

    private final ImmutableList<Scenario> scenarios;
    private final ImmutableMap<PartyId, String> refused;
    private final ImmutableList<Correlation> correlations;
    private final int draws;
    private final long seed;
    private final int threads;
    private final int block;
    private final Progress progress;
    private final Optional<DrawSource> source;

    private NationalRisk(
            ImmutableList<Scenario> scenarios,
            ImmutableMap<PartyId, String> refused,
            ImmutableList<Correlation> correlations,
            int draws,
            long seed,
            int threads,
            int block,
            Progress progress,
            Optional<DrawSource> source) {
        this.scenarios = scenarios;
        this.refused = refused;
        this.correlations = correlations;
        this.draws = draws;
        this.seed = seed;
        this.threads = threads;
        this.block = block;
        this.progress = progress;
        this.source = source;
    }

    /**
     * Prepares a run on one thread, with the correlations, draws and seed that the scenarios say; else 1,000 draws with seed 1.
     *
     * @param scenarios one scenario for each municipality, all with the same years
     * @return the run, to be adjusted
     * @throws IllegalArgumentException if there is no scenario, one does not name exactly one municipality, two name the same one,
     *     or their years or risk settings differ
     */
    public static NationalRisk of(Iterable<Scenario> scenarios) {
        ImmutableList<Scenario> all = ImmutableList.copyOf(scenarios);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("The number of scenarios (0) must be at least 1.");
        }
        Scenario first = all.get(0);
        Set<String> seen = new HashSet<>();
        for (Scenario scenario : all) {
            String entity = Risk.entityOf(scenario);
            if (entity.isEmpty()) {
                throw new IllegalArgumentException("The scenario (" + scenario.id()
                        + ") of a municipality must name exactly one municipality among its parties. Maybe a scenario"
                        + " of several municipalities was meant to be split.");
            }
            if (!seen.add(entity)) {
                throw new IllegalArgumentException("The municipality (" + entity + ") of scenario (" + scenario.id()
                        + ") must not be that of another scenario.");
            }
            if (!scenario.grid().equals(first.grid()) || !scenario.horizon().equals(first.horizon())) {
                throw new IllegalArgumentException("The years of scenario (" + scenario.id() + ", " + scenario.grid()
                        + ") must be those of scenario (" + first.id() + ", " + first.grid() + ").");
            }
        }
        Optional<RiskSettings> settings = first.risk();
        ImmutableList<Correlation> together = together(first);
        for (Scenario scenario : all) {
            boolean same = together(scenario).equals(together)
                    && scenario.risk().flatMap(RiskSettings::draws).equals(settings.flatMap(RiskSettings::draws))
                    && scenario.risk().flatMap(RiskSettings::seed).equals(settings.flatMap(RiskSettings::seed));
            if (!same) {
                throw new IllegalArgumentException("The risk settings of scenario (" + scenario.id()
                        + ") must be those of scenario (" + first.id() + "): they are drawn together.");
            }
        }
        return new NationalRisk(
                all,
                ImmutableMap.of(),
                together,
                settings.flatMap(RiskSettings::draws).orElse(1_000),
                settings.flatMap(RiskSettings::seed).orElse(1L),
                1,
                Engine.BLOCK,
                Progress.NONE,
                Optional.empty());
    }

    /** What a scenario says moves together, by the ids that municipalities share. */
    private static ImmutableList<Correlation> together(Scenario scenario) {
        String entity = Risk.entityOf(scenario);
        return scenario.risk().map(RiskSettings::together).orElse(ImmutableList.of()).stream()
                .map(correlation -> correlation.renamed(id -> Sampler.common(id, entity)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The same, saying which municipalities could not be carried out.
     *
     * @param why what stands in the way, by municipality
     * @return the run
     */
    public NationalRisk without(Map<PartyId, String> why) {
        return new NationalRisk(
                scenarios, ImmutableMap.copyOf(why), correlations, draws, seed, threads, block, progress, source);
    }

    /**
     * The same with another number of draws.
     *
     * @param number the number of draws, 1 to 1,000,000
     * @return the run
     * @throws IllegalArgumentException if it lies outside that
     */
    public NationalRisk draws(int number) {
        if (number < 1 || number > Risk.MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "The number of draws (" + number + ") must lie between 1 and " + Risk.MOST_DRAWS + ".");
        }
        return new NationalRisk(scenarios, refused, correlations, number, seed, threads, block, progress, source);
    }

    /**
     * The same with another seed.
     *
     * @param number any number; the same seed gives the same draws
     * @return the run
     */
    public NationalRisk seed(long number) {
        return new NationalRisk(scenarios, refused, correlations, draws, number, threads, block, progress, source);
    }

    /**
     * The same on several threads; no number changes.
     *
     * @param number the number of threads, at least 1
     * @return the run
     * @throws IllegalArgumentException if it is below 1
     */
    public NationalRisk threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of threads (" + number + ") must be at least 1.");
        }
        return new NationalRisk(scenarios, refused, correlations, draws, seed, number, block, progress, source);
    }

    /**
     * The same in blocks of another size; no number changes.
     *
     * @param size draws per block, at least 1
     * @return the run
     * @throws IllegalArgumentException if it is below 1
     */
    public NationalRisk blocks(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The size of a block (" + size + ") must be at least 1.");
        }
        return new NationalRisk(scenarios, refused, correlations, draws, seed, threads, size, progress, source);
    }

    /**
     * The same with parameters that move together.
     *
     * @param together which of them do, by the ids that municipalities share
     * @return the run
     */
    public NationalRisk correlated(Correlation... together) {
        return new NationalRisk(
                scenarios,
                refused,
                ImmutableList.<Correlation>builder()
                        .addAll(correlations)
                        .add(together)
                        .build(),
                draws,
                seed,
                threads,
                block,
                progress,
                source);
    }

    /**
     * The same, telling how far it is.
     *
     * @param listener is told after every block of draws
     * @return the run
     */
    public NationalRisk tell(Progress listener) {
        return new NationalRisk(scenarios, refused, correlations, draws, seed, threads, block, listener, source);
    }

    /**
     * The same with values that come from elsewhere instead of from the seed; correlations are then theirs too.
     *
     * @param values gives the values of every uncertain parameter, by the ids that municipalities share
     * @return the run
     */
    public NationalRisk from(DrawSource values) {
        return new NationalRisk(
                scenarios, refused, correlations, draws, seed, threads, block, progress, Optional.of(values));
    }

    /**
     * The uncertain parameters, under the ids that municipalities share: what a {@link DrawSource} will be asked for.
     *
     * @return one for each id and estimate, in the order of the scenarios
     */
    public ImmutableSet<ParameterUse> parameters() {
        Uncertain uncertain = new Uncertain();
        scenarios.forEach(scenario -> uncertain.add(ScenarioPlan.of(scenario), Risk.entityOf(scenario)));
        return uncertain.found.build();
    }

    /** Collects the uncertain parameters, one for each common id and estimate. */
    private static final class Uncertain {

        private final ImmutableSet.Builder<ParameterUse> found = ImmutableSet.builder();
        private final Set<String> seen = new HashSet<>();

        void add(Plan plan, String entity) {
            for (ParameterUse use : Sampler.common(plan.parameters(), entity)) {
                if (!use.parameter().estimate().isFixed()
                        && seen.add(use.id() + " " + use.parameter().estimate())) {
                    found.add(use);
                }
            }
        }
    }

    /**
     * Draws.
     *
     * @return what the draws say
     * @throws CancellationException if the thread is interrupted; nothing is kept then
     * @throws nl.geldstroom.plan.ConservationException if money appeared or vanished in a draw: a fault of the program
     * @throws IllegalArgumentException if a correlation names a parameter that no scenario has
     */
    public NationalRiskResult run() {
        Specialised.Several several = new Specialised.Several();
        ImmutableList.Builder<PayerSums> asked = ImmutableList.builder();
        List<ImmutableList<ParameterUse>> used = new ArrayList<>();
        Uncertain uncertain = new Uncertain();
        for (Scenario scenario : scenarios) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The run was interrupted.");
            }
            ImmutableList<Plan> plans = plans(scenario);
            PayerSums sums = NationalOutcomes.asked(scenario, plans.get(0), plans.size() == 1);
            several.add(plans, sums);
            asked.add(sums);
            used.add(plans.get(0).parameters());
            uncertain.add(plans.get(0), Risk.entityOf(scenario));
        }
        ImmutableSet<ParameterUse> parameters = uncertain.found.build();
        requireKnown(parameters);
        DrawSource values =
                source.orElseGet(() -> new KeyedSource(seed, correlations, parameters, new ConcurrentHashMap<>()));
        List<Sampler> samplers = new ArrayList<>();
        for (int m = 0; m < scenarios.size(); m++) {
            Scenario scenario = scenarios.get(m);
            samplers.add(new Sampler(used.get(m), values, Risk.entityOf(scenario), scenario.grid()));
        }
        ImmutableList<Specialised> specialised = several.build();
        NationalOutcomes outcomes = new NationalOutcomes(scenarios, asked.build(), draws);
        int blocks = (draws - 1) / block + 1;
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        Runnable worker = () -> {
            for (int number = next.getAndIncrement(); number < blocks; number = next.getAndIncrement()) {
                int first = number * block;
                int width = Math.min(block, draws - first);
                Map<Sampler.Drawn, double[]> shared = new HashMap<>();
                for (int m = 0; m < scenarios.size(); m++) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("The run was interrupted.");
                    }
                    Sampler sampler = samplers.get(m);
                    Scenario scenario = scenarios.get(m);
                    List<double[]> leaves = new ArrayList<>();
                    specialised.get(m).leaves().forEach(leaf -> leaves.add(sampler.values(leaf, first, width, shared)));
                    outcomes.keep(
                            m,
                            first,
                            width,
                            specialised
                                    .get(m)
                                    .run(
                                            width,
                                            leaves,
                                            () -> Risk.plainly(
                                                    scenario, Map.of(), plans(scenario), values, first, width)));
                }
                progress.done(done.addAndGet(width), draws);
            }
        };
        Risk.work(worker, Math.min(threads, blocks));
        return new NationalRiskResult(outcomes, refused, seed, RiskResult.assumed(parameters));
    }

    private static ImmutableList<Plan> plans(Scenario scenario) {
        Plan plan = ScenarioPlan.of(scenario);
        return scenario.measures().isEmpty()
                ? ImmutableList.of(plan)
                : ImmutableList.of(plan, ScenarioPlan.of(scenario.reference()));
    }

    private void requireKnown(Set<ParameterUse> parameters) {
        List<String> known =
                parameters.stream().map(ParameterUse::id).distinct().sorted().toList();
        for (Correlation correlation : source.isPresent() ? ImmutableList.<Correlation>of() : correlations) {
            for (String parameter : correlation.parameters()) {
                if (!known.contains(parameter)) {
                    throw new IllegalArgumentException("The parameter (" + parameter
                            + ") of a correlation must be an uncertain one of the scenarios: "
                            + String.join(", ", known) + ".");
                }
            }
        }
    }
}
