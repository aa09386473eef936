package nl.geldstroom.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan unrolled over its months: one straight line of loops, without what does not depend on a draw (<i>band</i>).
 *
 * <p>The vectors of a run lie in one file: the drawn parameters, the two checks, the accumulators, and the registers. Immutable
 * and shared by all members of one shape and all threads; what differs by member are its scalars.
 *
 * <p><b>Conservation.</b> The engine keeps every account after every month. A tape does not keep accounts and yet finds the
 * same faults. An account changes only by postings, each of which debits one account and credits another with the same number;
 * as long as that arithmetic is exact, the accounts add up to zero. It is exact while all amounts are whole and no account
 * passes 2<sup>50</sup>. Therefore every amount of every month and draw is held against both: whole by its formula (a rounding,
 * or sums, differences and smallest or largest of whole numbers) or by a check, and the sum of the absolute amounts of all
 * postings so far, the turnover, which no account can pass, must stay below 2<sup>50</sup>; it never goes down, and what is not
 * a number stays in it, so that one look at the end sees every month. Amounts that are never below zero are not added to it one
 * by one: their sum of the year, kept anyway, is added when the year ends. Where the look fails, the block is run by the engine,
 * which names month, draw and account, or finds that all is well with accounts that pass less than the turnover.
 */
final class Tape {

    /** What no account may reach; see {@link Engine}. */
    private static final double TURNOVER_LIMIT = 0x1p50;

    /** Below it {@link Kernels#untilMonth} is exact. */
    private static final double RANGE_LIMIT = 0x1p45;

    /** Where the checks stand in the file, after the parameters. */
    static final int TURNOVER = 0;

    static final int RANGE = 1;

    static final int CHECKS = 2;

    /** A loop. */
    enum Kernel {
        ADD_VV,
        ADD_VS,
        SUBTRACT_VV,
        SUBTRACT_VS,
        SUBTRACT_SV,
        MULTIPLY_VV,
        MULTIPLY_VS,
        DIVIDE_VV,
        DIVIDE_VS,
        DIVIDE_SV,
        MINIMUM_VV,
        MINIMUM_VS,
        MAXIMUM_VV,
        MAXIMUM_VS,
        ROUND_V,
        MULTIPLY_ROUND_VV,
        MULTIPLY_ROUND_VS,
        ADD_PRODUCT_VVS,
        ADD_PRODUCT_SVS,
        /** {@code a + (b - c)}. */
        ADD_DIFFERENCE,
        /** {@code a - r(b·c)}. */
        SUBTRACT_PART,
        SUBTRACT_PART_S,
        /** {@code min(a, r(b·c))}. */
        MINIMUM_PART,
        MINIMUM_PART_S,
        /** {@code (a·s)/b}. */
        TIMES_DIVIDED,
        UNTIL_MONTH,
        OF_MONTH,
        INCREASE_1,
        INCREASE_2,
        INCREASE_3,
        INCREASE_4,
        TURNOVER_1,
        TURNOVER_2,
        TURNOVER_3,
        TURNOVER_4,
        TURNOVER_WHOLE,
        RANGE,
        /** The accumulators of a year go to the sums and start again. */
        YEAR
    }

    /** Of each loop the result and up to four operands. */
    static final int STRIDE = 5;

    private final Kernel[] kernels;
    private final int[] code;
    private final double[] fixed;

    /** By parameter: between which bounds its values must lie; the tape relies on it. */
    private final double[][] leafBounds;

    final int leaves;
    private final int vectors;

    /** By accumulator: how often it counts in each sum. */
    private final int[][] weights;

    /** By accumulator: whether it holds nothing but amounts that are never below zero, so that it is their turnover. */
    private final boolean[] isTurnover;

    final int sums;
    final int years;

    /** By sum and year what is the same in all draws: a reference to a scalar. */
    private final int[][] scalarSums;

    /** What is posted and the same in all draws, once for every month: references to scalars. */
    private final int[] scalarPosts;

