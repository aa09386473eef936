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

    /**
     * Summarises amounts.
     *
     * @param cents one amount for each draw, in cents
     * @return the summary in euros
     * @throws IllegalArgumentException if there is no draw
     */
    public static Summary ofCents(double[] cents) {
        if (cents.length == 0) {
            throw new IllegalArgumentException("The number of draws (0) must be at least 1.");
        }
        double[] sorted = cents.clone();
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
                mean / 100,
                deviation / 100,
                deviation / 100 / Math.sqrt(n),
                quantile(sorted, 0.05) / 100,
                quantile(sorted, 0.1) / 100,
                quantile(sorted, 0.5) / 100,
                quantile(sorted, 0.9) / 100,
                quantile(sorted, 0.95) / 100,
                mean(sorted, Math.max(1, n / 10)) / 100);
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
