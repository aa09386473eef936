package nl.geldstroom.plan;

/**
 * The loops of a {@link Tape}: each writes one array, over all draws of a block, so that the compiler of the virtual machine
 * can make vector instructions of it. A letter after the name says for each operand whether it is an array (V) or one number
 * for all draws (S).
 */
final class Kernels {

    /** A twelfth, as a double; the next is larger. */
    private static final double TWELFTH = 1.0 / 12;

    /** Twice this factor brings any difference above zero beyond every bound. */
    private static final double HUGE = 0x1p1023;

    private Kernels() {}

    static void addVV(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + b[i];
        }
    }

    static void addVS(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + s;
        }
    }

    static void subtractVV(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - b[i];
        }
    }

    static void subtractVS(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - s;
        }
    }

    static void subtractSV(double[] out, double s, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = s - b[i];
        }
    }

    static void multiplyVV(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    static void multiplyVS(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * s;
        }
    }

    static void divideVV(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] / b[i];
        }
    }

    static void divideVS(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] / s;
        }
    }

    static void divideSV(double[] out, double s, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = s / b[i];
        }
    }

    static void minimumVV(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    static void minimumVS(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(a[i], s);
        }
    }

    static void maximumVV(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    static void maximumVS(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(a[i], s);
        }
    }

    static void roundV(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint(a[i]);
        }
    }

    static void multiplyRoundVV(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint(a[i] * b[i]);
        }
    }

    static void multiplyRoundVS(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint(a[i] * s);
        }
    }

    static void addProductVVS(double[] out, double[] a, double[] b, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + s * b[i];
        }
    }

    static void addProductSVS(double[] out, double a, double[] b, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a + s * b[i];
        }
    }

    static void addDifference(double[] out, double[] a, double[] b, double[] c) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + (b[i] - c[i]);
        }
    }

    static void subtractPart(double[] out, double[] a, double[] b, double[] c) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - Math.rint(b[i] * c[i]);
        }
    }

    static void subtractPart(double[] out, double[] a, double[] b, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - Math.rint(b[i] * s);
        }
    }

    static void minimumPart(double[] out, double[] a, double[] b, double[] c) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(a[i], Math.rint(b[i] * c[i]));
        }
    }

    static void minimumPart(double[] out, double[] a, double[] b, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(a[i], Math.rint(b[i] * s));
        }
    }

    static void timesDivided(double[] out, double[] a, double[] b, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (a[i] * s) / b[i];
        }
    }

    /**
     * {@code r((A·k)/12)} without a division: {@code r((A·k)·d)}, d the double next to a twelfth.
     *
     * <p>The two are equal for whole A with |A·k| below 2<sup>49</sup>, which {@link #range} guards. Let x = A·k, exact.
     * Products and quotients are off by less than 2<sup>-7</sup>, and x/12 lies at least 1/12 from the middle of two whole
     * numbers, so both round to the same whole number, unless x/12 is such a middle itself. Then the quotient is exact, and so
     * is the product: d is a twelfth less a part of 2<sup>-54</sup>, thus {@code x·d} lies less than half a unit in the last
     * place (or, at a power of two, just half a unit, with the even neighbour above) below the middle and is rounded to it.
     */
    static void untilMonth(double[] out, double[] a, double k) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint((a[i] * k) * TWELFTH);
        }
    }

    /** {@code r((A·k)/12) - r((A·(k-1))/12)}, as {@link #untilMonth} does it. */
    static void ofMonth(double[] out, double[] a, double k) {
        double before = k - 1;
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint((a[i] * k) * TWELFTH) - Math.rint((a[i] * before) * TWELFTH);
        }
    }

    static void increase(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a[i];
        }
    }

    static void increase(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a[i] + b[i];
        }
    }

    static void increase(double[] out, double[] a, double[] b, double[] c) {
        for (int i = 0; i < out.length; i++) {
            out[i] += (a[i] + b[i]) + c[i];
        }
    }

    static void increase(double[] out, double[] a, double[] b, double[] c, double[] d) {
        for (int i = 0; i < out.length; i++) {
            out[i] += (a[i] + b[i]) + (c[i] + d[i]);
        }
    }

    static void decrease(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] -= a[i];
        }
    }

    static void increaseTimes(double[] out, double[] a, double s) {
        for (int i = 0; i < out.length; i++) {
            out[i] += s * a[i];
        }
    }

    static void turnover(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] += Math.abs(a[i]);
        }
    }

    static void turnover(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] += Math.abs(a[i]) + Math.abs(b[i]);
        }
    }

    static void turnover(double[] out, double[] a, double[] b, double[] c) {
        for (int i = 0; i < out.length; i++) {
            out[i] += (Math.abs(a[i]) + Math.abs(b[i])) + Math.abs(c[i]);
        }
    }

    static void turnover(double[] out, double[] a, double[] b, double[] c, double[] d) {
        for (int i = 0; i < out.length; i++) {
            out[i] += (Math.abs(a[i]) + Math.abs(b[i])) + (Math.abs(c[i]) + Math.abs(d[i]));
        }
    }

    /** The turnover, made huge if an amount is not whole. */
    static void turnoverWhole(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] += Math.abs(a[i]) + (Math.abs(a[i] - Math.rint(a[i])) * HUGE) * HUGE;
        }
    }

    /** How far values lie outside their bounds at most; zero if none does. */
    static void beyond(double[] out, double[] a, double low, double high) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(out[i], Math.max(low - a[i], a[i] - high));
        }
    }

    static void range(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(out[i], Math.abs(a[i]));
        }
    }

    static boolean allBelow(double[] a, double bound) {
        boolean all = true;
        for (int i = 0; i < a.length; i++) {
            all &= a[i] < bound;
        }
        return all;
    }
}
