package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.national.NationalRun;
import nl.geldstroom.national.ScenarioTemplate;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.CorrelatedPair;
import nl.geldstroom.scenario.Correlation;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.RiskSettings;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.StarterScenario;
import org.junit.jupiter.api.Test;

/** Uncertain numbers of many municipalities at once. */
class NationalRiskTest {

    private static final Iv3Table FACTS = Iv3Facts.budget2025();
    private static final ImmutableList<String> CODES = ImmutableList.of("1509", "0037", "0518");

    /** Growth of the first line drawn for the country, the share that moves drawn for each municipality. */
    private static Scenario scenario(String code) {
        PartyId town = PartyId.municipality(code);
        LineId from = LineId.of(town + "/6.712");
        LineId to = LineId.of(town + "/6.1");
        long size = 1_000_000 + 997L * Integer.parseInt(code);
        Scenario scenario = Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(new Growth(
                                Parameter.of(Estimate.normal(0.02, 0.01)
                                        .between(-0.05, 0.09)
                                        .perYear()),
                                Parameter.of(0.03),
                                Optional.empty()))
                        .addLines(
                                line(from, town, size)
                                        .growing(new Growth(
                                                Parameter.of(Estimate.normal(0.03, 0.02)
                                                        .between(-0.05, 0.1)
                                                        .perYear()),
                                                Parameter.of(0.025),
                                                Optional.empty())),
                                line(to, town, 2 * size))
                        .build())
                .measure(BudgetShift.from(from)
                        .to(to)
                        .share(Estimate.pert(0.1, 0.3, 0.6).perEntity())
                        .costPerMovedClient(Estimate.triangular(0.6, 0.8, 1.3)))
                .over(2027, 2031)
                .build();
        return scenario.withGiven(
                scenario.given().withParties(ImmutableList.of(new NamedParty(town, "town " + code, Optional.empty()))));
    }

    private static BudgetLine line(LineId id, PartyId payer, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static List<Scenario> scenarios() {
        return CODES.stream().map(NationalRiskTest::scenario).toList();
    }

    @Test
    void theCountryIsTheSumOfItsMunicipalitiesEachDrawnAlone() {
        NationalRiskResult country =
                NationalRisk.of(scenarios()).draws(300).seed(42).run();

        double[] sum = new double[300];
        for (Scenario scenario : scenarios()) {
            PartyId town = scenario.given().parties().get(0).id();
            RiskResult alone = Risk.of(scenario).draws(300).seed(42).run();
            double[] own = alone.cents(town);
            for (int i = 0; i < own.length; i++) {
                sum[i] += own[i];
            }
            assertThat(country.chanceOfBreakEven(town)).isEqualTo(alone.chanceOfBreakEven(town));
            assertThat(country.mean(town)).isEqualTo(Arrays.stream(own).sum() / 100 / own.length);
        }
        assertThat(country.horizon("gm")).isEqualTo(Summary.ofCents(sum));
        assertThat(country.all()).isEqualTo(country.horizon("gm"));
        assertThat(country.balanced()).isEqualTo(900);
        assertThat(country.payers()).containsExactly("gm");
    }

    @Test
    void theSettingsOfTheScenariosHoldForTheCountry() {
        List<Scenario> together = CODES.stream()
                .map(code -> scenario(code)
                        .withRisk(Optional.of(RiskSettings.builder()
                                .addPairs(CorrelatedPair.of("baseline/volume", "gm:" + code + "/6.712/volume", 0.9))
                                .draws(70)
                                .seed(8)
                                .build())))
                .toList();

        NationalRiskResult country = NationalRisk.of(together).run();

        assertThat(country.horizon("gm"))
                .isEqualTo(NationalRisk.of(scenarios())
                        .draws(70)
                        .seed(8)
                        .correlated(Correlation.of("baseline/volume", "gm/6.712/volume", 0.9))
                        .run()
                        .horizon("gm"))
                .isNotEqualTo(
                        NationalRisk.of(scenarios()).draws(70).seed(8).run().horizon("gm"));
        PartyId town = together.get(0).given().parties().get(0).id();
        assertThat(country.chanceOfBreakEven(town))
                .isEqualTo(Risk.of(together.get(0)).run().chanceOfBreakEven(town));
        assertThatThrownBy(() -> NationalRisk.of(List.of(together.get(0), scenario("0037"))))
                .hasMessageContaining("The risk settings of scenario");
    }

    @Test
    void aNumberOfTheCountryIsOneNumberAndOneOfAMunicipalityItsOwn() {
        List<RiskResult> towns = scenarios().stream()
                .map(scenario -> Risk.of(scenario).draws(50).seed(3).run())
                .toList();

        assertThat(towns.get(0).parameter("shift/costPerMovedClient"))
                .isEqualTo(towns.get(1).parameter("shift/costPerMovedClient"));
        assertThat(towns.get(0).parameter("gm:1509/6.712/volume"))
                .isEqualTo(towns.get(1).parameter("gm:0037/6.712/volume"));
        assertThat(towns.get(0).parameter("shift/share"))
                .isNotEqualTo(towns.get(1).parameter("shift/share"));
        assertThat(NationalRisk.of(scenarios()).parameters())
                .extracting(ParameterUse::id)
                .containsExactly("baseline/volume", "gm/6.712/volume", "shift/share", "shift/costPerMovedClient");
    }

    @Test
    void threadsBlocksAndMoreDrawsChangeNoBit() {
        NationalRisk risk = NationalRisk.of(scenarios()).seed(5);
        NationalRiskResult one = risk.draws(300).run();
        NationalRiskResult other = risk.draws(300).threads(3).blocks(17).run();
        NationalRiskResult longer = risk.draws(431).threads(2).run();
        for (Year year : one.years()) {
            assertThat(other.balances("gm", year)).isEqualTo(one.balances("gm", year));
            assertThat(other.differences("gm", year)).isEqualTo(one.differences("gm", year));
            assertThat(Arrays.copyOf(longer.differences("gm", year), 300)).isEqualTo(one.differences("gm", year));
        }
        for (PartyId town : one.municipalities()) {
            assertThat(other.mean(town)).isEqualTo(one.mean(town));
        }
    }

    @Test
    void valuesThatSomebodyElseDrewAreUsedAsTheyAre() {
        NationalRisk risk = NationalRisk.of(scenarios()).draws(2);
        Map<String, Double> points = new HashMap<>();
        risk.parameters().forEach(use -> points.put(use.id(), use.parameter().point()));

        NationalRiskResult result = risk.from((use, entity, year, first, out) -> {
                    assertThat(entity.isEmpty()).isEqualTo(!use.id().equals("shift/share"));
                    assertThat(year > 0).isEqualTo(use.id().endsWith("volume"));
                    Arrays.fill(out, points.getOrDefault(use.id(), 0.0));
                })
                .run();

        for (Year year : result.years()) {
            long balance = 0;
            long difference = 0;
            for (Scenario scenario : scenarios()) {
                PartyId town = scenario.given().parties().get(0).id();
                Projection projection = Projection.of(scenario);
                balance += projection.ledger().of(town).balance(year).cents();
                difference += projection.difference(town, year).cents();
            }
            assertThat(result.balances("gm", year)).containsExactly(balance, balance);
            assertThat(result.differences("gm", year)).containsExactly(difference, difference);
        }
    }

    @Test
    void aTemplateIsDrawnForTheMunicipalitiesOfAFile() {
        Scenario starter = StarterScenario.of(FACTS, Municipalities.of2026().byCode("1509"), Year.of(2025));
        BudgetShift shift = (BudgetShift) starter.measures().get(0);
        ImmutableList<Measure> measures = ImmutableList.of(
                shift.share(Estimate.pert(0.1, 0.2, 0.4)).costPerMovedClient(Estimate.uniform(0.5, 0.9)));
        NationalRun run = NationalRun.of(ScenarioTemplate.of(starter.withMeasures(measures)), FACTS);

        NationalRiskResult result = run.risk().draws(100).seed(42).threads(2).run();

        assertThat(result.municipalities()).containsExactlyElementsOf(run.municipalities());
        assertThat(result.balanced()).isEqualTo(300);
        assertThat(result.refused()).isEqualTo(ImmutableMap.of());
        assertThat(result.horizon("gm").deviation()).isPositive();
    }

    @Test
    void scenariosThatDoNotBelongTogetherAreRefused() {
        assertThatThrownBy(() -> NationalRisk.of(List.of(scenario("1509"), scenario("1509"))))
                .hasMessageContaining("must not be that of another");
        Scenario two = scenario("1509");
        ImmutableList<NamedParty> parties = ImmutableList.of(
                two.given().parties().get(0),
                new NamedParty(PartyId.municipality("0037"), "neighbour", Optional.empty()));
        assertThatThrownBy(
                        () -> NationalRisk.of(List.of(two.withGiven(two.given().withParties(parties)))))
                .hasMessageContaining("exactly one municipality");
        assertThatThrownBy(() -> NationalRisk.of(List.of())).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> NationalRisk.of(scenarios())
                        .correlated(Correlation.of("shift/share", "shift/none", 0.5))
                        .run())
                .hasMessageContaining("shift/none");
    }

    @Test
    void anInterruptedRunStops() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> NationalRisk.of(scenarios()).draws(100_000).run())
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
