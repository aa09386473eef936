package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.Specialised;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving one number while all others stay drawn. */
class SliderTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Baseline baseline() {
        return Baseline.builder()
                .year(Year.of(2026))
                .growth(new Growth(
                        Parameter.of(
                                Estimate.normal(0.02, 0.01).between(-0.05, 0.09).perYear()),
                        Parameter.of(0.03),
                        Optional.empty()))
                .addLines(line("gm:1509/6.712", 2_785_000), line("gm:1509/6.1", 3_946_000))
                .build();
    }

    private static BudgetShift shift() {
        return BudgetShift.from(LineId.of("gm:1509/6.712"))
                .to(LineId.of("gm:1509/6.1"))
                .share(Estimate.pert(0.1, 0.3, 0.6))
                .costPerMovedClient(Estimate.triangular(0.6, 0.8, 1.3));
    }

    private static Scenario scenario() {
        return Scenario.given(baseline()).measure(shift()).over(2027, 2032).build();
    }

    private static BudgetLine line(String id, long euros) {
        return BudgetLine.builder()
                .id(LineId.of(id))
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shift/share",
                "shift/costPerMovedClient",
                "shift/inducedDemand",
                "baseline/volume",
                "baseline/price"
            })
    void everyPositionIsAFullRunWithThatValue(String parameter) {
        Risk risk = Risk.of(scenario()).draws(300).seed(42);
        Slider slider = risk.threads(2).slider(parameter);
        for (double value : new double[] {0, 0.02, 0.3, 0.45}) {
            RiskResult moved = slider.at(value);
            RiskResult full = risk.with(parameter, value).run();
            assertThat(moved.cents(TOWN)).isEqualTo(full.cents(TOWN));
            assertThat(moved.bands(TOWN)).isEqualTo(full.bands(TOWN));
            assertThat(moved.value()).isEqualTo(full.value());
            assertThat(moved.balanced()).isEqualTo(300);
            assertThat(moved.chanceOfBreakEven(TOWN)).isEqualTo(full.chanceOfBreakEven(TOWN));
        }
        assertThat(slider.moving()).isBetween(0.01, 1.0);
        assertThat(slider.kept()).isBetween(1L, Slider.MOST_KEPT);
    }

    @Test
    void whatIsHeldStaysHeldWhileAnotherMoves() {
        Risk risk = Risk.of(scenario()).draws(200).seed(4).with("shift/costPerMovedClient", 0.9);
        assertThat(risk.slider("shift/share").at(0.25).cents(TOWN))
                .isEqualTo(risk.with("shift/share", 0.25).run().cents(TOWN));
    }

    @Test
    void aSliderOfNothingIsRefused() {
        Risk risk = Risk.of(scenario()).draws(10);
        assertThatThrownBy(() -> risk.slider("shift/shares")).hasMessageContaining("shift/shares");
        assertThatThrownBy(() -> risk.slider("shift/share").at(Double.NaN)).hasMessageContaining("finite");
    }

    @Test
    void anInterruptedMoveStops() {
        Slider slider = Risk.of(scenario()).draws(500).slider("shift/share");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> slider.at(0.3)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** What the engine says of the horizon with a parameter at a value, or what it throws. */
    private static double[] byEngine(Scenario scenario, DrawSource source, String parameter, double value, int draws) {
        ImmutableList<Plan> plans = Prepared.plans(scenario, ImmutableSet.of(parameter));
        PayerSums sums = PayerSums.differences(scenario, plans.get(0), plans.size() == 1);
        double[][][] out = Specialised.plainly(
                sums, draws, Risk.plainly(scenario, ImmutableMap.of(parameter, value), plans, source, 0, draws));
        Outcomes outcomes = new Outcomes(scenario, plans.get(0), draws);
        outcomes.keep(0, draws, out);
        return outcomes.horizon(0);
    }

    /** Goes evenly from the lowest to the highest value of what has bounds. */
    private static final DrawSource EVEN = (use, entity, year, first, out) -> {
        Estimate estimate = use.parameter().estimate();
        for (int i = 0; i < out.length; i++) {
            out[i] = estimate.low() + (first + i) % 40 / 40.0 * (estimate.high() - estimate.low());
        }
    };

    @ParameterizedTest
    @CsvSource({
        "shift/share, 0",
        "shift/share, 0.3",
        "shift/costPerMovedClient, 0",
        "shift/costPerMovedClient, 0.9",
        "effect/lag, 6"
    })
    void everyPositionIsWhatTheEngineSays(String parameter, double value) {
        Scenario scenario = delayed();
        Slider slider = Risk.of(scenario).draws(40).from(EVEN).slider(parameter);
        assertThat(slider.at(value).cents(TOWN)).isEqualTo(byEngine(scenario, EVEN, parameter, value, 40));
    }

    @Test
    void aDivisorOfZeroIsCaughtAsTheEngineCatchesIt() {
        Scenario scenario = delayed();
        Throwable expected = catchThrowable(() -> byEngine(scenario, EVEN, "effect/lag", 0, 40));
        assertThat(expected).isInstanceOf(ArithmeticException.class);
        Risk risk = Risk.of(scenario).draws(40).from(EVEN);
        assertThatThrownBy(() -> risk.slider("effect/lag").at(0)).hasMessage(expected.getMessage());
        assertThatThrownBy(() -> risk.with("effect/lag", 0).run()).hasMessage(expected.getMessage());
    }

    private static Scenario delayed() {
        Evidence chosen = Assumption.of("test", "chosen for the calculation");
        return Scenario.given(baseline())
                .measure(shift())
                .measure(DelayedEffect.builder()
                        .id("effect")
                        .title(LocalizedText.same("effect"))
                        .of(LineId.of("gm:1509/6.1"))
                        .delay(new Delay.TwoStage(Grounded.of(Estimate.uniform(2, 14), chosen), Optional.empty()))
                        .value(Return.builder()
                                .perEuro(Grounded.of(Estimate.uniform(0, 2), chosen))
                                .build())
                        .addBeneficiaries(
                                new Beneficiary(LineId.of("gm:1509/6.712"), Share.of("1"), chosen, Optional.empty()))
                        .build())
                .over(2027, 2029)
                .build();
    }

    @Test
    void ofDrawsOutOfTheirBoundsNothingIsKept() {
        AtomicInteger asked = new AtomicInteger();
        DrawSource beyond = (use, entity, year, first, out) -> {
            asked.incrementAndGet();
            Arrays.fill(out, use.id().equals("shift/costPerMovedClient") ? 1.5 : 0.01);
        };
        Slider slider = Risk.of(scenario()).draws(30).from(beyond).slider("shift/share");
        assertThat(slider.kept()).isZero();
        double[] engine = byEngine(scenario(), beyond, "shift/share", 0.3, 30);
        asked.set(0);
        assertThat(slider.at(0.3).cents(TOWN)).isEqualTo(engine);
        int byMove = asked.getAndSet(0);
        byEngine(scenario(), beyond, "shift/share", 0.3, 30);
        assertThat(byMove).as("the engine alone draws").isEqualTo(asked.get());
    }

    @Test
    void aBlockMayBeLargerThanAllDraws() {
        Scenario scenario = scenario();
        Slider slider = new Slider(
                scenario,
                "shift/share",
                ImmutableMap.of(),
                Prepared.plans(scenario, ImmutableSet.of("shift/share")),
                EVEN,
                40,
                Integer.MAX_VALUE,
                1,
                1,
                Risk.Progress.NONE);
        assertThat(slider.at(0.3).cents(TOWN)).isEqualTo(byEngine(scenario, EVEN, "shift/share", 0.3, 40));
    }
}
