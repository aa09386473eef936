package nl.geldstroom.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.geldstroom.plan.TapeCompiler.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Plans made ready to be asked for the same {@link Sums} again and again with other values of one parameter (<i>schuif</i>).
 *
 * <p>What does not depend on the parameter is computed once for a block of draws and {@linkplain #keep kept}; a move computes
 * the rest. The sums are those of a {@link Specialised} plan in which the parameter is held at the value, bit by bit. Immutable,
 * and safe to share between threads.
 */
public final class Sliding {

    private final Sums sums;
    private final Parts parts;
    private final ImmutableList<Specialised.Leaf> leaves;

    private Sliding(Sums sums, Parts parts, ImmutableList<Specialised.Leaf> leaves) {
        this.sums = sums;
        this.parts = parts;
        this.leaves = leaves;
    }

    /** What is kept of a block of draws. */
    public static final class Kept {

        private final int width;
        private final List<double[]> frontier;
        private final double[][][] sums;

        private Kept(int width, List<double[]> frontier, double[][][] sums) {
            this.width = width;
            this.frontier = frontier;
            this.sums = sums;
        }
    }

    /**
     * Makes plans ready.
     *
     * @param plans the plans, for example that of a scenario and that of its reference, all with one grid
     * @param sums what will be asked
     * @param held values of other parameters, the same in every draw, by their ids
     * @param parameter the id of the parameter that will have other values, the same in all draws
     * @return the plans; absent if they are too large to be kept
     */
    public static Optional<Sliding> of(List<Plan> plans, Sums sums, Map<String, Double> held, String parameter) {
        Outline outline = Outline.of(plans, sums);
        if (outline.size() > Specialised.LARGEST) {
            return Optional.empty();
        }
        Parts parts = new TapeCompiler(List.of(outline), sums, held, parameter).split();
        return Optional.of(new Sliding(sums, parts, Specialised.leaves(parts.steady(), outline)));
    }

    /**
     * What must be drawn.
     *
     * @return parameters that some posting depends on or whose bounds are relied on, without the one that slides
     */
    public ImmutableList<Specialised.Leaf> leaves() {
        return leaves;
    }

    /**
     * The part of the loops over the draws that a move takes.
     *
     * @return 0, where nothing depends on the parameter, to 1
     */
    public double moving() {
        double moving = parts.moving().tape().length();
        return moving / (moving + parts.steady().tape().length());
    }

    /**
     * How much memory is kept of a draw.
     *
     * @return bytes
     */
    public long bytesPerDraw() {
        return 8L
                * (parts.steady().tape().kept()
                        + (long) sums.count() * sums.years().size());
    }

    /**
     * Computes what does not depend on the parameter.
     *
     * @param width how many draws, at least 1
     * @param drawn the values of each of the {@link #leaves}, in their order, one for each draw
     * @return what a move needs; absent if the checks fail, so that a move must be left to the engine
     */
    public Optional<Kept> keep(int width, List<double[]> drawn) {
        double[][][] out = new double[sums.count()][sums.years().size()][width];
        double @Nullable [][] frontier = parts.steady().tape().run(drawn, new double[0], out, 2);
        return frontier == null ? Optional.empty() : Optional.of(new Kept(width, List.of(frontier), out));
    }

    /**
     * Moves the parameter.
     *
     * @param kept what was kept of the block
     * @param value the value of the parameter in all draws
     * @param plain what the engine needs where the checks fail
     * @return by sum and year one number for each draw
     * @throws ArithmeticException if an amount grows too large to be exact
     * @throws ConservationException if money appeared or vanished
     */
    public double[][][] move(Kept kept, double value, Supplier<Specialised.Plain> plain) {
        double[][][] out = new double[sums.count()][sums.years().size()][kept.width];
        if (!(Math.abs(value) <= TapeCompiler.FARTHEST)) {
            return Specialised.plainly(sums, kept.width, plain.get());
        }
        double[] later = parts.moving().prelude().scalars(new double[] {value});
        if (parts.moving().tape().run(kept.frontier, later, out, 2) == null) {
            return Specialised.plainly(sums, kept.width, plain.get());
        }
        for (int sum = 0; sum < out.length; sum++) {
            for (int year = 0; year < out[sum].length; year++) {
                Kernels.increase(out[sum][year], kept.sums[sum][year]);
            }
        }
        return out;
    }
}