    /** Places in the file of what is kept for others to read. */
    private final int[] kept;

    Tape(
            Kernel[] kernels,
            int[] code,
            double[] fixed,
            double[][] leafBounds,
            int vectors,
            int[][] weights,
            boolean[] isTurnover,
            int years,
            int[][] scalarSums,
            int[] scalarPosts,
            int[] kept) {
        this.kernels = kernels;
        this.code = code;
        this.fixed = fixed;
        this.leafBounds = leafBounds;
        this.leaves = leafBounds.length;
        this.vectors = vectors;
        this.weights = weights;
        this.isTurnover = isTurnover;
        this.sums = scalarSums.length;
        this.years = years;
        this.scalarSums = scalarSums;
        this.scalarPosts = scalarPosts;
        this.kept = kept;
    }

    /** How many loops a run takes. */
    int length() {
        return kernels.length;
    }

    /** How many arrays a run holds beside the drawn parameters. */
    int vectors() {
        return vectors;
    }

    /** A scalar: a number of the tape, or, where the reference is negative, one of the member. */
    private double scalar(int reference, double[] later) {
        return reference >= 0 ? fixed[reference] : later[~reference];
    }

    /** The absolute value of all that is posted and the same in every draw; not a number if any of it is not whole. */
    private double scalarTurnover(double[] later) {
        double turnover = 0;
        for (int reference : scalarPosts) {
            double amount = scalar(reference, later);
            turnover += Math.rint(amount) == amount ? Math.abs(amount) : Double.NaN;
        }
        return turnover;
    }

    /** How many arrays are kept for others to read. */
    int kept() {
        return kept.length;
    }

    /**
     * Runs the tape.
     *
     * @param drawn the values of its parameters, one array each, all of one width
     * @param later the scalars of the member
     * @param out receives by sum and year one number for each draw
     * @param parts in how many parts the run is cut, each of which may have its part of the turnover
     * @return what is kept for others; null if the checks fail, and then what was received means nothing
     */
    double @Nullable [][] run(List<double[]> drawn, double[] later, double[][][] out, int parts) {
        int width = out[0][0].length;
        double[][] file = new double[leaves + vectors][];
        for (int leaf = 0; leaf < leaves; leaf++) {
            file[leaf] = drawn.get(leaf);
        }
        double[] beyond = new double[width];
        for (int leaf = 0; leaf < leaves; leaf++) {
            Kernels.beyond(beyond, file[leaf], leafBounds[leaf][0], leafBounds[leaf][1]);
        }
        if (!Kernels.allBelow(beyond, Double.MIN_VALUE)) {
            return null;
        }
        for (int vector = leaves; vector < file.length; vector++) {
            file[vector] = new double[width];
        }
        run(file, later, out);
        boolean holds = Kernels.allBelow(file[leaves + TURNOVER], TURNOVER_LIMIT / parts - scalarTurnover(later))
                && Kernels.allBelow(file[leaves + RANGE], RANGE_LIMIT);
        return holds ? Arrays.stream(kept).mapToObj(place -> file[place]).toArray(double[][]::new) : null;
    }

