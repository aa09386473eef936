package nl.geldstroom.risk;

/** The distribution function of a gamma variable with scale 1, and its inverse. */
final class GammaFunction {

    private static final double TINY = 1e-300;
    private static final int STEPS = 100_000;

    private GammaFunction() {}

    /** The chance of a value below x. */
    static double below(double shape, double x) {
        return x <= 0 ? 0 : x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
    }

    /** The chance of a value above x. */
    static double above(double shape, double x) {
        return x <= 0 ? 1 : x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
    }

    private static double series(double a, double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < STEPS && term > sum * 1e-17; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return Saddle.poisson(a, x) * sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < STEPS; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            d = Math.abs(d) < TINY ? TINY : d;
            c = b + an / c;
            c = Math.abs(c) < TINY ? TINY : c;
            d = 1 / d;
            double delta = d * c;
            h *= delta;
            if (Math.abs(delta - 1) <= 4.5e-16) {
                break;
            }
        }
        return Saddle.poisson(a, x) * a * h;
    }

    /** The value below which a gamma variable lies with a chance. */
    static double inverse(double shape, double chance) {
        return chance <= 0.5 ? lower(shape, chance) : upper(shape, 1 - chance);
    }

    /** The value above which a gamma variable lies with a chance. */
    static double inverseAbove(double shape, double chance) {
        return chance <= 0.5 ? upper(shape, chance) : lower(shape, 1 - chance);
    }

    private static double lower(double shape, double chance) {
        return chance <= 0 ? 0 : solve(shape, chance, true);
    }

    private static double upper(double shape, double chance) {
        return chance <= 0 ? Double.POSITIVE_INFINITY : solve(shape, chance, false);
    }

    private static double solve(double shape, double chance, boolean lower) {
        double target = StrictMath.log(chance);
        // In the logarithm of x: the lower tail is nearly a straight line there.
        double start = ((lower ? target : 0) + Saddle.logGamma(shape + 1)) / shape;
        double y = Math.min(start, StrictMath.log(shape + 4 * Math.sqrt(shape) + 4));
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 200; i++) {
            double x = StrictMath.exp(y);
            double tail = lower ? below(shape, x) : above(shape, x);
            double off = (tail > 0 ? StrictMath.log(tail) : -1e4) - target;
            boolean tooHigh = lower ? off > 0 : off < 0;
            if (tooHigh) {
                high = y;
            } else {
                low = y;
            }
            // x·f(x) = shape·poisson(shape, x)
            double slope = shape * Saddle.poisson(shape, x) / tail;
            double next = y - (lower ? off : -off) / slope;
            // Far from the answer a step can be too large to mean anything.
            next = Math.min(Math.max(next, y - 3), y + 3);
            if (!(next > low && next < high)) {
                next = Double.isInfinite(low) ? high - 1 : Double.isInfinite(high) ? low + 1 : (low + high) / 2;
            }
            if (Math.abs(next - y) <= 1e-15 * Math.max(1, Math.abs(y))) {
                return StrictMath.exp(next);
            }
            y = next;
        }
        return StrictMath.exp(y);
    }
}
