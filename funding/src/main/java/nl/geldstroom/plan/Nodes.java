package nl.geldstroom.plan;

import java.util.Arrays;

/**
 * The numbers of a run as formulas of each other, each made once (<i>knopen</i>): a column in a month is a node, a column that
 * says the same as another one is the same node.
 *
 * <p>Every node is of one of three times. A {@link #FIXED} number is known while the plan is compiled and folded away; a
 * {@link #LATER} number is the same in every draw but known only when a member or the position of a slider is; a {@link #DRAWN}
 * number has a value of its own in every draw. Folding never changes a value: what is left out is adding zero, multiplying by
 * one or with nothing, and rounding what is whole. (The sign of a zero can change; no amount, sum or comparison sees it.)
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

    private Op[] op = new Op[1 << 12];
    private byte[] time = new byte[1 << 12];
    private boolean[] whole = new boolean[1 << 12];
    private int[] a = new int[1 << 12];
    private int[] b = new int[1 << 12];
    private int[] c = new int[1 << 12];
    private double[] value = new double[1 << 12];
    private int size;
    private int[] table = new int[1 << 14];

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
        return make(Op.CONSTANT, 0, 0, 0, number, FIXED, Math.rint(number) == number);
    }

    int scalar(int index) {
        return make(Op.SCALAR, index, 0, 0, 0, LATER, false);
    }

    int leaf(int index) {
        return make(Op.LEAF, index, 0, 0, 0, DRAWN, false);
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
        if (isZero(x) || isZero(y)) {
            return zero;
        }
        if (is(x, 1)) {
            return y;
        }
        return is(y, 1) ? x : binary(Op.MULTIPLY, Math.min(x, y), Math.max(x, y), whole[x] && whole[y]);
    }

    int divide(int x, int y) {
        return isZero(x) ? zero : is(y, 1) ? x : binary(Op.DIVIDE, x, y, false);
    }

    int minimum(int x, int y) {
        return x == y ? x : binary(Op.MINIMUM, Math.min(x, y), Math.max(x, y), whole[x] && whole[y]);
    }

    int maximum(int x, int y) {
        return x == y ? x : binary(Op.MAXIMUM, Math.min(x, y), Math.max(x, y), whole[x] && whole[y]);
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

    /** A term more of a weighted sum. */
    int addProduct(int sum, int x, int weight) {
        if (isZero(x) || isZero(weight)) {
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
        table[at] = ++size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
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