    private void run(double[][] file, double[] later, double[][][] out) {
        for (int loop = 0, at = 0; loop < kernels.length; loop++, at += STRIDE) {
            double[] to = file[code[at]];
            double[] a = file[code[at + 1]];
            int second = code[at + 2];
            switch (kernels[loop]) {
                case ADD_VV -> Kernels.addVV(to, a, file[second]);
                case ADD_VS -> Kernels.addVS(to, a, scalar(second, later));
                case SUBTRACT_VV -> Kernels.subtractVV(to, a, file[second]);
                case SUBTRACT_VS -> Kernels.subtractVS(to, a, scalar(second, later));
                case SUBTRACT_SV -> Kernels.subtractSV(to, scalar(second, later), a);
                case MULTIPLY_VV -> Kernels.multiplyVV(to, a, file[second]);
                case MULTIPLY_VS -> Kernels.multiplyVS(to, a, scalar(second, later));
                case DIVIDE_VV -> Kernels.divideVV(to, a, file[second]);
                case DIVIDE_VS -> Kernels.divideVS(to, a, scalar(second, later));
                case DIVIDE_SV -> Kernels.divideSV(to, scalar(second, later), a);
                case MINIMUM_VV -> Kernels.minimumVV(to, a, file[second]);
                case MINIMUM_VS -> Kernels.minimumVS(to, a, scalar(second, later));
                case MAXIMUM_VV -> Kernels.maximumVV(to, a, file[second]);
                case MAXIMUM_VS -> Kernels.maximumVS(to, a, scalar(second, later));
                case ROUND_V -> Kernels.roundV(to, a);
                case MULTIPLY_ROUND_VV -> Kernels.multiplyRoundVV(to, a, file[second]);
                case MULTIPLY_ROUND_VS -> Kernels.multiplyRoundVS(to, a, scalar(second, later));
                case ADD_PRODUCT_VVS -> Kernels.addProductVVS(to, a, file[second], scalar(code[at + 3], later));
                case ADD_PRODUCT_SVS ->
                    Kernels.addProductSVS(to, scalar(second, later), a, scalar(code[at + 3], later));
                case ADD_DIFFERENCE -> Kernels.addDifference(to, a, file[second], file[code[at + 3]]);
                case SUBTRACT_PART -> Kernels.subtractPart(to, a, file[second], file[code[at + 3]]);
                case SUBTRACT_PART_S -> Kernels.subtractPart(to, a, file[second], scalar(code[at + 3], later));
                case MINIMUM_PART -> Kernels.minimumPart(to, a, file[second], file[code[at + 3]]);
                case MINIMUM_PART_S -> Kernels.minimumPart(to, a, file[second], scalar(code[at + 3], later));
                case TIMES_DIVIDED -> Kernels.timesDivided(to, a, file[second], scalar(code[at + 3], later));
                case UNTIL_MONTH -> Kernels.untilMonth(to, a, second);
                case OF_MONTH -> Kernels.ofMonth(to, a, second);
                case INCREASE_1 -> Kernels.increase(to, a);
                case INCREASE_2 -> Kernels.increase(to, a, file[second]);
                case INCREASE_3 -> Kernels.increase(to, a, file[second], file[code[at + 3]]);
                case INCREASE_4 -> Kernels.increase(to, a, file[second], file[code[at + 3]], file[code[at + 4]]);
                case TURNOVER_1 -> Kernels.turnover(to, a);
                case TURNOVER_2 -> Kernels.turnover(to, a, file[second]);
                case TURNOVER_3 -> Kernels.turnover(to, a, file[second], file[code[at + 3]]);
                case TURNOVER_4 -> Kernels.turnover(to, a, file[second], file[code[at + 3]], file[code[at + 4]]);
                case TURNOVER_WHOLE -> Kernels.turnoverWhole(to, a);
                case RANGE -> Kernels.range(to, a);
                case YEAR -> endYear(file, later, out, second);
            }
        }
    }

    private void endYear(double[][] file, double[] later, double[][][] out, int year) {
        for (int sum = 0; sum < sums; sum++) {
            Arrays.fill(out[sum][year], scalar(scalarSums[sum][year], later));
        }
        for (int number = 0; number < weights.length; number++) {
            double[] accumulator = file[leaves + CHECKS + number];
            for (int sum = 0; sum < sums; sum++) {
                int weight = weights[number][sum];
                if (weight == 1) {
                    Kernels.increase(out[sum][year], accumulator);
                } else if (weight == -1) {
                    Kernels.decrease(out[sum][year], accumulator);
                } else if (weight != 0) {
                    Kernels.increaseTimes(out[sum][year], accumulator, weight);
                }
            }
            if (isTurnover[number]) {
                Kernels.increase(file[leaves + TURNOVER], accumulator);
            }
            Arrays.fill(accumulator, 0);
        }
    }
}
