package nl.geldstroom.plan;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The numbers of a run as formulas of each other, each made once (<i>knopen</i>): a column in a month is a node, a column that
 * says the same as another one is the same node.
 *
 * <p>Every node is of one of three times. A {@link #FIXED} number is known while the plan is compiled and folded away; a
 * {@link #LATER} number is the same in every draw but known only when a member or the position of a slider is; a {@link #DRAWN}
 * number has a value of its own in every draw. Folding never changes a value: what is left out is adding zero, multiplying by
 * one or with nothing, rounding what is whole, and the smaller or larger of two of which it is known. (The sign of a zero can
 * change; no amount, sum or comparison sees it.)
 *
 * <p>What is known of a node are its bounds, from those of parameters, which a run checks. Bounds are computed with the same
 * arithmetic as the numbers; rounding keeps the order of numbers, so no number passes its bounds. A number that may be infinite
 * or none at all is never folded away: the engine would meet it. What a folding relied on is remembered: a parameter that
 * nothing else needs must still be held against its bounds.
 */
final class Nodes {

    /** Known while compiling. */
    static final byte FIXED = 0;

    /** The same in every draw. */
    static final byte LATER = 1;

    /** Differs by draw. */
    static final byte DRAWN = 2;

    /** What a node computes. */
    enum Op {
        CONSTANT,
        /** A number of a member, by its index. */
        SCALAR,
        /** A drawn parameter, by its index. */
        LEAF,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MINIMUM,
        MAXIMUM,
        ROUND,
        /** The left plus the third times the right. */
        ADD_PRODUCT,
        /** {@code r((A·k)/12)} of a whole amount, k from 1 to 12. */
        UNTIL_MONTH,
        /** {@code r((A·k)/12) - r((A·(k-1))/12)} of a whole amount, k from 2 to 12. */
        OF_MONTH
    }

    private static final double TWELVE = 12;

    /** How far back is looked for what is known of two numbers. */
    private static final int DEPTH = 6;

    private Op[] op = new Op[1 << 15];
    private byte[] time = new byte[1 << 15];
    private boolean[] whole = new boolean[1 << 15];
    private int[] a = new int[1 << 15];
    private int[] b = new int[1 << 15];
    private int[] c = new int[1 << 15];
    private double[] value = new double[1 << 15];
    private double[] low = new double[1 << 15];
    private double[] high = new double[1 << 15];

    /** How far from zero a number can be; infinite where it may be infinite or no number. */
    private double[] reach = new double[1 << 15];

    private final BitSet reliedOn = new BitSet();
    private int size;
    private int[] table = new int[1 << 17];

    final int zero;

    Nodes() {
        zero = constant(0);
    }

    int size() {
        return size;
    }

    Op op(int node) {
        return op[node];
    }

    byte time(int node) {
        return time[node];
    }

    boolean isWhole(int node) {
        return whole[node];
    }

    int left(int node) {
        return a[node];
    }

    int right(int node) {
        return b[node];
    }

    int third(int node) {
        return c[node];
    }

    double value(int node) {
        return value[node];
    }

    double low(int node) {
        return low[node];
    }

    /** Whether a number cannot be below zero. */
    boolean isPositive(int node) {
        return low[node] >= 0;
    }

    boolean isZero(int node) {
        return time[node] == FIXED && value[node] == 0;
    }

    boolean is(int node, double number) {
        return time[node] == FIXED && value[node] == number;
    }

    /** How many operands an operation has. */
    static int arity(Op op) {
        return switch (op) {
            case CONSTANT, SCALAR, LEAF -> 0;
            case ROUND, UNTIL_MONTH, OF_MONTH -> 1;
            case ADD_PRODUCT -> 3;
            default -> 2;
        };
    }

    /** One of the operands of a node. */
    int operand(int node, int number) {
        return number == 0 ? a[node] : number == 1 ? b[node] : c[node];
    }

    int constant(double number) {
        return bounded(make(Op.CONSTANT, 0, 0, 0, number, FIXED, Math.rint(number) == number), number, number);
    }

    /** A number of a member, with the smallest and the largest of all members. */
    int scalar(int index, double least, double most) {
        return bounded(make(Op.SCALAR, index, 0, 0, 0, LATER, false), least, most);
    }

    /** A drawn parameter, with its bounds. */
    int leaf(int index, double least, double most) {
        return bounded(make(Op.LEAF, index, 0, 0, 0, DRAWN, false), least, most);
    }

    private int bounded(int node, double least, double most) {
        low[node] = least;
        high[node] = most;
        reach[node] = finite(Math.max(Math.abs(least), Math.abs(most)));
        return node;
    }

    private static double finite(double reach) {
        return Double.isNaN(reach) ? Double.POSITIVE_INFINITY : reach;
    }

    /** Whether a number is known to be one and not infinite. */
    private boolean isFinite(int node) {
        return reach[node] < Double.POSITIVE_INFINITY;
    }

    /** Remembers that something was left out because of what is known of a node. */
    private int relyingOn(int known, int result) {
        reliedOn.set(known);
        return result;
    }

    /** The nodes of which the bounds were relied on, with all that they are computed from. */
    boolean[] relied() {
        boolean[] relied = new boolean[size];
        for (int node = size - 1; node >= 0; node--) {
            relied[node] |= reliedOn.get(node);
            for (int i = 0; relied[node] && i < arity(op[node]); i++) {
                relied[operand(node, i)] = true;
            }
        }
        return relied;
    }

    int add(int x, int y) {
        if (isZero(x)) {
            return y;
        }
        return isZero(y) ? x : binary(Op.ADD, Math.min(x, y), Math.max(x, y), whole[x] && whole[y]);
    }

    int subtract(int x, int y) {
        if (isZero(y)) {
            return x;
        }
        if (op(x) == Op.UNTIL_MONTH && op(y) == Op.UNTIL_MONTH && a[x] == a[y] && b[x] == b[y] + 1) {
            return make(Op.OF_MONTH, a[x], b[x], 0, 0, time[x], true);
        }
        return binary(Op.SUBTRACT, x, y, whole[x] && whole[y]);
    }

    int multiply(int x, int y) {
        if (isZero(x) && isFinite(y)) {
            return relyingOn(y, zero);
        }
        if (isZero(y) && isFinite(x)) {
            return relyingOn(x, zero);
        }
        if (is(x, 1)) {
            return y;
        }
        return is(y, 1) ? x : binary(Op.MULTIPLY, Math.min(x, y), Math.max(x, y), whole[x] && whole[y]);
    }

    int divide(int x, int y) {
        if (isZero(x) && isFinite(y) && (low[y] > 0 || high[y] < 0)) {
            return relyingOn(y, zero);
        }
        return is(y, 1) ? x : binary(Op.DIVIDE, x, y, false);
    }

    int minimum(int x, int y) {
        if (isLeftOut(y, x, isAtMost(x, y, DEPTH))) {
            return x;
        }
        return isLeftOut(x, y, isAtMost(y, x, DEPTH))
                ? y
                : binary(Op.MINIMUM, Math.min(x, y), Math.max(x, y), whole[x] && whole[y]);
    }

    int maximum(int x, int y) {
        if (isLeftOut(x, y, isAtMost(x, y, DEPTH))) {
            return y;
        }
        return isLeftOut(y, x, isAtMost(y, x, DEPTH))
                ? x
                : binary(Op.MAXIMUM, Math.min(x, y), Math.max(x, y), whole[x] && whole[y]);
    }

    /** Whether one of two numbers does not matter, as they are in a known order and it is a number. */
    private boolean isLeftOut(int dropped, int taken, boolean isOrdered) {
        if (dropped == taken) {
            return true;
        }
        if (!isOrdered || !isFinite(dropped)) {
            return false;
        }
        reliedOn.set(dropped);
        reliedOn.set(taken);
        return true;
    }

    /** Whether it is known that one number never is above another. */
    private boolean isAtMost(int x, int y, int depth) {
        if (x == y || high[x] <= low[y]) {
            return true;
        }
        if (depth == 0) {
            return false;
        }
        return switch (op[x]) {
            case MINIMUM -> isAtMost(a[x], y, depth - 1) || isAtMost(b[x], y, depth - 1);
            case SUBTRACT -> isPositive(b[x]) && isAtMost(a[x], y, depth - 1);
            // A part of a positive number; of a whole one also after rounding.
            case MULTIPLY ->
                (isShare(a[x]) && isPositive(b[x]) && isAtMost(b[x], y, depth - 1))
                        || (isShare(b[x]) && isPositive(a[x]) && isAtMost(a[x], y, depth - 1));
            case ROUND -> op[a[x]] == Op.MULTIPLY && isPartOfWhole(a[x], y, depth);
            default -> false;
        };
    }

    private boolean isPartOfWhole(int product, int y, int depth) {
        int left = a[product];
        int right = b[product];
        return (isShare(left) && whole[right] && isPositive(right) && isAtMost(right, y, depth - 1))
                || (isShare(right) && whole[left] && isPositive(left) && isAtMost(left, y, depth - 1));
    }

    private boolean isShare(int node) {
        return low[node] >= 0 && high[node] <= 1;
    }

    int round(int x) {
        if (whole[x]) {
            return x;
        }
        if (time[x] == FIXED) {
            return constant(Math.rint(value[x]));
        }
        if (time[x] == DRAWN && op(x) == Op.DIVIDE && is(b[x], TWELVE)) {
            int year = a[x];
            if (op(year) == Op.MULTIPLY && time[year] == DRAWN) {
                int first = a[year];
                int second = b[year];
                if (isMonth(first) && whole[second]) {
                    return make(Op.UNTIL_MONTH, second, (int) value[first], 0, 0, DRAWN, true);
                }
                if (isMonth(second) && whole[first]) {
                    return make(Op.UNTIL_MONTH, first, (int) value[second], 0, 0, DRAWN, true);
                }
            }
            if (whole[year]) {
                return make(Op.UNTIL_MONTH, year, 1, 0, 0, DRAWN, true);
            }
        }
        return make(Op.ROUND, x, 0, 0, 0, time[x], true);
    }

    private boolean isMonth(int node) {
        return time[node] == FIXED && whole[node] && value[node] >= 1 && value[node] <= TWELVE;
    }

    /** A term more of a weighted sum; one of no weight is not looked at. */
    int addProduct(int sum, int x, int weight) {
        if (isZero(weight) || (isZero(x) && isFinite(weight))) {
            return sum;
        }
        if (isZero(sum)) {
            return multiply(x, weight);
        }
        if (time[x] != DRAWN) {
            return add(sum, multiply(x, weight));
        }
        return make(Op.ADD_PRODUCT, sum, x, weight, 0, later(later(time[sum], time[x]), time[weight]), false);
    }

    /**
     * A sum, difference, product, minimum or maximum of whole numbers is whole or not finite: beyond 2<sup>53</sup> every
     * double is whole.
     */
    private int binary(Op kind, int x, int y, boolean isWhole) {
        if (time[x] == FIXED && time[y] == FIXED) {
            return constant(compute(kind, value[x], value[y]));
        }
        return make(kind, x, y, 0, 0, later(time[x], time[y]), isWhole);
    }

    private static byte later(byte one, byte other) {
        return one > other ? one : other;
    }

    /** The engine's arithmetic on one draw. */
    static double compute(Op kind, double x, double y) {
        return switch (kind) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case MINIMUM -> Math.min(x, y);
            case MAXIMUM -> Math.max(x, y);
            default -> throw new IllegalStateException("No operation of two numbers: " + kind);
        };
    }

    private int make(Op kind, int x, int y, int z, double number, byte when, boolean isWhole) {
        long bits = Double.doubleToRawLongBits(number);
        int mask = table.length - 1;
        int at = mix(kind, x, y, z, bits) & mask;
        while (table[at] != 0) {
            int known = table[at] - 1;
            if (op[known] == kind
                    && a[known] == x
                    && b[known] == y
                    && c[known] == z
                    && Double.doubleToRawLongBits(value[known]) == bits) {
                return known;
            }
            at = (at + 1) & mask;
        }
        if (size == op.length) {
            grow();
        }
        op[size] = kind;
        a[size] = x;
        b[size] = y;
        c[size] = z;
        value[size] = number;
        time[size] = when;
        whole[size] = isWhole;
        bound(size);
        table[at] = ++size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    /** The bounds of a node from those of its operands; no bound where the arithmetic gives none. */
    private void bound(int node) {
        int x = a[node];
        int y = b[node];
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        switch (op[node]) {
            case CONSTANT, SCALAR, LEAF -> {}
            case ADD -> {
                least = low[x] + low[y];
                most = high[x] + high[y];
            }
            case SUBTRACT -> {
                least = low[x] - high[y];
                most = high[x] - low[y];
                if (!(least >= 0) && isAtMost(y, x, DEPTH)) {
                    least = 0;
                }
            }
            case MULTIPLY -> {
                least = leastProduct(x, y);
                most = mostProduct(x, y);
            }
            case ADD_PRODUCT -> {
                least = low[x] + leastProduct(y, c[node]);
                most = high[x] + mostProduct(y, c[node]);
            }
            case DIVIDE -> {
                if (low[y] > 0 && low[x] >= 0) {
                    least = 0;
                    most = high[x] / low[y];
                }
            }
            case MINIMUM -> {
                least = Math.min(low[x], low[y]);
                most = Math.min(high[x], high[y]);
            }
            case MAXIMUM -> {
                least = Math.max(low[x], low[y]);
                most = Math.max(high[x], high[y]);
            }
            case ROUND -> {
                least = Math.rint(low[x]);
                most = Math.rint(high[x]);
            }
            case UNTIL_MONTH, OF_MONTH -> {
                if (low[x] >= 0) {
                    least = 0;
                    most = high[x];
                }
            }
        }
        low[node] = Double.isNaN(least) ? Double.NEGATIVE_INFINITY : least;
        high[node] = Double.isNaN(most) ? Double.POSITIVE_INFINITY : most;
        double far = finite(reachOf(node));
        reach[node] = Math.min(
                far, far < Double.POSITIVE_INFINITY ? Math.max(Math.abs(low[node]), Math.abs(high[node])) : far);
    }

    private double reachOf(int node) {
        if (arity(op[node]) == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double x = reach[a[node]];
        double y = arity(op[node]) == 1 ? 0 : reach[b[node]];
        return switch (op[node]) {
            case CONSTANT, SCALAR, LEAF -> Double.POSITIVE_INFINITY;
            case ADD, SUBTRACT -> x + y;
            case MULTIPLY -> x * y;
            case ADD_PRODUCT -> x + y * reach[c[node]];
            case DIVIDE -> {
                double nearest = Math.max(low[b[node]], -high[b[node]]);
                yield nearest > 0 && isFinite(b[node]) ? x / nearest : Double.POSITIVE_INFINITY;
            }
            case MINIMUM, MAXIMUM -> Math.max(x, y);
            case ROUND -> Math.rint(x);
            case UNTIL_MONTH -> TWELVE * x;
            case OF_MONTH -> 2 * TWELVE * x;
        };
    }

    /** Only products of numbers of known sign have bounds that are worth knowing. */
    private double leastProduct(int x, int y) {
        if (low[x] >= 0 && low[y] >= 0) {
            double least = low[x] * low[y];
            return Double.isNaN(least) ? 0 : least;
        }
        return (low[x] >= 0 && high[y] <= 0) || (low[y] >= 0 && high[x] <= 0)
                ? Double.NEGATIVE_INFINITY
                : Math.min(Math.min(low[x] * low[y], high[x] * high[y]), Math.min(low[x] * high[y], high[x] * low[y]));
    }

    private double mostProduct(int x, int y) {
        if (low[x] >= 0 && low[y] >= 0) {
            return high[x] * high[y];
        }
        return (low[x] >= 0 && high[y] <= 0) || (low[y] >= 0 && high[x] <= 0)
                ? 0
                : Math.max(Math.max(low[x] * low[y], high[x] * high[y]), Math.max(low[x] * high[y], high[x] * low[y]));
    }

    private static int mix(Op kind, int x, int y, int z, long bits) {
        long hash = kind.hashCode();
        hash = (hash ^ x) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 29) ^ y) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 31) ^ z) * 0x94D049BB133111EBL;
        hash = (hash ^ (hash >>> 30) ^ bits) * 0x9E3779B97F4A7C15L;
        return (int) (hash ^ (hash >>> 32));
    }

    private void grow() {
        int length = 2 * size;
        op = Arrays.copyOf(op, length);
        time = Arrays.copyOf(time, length);
        whole = Arrays.copyOf(whole, length);
        a = Arrays.copyOf(a, length);
        b = Arrays.copyOf(b, length);
        c = Arrays.copyOf(c, length);
        value = Arrays.copyOf(value, length);
        low = Arrays.copyOf(low, length);
        high = Arrays.copyOf(high, length);
        reach = Arrays.copyOf(reach, length);
    }

    private void rehash() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int node = 0; node < size; node++) {
            int at = mix(op[node], a[node], b[node], c[node], Double.doubleToRawLongBits(value[node])) & mask;
            while (table[at] != 0) {
                at = (at + 1) & mask;
            }
            table[at] = node + 1;
        }
    }
}
