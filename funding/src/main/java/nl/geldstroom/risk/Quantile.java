package nl.geldstroom.risk;

import java.util.Arrays;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Estimate.Outcome;
import nl.geldstroom.evidence.NormalQuantile;

/**
 * The inverse of the distribution function of an estimate (<i>kwantielfunctie</i>): the value below which a draw lies with a
 * chance.
 *
 * <p>Closed forms where there are any; PERT, beta and gamma solve their distribution function until the last digits no longer
 * change. All mathematics is that of {@link StrictMath}: the bits do not depend on the Java that computes them, which the
 * distributions of a library that calls {@link Math} do not promise. Example: {@code Quantile.of(Estimate.triangular(6, 18,
 * 36)).at(0.5)} is 19.568323274845.
 */
@FunctionalInterface
public interface Quantile {

    /**
     * The value below which a draw lies with a chance.
     *
     * @param chance the chance, above 0 and below 1
     * @return the value
     */
    double at(double chance);

    /**
     * The quantiles of an estimate.
     *
     * @param estimate the estimate
     * @return its inverse distribution function, never falling
     */
    static Quantile of(Estimate estimate) {
        if (estimate instanceof Estimate.Fixed fixed) {
            return chance -> fixed.value();
        }
        if (estimate instanceof Estimate.Varying varying) {
            return of(varying.of());
        }
        if (estimate instanceof Estimate.Uniform uniform) {
            return chance -> between(uniform.min(), uniform.max(), chance);
        }
        if (estimate instanceof Estimate.Triangular triangular) {
            return triangular(triangular.min(), triangular.mode(), triangular.max());
        }
        if (estimate instanceof Estimate.Pert pert) {
            return pert(pert.min(), pert.mode(), pert.max());
        }
        if (estimate instanceof Estimate.Normal normal) {
            return chance -> normal.mean() + normal.deviation() * NormalQuantile.of(chance);
        }
        if (estimate instanceof Estimate.Lognormal lognormal) {
            return chance -> lognormal.median() * StrictMath.exp(lognormal.logDeviation() * NormalQuantile.of(chance));
        }
        if (estimate instanceof Estimate.Beta beta) {
            return chance -> BetaFunction.inverse(beta.alpha(), beta.beta(), chance);
        }
        if (estimate instanceof Estimate.Gamma gamma) {
            return chance -> gamma.scale() * GammaFunction.inverse(gamma.shape(), chance);
        }
        if (estimate instanceof Estimate.Discrete discrete) {
            return discrete(discrete.outcomes());
        }
        if (estimate instanceof Estimate.Empirical empirical) {
            double[] values = empirical.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return chance -> values[Math.min((int) (chance * values.length), values.length - 1)];
        }
        if (estimate instanceof Estimate.Truncated truncated) {
            return truncated(truncated);
        }
        throw new IllegalArgumentException("No quantiles are known of " + estimate + ".");
    }

    private static double between(double min, double max, double share) {
        return min * (1 - share) + max * share;
    }

    private static Quantile triangular(double min, double mode, double max) {
        double width = max - min;
        if (width == 0) {
            return chance -> mode;
        }
        double left = (mode - min) / width;
        return chance -> chance < left
                ? min + width * Math.sqrt(chance * left)
                : max - width * Math.sqrt((1 - chance) * (1 - left));
    }

    private static Quantile pert(double min, double mode, double max) {
        double width = max - min;
        if (width == 0) {
            return chance -> mode;
        }
        double alpha = 1 + 4 * ((mode - min) / width);
        double beta = 1 + 4 * ((max - mode) / width);
        return chance -> between(min, max, BetaFunction.inverse(alpha, beta, chance));
    }

    private static Quantile discrete(Iterable<Outcome> outcomes) {
        double[] values = com.google.common.collect.Streams.stream(outcomes)
                .mapToDouble(Outcome::value)
                .sorted()
                .toArray();
        double[] until = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            for (Outcome outcome : outcomes) {
                if (outcome.value() == values[i]) {
                    sum += outcome.chance();
                }
            }
            until[i] = sum;
        }
        double all = sum;
        return chance -> {
            int at = Arrays.binarySearch(until, chance * all);
            return values[Math.min(at < 0 ? -at - 1 : at + 1, values.length - 1)];
        };
    }

    private static Quantile truncated(Estimate.Truncated truncated) {
        double min = truncated.min();
        double max = truncated.max();
        if (truncated.of() instanceof Estimate.Discrete discrete) {
            return discrete(discrete.outcomes().stream()
                    .filter(outcome -> outcome.value() >= min && outcome.value() <= max)
                    .toList());
        }
        if (truncated.of() instanceof Estimate.Empirical empirical) {
            double[] values = empirical.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(value -> value >= min && value <= max)
                    .sorted()
                    .toArray();
            return chance -> values[Math.min((int) (chance * values.length), values.length - 1)];
        }
        Quantile whole = of(truncated.of());
        // Of the two tails the one in which the bounds lie keeps its digits.
        boolean upper = Distribution.below(truncated.of(), min) > 0.5;
        if (upper) {
            double from = Distribution.above(truncated.of(), max);
            double to = Distribution.above(truncated.of(), min);
            Quantile mirrored = mirrored(truncated.of());
            return chance -> Math.min(Math.max(mirrored.at(between(to, from, chance)), min), max);
        }
        double from = Distribution.below(truncated.of(), min);
        double to = Distribution.below(truncated.of(), max);
        return chance -> Math.min(Math.max(whole.at(between(from, to, chance)), min), max);
    }

    /**
     * The values above which a draw lies with a chance: near the top they keep digits that a chance near 1 has lost.
     *
     * @param estimate the estimate
     * @return its values, never rising
     */
    static Quantile mirrored(Estimate estimate) {
        if (estimate instanceof Estimate.Varying varying) {
            return mirrored(varying.of());
        }
        if (estimate instanceof Estimate.Pert pert && pert.max() > pert.min()) {
            double width = pert.max() - pert.min();
            double alpha = 1 + 4 * ((pert.mode() - pert.min()) / width);
            double beta = 1 + 4 * ((pert.max() - pert.mode()) / width);
            return chance -> between(pert.min(), pert.max(), 1 - BetaFunction.inverse(beta, alpha, chance));
        }
        if (estimate instanceof Estimate.Beta beta) {
            return chance -> BetaFunction.inverseAbove(beta.alpha(), beta.beta(), chance);
        }
        if (estimate instanceof Estimate.Gamma gamma) {
            return chance -> gamma.scale() * GammaFunction.inverseAbove(gamma.shape(), chance);
        }
        if (estimate instanceof Estimate.Truncated truncated
                && !(truncated.of() instanceof Estimate.Discrete)
                && !(truncated.of() instanceof Estimate.Empirical)) {
            double from = Distribution.above(truncated.of(), truncated.max());
            double to = Distribution.above(truncated.of(), truncated.min());
            Quantile inner = mirrored(truncated.of());
            return chance -> Math.min(Math.max(inner.at(between(from, to, chance)), truncated.min()), truncated.max());
        }
        if (estimate instanceof Estimate.Normal normal) {
            return chance -> normal.mean() - normal.deviation() * NormalQuantile.of(chance);
        }
        if (estimate instanceof Estimate.Lognormal lognormal) {
            return chance -> lognormal.median() * StrictMath.exp(-lognormal.logDeviation() * NormalQuantile.of(chance));
        }
        Quantile below = of(estimate);
        return chance -> below.at(1 - chance);
    }
}
