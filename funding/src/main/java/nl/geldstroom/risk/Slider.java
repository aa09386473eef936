package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.Sliding;
import nl.geldstroom.plan.Specialised;
import nl.geldstroom.risk.Risk.Progress;
import nl.geldstroom.scenario.Scenario;

/**
 * One parameter that is moved while all others stay drawn as they are (<i>schuif</i>).
 *
 * <pre>{@code
 * Slider slider = Risk.of(scenario).draws(1_000).seed(42).slider("shift/share");
 * RiskResult result = slider.at(0.30);
 * }</pre>
 *
 * <p>What does not depend on the parameter is drawn and computed once, when the slider is made; a move computes the rest. The
 * result is that of {@code Risk.of(scenario).with("shift/share", 0.30).run()}, bit by bit. A slider keeps at most {@link
 * #MOST_KEPT} bytes; of draws for which that is too little everything is computed anew. It may be used by several threads.
 */
public final class Slider {

    /** The largest number of bytes that a slider keeps between moves: 256 MB. */
    public static final long MOST_KEPT = 256L << 20;

    /**
     * A block of draws.
     *
     * @param kept what is kept of it; absent if there is no room
     * @param isPlain whether what does not move fails the checks, so that the engine runs every move
     */
    private record Block(int first, int width, Optional<Sliding.Kept> kept, boolean isPlain) {}

    private final Scenario scenario;
    private final String parameter;
    private final ImmutableMap<String, Double> held;
    private final ImmutableList<Plan> plans;
    private final DrawSource source;
    private final Sampler sampler;
    private final Optional<Sliding> sliding;
    private final Block[] blocks;
    private final Outcomes drawn;
    private final PayerSums sums;
    private final long seed;
    private final int threads;
    private final Progress progress;
    private final AtomicLong bytes = new AtomicLong();

    Slider(
            Scenario scenario,
            String parameter,
            ImmutableMap<String, Double> held,
            ImmutableList<Plan> plans,
            DrawSource source,
            int draws,
            int block,
            long seed,
            int threads,
            Progress progress) {
        this.scenario = scenario;
        this.parameter = parameter;
        this.held = held;
        this.plans = plans;
        this.source = source;
        Plan plan = plans.get(0);
        this.sampler = new Sampler(plan.parameters(), source, Risk.entityOf(scenario), plan.grid());
        this.drawn = new Outcomes(scenario, plan, draws);
        this.sums = PayerSums.differences(scenario, plan, plans.size() == 1);
        this.sliding = Sliding.of(plans, sums, held, parameter);
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
        this.blocks = new Block[(draws - 1) / block + 1];
        each(number -> {
            int first = number * block;
            int width = Math.min(block, draws - first);
            Draws values = Risk.hold(held, plan, sampler.block(first, width));
            drawn.keepParameters(first, values);
            long size = sliding.map(of -> of.bytesPerDraw() * width).orElse(0L);
            boolean keeps = sliding.isPresent() && bytes.addAndGet(size) <= MOST_KEPT;
            Optional<Sliding.Kept> kept = keeps ? keep(width, values) : Optional.empty();
            if (kept.isEmpty()) {
                bytes.addAndGet(-size);
            }
            blocks[number] = new Block(first, width, kept, kept.isEmpty() && (keeps || sliding.isEmpty()));
            return width;
        });
    }

    private Optional<Sliding.Kept> keep(int width, Draws values) {
        return sliding.flatMap(of -> {
            List<double[]> leaves = new ArrayList<>();
            of.leaves().forEach(leaf -> leaves.add(sampler.values(leaf, values)));
            return of.keep(width, leaves);
        });
    }

    /**
     * The parameter that moves.
     *
     * @return its id
     */
    public String parameter() {
        return parameter;
    }

    /**
     * How much is kept between moves.
     *
     * @return bytes, at most {@link #MOST_KEPT}
     */
    public long kept() {
        return bytes.get();
    }

    /**
     * The part of the calculation that a move repeats.
     *
     * @return 0, where nothing depends on the parameter, to 1
     */
    public double moving() {
        return sliding.map(Sliding::moving).orElse(1.0);
    }

    /**
     * Moves the slider.
     *
     * @param value the value of the parameter in every draw
     * @return what the draws say
     * @throws IllegalArgumentException if the value is not finite
     * @throws CancellationException if the thread is interrupted
     * @throws nl.geldstroom.plan.ConservationException if money appeared or vanished in a draw: a fault of the program
     */
    public RiskResult at(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The value (" + value + ") of parameter (" + parameter + ") must be finite.");
        }
        Map<String, Double> all = new HashMap<>(held);
        all.put(parameter, value);
        Outcomes outcomes = drawn.with(parameter, value);
        each(number -> {
            Block block = blocks[number];
            int first = block.first();
            int width = block.width();
            Optional<Sliding.Kept> kept = block.kept();
            if (kept.isEmpty() && !block.isPlain()) {
                kept = keep(width, sampler.block(first, width));
                if (kept.isEmpty()) {
                    // Whoever moves at the same time finds the same.
                    blocks[number] = new Block(first, width, kept, true);
                }
            }
            double[][][] moved = kept.isPresent()
                    ? sliding.orElseThrow()
                            .move(kept.get(), value, () -> Risk.plainly(scenario, all, plans, source, first, width))
                    : Specialised.plainly(sums, width, Risk.plainly(scenario, all, plans, source, first, width));
            outcomes.keep(first, width, moved);
            return width;
        });
        return new RiskResult(scenario, plans.get(0), outcomes, seed, ImmutableSet.copyOf(all.keySet()));
    }

    /** Does something with every block, and says how many draws it has. */
    private interface Step {
        int with(int number);
    }

    private void each(Step step) {
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        Risk.work(
                () -> {
                    for (int number = next.getAndIncrement(); number < blocks.length; number = next.getAndIncrement()) {
                        if (Thread.currentThread().isInterrupted()) {
                            throw new CancellationException("The run was interrupted.");
                        }
                        progress.done(done.addAndGet(step.with(number)), drawn.draws);
                    }
                },
                threads);
    }
}
