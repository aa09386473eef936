package nl.geldstroom.risk;

import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.NormalQuantile;

/**
 * Quantiles of distributions that must be solved, looked up: Chebyshev polynomials over the normal score of the chance.
 *
 * <p>The score between -7 and 7 is cut into pieces of a quarter; on each a polynomial of degree 14 goes through the solved
 * quantiles. It is used only if it is right to the twelfth digit of the width of the distribution halfway between all its
 * points; beyond the pieces, and where it is not, every quantile is solved.
 */
final class QuantileTable implements Quantile {

    private static final int DEGREE = 14;
    private static final double EDGE = 7;
    private static final int PIECES = 56;
    private static final double STEP = 2 * EDGE / PIECES;

    private final Quantile solved;
    private final Quantile mirrored;
    private final double low;
    private final double high;
    private final double[][] coefficients;

    private QuantileTable(Estimate estimate, Quantile solved, Quantile mirrored, double[][] coefficients) {
        this.low = estimate.low();
        this.high = estimate.high();
        this.solved = solved;
        this.mirrored = mirrored;
        this.coefficients = coefficients;
    }

    /** The quantiles of an estimate, looked up where solving is slow. */
    static Quantile of(Estimate estimate) {
        Quantile solved = Quantile.of(estimate);
        if (!isSlow(estimate)) {
            return solved;
        }
        QuantileTable table = new QuantileTable(estimate, solved, Quantile.mirrored(estimate), new double[PIECES][]);
        for (int piece = 0; piece < PIECES; piece++) {
            table.coefficients[piece] = table.fit(piece);
        }
        return table.isExact() ? table : solved;
    }

    private static boolean isSlow(Estimate estimate) {
        if (estimate instanceof Estimate.Varying varying) {
            return isSlow(varying.of());
        }
        if (estimate instanceof Estimate.Truncated truncated) {
            return isSlow(truncated.of());
        }
        return (estimate instanceof Estimate.Pert pert && pert.max() > pert.min())
                || estimate instanceof Estimate.Beta
                || estimate instanceof Estimate.Gamma;
    }

    private double exact(double score) {
        return score < 0 ? solved.at(Distribution.normal(score)) : mirrored.at(Distribution.normal(-score));
    }

    private double[] fit(int piece) {
        double[] values = new double[DEGREE + 1];
        for (int k = 0; k <= DEGREE; k++) {
            values[k] = exact(score(piece, StrictMath.cos(Math.PI * (k + 0.5) / (DEGREE + 1))));
        }
        double[] fitted = new double[DEGREE + 1];
        for (int j = 0; j <= DEGREE; j++) {
            double sum = 0;
            for (int k = 0; k <= DEGREE; k++) {
                sum += values[k] * StrictMath.cos(Math.PI * j * (k + 0.5) / (DEGREE + 1));
            }
            fitted[j] = sum * (j == 0 ? 1.0 : 2.0) / (DEGREE + 1);
        }
        return fitted;
    }

    private static double score(int piece, double within) {
        return -EDGE + STEP * (piece + (within + 1) / 2);
    }

    private boolean isExact() {
        double width = exact(3) - exact(-3);
        for (int piece = 0; piece < PIECES; piece++) {
            for (double within : new double[] {-0.999, -0.6, 0.11, 0.7, 0.999}) {
                double off = value(coefficients[piece], within) - exact(score(piece, within));
                if (!(Math.abs(off) <= 4e-13 * width)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public double at(double chance) {
        double place = (NormalQuantile.of(chance) + EDGE) / STEP;
        int piece = (int) Math.floor(place);
        if (!(place >= 0) || piece >= PIECES) {
            return solved.at(chance);
        }
        double value = value(coefficients[piece], 2 * (place - piece) - 1);
        return value < low ? low : value > high ? high : value;
    }

    /** The recurrence of Clenshaw. */
    private static double value(double[] c, double x) {
        double next = 0;
        double afterNext = 0;
        for (int j = DEGREE; j > 0; j--) {
            double now = 2 * x * next - afterNext + c[j];
            afterNext = next;
            next = now;
        }
        return x * next - afterNext + c[0];
    }
}
