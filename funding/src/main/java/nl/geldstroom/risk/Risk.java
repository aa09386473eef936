package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.Specialised;
import nl.geldstroom.scenario.Correlation;
import nl.geldstroom.scenario.RiskSettings;
import nl.geldstroom.scenario.Scenario;

/**
 * A scenario with its uncertain numbers drawn many times (<i>risicodoorrekening</i>).
 *
 * <p>{@code Risk.of(scenario).draws(10_000).seed(42).run().chanceOfBreakEven(town)}. Every draw runs the scenario and the
 * same without measures with the same numbers, on the same engine as the deterministic run, and its books must balance to
 * the cent. The result does not depend on the number of threads or on the blocks in which is drawn; the first draws of a
 * longer run are those of a shorter one.
 */
public final class Risk {

    /** The largest number of draws. */
    public static final int MOST_DRAWS = RiskSettings.MOST_DRAWS;

    private final Scenario scenario;
    private final ImmutableList<Correlation> correlations;
    private final int draws;
    private final long seed;
    private final int threads;
    private final int block;
    private final Progress progress;
    private final Optional<DrawSource> source;
    private final ImmutableMap<String, Double> held;
    private final Prepared prepared;

    private Risk(
            Scenario scenario,
            ImmutableList<Correlation> correlations,
            int draws,
            long seed,
            int threads,
            int block,
            Progress progress,
            Optional<DrawSource> source,
            ImmutableMap<String, Double> held,
            Prepared prepared) {
        this.scenario = scenario;
        this.correlations = correlations;
        this.draws = draws;
        this.seed = seed;
        this.threads = threads;
        this.block = block;
        this.progress = progress;
        this.source = source;
        this.held = held;
        this.prepared = prepared;
    }

    /** Is told how far a run is; called from any of its threads. */
    @FunctionalInterface
    public interface Progress {

        /** Nobody is told. */
        Progress NONE = (done, all) -> {};

        /**
         * A block of draws is done.
         *
         * @param done how many draws are done
         * @param all of how many
         */
        void done(long done, long all);
    }

    /**
     * Prepares a run with the correlations, draws and seed of the scenario; without those 1,000 draws with seed 1. It runs
     * on one thread.
     *
     * @param scenario the scenario
     * @return the run, to be adjusted
     */
    public static Risk of(Scenario scenario) {
        Optional<RiskSettings> settings = scenario.risk();
        return new Risk(
                scenario,
                settings.map(RiskSettings::together).orElse(ImmutableList.of()),
                settings.flatMap(RiskSettings::draws).orElse(1_000),
                settings.flatMap(RiskSettings::seed).orElse(1L),
                1,
                Engine.BLOCK,
                Progress.NONE,
                Optional.empty(),
                ImmutableMap.of(),
                Prepared.of(scenario, ImmutableMap.of()));
    }

