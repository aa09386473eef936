package nl.geldstroom.risk;

import static nl.geldstroom.risk.LinearTown.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Estimate.Outcome;
import nl.geldstroom.risk.ValueOfInformation.Worth;
import org.junit.jupiter.api.Test;

/** The value of information against its closed forms. */
class ValueOfInformationTest {

    private static final int DRAWS = 40_000;

    private static RiskResult run(Map<String, Estimate> returns) {
        return Risk.of(LinearTown.of(1_000, returns))
                .draws(DRAWS)
                .seed(77)
                .threads(2)
                .run();
    }

    /** Of a normal net benefit beside nothing: {@code σ·φ(μ/σ) - |μ|·Φ(-|μ|/σ)}. */
    private static double closed(double mean, double deviation) {
        double z = Math.abs(mean) / deviation;
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return deviation * density - Math.abs(mean) * Distribution.normal(-z);
    }

    private static void isClose(String what, Worth worth, double closed) {
        double off = (worth.euros() - closed) / worth.error();
        System.out.printf(
                "%s: %.2f ± %.2f (between %.2f and %.2f), closed form %.2f, %.2f standard errors.%n",
                what, worth.euros(), worth.error(), worth.low(), worth.high(), closed, off);
        assertThat(Math.abs(off)).as(what).isLessThan(4);
    }

    @Test
    void perfectInformationOnANormalNetBenefitIsWorthItsClosedForm() {
        assertThat(closed(1000, 2000)).isCloseTo(395.59311480261204, within(1e-9));
        ValueOfInformation value =
                ValueOfInformation.of(run(Map.of("a", Estimate.normal(2, 2).between(-10, 14))), TOWN);
        assertThat(value.choice()).isEqualTo("linear");
        isClose("EVPI, normal net benefit", value.perfect(), 395.59311480261204);
        // Nothing else is uncertain: to know it is to know everything, but for what a bin of draws blurs.
        isClose("EVPPI of the only number", value.of("a/cash"), 395.59311480261204);
        assertThat(value.regret().value()).isCloseTo(1 - 0.6914624612740131, within(4 * 0.462 / 200));
    }

    @Test
    void partialInformationOnASumOfNormalsIsWorthTheClosedFormOfThatNumber() {
        // 1,000·(a + b - 1): mean 400, deviations 600 and 1,200.
        ValueOfInformation value = ValueOfInformation.of(
                run(Map.of(
                        "a", Estimate.normal(0.9, 0.6).between(-2.7, 4.5),
                        "b", Estimate.normal(0.5, 1.2).between(-6.7, 7.7),
                        "c", Estimate.of(0.0))),
                TOWN);
        isClose("EVPI of the sum", value.perfect(), closed(400, Math.sqrt(600 * 600 + 1200 * 1200)));
        isClose("EVPPI of a", value.of("a/cash"), closed(400, 600));
        isClose("EVPPI of b", value.of("b/cash"), closed(400, 1200));
        assertThat(value.research())
                .extracting(research -> research.parameter().id())
                .containsExactly("b/cash", "a/cash");
        for (var research : value.research()) {
            assertThat(research.worth().low())
                    .isLessThanOrEqualTo(research.worth().high());
            assertThat(research.worth().euros()).isLessThan(value.perfect().euros());
        }
    }

    @Test
    void knowingANumberThatChangesNoChoiceIsWorthNothing() {
        // The investment is worth it whatever a small number is: 1,000·(b + a - 1) with b from 3 to 4.
        ValueOfInformation value =
                ValueOfInformation.of(run(Map.of("a", Estimate.uniform(0, 0.1), "b", Estimate.uniform(3, 4))), TOWN);
        assertThat(value.perfect().euros()).isZero();
        assertThat(value.of("a/cash").euros()).isZero();
        assertThat(value.regret().value()).isZero();
        // And of a number that moves nothing, while another decides, the two estimates lie about zero.
        ValueOfInformation other =
                ValueOfInformation.of(run(Map.of("a", Estimate.uniform(0, 1e-6), "b", Estimate.uniform(0, 2.2))), TOWN);
        Worth none = other.of("a/cash");
        assertThat(other.perfect().euros()).isGreaterThan(200);
        assertThat(none.high()).isGreaterThanOrEqualTo(0);
        assertThat(none.low()).isLessThanOrEqualTo(0);
        assertThat(none.euros()).isLessThan(4 * none.error() + 1);
    }

    @Test
    void aNumberOfFewValuesIsKnownExactly() {
        // 0 with chance 0.4 and 3 with 0.6: alone -1,000 or 2,000. Mean 800; with knowledge 1,200: worth 400.
        ValueOfInformation value = ValueOfInformation.of(
                run(Map.of("a", Estimate.discrete(new Outcome(0, 0.4), new Outcome(3, 0.6)))), TOWN);
        Worth one = value.of("a/cash");
        assertThat(one.euros()).isEqualTo(value.perfect().euros());
        isClose("EVPPI of two values", one, 400);
    }

    @Test
    void scenariosAreWeighedAgainstEachOtherOnTheSameDraws() {
        RiskResult safe = run(Map.of("b", Estimate.of(1.3)));
        RiskResult risky = run(Map.of("a", Estimate.normal(1.5, 1).between(-4.5, 7.5)));
        ValueOfInformation value = ValueOfInformation.among(ImmutableMap.of("safe", safe, "risky", risky), TOWN);
        assertThat(value.choice()).isEqualTo("risky");
        assertThat(value.means().get("safe")).isEqualTo(300);
        isClose("EVPI of two scenarios", value.perfect(), closed(200, 1_000));
        isClose("EVPPI of two scenarios", value.of("a/cash"), closed(200, 1_000));
        assertThatThrownBy(() -> value.of("b/cash")).hasMessageContaining("must be an uncertain one");
        assertThatThrownBy(() -> ValueOfInformation.among(ImmutableMap.of("safe", safe), TOWN))
                .hasMessageContaining("two or more");
    }

    @Test
    void aScenarioBesideItselfLeavesNothingToLearn() {
        RiskResult one = run(Map.of("a", Estimate.uniform(0, 3)));
        ValueOfInformation same = ValueOfInformation.among(
                ImmutableMap.of("one", one, "same", run(Map.of("a", Estimate.uniform(0, 3)))), TOWN);
        assertThat(same.perfect()).isEqualTo(new Worth(0, 0, 0, 0));
        assertThat(same.of("a/cash")).isEqualTo(new Worth(0, 0, 0, 0));
        assertThat(same.choice()).isEqualTo("one");
    }
}
