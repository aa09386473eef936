package nl.geldstroom.risk;

import nl.geldstroom.evidence.NormalQuantile;

/**
 * A quantile of many draws with what the number of draws leaves open (<i>percentiel</i>), in the unit of the draws.
 *
 * <p>The interval is that of the order statistics: with n draws the number below the true quantile is binomial, so that it
 * lies with 95 % between the draws of rank {@code n·p ± 1.96·sqrt(n·p·(1-p))}, whatever the distribution.
 *
 * @param chance the share of the draws below it, 0.05 for the fifth percentile
 * @param value the quantile of type 7
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Percentile(double chance, double value, double low, double high) {

    /**
     * A quantile of values.
     *
     * @param sorted the values, from low to high
     * @param chance the share of the values below it
     * @param unit by which values are divided
     * @return the quantile
     */
    static Percentile of(double[] sorted, double chance, double unit) {
        int n = sorted.length;
        double half = NormalQuantile.of(0.975) * Math.sqrt(n * chance * (1 - chance));
        int below = (int) Math.max(0, Math.floor(n * chance - half) - 1);
        int above = (int) Math.min(n - 1, Math.ceil(n * chance + half));
        return new Percentile(
                chance, Summary.quantile(sorted, chance) / unit, sorted[below] / unit, sorted[above] / unit);
    }

    /**
     * How far the number of draws leaves the quantile open to either side.
     *
     * @return half the width of the interval
     */
    public double error() {
        return (high - low) / 2;
    }
}
