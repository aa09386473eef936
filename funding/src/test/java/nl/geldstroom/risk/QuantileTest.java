package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Estimate.Outcome;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    private static final double[] CHANCES = {
        1e-12, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.49999, 0.5, 0.50001, 0.7, 0.9, 0.975, 0.999, 1 - 1e-6, 1 - 1e-12
    };

    @ParameterizedTest
    @CsvSource({"0.01", "0.3", "0.5", "1", "1.7", "2.6", "14.9", "15.1", "80", "1000", "250000"})
    void a_gamma_quantile_is_that_of_the_distribution_to_twelve_digits(double shape) {
        agrees(Estimate.gamma(shape, 3), GammaDistribution.of(shape, 3));
    }

    @ParameterizedTest
    @CsvSource({"0.05,0.1", "0.5,0.5", "1,1", "1,5", "2.6,3.4", "5,1", "14,16", "200,3", "4000,6000"})
    void a_beta_quantile_is_that_of_the_distribution_to_twelve_digits(double alpha, double beta) {
        agrees(Estimate.beta(alpha, beta), BetaDistribution.of(alpha, beta));
    }

    @Test
    void normal_and_lognormal_quantiles_are_those_of_their_distributions_to_twelve_digits() {
        agrees(Estimate.normal(1_000, 2_000), NormalDistribution.of(1_000, 2_000));
        agrees(Estimate.lognormal(1.6, 0.25), LogNormalDistribution.of(Math.log(1.6), 0.25));
    }

    /** The chance that the library gives for the value must be the chance that was asked for, as far as doubles can tell. */
    private static void agrees(Estimate estimate, ContinuousDistribution library) {
        Quantile quantile = Quantile.of(estimate);
        for (double chance : CHANCES) {
            double x = quantile.at(chance);
            double tail = chance < 0.5 ? library.cumulativeProbability(x) : library.survivalProbability(x);
            double asked = Math.min(chance, 1 - chance);
            // An error of a few last digits of x alone moves the chance by x·f(x) times that.
            double allowed = 1e-12 * Math.max(asked, Math.abs(x) * library.density(x));
            if (x > 1e-290 && Double.isFinite(library.density(x))) {
                assertThat(tail).as("%s at %s", estimate, chance).isCloseTo(asked, within(allowed + 4e-16 * chance));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,0",
        "0.9,1.2815515655446004",
        "0.975,1.959963984540054",
        "0.995,2.5758293035489004",
        "0.000000001,-5.997807015007687",
        "0.99999,4.264890793922825"
    })
    void normal_scores_are_those_of_the_tables(double chance, double score) {
        assertThat(nl.geldstroom.evidence.NormalQuantile.of(chance))
                .isCloseTo(score, within(1e-12 * (1 + Math.abs(score))));
    }

    @Test
    void the_triangle_has_the_median_of_its_closed_form() {
        assertThat(Quantile.of(Estimate.triangular(6, 18, 36)).at(0.5)).isCloseTo(19.568323274845017, within(1e-9));
        assertThat(Quantile.of(Estimate.triangular(6, 18, 36)).at(0.4)).isCloseTo(18, within(1e-9));
    }

    @Test
    void a_value_with_a_chance_is_taken_for_that_part_of_the_chances() {
        Quantile quantile = Quantile.of(Estimate.discrete(new Outcome(36, 0.25), new Outcome(12, 0.75)));
        assertThat(quantile.at(0.7499)).isEqualTo(12);
        assertThat(quantile.at(0.7501)).isEqualTo(36);
        Quantile observed = Quantile.of(Estimate.empirical(3, 1, 2, 4));
        assertThat(List.of(observed.at(0.1), observed.at(0.3), observed.at(0.6), observed.at(0.99)))
                .containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void beyond_its_bounds_a_truncated_estimate_has_no_values() {
        Quantile quantile = Quantile.of(Estimate.normal(0, 1).between(0, 10));
        assertThat(quantile.at(0.5)).isCloseTo(0.6744897501960817, within(1e-12));
        Quantile tail = Quantile.of(Estimate.normal(0, 1).between(8, 9));
        assertThat(tail.at(1e-9)).isBetween(8.0, 8.001);
        NormalDistribution standard = NormalDistribution.of(0, 1);
        double half = (standard.survivalProbability(8) + standard.survivalProbability(9)) / 2;
        assertThat(tail.at(0.5)).isCloseTo(standard.inverseSurvivalProbability(half), within(1e-9));
        assertThat(Quantile.of(Estimate.discrete(new Outcome(1, 0.5), new Outcome(2, 0.5))
                                .between(1.5, 3))
                        .at(0.01))
                .isEqualTo(2);
    }

    @Property
    void a_quantile_never_falls_and_stays_within_the_bounds(
            @ForAll("estimates") Estimate estimate, @ForAll("chances") double one, @ForAll("chances") double other) {
        Quantile quantile = Quantile.of(estimate);
        double low = quantile.at(Math.min(one, other));
        double high = quantile.at(Math.max(one, other));
        assertThat(low).isLessThanOrEqualTo(high * (1 + Math.copySign(1e-13, high)));
        assertThat(low).isGreaterThanOrEqualTo(estimate.low());
        assertThat(high).isLessThanOrEqualTo(estimate.high());
    }

    @Provide
    Arbitrary<Double> chances() {
        return Arbitraries.longs().between(1, (1L << 40) - 1).map(part -> part * 0x1.0p-40);
    }

    @Provide
    Arbitrary<Estimate> estimates() {
        Arbitrary<Double> number = Arbitraries.doubles().between(0.05, 50);
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        return Arbitraries.oneOf(
                number.flatMap(a -> number.map(b -> Estimate.beta(a, b))),
                number.flatMap(a -> number.map(b -> Estimate.gamma(a, b))),
                number.flatMap(a -> number.map(b -> Estimate.normal(a, b))),
                number.flatMap(a -> number.map(b -> Estimate.lognormal(a, b / 20))),
                number.flatMap(a -> share.map(b -> Estimate.pert(-1, -1 + b * a, -1 + a))),
                number.flatMap(a -> share.map(b -> Estimate.triangular(-1, -1 + b * a, -1 + a))),
                number.map(a -> Estimate.normal(0, a).between(-a, 3 * a)));
    }

    @Test
    void an_impossible_estimate_is_refused() {
        assertThatThrownBy(() -> Estimate.normal(1, -0.1)).hasMessageContaining("deviation (-0.1)");
        assertThatThrownBy(() -> Estimate.triangular(0, 3, 2)).hasMessageContaining("mode (3.0)");
        assertThatThrownBy(() -> Estimate.discrete(new Outcome(1, 0.5), new Outcome(2, 0.4)))
                .hasMessageContaining("sum 0.9");
        assertThatThrownBy(() -> Estimate.beta(0, 1)).hasMessageContaining("shape alpha (0.0)");
        assertThatThrownBy(() -> Estimate.uniform(0, 1).between(2, 3)).hasMessageContaining("leave something");
        assertThatThrownBy(() -> Estimate.lognormalFromQuantile(1.6, 1.2, 0.95)).hasMessageContaining("other side");
    }
}
