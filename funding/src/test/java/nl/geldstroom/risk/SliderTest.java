package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving one number while all others stay drawn. */
class SliderTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Scenario scenario() {
        return Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(new Growth(
                                Parameter.of(Estimate.normal(0.02, 0.01)
                                        .between(-0.05, 0.09)
                                        .perYear()),
                                Parameter.of(0.03),
                                Optional.empty()))
                        .addLines(line("gm:1509/6.712", 2_785_000), line("gm:1509/6.1", 3_946_000))
                        .build())
                .measure(BudgetShift.from(LineId.of("gm:1509/6.712"))
                        .to(LineId.of("gm:1509/6.1"))
                        .share(Estimate.pert(0.1, 0.3, 0.6))
                        .costPerMovedClient(Estimate.triangular(0.6, 0.8, 1.3)))
                .over(2027, 2032)
                .build();
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
}
