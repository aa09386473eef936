package nl.geldstroom.risk;

/**
 * Densities that keep their digits at large shapes: the saddle-point expansion of C. Loader, Fast and Accurate Computation of
 * Binomial Probabilities (2000). All logarithms are those of {@link StrictMath}.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // The coefficients stand as they were published.
final class Saddle {

    private static final double HALF_LOG_TWO_PI = 0.918938533204672741780329736406;

    /** Coefficients of the series of C. Lanczos for g = 607/128. */
    private static final double[] LANCZOS = {
        0.99999999999999709182,
        57.156235665862923517,
        -59.597960355475491248,
        14.136097974741747174,
        -0.49191381609762019978,
        0.33994649984811888699e-4,
        0.46523628927048575665e-4,
        -0.98374475304879564677e-4,
        0.15808870322491248884e-3,
        -0.21026444172410488319e-3,
        0.21743961811521264320e-3,
        -0.16431810653676389022e-3,
        0.84418223983852743293e-4,
        -0.26190838401581408670e-4,
        0.36899182659531622704e-5
    };

    private Saddle() {}

    /** {@code ln Γ(x)} for x above 0. */
    static double logGamma(double x) {
        if (x > 15) {
            return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + stirling(x);
        }
        double sum = 0;
        for (int i = LANCZOS.length - 1; i > 0; i--) {
            sum += LANCZOS[i] / (x + i);
        }
        sum += LANCZOS[0];
        double t = x + 607.0 / 128.0 + 0.5;
        return (x + 0.5) * StrictMath.log(t) - t + HALF_LOG_TWO_PI + StrictMath.log(sum / x);
    }

    /** What Stirling's formula misses of {@code ln Γ(n+1)}. */
    static double stirling(double n) {
        if (n > 15) {
            double nn = n * n;
            return (1.0 / 12
                            - (1.0 / 360
                                            - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / nn) / nn) / nn)
                                                    / nn)
                                    / nn)
                    / n;
        }
        return logGamma(n + 1) - (n + 0.5) * StrictMath.log(n) + n - HALF_LOG_TWO_PI;
    }

    /** {@code x·ln(x/m) + m - x} without loss of digits where x is near m. */
    static double deviance(double x, double m) {
        if (Math.abs(x - m) < 0.1 * (x + m)) {
            double v = (x - m) / (x + m);
            double s = (x - m) * v;
            double term = 2 * x * v;
            double square = v * v;
            for (int j = 1; j < 1000; j++) {
                term *= square;
                double next = s + term / (2 * j + 1);
                if (next == s) {
                    return s;
                }
                s = next;
            }
        }
        return x * StrictMath.log(x / m) + m - x;
    }

    /** {@code x^a·e^-x/Γ(a+1)}. */
    static double poisson(double a, double x) {
        if (x == 0) {
            return 0;
        }
        return StrictMath.exp(-stirling(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
    }

    /** {@code Γ(a+b+1)/(Γ(a+1)·Γ(b+1))·x^a·y^b} with {@code y = 1 - x}. */
    static double binomial(double a, double b, double x, double y) {
        if (x == 0 || y == 0) {
            return 0;
        }
        double n = a + b;
        double log = stirling(n) - stirling(a) - stirling(b) - deviance(a, n * x) - deviance(b, n * y);
        return StrictMath.exp(log) * Math.sqrt(n / (2 * Math.PI * a * b));
    }
}
