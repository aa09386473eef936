package nl.geldstroom.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.geldstroom.evidence.Estimate.Varies;
import nl.geldstroom.plan.TapeCompiler.Compiled;
import org.jspecify.annotations.Nullable;

/**
 * Plans made ready to be asked for the same {@link Sums} in many draws (<i>toegespitst plan</i>).
 *
 * <p>What is certain is computed once and what nobody asks for not at all; the sums are those of the {@link Engine}, bit by
 * bit, and every draw is checked as the engine checks it. Plans of many municipalities that differ only in numbers share their
 * steps. Immutable, and safe to share between threads.
 */
public final class Specialised {

    /** Plans of a larger {@link Outline#size} are left to the engine: to compile this many takes a few hundred megabytes. */
    static final long LARGEST = 1_000_000;

    /**
     * A parameter that must be drawn.
     *
     * @param parameter the parameter
     * @param year the calendar year of which the value is meant; 0 if it does not vary by year
     */
    public record Leaf(ParameterUse parameter, int year) {}

    /** What the engine needs where a specialised plan cannot say. */
    public interface Plain {

        /**
         * The plans.
         *
         * @return the plans that were specialised, in the same order
         */
        List<Plan> plans();

        /**
         * The draws of the block.
         *
         * @param plan the number of the plan
         * @return the values of all its parameters
         */
        Draws draws(int plan);
    }

    private final Sums sums;
    private final @Nullable Tape tape;
    private final double[] scalars;
    private final ImmutableList<Leaf> leaves;

    private Specialised(Sums sums, @Nullable Tape tape, double[] scalars, ImmutableList<Leaf> leaves) {
        this.sums = sums;
        this.tape = tape;
        this.scalars = scalars;
        this.leaves = leaves;
    }

    /**
     * Makes plans that are run together ready.
     *
     * @param plans the plans, for example that of a scenario and that of its reference, all with one grid
     * @param sums what will be asked
     * @return the specialised plans
     */
    public static Specialised of(List<Plan> plans, Sums sums) {
        return of(plans, sums, ImmutableMap.of());
    }

    /**
     * Makes plans ready in which some parameters have one value in every draw.
     *
     * @param plans the plans, for example that of a scenario and that of its reference, all with one grid
     * @param sums what will be asked
     * @param held the values by the ids of the parameters; these are not drawn
     * @return the specialised plans
     */
    public static Specialised of(List<Plan> plans, Sums sums, Map<String, Double> held) {
        Several several = new Several(held);
        several.add(plans, sums);
        return several.build().get(0);
    }

    /** Collects members, of which those with the same shape will share their steps. Used by one thread and once. */
    public static final class Several {

        private final List<Outline> outlines = new ArrayList<>();
        private final List<Sums> asked = new ArrayList<>();

        private final Map<String, Double> held;

        /** Starts without members. */
        public Several() {
            this(ImmutableMap.of());
        }

        private Several(Map<String, Double> held) {
            this.held = held;
        }

        /**
         * Adds a member.
         *
         * @param plans its plans, for example that of a scenario and that of its reference, all with one grid
         * @param sums what will be asked of it
         */
        public void add(List<Plan> plans, Sums sums) {
            outlines.add(Outline.of(plans, sums));
            asked.add(sums);
        }

        /**
         * Makes all members ready.
         *
         * @return one for each member, in the order in which they were added
         */
        public ImmutableList<Specialised> build() {
            Map<HashCode, List<Integer>> groups = new LinkedHashMap<>();
            for (int m = 0; m < outlines.size(); m++) {
                groups.computeIfAbsent(outlines.get(m).shape, key -> new ArrayList<>())
                        .add(m);
            }
            Specialised[] all = new Specialised[outlines.size()];
            for (List<Integer> group : groups.values()) {
                List<Outline> members = group.stream().map(outlines::get).toList();
                Sums sums = asked.get(group.get(0));
                if (members.get(0).size() > LARGEST) {
                    group.forEach(m -> all[m] = new Specialised(asked.get(m), null, new double[0], ImmutableList.of()));
                    continue;
                }
                Compiled compiled = new TapeCompiler(members, sums, held, null).compile();
                for (int i = 0; i < group.size(); i++) {
                    Outline outline = members.get(i);
                    int member = i;
                    double[] differing = compiled.scalars().stream()
                            .mapToDouble(values -> values[member])
                            .toArray();
                    all[group.get(i)] = new Specialised(
                            asked.get(group.get(i)),
                            compiled.tape(),
                            compiled.prelude().scalars(differing),
                            leaves(compiled, outline));
                }
            }
            return ImmutableList.copyOf(all);
        }
    }

    /** What a tape needs, as parameters of a member. */
    static ImmutableList<Leaf> leaves(Compiled compiled, Outline outline) {
        return compiled.leaves().stream()
                .map(leaf -> new Leaf(
                        outline.parameters.get(leaf.get(0)),
                        leaf.get(1) < 0 ? 0 : outline.grid.first().getValue() + leaf.get(1)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What must be drawn.
     *
     * @return parameters that some posting depends on or whose bounds are relied on; those that are certain and all others are
     *     left out
     */
    public ImmutableList<Leaf> leaves() {
        return leaves;
    }

    /**
     * How many loops over the draws a run takes: of all months together.
     *
     * @return the number of loops; 0 if the plans are too large and left to the engine
     */
    public int length() {
        return tape == null ? 0 : tape.length();
    }

    /**
     * Runs a block of draws.
     *
     * @param width how many draws, at least 1
     * @param drawn the values of each of the {@link #leaves}, in their order, one for each draw
     * @param plain what the engine needs where the checks fail or the plans are too large
     * @return by sum and year one number for each draw
     * @throws ArithmeticException if an amount grows too large to be exact
     * @throws ConservationException if money appeared or vanished
     */
    public double[][][] run(int width, List<double[]> drawn, Supplier<Plain> plain) {
        double[][][] out = new double[sums.count()][sums.years().size()][width];
        Tape known = tape;
        if (known != null && known.run(drawn, scalars, out, 1) != null) {
            return out;
        }
        return plainly(sums, width, plain.get());
    }

    /**
     * Runs a block of draws by the engine.
     *
     * @param sums what is asked
     * @param width how many draws, at least 1
     * @param plain the plans and the values of all their parameters
     * @return by sum and year one number for each draw
     * @throws ArithmeticException if an amount grows too large to be exact
     * @throws ConservationException if money appeared or vanished
     */
    public static double[][][] plainly(Sums sums, int width, Plain plain) {
        double[][][] out = new double[sums.count()][sums.years().size()][width];
        List<Plan> plans = plain.plans();
        for (int p = 0; p < plans.size(); p++) {
            Plan plan = plans.get(p);
            Totals totals = Engine.run(plan, plain.draws(p), Recorder.NONE);
            for (int rule = 0; rule < plan.rules().size(); rule++) {
                int[] weights = sums.weights(p, plan.rules().get(rule));
                for (int y = 0; y < sums.years().size(); y++) {
                    Year year = sums.years().get(y);
                    double[] cents = totals.cents(rule, plan.grid().indexOf(year));
                    for (int sum = 0; sum < weights.length; sum++) {
                        if (weights[sum] != 0) {
                            Kernels.increaseTimes(out[sum][y], cents, weights[sum]);
                        }
                    }
                }
            }
        }
        return out;
    }

    /** Whether a parameter has a value of its own for every year. */
    static boolean isYearly(ParameterUse use) {
        Varies varies = use.parameter().estimate().varies();
        return varies == Varies.PER_YEAR || varies == Varies.BOTH;
    }
}
