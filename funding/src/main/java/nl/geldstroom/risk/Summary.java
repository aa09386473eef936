package nl.geldstroom.risk;

import java.util.Arrays;

/**
 * What many draws of one amount say (<i>samenvatting</i>), in euros.
 *
 * <p>Quantiles are those of type 7: between the order statistics around {@code (n-1)·p}. Example: of 1, 2, 3 and 4 the mean
 * and the median are 2.5 and the tenth percentile is 1.3.
 *
 * @param draws how many draws
 * @param mean the mean
 * @param deviation the standard deviation of the draws; 0 for one draw
 * @param error the Monte Carlo error of the mean: the deviation over the root of the number of draws
 * @param low the fifth percentile
 * @param tenth the tenth percentile
 * @param median the median
 * @param ninetieth the ninetieth percentile
 * @param high the ninety-fifth percentile
 * @param worstTenth the mean of the lowest tenth of the draws
 */
public record Summary(
        int draws,
        double mean,
        double deviation,
        double error,
        double low,
        double tenth,
        double median,
        double ninetieth,
        double high,
        double worstTenth) {

    private static final double ROUGH = 0.01;

    /**
     * Summarises amounts.
     *
     * @param cents one amount for each draw, in cents
     * @return the summary in euros
     * @throws IllegalArgumentException if there is no draw
     */
    public static Summary ofCents(double[] cents) {
        return of(cents, 100);
    }

    /**
     * Summarises values of any kind, such as those of a parameter.
     *
     * @param values one value for each draw
     * @return the summary in the unit of the values
     * @throws IllegalArgumentException if there is no draw
     */
    public static Summary of(double[] values) {
        return of(values, 1);
    }

    private static Summary of(double[] values, double unit) {
        if (values.length == 0) {
            throw new IllegalArgumentException("The number of draws (0) must be at least 1.");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = mean(sorted, n);
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = n == 1 ? 0 : Math.sqrt(squares / (n - 1));
        return new Summary(
                n,
                mean / unit,
                deviation / unit,
                deviation / unit / Math.sqrt(n),
                quantile(sorted, 0.05) / unit,
                quantile(sorted, 0.1) / unit,
                quantile(sorted, 0.5) / unit,
                quantile(sorted, 0.9) / unit,
                quantile(sorted, 0.95) / unit,
                mean(sorted, Math.max(1, n / 10)) / unit);
    }

    /**
     * Whether more draws are needed to know the mean.
     *
     * @return true if there is one draw, or its Monte Carlo error is above 1 % of the spread from the fifth to the ninety-fifth percentile
     */
    public boolean isRough() {
        return draws < 2 || error > ROUGH * (high - low);
    }

    private static double mean(double[] sorted, int first) {
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += sorted[i];
        }
        return sum / first;
    }

    /**
     * A quantile of type 7.
     *
     * @param sorted the values, from low to high
     * @param chance the share of the values below it, 0 to 1
     * @return the quantile
     */
    static double quantile(double[] sorted, double chance) {
        double place = (sorted.length - 1) * chance;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
