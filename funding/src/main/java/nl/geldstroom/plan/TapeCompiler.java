package nl.geldstroom.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.plan.Nodes.Op;
import nl.geldstroom.plan.Outline.Post;
import nl.geldstroom.plan.Tape.Kernel;
import org.jspecify.annotations.Nullable;

/**
 * Unrolls outlines of one shape into one tape.
 *
 * <p>A number that all members have is folded; where they differ it is a scalar of the member, computed once before the draws.
 * What postings of plan and reference have in common leaves the differences; what nobody asks for and no posting needs is not
 * computed.
 */
final class TapeCompiler {

    /**
     * How far from zero a parameter may be of which no bounds are known; with one that is farther the engine runs the block.
     * Some bound is needed to know that products stay finite, so that zero times them is zero.
     */
    static final double FARTHEST = 0x1p40;

    private final List<Outline> members;
    private final Outline outline;
    private final Sums sums;
    private final Nodes nodes = new Nodes();

    /** Numbers that differ by member, each once. */
    private final Map<ImmutableDoubleArray, Integer> scalarNumbers = new HashMap<>();

    private final List<double[]> scalars = new ArrayList<>();

    /** Parameters that are drawn, by number and year; the year is -1 if all have the same. */
    private final Map<List<Integer>, Integer> leafNumbers = new LinkedHashMap<>();

    /** How often a drawn number counts in each sum in a month, and how often each plan posts it. */
    private record Counts(int[] weights, int[] times) {}

    private final Map<Integer, double[]> bounds = new HashMap<>();

    /** What is posted in a month, and the first node that is made after it. */
    private record Monthly(int until, Map<Integer, Counts> drawn) {}

    /** What counts alike in all sums is added up together. */
    private record Accumulator(List<Integer> weights, boolean isTurnover) {}

    private final List<Monthly> months = new ArrayList<>();
    private final int[][] scalarSums;
    private final List<Integer> scalarPosts = new ArrayList<>();
    private final int firstYear;
    private final int years;
    private final int plans;

    /** Tables with the same number in all months. */
    private final boolean[] isConstant;

    /** Parameters that have the same known value in every draw. */
    private final Map<String, Double> held;

    /** A parameter that has the same value in every draw, which is told before a run; null if there is none. */
    private final @Nullable String sliding;

    /** Nodes that depend on the sliding parameter. */
    private boolean[] moving = {};

    TapeCompiler(List<Outline> members, Sums sums, Map<String, Double> held, @Nullable String sliding) {
        this.held = held;
        this.sliding = sliding;
        if (sliding != null) {
            scalars.add(new double[members.size()]);
        }
        this.members = members;
        this.outline = members.get(0);
        this.isConstant = new boolean[outline.kinds.length];
        for (int column = 0; column < isConstant.length; column++) {
            int of = column;
            isConstant[column] = members.stream().allMatch(member -> member.tables[of].length == 1);
        }
        this.sums = sums;
        this.firstYear = outline.grid.indexOf(sums.years().get(0));
        this.years = sums.years().size();
        this.scalarSums = new int[sums.count()][years];
        this.plans = outline.posts.stream().mapToInt(Post::plan).max().orElse(0) + 1;
    }

    /**
     * What was compiled.
     *
     * @param tape the tape
     * @param prelude computes the scalars of a member
     * @param scalars by number that differs, its value for each member
     * @param leaves the drawn parameters: number and year, -1 for all years
     */
    record Compiled(Tape tape, Prelude prelude, ImmutableList<double[]> scalars, ImmutableList<List<Integer>> leaves) {}

    /** One tape for all. */
    Compiled compile() {
        unroll();
        boolean[] live = live();
        moving = new boolean[live.length];
        return new Emitter(live, new Prelude.Builder(nodes, live), false, new int[0], true).emit();
    }

    /**
     * What a slider keeps and what it moves.
     *
     * @param steady computes what does not depend on the sliding parameter, and keeps what the other needs of it
     * @param moving computes the rest, of which the only scalar that differs is the value of the parameter
     */
    record Parts(Compiled steady, Compiled moving) {}

