package nl.geldstroom.risk;

import static nl.geldstroom.risk.LinearTown.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Map;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.TwoWayTable.Axis;
import nl.geldstroom.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Tornado, two-way table, influence and break-even, against what they must be of an outcome that is linear. */
class SensitivityTest {

    /** 1,000·(a + b + c - 1). */
    private static final Scenario LINEAR = LinearTown.of(
            1_000,
            Map.of(
                    "a", Estimate.uniform(0, 1),
                    "b", Estimate.uniform(0, 3),
                    "c", Estimate.of(0.2)));

    private static Money horizon(Projection projection) {
        return Money.sum(projection.scenario().horizon().years().stream()
                .map(year -> projection.difference(TOWN, year))
                .toList());
    }

    @Test
    void aBarRunsFromTheTenPercentPointToTheNinetyPercentPointOfItsNumberAlone() {
        Tornado tornado = Tornado.of(LINEAR, TOWN);
        assertThat(tornado.base()).isEqualTo(Money.euros(1_200)).isEqualTo(horizon(Projection.of(LINEAR)));
        assertThat(tornado.bars()).extracting(bar -> bar.parameter().id()).containsExactly("b/cash", "a/cash");
        Tornado.Bar widest = tornado.bars().get(0);
        assertThat(widest.low()).isCloseTo(0.3, within(1e-12));
        assertThat(widest.high()).isCloseTo(2.7, within(1e-12));
        assertThat(widest.atLow()).isEqualTo(Money.euros(0));
        assertThat(widest.atHigh()).isEqualTo(Money.euros(2_400));
        assertThat(widest.swing()).isEqualTo(Money.euros(2_400));
        assertThat(tornado.bars().get(1).swing()).isEqualTo(Money.euros(800));
        for (Tornado.Bar bar : tornado.bars()) {
            assertThat(bar.atLow())
                    .isEqualTo(
                            horizon(Projection.of(LINEAR).with(bar.parameter().id(), bar.low())));
            assertThat(bar.atHigh())
                    .isEqualTo(
                            horizon(Projection.of(LINEAR).with(bar.parameter().id(), bar.high())));
        }
    }

    @Test
    void barsOfOneWidthStandInTheOrderOfTheirIds() {
        Map<String, Estimate> returns = Map.of(
                "z", Estimate.uniform(0, 1),
                "m", Estimate.uniform(0, 1),
                "d", Estimate.uniform(0, 1));
        assertThat(Tornado.of(LinearTown.of(1_000, returns), TOWN).bars())
                .extracting(bar -> bar.parameter().id())
                .containsExactly("d/cash", "m/cash", "z/cash");
    }

    @Test
    void aScenarioWithoutUncertainNumbersHasATornadoWithoutBars() {
        assertThat(Tornado.of(LinearTown.of(1_000, Map.of("a", Estimate.of(1.5))), TOWN)
                        .bars())
                .isEmpty();
        assertThatThrownBy(() -> Tornado.of(LINEAR, PartyId.of("gm:0014"))).hasMessageContaining("gm:0014");
    }

