package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;

/**
 * Which numbers the outcome follows in the draws (<i>invloed</i>): rank correlation and rank regression, while all others move
 * too.
 *
 * <p>The outcome is the difference of a payer with unchanged policy over the horizon. Coefficients are those of the regression
 * of its ranks on the ranks of all uncertain numbers, all standardised: 0.5 says that half a deviation in the rank of the
 * outcome goes with one in the rank of the number, the others equal. Of a number that differs by year the mean over the
 * years counts. Beside the {@link Tornado}, which moves one number at a time, this shows what numbers do together.
 *
 * @param payer whose difference it is
 * @param draws how many draws there were
 * @param explained the share of the variance of the ranks that the regression explains, 0 to 1; absent where the numbers
 *     cannot be told apart, or the outcome is the same in every draw. Far below 1 the coefficients miss how numbers work
 *     together, or bends in their effect
 * @param numbers one for each uncertain number, the strongest first; those of one strength by their ids
 */
public record Influence(PartyId payer, int draws, Optional<Double> explained, ImmutableList<Drawn> numbers) {

    /**
     * One number.
     *
     * @param parameter the number, with its distribution and what it rests on
     * @param correlation the rank correlation of Spearman with the outcome, -1 to 1
     * @param coefficient the standardised coefficient of the rank regression; absent where the numbers cannot be told apart
     */
    public record Drawn(ParameterUse parameter, double correlation, Optional<Double> coefficient) {

        /**
         * By what numbers are ordered.
         *
         * @return the coefficient without its sign, else the correlation without its sign
         */
        public double strength() {
            return Math.abs(coefficient.orElse(correlation));
        }
    }

    /**
     * Reads the influence of every uncertain number off the draws.
     *
     * @param result the draws
     * @param payer whose difference counts
     * @return the influence; without numbers if nothing is uncertain
     * @throws IllegalArgumentException if there is no such payer
     */
    public static Influence of(RiskResult result, PartyId payer) {
        List<ParameterUse> uses = new ArrayList<>(result.uncertain());
        double[][] ranks = new double[uses.size()][];
        for (int p = 0; p < ranks.length; p++) {
            ranks[p] = scores(result.parameter(uses.get(p).id()));
        }
        double[] outcome = scores(result.cents(payer));
        double[] with = new double[ranks.length];
        double[][] among = new double[ranks.length][ranks.length];
        for (int p = 0; p < ranks.length; p++) {
            with[p] = product(ranks[p], outcome);
            for (int q = 0; q <= p; q++) {
                among[p][q] = q == p ? 1 : product(ranks[p], ranks[q]);
                among[q][p] = among[p][q];
            }
        }
        boolean moves = product(outcome, outcome) > 0;
        Optional<double[]> solved = moves && ranks.length > 0 ? solve(among, with) : Optional.empty();
        Optional<Double> explained = solved.map(coefficients -> {
            double sum = 0;
            for (int p = 0; p < with.length; p++) {
                sum += coefficients[p] * with[p];
            }
            return Math.max(0, Math.min(1, sum));
        });
        List<Drawn> numbers = new ArrayList<>();
        for (int p = 0; p < ranks.length; p++) {
            int at = p;
            numbers.add(new Drawn(uses.get(p), with[p], solved.map(coefficients -> coefficients[at])));
        }
        numbers.sort(Comparator.comparingDouble(Drawn::strength).reversed());
        return new Influence(payer, result.draws(), explained, ImmutableList.copyOf(numbers));
    }

    /** Ranks, equal values sharing the middle of theirs, with mean 0 and sum of squares 1; all 0 where all are equal. */
    static double[] scores(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int first = first(sorted, values[i], false);
            int next = first(sorted, values[i], true);
            ranks[i] = (first + next - 1) / 2.0 - (n - 1) / 2.0;
            squares += ranks[i] * ranks[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < n && length > 0; i++) {
            ranks[i] /= length;
        }
        return ranks;
    }

    /** The first place of a value, or the first place after it. */
    private static int first(double[] sorted, double value, boolean after) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (after ? sorted[middle] <= value : sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Solves a symmetric system by the decomposition of Cholesky; absent where it is not safely positive definite. */
    private static Optional<double[]> solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] lower = new double[n][n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-9)) {
                        return Optional.empty();
                    }
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            x[i] = right[i];
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return Optional.of(x);
    }
}