    /** A tape for what does not depend on the sliding parameter, and one for what does. */
    Parts split() {
        unroll();
        boolean[] live = live();
        moving = new boolean[live.length];
        boolean[] needed = new boolean[live.length];
        for (int node = 0; node < live.length; node++) {
            moving[node] = nodes.time(node) == Nodes.LATER;
            for (int i = 0; i < Nodes.arity(nodes.op(node)); i++) {
                moving[node] |= operandMoves(node, i);
            }
            for (int i = 0; live[node] && moving[node] && i < Nodes.arity(nodes.op(node)); i++) {
                int operand = nodes.operand(node, i);
                needed[operand] |= nodes.time(operand) == Nodes.DRAWN && !moving[operand];
            }
        }
        int[] frontier =
                IntStream.range(0, needed.length).filter(node -> needed[node]).toArray();
        return new Parts(
                new Emitter(live, new Prelude.Builder(nodes, new boolean[live.length]), false, frontier, false).emit(),
                new Emitter(live, new Prelude.Builder(nodes, live), true, frontier, true).emit());
    }

    /** The operand of a month's part is its amount; the other is the number of the month. */
    private boolean operandMoves(int node, int operand) {
        return moving[nodes.operand(node, operand)];
    }

    private void unroll() {
        for (int[] row : scalarSums) {
            Arrays.fill(row, nodes.zero);
        }
        int[] now = new int[outline.kinds.length];
        int[] before = new int[now.length];
        for (int month = 0; month < outline.grid.months(); month++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The run was interrupted.");
            }
            int[] older = before;
            before = now;
            now = older;
            for (int column = 0; column < now.length; column++) {
                now[column] = month > 0 && isAsBefore(column, now, before)
                        ? before[column]
                        : node(column, month, now, before);
            }
            months.add(new Monthly(nodes.size(), posts(month, now)));
        }
    }

    /** Whether a column says the same as in the month before, because its operands do. */
    private boolean isAsBefore(int column, int[] now, int[] before) {
        int[] of = outline.operands[column];
        return switch (outline.kinds[column]) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MINIMUM, MAXIMUM ->
                now[of[0]] == before[of[0]] && now[of[1]] == before[of[1]];
            case ROUND -> now[of[0]] == before[of[0]];
            case TABLE -> isConstant[column];
            default -> false;
        };
    }

    /** All months of a weighted sum over the past are still to be had by their nodes. */
    private final Map<Integer, List<Integer>> past = new HashMap<>();

    private int node(int column, int month, int[] now, int[] before) {
        int[] of = outline.operands[column];
        return switch (outline.kinds[column]) {
            case TABLE -> number(member -> column, month);
            case PARAMETER -> parameter(of[0], month);
            case ADD -> nodes.add(now[of[0]], now[of[1]]);
            case SUBTRACT -> nodes.subtract(now[of[0]], now[of[1]]);
            case MULTIPLY -> nodes.multiply(now[of[0]], now[of[1]]);
            case DIVIDE -> nodes.divide(now[of[0]], now[of[1]]);
            case MINIMUM -> nodes.minimum(now[of[0]], now[of[1]]);
            case MAXIMUM -> nodes.maximum(now[of[0]], now[of[1]]);
            case ROUND -> nodes.round(now[of[0]]);
            case SELECT -> outline.tables[column][month] != 0 ? now[of[0]] : now[of[1]];
            case PREVIOUS -> month == 0 ? nodes.zero : before[of[0]];
            case LAG -> {
                List<Integer> values = past.computeIfAbsent(column, key -> new ArrayList<>());
                values.add(now[of[0]]);
                double[] weights = outline.tables[column];
                int sum = nodes.zero;
                for (int age = 0; age < weights.length && age <= month; age++) {
                    sum = nodes.addProduct(sum, values.get(month - age), nodes.constant(weights[age]));
                }
                yield sum;
            }
            case DEFERRED -> throw new IllegalStateException("Column " + column + " was never defined.");
        };
    }

    private int parameter(int number, int month) {
        ParameterUse use = outline.parameters.get(number);
        if (use.id().equals(sliding)) {
            return nodes.scalar(0, -FARTHEST, FARTHEST);
        }
        Double value = held.get(use.id());
        if (value != null) {
            return nodes.constant(value);
        }
        if (use.parameter().estimate().isFixed()) {
            double[] values = new double[members.size()];
            for (int m = 0; m < values.length; m++) {
                values[m] = members.get(m).parameters.get(number).parameter().point();
            }
            return number(values);
        }
        int year = Specialised.isYearly(use) ? month / 12 : -1;
        int next = leafNumbers.size();
        int leaf = leafNumbers.computeIfAbsent(List.of(number, year), key -> next);
        double[] bounds = bounds(number);
        return nodes.leaf(leaf, bounds[0], bounds[1]);
    }

    /** Between which bounds a parameter lies in all members; one without bounds is left to the engine where it is far off. */
    private double[] bounds(int number) {
        return bounds.computeIfAbsent(number, key -> {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (Outline member : members) {
                Estimate estimate = member.parameters.get(number).parameter().estimate();
                least = Math.min(least, estimate.low());
                most = Math.max(most, estimate.high());
            }
            return new double[] {
                least == Double.NEGATIVE_INFINITY ? Math.min(-FARTHEST, most) : least,
                most == Double.POSITIVE_INFINITY ? Math.max(FARTHEST, least) : most
            };
        });
    }

    private int number(ToIntFunction<Outline> column, int month) {
        if (members.size() == 1) {
            return nodes.constant(outline.entry(column.applyAsInt(outline), month));
        }
        double[] values = new double[members.size()];
        for (int m = 0; m < values.length; m++) {
            values[m] = members.get(m).entry(column.applyAsInt(outline), month);
        }
        return number(values);
    }

    private int number(double[] values) {
        boolean same = true;
        for (double value : values) {
            same &= Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(values[0]);
        }
        if (same) {
            return nodes.constant(values[0]);
        }
        int scalar = scalarNumbers.computeIfAbsent(ImmutableDoubleArray.copyOf(values), key -> {
            scalars.add(values);
            return scalars.size() - 1;
        });
        return nodes.scalar(
                scalar,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    /** What is posted in a month and drawn, with how often it counts; the rest is added up. */
    private Map<Integer, Counts> posts(int month, int[] now) {
        Map<Integer, Counts> drawn = new LinkedHashMap<>();
        int year = month / 12 - firstYear;
        for (Post post : outline.posts) {
            int node = now[post.column()];
            if (nodes.isZero(node)) {
                continue;
            }
            if (nodes.time(node) == Nodes.DRAWN) {
                Counts counts = drawn.computeIfAbsent(node, key -> new Counts(new int[sums.count()], new int[plans]));
                counts.times()[post.plan()]++;
                for (int sum = 0; sum < sums.count(); sum++) {
                    counts.weights()[sum] += year >= 0 && year < years ? post.weights()[sum] : 0;
                }
            } else {
                scalarPosts.add(node);
                for (int sum = 0; year >= 0 && year < years && sum < sums.count(); sum++) {
                    int weight = post.weights()[sum];
                    if (weight != 0) {
                        scalarSums[sum][year] =
                                nodes.add(scalarSums[sum][year], nodes.multiply(node, nodes.constant(weight)));
                    }
                }
            }
        }
        return drawn;
    }

    /** Which nodes some posting needs, and parameters whose bounds made others needless: a run checks them. */
    private boolean[] live() {
        boolean[] live = new boolean[nodes.size()];
        scalarPosts.forEach(node -> live[node] = true);
        for (int[] row : scalarSums) {
            for (int node : row) {
                live[node] = true;
            }
        }
        months.forEach(month -> month.drawn().keySet().forEach(node -> live[node] = true));
        for (int node = live.length - 1; node >= 0; node--) {
            if (live[node]) {
                for (int i = 0; i < Nodes.arity(nodes.op(node)); i++) {
                    live[nodes.operand(node, i)] = true;
                }
            }
        }
        boolean[] relied = nodes.relied();
        for (int node = 0; node < live.length; node++) {
            live[node] |= relied[node] && nodes.op(node) == Op.LEAF;
        }
        return live;
    }

    /** Writes loops with nodes as operands, then gives each node a register for as long as it is needed. */
    private final class Emitter {

        private final boolean[] live;
        private final Prelude.Builder prelude;
        private final int[] uses;
        private final boolean[] absorbed;
        private final boolean[] ranged;
        private final List<Kernel> kernels = new ArrayList<>();
        private int[] code = new int[1 << 14];
        private int length;
        private final Map<Accumulator, Integer> accumulators = new LinkedHashMap<>();
        private final Map<Integer, Integer> leafPlaces = new LinkedHashMap<>();

        /** An operand of the code is a node, or below zero an accumulator or check. */
        private static final int NOTHING = Integer.MIN_VALUE;

        private final boolean moves;
        private final int[] frontier;
        private final boolean hasScalars;

        /**
         * Starts a tape.
         *
         * @param moves whether it is of the nodes that depend on the sliding parameter or of the others
         * @param frontier nodes that the one keeps and the other reads
         * @param hasScalars whether it counts what is posted and the same in all draws
         */
        Emitter(boolean[] live, Prelude.Builder prelude, boolean moves, int[] frontier, boolean hasScalars) {
            this.moves = moves;
            this.frontier = frontier;
            this.hasScalars = hasScalars;
            this.live = live;
            this.prelude = prelude;
            this.uses = new int[live.length];
            this.absorbed = new boolean[live.length];
            this.ranged = new boolean[live.length];
            for (int node = 0; node < live.length; node++) {
                if (live[node]) {
                    for (int i = 0; i < Nodes.arity(nodes.op(node)); i++) {
                        uses[nodes.operand(node, i)]++;
                    }
                }
            }
            months.forEach(month -> month.drawn().keySet().forEach(node -> uses[node]++));
        }

        private boolean belongs(int node) {
            return live[node] && nodes.time(node) == Nodes.DRAWN && moving[node] == moves;
        }

        Compiled emit() {
            for (int node : moves ? frontier : new int[0]) {
                leafPlaces.put(node, leafPlaces.size());
            }
            for (int node = 0; node < live.length; node++) {
                if (belongs(node)) {
                    absorb(node);
                }
            }
            int from = 0;
            for (int month = 0; month < months.size(); month++) {
                Monthly monthly = months.get(month);
                for (int node = from; node < monthly.until(); node++) {
                    if (belongs(node) && !absorbed[node]) {
                        emit(node);
                    }
                }
                from = monthly.until();
                post(monthly.drawn());
                int year = month / 12 - firstYear;
                if (month % 12 == 11 && year >= 0 && year < years) {
                    write(Kernel.YEAR, NOTHING, NOTHING, year, NOTHING, NOTHING);
                }
            }
            return assign();
        }

        /** Whether an operand is drawn, computed by an operation and used nowhere else. */
        private boolean isOwn(int operand, Op op) {
            return nodes.op(operand) == op && belongs(operand) && uses[operand] == 1;
        }

        /** Decides which operands a loop computes itself, from the inside out. */
        private void absorb(int node) {
            int x = nodes.left(node);
            int y = nodes.right(node);
            switch (nodes.op(node)) {
                case ROUND -> absorbed[x] = isOwn(x, Op.MULTIPLY);
                case SUBTRACT -> absorbed[y] = isPart(y) && nodes.time(x) == Nodes.DRAWN;
                case MINIMUM -> {
                    if (isPart(x) && nodes.time(y) == Nodes.DRAWN) {
                        absorbed[x] = true;
                    } else {
                        absorbed[y] = isPart(y) && nodes.time(x) == Nodes.DRAWN;
                    }
                }
                case ADD -> {
                    if (isDifference(x) && nodes.time(y) == Nodes.DRAWN) {
                        absorbed[x] = true;
                    } else {
                        absorbed[y] = isDifference(y) && nodes.time(x) == Nodes.DRAWN;
                    }
                }
                case DIVIDE ->
                    absorbed[x] = isOwn(x, Op.MULTIPLY)
                            && nodes.time(y) == Nodes.DRAWN
                            && (nodes.time(nodes.left(x)) != Nodes.DRAWN || nodes.time(nodes.right(x)) != Nodes.DRAWN);
                default -> {}
            }
        }

        /** A rounded product. */
        private boolean isPart(int node) {
            return isOwn(node, Op.ROUND) && absorbed[nodes.left(node)];
        }

        /** A difference of two drawn numbers that has absorbed nothing. */
        private boolean isDifference(int node) {
            return isOwn(node, Op.SUBTRACT)
                    && !absorbed[nodes.right(node)]
                    && nodes.time(nodes.left(node)) == Nodes.DRAWN
                    && nodes.time(nodes.right(node)) == Nodes.DRAWN;
        }

        private void emit(int node) {
            int x = nodes.left(node);
            int y = nodes.right(node);
            switch (nodes.op(node)) {
                case LEAF -> leafPlaces.put(node, leafPlaces.size());
                case ROUND -> {
                    if (absorbed[x]) {
                        two(
                                node,
                                nodes.left(x),
                                nodes.right(x),
                                Kernel.MULTIPLY_ROUND_VV,
                                Kernel.MULTIPLY_ROUND_VS,
                                Kernel.MULTIPLY_ROUND_VS);
                    } else {
                        write(Kernel.ROUND_V, node, x, NOTHING, NOTHING, NOTHING);
                    }
                }
                case ADD -> {
                    if (absorbed[x] || absorbed[y]) {
                        int difference = absorbed[x] ? x : y;
                        write(
                                Kernel.ADD_DIFFERENCE,
                                node,
                                absorbed[x] ? y : x,
                                nodes.left(difference),
                                nodes.right(difference),
                                NOTHING);
                    } else {
                        two(node, x, y, Kernel.ADD_VV, Kernel.ADD_VS, Kernel.ADD_VS);
                    }
                }
                case SUBTRACT -> {
                    if (absorbed[y]) {
                        part(node, x, nodes.left(y), Kernel.SUBTRACT_PART, Kernel.SUBTRACT_PART_S);
                    } else {
                        two(node, x, y, Kernel.SUBTRACT_VV, Kernel.SUBTRACT_VS, Kernel.SUBTRACT_SV);
                    }
                }
                case MULTIPLY -> two(node, x, y, Kernel.MULTIPLY_VV, Kernel.MULTIPLY_VS, Kernel.MULTIPLY_VS);
                case DIVIDE -> {
                    if (absorbed[x]) {
                        boolean drawn = nodes.time(nodes.left(x)) == Nodes.DRAWN;
                        write(
                                Kernel.TIMES_DIVIDED,
                                node,
                                drawn ? nodes.left(x) : nodes.right(x),
                                y,
                                scalar(drawn ? nodes.right(x) : nodes.left(x)),
                                NOTHING);
                    } else {
                        two(node, x, y, Kernel.DIVIDE_VV, Kernel.DIVIDE_VS, Kernel.DIVIDE_SV);
                    }
                }
                case MINIMUM -> {
                    if (absorbed[x]) {
                        part(node, y, nodes.left(x), Kernel.MINIMUM_PART, Kernel.MINIMUM_PART_S);
                    } else if (absorbed[y]) {
                        part(node, x, nodes.left(y), Kernel.MINIMUM_PART, Kernel.MINIMUM_PART_S);
                    } else {
                        two(node, x, y, Kernel.MINIMUM_VV, Kernel.MINIMUM_VS, Kernel.MINIMUM_VS);
                    }
                }
                case MAXIMUM -> two(node, x, y, Kernel.MAXIMUM_VV, Kernel.MAXIMUM_VS, Kernel.MAXIMUM_VS);
                case ADD_PRODUCT -> {
                    if (nodes.time(x) == Nodes.DRAWN) {
                        write(Kernel.ADD_PRODUCT_VVS, node, x, y, scalar(nodes.third(node)), NOTHING);
                    } else {
                        write(Kernel.ADD_PRODUCT_SVS, node, y, scalar(x), scalar(nodes.third(node)), NOTHING);
                    }
                }
                case UNTIL_MONTH -> {
                    guard(x);
                    write(Kernel.UNTIL_MONTH, node, x, y, NOTHING, NOTHING);
                }
                case OF_MONTH -> {
                    guard(x);
                    write(Kernel.OF_MONTH, node, x, y, NOTHING, NOTHING);
                }
                case CONSTANT, SCALAR -> throw new IllegalStateException("A number is not drawn.");
            }
        }

        private void guard(int amount) {
            if (!ranged[amount]) {
                ranged[amount] = true;
                write(Kernel.RANGE, ~Tape.RANGE, amount, NOTHING, NOTHING, NOTHING);
            }
        }

        /** Something with a rounded product. */
        private void part(int node, int of, int product, Kernel vectors, Kernel scalar) {
            int x = nodes.left(product);
            int y = nodes.right(product);
            if (nodes.time(x) == Nodes.DRAWN && nodes.time(y) == Nodes.DRAWN) {
                write(vectors, node, of, x, y, NOTHING);
            } else {
                boolean drawn = nodes.time(x) == Nodes.DRAWN;
                write(scalar, node, of, drawn ? x : y, scalar(drawn ? y : x), NOTHING);
            }
        }

        private void two(int node, int x, int y, Kernel vectors, Kernel right, Kernel left) {
            if (nodes.time(y) != Nodes.DRAWN) {
                write(right, node, x, scalar(y), NOTHING, NOTHING);
            } else if (nodes.time(x) != Nodes.DRAWN) {
                write(left, node, y, scalar(x), NOTHING, NOTHING);
            } else {
                write(vectors, node, x, y, NOTHING, NOTHING);
            }
        }

        private int scalar(int node) {
            return prelude.reference(node);
        }

        /**
         * Adds what is posted to the accumulator of its weights, several at a time. What is never below zero shares its
         * accumulators with nothing else, which then are its turnover too; everything else is added to the turnover.
         */
        private void post(Map<Integer, Counts> drawn) {
            Map<Integer, List<Integer>> increases = new LinkedHashMap<>();
            List<Integer> turnover = new ArrayList<>();
            drawn.forEach((node, counts) -> {
                if (!belongs(node)) {
                    return;
                }
                // Plan and reference have books of their own: what both post moves an account of each once.
                int times = Arrays.stream(counts.times()).max().orElse(1);
                List<Integer> weights = new ArrayList<>(Ints.asList(counts.weights()));
                boolean asked = weights.stream().anyMatch(weight -> weight != 0);
                boolean isTurnover = asked && times == 1 && nodes.isPositive(node) && nodes.isWhole(node);
                if (asked) {
                    Accumulator key = new Accumulator(weights, isTurnover);
                    increases
                            .computeIfAbsent(
                                    accumulators.computeIfAbsent(key, unknown -> accumulators.size()),
                                    unknown -> new ArrayList<>())
                            .add(node);
                }
                for (int time = 0; time < times && !isTurnover; time++) {
                    if (nodes.isWhole(node)) {
                        turnover.add(node);
                    } else {
                        write(Kernel.TURNOVER_WHOLE, ~Tape.TURNOVER, node, NOTHING, NOTHING, NOTHING);
                    }
                }
            });
            several(
                    ~Tape.TURNOVER,
                    turnover,
                    Kernel.TURNOVER_1,
                    Kernel.TURNOVER_2,
                    Kernel.TURNOVER_3,
                    Kernel.TURNOVER_4);
            increases.forEach((accumulator, of) -> several(
                    ~(Tape.CHECKS + accumulator),
                    of,
                    Kernel.INCREASE_1,
                    Kernel.INCREASE_2,
                    Kernel.INCREASE_3,
                    Kernel.INCREASE_4));
        }

        private void several(int to, List<Integer> of, Kernel one, Kernel two, Kernel three, Kernel four) {
            int at = 0;
            for (; at + 4 <= of.size(); at += 4) {
                write(four, to, of.get(at), of.get(at + 1), of.get(at + 2), of.get(at + 3));
            }
            switch (of.size() - at) {
                case 1 -> write(one, to, of.get(at), NOTHING, NOTHING, NOTHING);
                case 2 -> write(two, to, of.get(at), of.get(at + 1), NOTHING, NOTHING);
                case 3 -> write(three, to, of.get(at), of.get(at + 1), of.get(at + 2), NOTHING);
                default -> {}
            }
        }

        private void write(Kernel kernel, int to, int a, int b, int c, int d) {
            if (length + Tape.STRIDE > code.length) {
                code = Arrays.copyOf(code, 2 * code.length);
            }
            kernels.add(kernel);
            code[length] = to;
            code[length + 1] = a;
            code[length + 2] = b;
            code[length + 3] = c;
            code[length + 4] = d;
            length += Tape.STRIDE;
        }

        /** How many operands of a loop, from the first, are arrays. */
        private static int vectors(Kernel kernel) {
            return switch (kernel) {
                case INCREASE_4, TURNOVER_4 -> 4;
                case INCREASE_3, TURNOVER_3, ADD_DIFFERENCE, SUBTRACT_PART, MINIMUM_PART -> 3;
                case ADD_VV,
                        SUBTRACT_VV,
                        MULTIPLY_VV,
                        DIVIDE_VV,
                        MINIMUM_VV,
                        MAXIMUM_VV,
                        MULTIPLY_ROUND_VV,
                        ADD_PRODUCT_VVS,
                        INCREASE_2,
                        TURNOVER_2,
                        TIMES_DIVIDED,
                        SUBTRACT_PART_S,
                        MINIMUM_PART_S -> 2;
                case YEAR -> 0;
                default -> 1;
            };
        }

        private Compiled assign() {
            int[] last = new int[live.length];
            for (int at = 0; at < length; at += Tape.STRIDE) {
                for (int i = 0; i < vectors(kernels.get(at / Tape.STRIDE)); i++) {
                    last[code[at + 1 + i]] = at;
                }
            }
            for (int node : frontier) {
                // What is kept or read from outside gives its place to nothing else.
                last[node] = -1;
            }
            int leaves = leafPlaces.size();
            int next = leaves + Tape.CHECKS + accumulators.size();
            int[] registers = new int[live.length];
            leafPlaces.forEach((node, place) -> registers[node] = place);
            int[] free = new int[live.length];
            int freed = 0;
            for (int at = 0; at < length; at += Tape.STRIDE) {
                int operands = vectors(kernels.get(at / Tape.STRIDE));
                int to = code[at];
                if (to >= 0) {
                    // The result may take no register that the loop reads: the compiler need not think of overlap.
                    registers[to] = freed > 0 ? free[--freed] : next++;
                }
                code[at] = to == NOTHING ? 0 : to < 0 ? leaves + ~to : registers[to];
                for (int i = 0; i < operands; i++) {
                    int node = code[at + 1 + i];
                    code[at + 1 + i] = registers[node];
                    if (last[node] == at && !leafPlaces.containsKey(node)) {
                        last[node] = -1;
                        free[freed++] = registers[node];
                    }
                }
                if (operands == 0) {
                    code[at + 1] = 0;
                }
            }
            int[][] weights = accumulators.keySet().stream()
                    .map(key -> Ints.toArray(key.weights()))
                    .toArray(int[][]::new);
            boolean[] isTurnover = Booleans.toArray(
                    accumulators.keySet().stream().map(Accumulator::isTurnover).toList());
            List<List<Integer>> all = List.copyOf(leafNumbers.keySet());
            double[][] leafBounds = leafPlaces.keySet().stream()
                    .map(node -> nodes.op(node) == Op.LEAF && !moves
                            ? bounds(all.get(nodes.left(node)).get(0))
                            : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
                    .toArray(double[][]::new);
            int[][] references = new int[scalarSums.length][];
            for (int sum = 0; sum < references.length; sum++) {
                references[sum] = Arrays.stream(scalarSums[sum])
                        .map(node -> prelude.reference(hasScalars ? node : nodes.zero))
                        .toArray();
            }
            int[] posted = hasScalars
                    ? scalarPosts.stream().mapToInt(prelude::reference).toArray()
                    : new int[0];
            int[] kept = moves
                    ? new int[0]
                    : Arrays.stream(frontier).map(node -> registers[node]).toArray();
            ImmutableList<List<Integer>> used = leafPlaces.keySet().stream()
                    .filter(node -> nodes.op(node) == Op.LEAF)
                    .map(node -> all.get(nodes.left(node)))
                    .collect(ImmutableList.toImmutableList());
            Tape tape = new Tape(
                    kernels.toArray(new Kernel[0]),
                    Arrays.copyOf(code, length),
                    prelude.fixed(),
                    leafBounds,
                    next - leaves,
                    weights,
                    isTurnover,
                    years,
                    references,
                    posted,
                    kept);
            return new Compiled(tape, prelude.build(), ImmutableList.copyOf(scalars), used);
        }
    }
}