    /**
     * The same with another number of draws.
     *
     * @param number the number of draws, 1 to 1,000,000; what is kept takes eight bytes for each draw, year and payer, twice
     * @return the run
     * @throws IllegalArgumentException if it lies outside that
     */
    public Risk draws(int number) {
        if (number < 1 || number > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "The number of draws (" + number + ") must lie between 1 and " + MOST_DRAWS + ".");
        }
        return new Risk(scenario, correlations, number, seed, threads, block, progress, source, held, prepared);
    }

    /**
     * The same with another seed.
     *
     * @param number any number; the same seed gives the same draws
     * @return the run
     */
    public Risk seed(long number) {
        return new Risk(scenario, correlations, draws, number, threads, block, progress, source, held, prepared);
    }

    /**
     * The same on several threads.
     *
     * @param number the number of threads, at least 1
     * @return the run
     * @throws IllegalArgumentException if it is below 1
     */
    public Risk threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of threads (" + number + ") must be at least 1.");
        }
        return new Risk(scenario, correlations, draws, seed, number, block, progress, source, held, prepared);
    }

    /**
     * The same in blocks of another size; no number changes.
     *
     * @param size draws per block, at least 1
     * @return the run
     * @throws IllegalArgumentException if it is below 1
     */
    public Risk blocks(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The size of a block (" + size + ") must be at least 1.");
        }
        return new Risk(scenario, correlations, draws, seed, threads, size, progress, source, held, prepared);
    }

    /**
     * The same with more parameters that move together.
     *
     * @param together which of them do
     * @return the run
     */
    public Risk correlated(Correlation... together) {
        return new Risk(
                scenario,
                ImmutableList.<Correlation>builder()
                        .addAll(correlations)
                        .add(together)
                        .build(),
                draws,
                seed,
                threads,
                block,
                progress,
                source,
                held,
                prepared);
    }

    /**
     * The same, telling how far it is.
     *
     * @param listener is told after every block
     * @return the run
     */
    public Risk tell(Progress listener) {
        return new Risk(scenario, correlations, draws, seed, threads, block, listener, source, held, prepared);
    }

    /**
     * The same with values that come from elsewhere instead of from the seed; correlations are then theirs too.
     *
     * @param values gives the values of every uncertain parameter
     * @return the run
     */
    public Risk from(DrawSource values) {
        return new Risk(
                scenario, correlations, draws, seed, threads, block, progress, Optional.of(values), held, prepared);
    }

    /**
     * The same with a parameter held at one value in every draw; all others are drawn as before. Under each value unchanged
     * policy has it too: {@code Risk.of(scenario).with("shift/share", 0.4)}.
     *
     * @param parameter the id of the parameter, as results list it; it need not be uncertain
     * @param value its value
     * @return the run
     * @throws IllegalArgumentException if the value is not finite
     */
    public Risk with(String parameter, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The value (" + value + ") of parameter (" + parameter + ") must be finite.");
        }
        Map<String, Double> more = new HashMap<>(held);
        more.put(parameter, value);
        ImmutableMap<String, Double> all = ImmutableMap.copyOf(more);
        return new Risk(
                scenario,
                correlations,
                draws,
                seed,
                threads,
                block,
                progress,
                source,
                all,
                prepared.with(scenario, all));
    }

    /**
     * Makes a slider of a parameter: every other number stays drawn as it is, and a move computes only what depends on it.
     *
     * @param parameter the id of the parameter, as results list it; it need not be uncertain
     * @return the slider, of which nothing but its value changes
     * @throws CancellationException if the thread is interrupted
     * @throws IllegalArgumentException if the scenario does not have the parameter, or a correlation or a value that is held
     *     names one that it does not have
     */
    public Slider slider(String parameter) {
        ImmutableSet<String> varied = ImmutableSet.<String>builder()
                .addAll(held.keySet())
                .add(parameter)
                .build();
        ImmutableList<Plan> plans = Prepared.plans(scenario, varied);
        Plan plan = plans.get(0);
        requireKnown(plan, varied);
        return new Slider(
                scenario,
                parameter,
                ImmutableMap.copyOf(Maps.filterKeys(held, id -> !id.equals(parameter))),
                plans,
                source.orElseGet(() -> keyed(plan, entityOf(scenario), prepared.quantiles)),
                draws,
                block,
                seed,
                threads,
                progress);
    }

    /**
     * Draws.
     *
     * @return what the draws say
     * @throws CancellationException if the thread is interrupted; nothing is kept then
     * @throws nl.geldstroom.plan.ConservationException if money appeared or vanished in a draw: a fault of the program
     * @throws IllegalArgumentException if a correlation or a value that is held names a parameter that the scenario does
     *     not have
     */
    public RiskResult run() {
        ImmutableList<Plan> plans = prepared.plans();
        Plan plan = plans.get(0);
        requireKnown(plan, held.keySet());
        Outcomes outcomes = new Outcomes(scenario, plan, draws);
        String entity = entityOf(scenario);
        DrawSource values = source.orElseGet(() -> keyed(plan, entity, prepared.quantiles));
        Sampler sampler = new Sampler(plan.parameters(), values, entity, plan.grid());
        Specialised specialised = prepared.specialised();
        int blocks = (draws - 1) / block + 1;
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        Runnable worker = () -> {
            for (int number = next.getAndIncrement(); number < blocks; number = next.getAndIncrement()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The run was interrupted.");
                }
                int first = number * block;
                int width = Math.min(block, draws - first);
                Draws drawn = hold(held, plan, sampler.block(first, width));
                List<double[]> leaves = new ArrayList<>();
                specialised.leaves().forEach(leaf -> leaves.add(sampler.values(leaf, drawn)));
                outcomes.keep(
                        first,
                        drawn,
                        specialised.run(width, leaves, () -> plainly(scenario, held, plans, values, first, width)));
                progress.done(done.addAndGet(width), draws);
            }
        };
        work(worker, Math.min(threads, blocks));
        return new RiskResult(scenario, plan, outcomes, seed, held.keySet());
    }

    /** Gives the parameters that are held their value in every draw and year. */
    static Draws hold(Map<String, Double> held, Plan of, Draws drawn) {
        for (int p = 0; p < of.parameters().size() && !held.isEmpty(); p++) {
            Double value = held.get(of.parameters().get(p).id());
            if (value != null) {
                Arrays.fill(drawn.values()[p], value);
                double[][] years = drawn.yearly().length == 0 ? null : drawn.yearly()[p];
                for (int year = 0; years != null && year < years.length; year++) {
                    Arrays.fill(years[year], value);
                }
            }
        }
        return drawn;
    }

    /** The plans and draws of a block for the engine, where a specialised plan cannot say. */
    static Specialised.Plain plainly(
            Scenario scenario,
            Map<String, Double> held,
            ImmutableList<Plan> plans,
            DrawSource values,
            int first,
            int width) {
        return new Specialised.Plain() {
            @Override
            public List<Plan> plans() {
                return plans;
            }

            @Override
            public Draws draws(int plan) {
                Plan of = plans.get(plan);
                Sampler sampler = new Sampler(of.parameters(), values, entityOf(scenario), of.grid());
                return hold(held, of, sampler.block(first, width));
            }
        };
    }

    private DrawSource keyed(Plan plan, String entity, Map<Estimate, Quantile> quantiles) {
        return new KeyedSource(
                seed,
                correlations.stream()
                        .map(correlation -> correlation.renamed(id -> Sampler.common(id, entity)))
                        .toList(),
                Sampler.common(plan.parameters(), entity),
                quantiles);
    }

    /** The only municipality of a scenario; empty if it has none or more, so that no order of parties decides. */
    static String entityOf(Scenario scenario) {
        List<String> municipalities = scenario.given().parties().stream()
                .map(party -> party.id())
                .filter(id -> id.scheme().equals("gm"))
                .map(PartyId::text)
                .toList();
        return municipalities.size() == 1 ? municipalities.get(0) : "";
    }

    private void requireKnown(Plan plan, ImmutableSet<String> fixed) {
        TreeSet<String> known = new TreeSet<>();
        plan.parameters().forEach(use -> known.add(use.id()));
        for (Correlation correlation : correlations) {
            correlation.parameters().forEach(parameter -> requireKnown(parameter, "of a correlation", known));
        }
        fixed.forEach(parameter -> requireKnown(parameter, "that is held", known));
    }

    private static void requireKnown(String parameter, String which, TreeSet<String> known) {
        if (!known.contains(parameter)) {
            throw new IllegalArgumentException("The parameter (" + parameter + ") " + which
                    + " must be one of the scenario: " + String.join(", ", known) + ".");
        }
    }

    /** Lets threads take blocks until all are done; what one of them throws ends the others and leaves none behind. */
    static void work(Runnable worker, int threads) {
        if (threads == 1) {
            worker.run();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CompletionService<Boolean> finished = new ExecutorCompletionService<>(pool);
        try {
            for (int i = 0; i < threads; i++) {
                finished.submit(worker, true);
            }
            for (int i = 0; i < threads; i++) {
                finished.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The run was interrupted.");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        } finally {
            end(pool);
        }
    }

    /** Every thread looks whether it is interrupted between blocks and municipalities, so this takes a moment. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The payers of a scenario, in the order of their ids. */
    static ImmutableSet<PartyId> payers(Plan plan) {
        TreeSet<PartyId> payers = new TreeSet<>((x, y) -> x.text().compareTo(y.text()));
        plan.rules().forEach(rule -> payers.add(rule.payer()));
        return ImmutableSet.copyOf(payers);
    }
}