    @Test
    void aCellIsTheDeterministicRunAtItsTwoValuesToTheCent() {
        TwoWayTable table =
                TwoWayTable.of(LINEAR, TOWN, Axis.of("a/cash", 0, 0.123457, 1), Axis.of("c/cash", 0, 0.2, 0.31, 5));
        assertThat(table.cells()).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(4));
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                Projection projection = Projection.of(LINEAR)
                        .with("a/cash", table.rows().values().get(row))
                        .with("c/cash", table.columns().values().get(column));
                assertThat(table.cells().get(row).get(column)).isEqualTo(horizon(projection));
            }
        }
        assertThat(table.cells().get(0).get(0)).isEqualTo(Money.euros(500));
        assertThat(table.rowParameter().id()).isEqualTo("a/cash");
    }

    @Test
    void aTableOfManyCellsIsThatOfItsRows() {
        double[] many = new double[150];
        Arrays.setAll(many, i -> i / 100.0);
        TwoWayTable wide = TwoWayTable.of(LINEAR, TOWN, Axis.of("a/cash", 0, 1), Axis.of("b/cash", many));
        for (int column = 0; column < many.length; column++) {
            assertThat(wide.cells().get(1).get(column)).isEqualTo(Money.ofCents(20_000 + 1_000L * column));
        }
    }

    @Test
    void anAxisMayRunOverTheQuantilesOfItsNumber() {
        Axis axis = Axis.of(Tornado.of(LINEAR, TOWN).bars().get(0).parameter());
        assertThat(axis.parameter()).isEqualTo("b/cash");
        assertThat(axis.values()).hasSize(5);
        assertThat(axis.values().get(1)).isCloseTo(0.75, within(1e-12));
        assertThatThrownBy(() -> TwoWayTable.of(LINEAR, TOWN, axis, axis)).hasMessageContaining("must be two");
        assertThatThrownBy(() -> TwoWayTable.of(LINEAR, TOWN, axis, Axis.of("d/cash", 1)))
                .hasMessageContaining("The parameter (d/cash) must be one of scenario (linear)");
        assertThatThrownBy(() -> Axis.of("a/cash")).hasMessageContaining("one or more finite numbers");
    }

    @Test
    void theInfluenceOfNumbersThatAddUpIsThatOfTheirSpread() {
        // Of a sum of two normal numbers the coefficients are their deviations over that of the sum: 0.6 and 0.8. On
        // ranks
        // the correlation r of Pearson is 6/pi·asin(r/2).
        Scenario scenario = LinearTown.of(
                1_000,
                Map.of(
                        "a", Estimate.normal(2, 0.3).between(-1, 5),
                        "b", Estimate.normal(1, 0.4).between(-1, 3),
                        "c", Estimate.normal(1, 1e-9).between(0, 2)));
        Influence influence =
                Influence.of(Risk.of(scenario).draws(20_000).seed(11).run(), TOWN);
        assertThat(influence.numbers())
                .extracting(number -> number.parameter().id())
                .containsExactly("b/cash", "a/cash", "c/cash");
        assertThat(influence.numbers().get(0).correlation()).isCloseTo(6 / Math.PI * Math.asin(0.4), within(0.015));
        assertThat(influence.numbers().get(0).coefficient().orElseThrow())
                .isCloseTo(6 / Math.PI * Math.asin(0.4), within(0.015));
        assertThat(influence.numbers().get(1).correlation()).isCloseTo(6 / Math.PI * Math.asin(0.3), within(0.02));
        assertThat(influence.numbers().get(2).strength()).isLessThan(0.03);
        assertThat(influence.explained().orElseThrow()).isBetween(0.93, 1.0);
    }

    @Test
    void numbersThatCannotBeToldApartHaveNoCoefficient() {
        Scenario scenario = LinearTown.of(1_000, Map.of("a", Estimate.uniform(0, 1), "b", Estimate.uniform(0, 3)));
        RiskResult result = Risk.of(scenario).draws(2).seed(1).run();
        Influence influence = Influence.of(result, TOWN);
        assertThat(influence.explained()).isEmpty();
        assertThat(influence.numbers())
                .allSatisfy(number -> assertThat(number.coefficient()).isEmpty());
        assertThat(Influence.scores(new double[] {3, 1, 3, 2}))
                .containsExactly(
                        new double[] {
                            1 / Math.sqrt(4.5), -1.5 / Math.sqrt(4.5), 1 / Math.sqrt(4.5), -0.5 / Math.sqrt(4.5)
                        },
                        within(1e-15));
    }

    @Test
    void theBreakEvenOfOneNumberIsFoundWhileTheOthersAreDrawn() {
        // On average a + 1.5 + 0.2 = 1 never holds from 0 to 1; b + 0.5 + 0.2 = 1 does at b = 0.3.
        Risk risk = Risk.of(LINEAR).draws(4_000).seed(3);
        assertThat(RiskBreakEven.onAverage(risk, "a/cash", TOWN, 0, 1)).isEmpty();
        ImmutableList<RiskBreakEven> found = RiskBreakEven.onAverage(risk, "b/cash", TOWN, 0, 3);
        assertThat(found).hasSize(1);
        double mean = Arrays.stream(risk.run().parameter("a/cash")).average().orElseThrow();
        assertThat(found.get(0).value()).isCloseTo(0.8 - mean, within(3e-3));
        assertThat(found.get(0).error()).isCloseTo(1_000 / Math.sqrt(12) / Math.sqrt(4_000), within(0.2));
        // With a uniform on 0 to 1 and c = 0.2 the chance is 0.9 where a >= 0.8 - b holds in nine tenths: b = 0.7.
        ImmutableList<RiskBreakEven> sure = RiskBreakEven.atChance(risk, "b/cash", TOWN, 0.9, 0, 3);
        assertThat(sure).hasSize(1);
        assertThat(sure.get(0).value()).isCloseTo(0.7, within(4 * Math.sqrt(0.09 / 4_000) + 3e-3));
        assertThat(sure.get(0).chance().value()).isCloseTo(0.9, within(0.01));
    }

    @Test
    void theFanOfThePayerAddsUpToTheHorizonAndItsBandsLieInsideEachOther() {
        RiskResult result = Risk.of(LINEAR).draws(5_000).seed(8).run();
        Fan fan = Fan.cumulative(result, TOWN);
        assertThat(fan.bands()).hasSize(3);
        Summary horizon = result.horizon(TOWN);
        Fan.Band last = fan.bands().get(2);
        assertThat(last.mean()).isEqualTo(horizon.mean());
        assertThat(last.error()).isEqualTo(horizon.error());
        assertThat(last.p5().value()).isEqualTo(horizon.low());
        assertThat(last.p50().value()).isEqualTo(horizon.median());
        assertThat(last.p95().value()).isEqualTo(horizon.high());
        for (Fan.Band band : fan.bands()) {
            assertThat(band.p5().value())
                    .isLessThanOrEqualTo(band.p25().value())
                    .isGreaterThanOrEqualTo(band.p5().low());
            assertThat(band.p25().value()).isLessThanOrEqualTo(band.p50().value());
            assertThat(band.p75().value()).isLessThanOrEqualTo(band.p95().value());
        }
        // 2026: 1,000·(a - 1), uniform from -1,000 to 0.
        Fan.Band first = fan.bands().get(0);
        assertThat(first.p25().value()).isCloseTo(-750, within(4 * 1_000 * Math.sqrt(0.25 * 0.75 / 5_000)));
        assertThat(first.p25().error()).isCloseTo(1.96 * 1_000 * Math.sqrt(0.25 * 0.75 / 5_000), within(3.0));
        Fan yearly = Fan.yearly(result, TOWN);
        assertThat(yearly.bands().get(1).mean()).isCloseTo(fan.bands().get(1).mean() - first.mean(), within(1e-6));
    }

    @Test
    void theIntervalOfAPercentileHoldsTheTrueOneNineteenTimesOutOfTwenty() {
        int inside = 0;
        int tried = 400;
        for (int seed = 0; seed < tried; seed++) {
            double[] draws = new double[500];
            new KeyedDraws(seed).chances("x", "", 0, 0, draws);
            Arrays.sort(draws);
            Percentile percentile = Percentile.of(draws, 0.05, 1);
            inside += percentile.low() <= 0.05 && 0.05 <= percentile.high() ? 1 : 0;
        }
        // At 95 % four standard errors of 400 tries are 0.044; whole ranks make it a little surer.
        assertThat((double) inside / tried).isBetween(0.95 - 0.044, 1.0);
        assertThat(inside).isLessThan(tried);
    }
}
