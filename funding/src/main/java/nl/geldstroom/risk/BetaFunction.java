package nl.geldstroom.risk;

/** The distribution function of a beta variable and its inverse. */
final class BetaFunction {

    private static final double TINY = 1e-300;
    private static final int STEPS = 100_000;

    private BetaFunction() {}

    /** The chance of a value below x. */
    static double below(double a, double b, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return x <= (a + 1) / (a + b + 2) ? tail(a, b, x, 1 - x) : 1 - tail(b, a, 1 - x, x);
    }

    private static double tail(double a, double b, double x, double y) {
        return Saddle.binomial(a, b, x, y) * b / (a + b) * fraction(a, b, x);
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.abs(d) < TINY ? TINY : d);
        double h = d;
        for (int m = 1; m < STEPS; m++) {
            double even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m));
            d = 1 + even * d;
            d = 1 / (Math.abs(d) < TINY ? TINY : d);
            c = 1 + even / c;
            c = Math.abs(c) < TINY ? TINY : c;
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m));
            d = 1 + odd * d;
            d = 1 / (Math.abs(d) < TINY ? TINY : d);
            c = 1 + odd / c;
            c = Math.abs(c) < TINY ? TINY : c;
            double delta = d * c;
            h *= delta;
            if (Math.abs(delta - 1) <= 4.5e-16) {
                break;
            }
        }
        return h;
    }

    /** The value below which a beta variable lies with a chance. */
    static double inverse(double a, double b, double chance) {
        if (chance <= 0) {
            return 0;
        }
        if (chance >= 1) {
            return 1;
        }
        return chance <= 0.5 ? lower(a, b, chance) : 1 - lower(b, a, 1 - chance);
    }

    /** The value above which a beta variable lies with a chance. */
    static double inverseAbove(double a, double b, double chance) {
        return 1 - inverse(b, a, chance);
    }

    /** In the logarithm of x, where the lower tail is nearly a straight line. */
    private static double lower(double a, double b, double chance) {
        double target = StrictMath.log(chance);
        double logBeta = Saddle.logGamma(a) + Saddle.logGamma(b) - Saddle.logGamma(a + b);
        double y = Math.min((target + StrictMath.log(a) + logBeta) / a, StrictMath.log((a + 1) / (a + b + 2)));
        double low = Double.NEGATIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < 200; i++) {
            double x = StrictMath.exp(y);
            double tail = below(a, b, x);
            double off = (tail > 0 ? StrictMath.log(tail) : -1e4) - target;
            if (off > 0) {
                high = y;
            } else {
                low = y;
            }
            // d ln F / d ln x = x·f(x)/F(x)
            double slope = a * b / (a + b) * Saddle.binomial(a, b, x, 1 - x) / (1 - x) / tail;
            double next = y - off / slope;
            // Far from the answer a step can be too large to mean anything.
            next = Math.min(Math.max(next, y - 3), y + 3);
            if (!(next > low && next < high)) {
                next = Double.isInfinite(low) ? high - 1 : (low + high) / 2;
            }
            if (Math.abs(next - y) <= 1e-15 * Math.max(1, Math.abs(y))) {
                return StrictMath.exp(next);
            }
            y = next;
        }
        return StrictMath.exp(y);
    }
}
