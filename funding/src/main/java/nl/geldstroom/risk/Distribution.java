package nl.geldstroom.risk;

import nl.geldstroom.evidence.Estimate;

/** The distribution function of an estimate. */
final class Distribution {

    private Distribution() {}

    /** The chance of a value below x; of a value that is taken itself half counts. */
    static double below(Estimate estimate, double x) {
        if (x <= estimate.low()) {
            return 0;
        }
        if (x >= estimate.high()) {
            return 1;
        }
        if (estimate instanceof Estimate.Uniform uniform) {
            return (x - uniform.min()) / (uniform.max() - uniform.min());
        }
        if (estimate instanceof Estimate.Triangular t) {
            return x < t.mode()
                    ? (x - t.min()) * (x - t.min()) / ((t.max() - t.min()) * (t.mode() - t.min()))
                    : 1 - (t.max() - x) * (t.max() - x) / ((t.max() - t.min()) * (t.max() - t.mode()));
        }
        if (estimate instanceof Estimate.Pert pert) {
            double width = pert.max() - pert.min();
            return BetaFunction.below(
                    1 + 4 * ((pert.mode() - pert.min()) / width),
                    1 + 4 * ((pert.max() - pert.mode()) / width),
                    (x - pert.min()) / width);
        }
        if (estimate instanceof Estimate.Normal normal) {
            return normal((x - normal.mean()) / normal.deviation());
        }
        if (estimate instanceof Estimate.Lognormal lognormal) {
            return normal(StrictMath.log(x / lognormal.median()) / lognormal.logDeviation());
        }
        if (estimate instanceof Estimate.Beta beta) {
            return BetaFunction.below(beta.alpha(), beta.beta(), x);
        }
        if (estimate instanceof Estimate.Gamma gamma) {
            return GammaFunction.below(gamma.shape(), x / gamma.scale());
        }
        if (estimate instanceof Estimate.Truncated truncated) {
            double from = below(truncated.of(), truncated.min());
            double to = below(truncated.of(), truncated.max());
            return (below(truncated.of(), x) - from) / (to - from);
        }
        throw new IllegalArgumentException("No distribution function is known of " + estimate + ".");
    }

    /** The chance of a value above x. */
    static double above(Estimate estimate, double x) {
        if (estimate instanceof Estimate.Normal normal) {
            return normal((normal.mean() - x) / normal.deviation());
        }
        if (estimate instanceof Estimate.Lognormal lognormal && x > 0) {
            return normal(-StrictMath.log(x / lognormal.median()) / lognormal.logDeviation());
        }
        if (estimate instanceof Estimate.Gamma gamma && x > 0) {
            return GammaFunction.above(gamma.shape(), x / gamma.scale());
        }
        return 1 - below(estimate, x);
    }

    /** The standard normal distribution function. */
    static double normal(double z) {
        double tail = GammaFunction.above(0.5, z * z / 2) / 2;
        return z < 0 ? tail : z > 0 ? 1 - tail : 0.5;
    }
}
