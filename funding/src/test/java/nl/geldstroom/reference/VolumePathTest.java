package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.baseline.AgeingDemand;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.baseline.VolumePath;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.Trace;
import nl.geldstroom.population.PopulationForecast;
import nl.geldstroom.population.UsePerAge;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioPlan;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Volume that follows an index by year, worked out by hand: a line of 1,000,000.00 a year. */
class VolumePathTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final LineId LINE = LineId.of("gm:1509/6.711");
    private static final Growth TWO_AND_THREE = Growth.of(Parameter.of(0.02), Parameter.of(0.03));

    private static final VolumePath PATH = VolumePath.of(
            ImmutableSortedMap.of(Year.of(2025), 1.0, Year.of(2026), 1.01, Year.of(2027), 1.0302),
            Assumption.of("test", "chosen for the calculation"));

    private static Scenario scenario(Growth baseline, Optional<Growth> own) {
        return Scenario.builder()
                .id("path")
                .title(LocalizedText.same("path"))
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "Oude IJsselstreek", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2025))
                                .growth(baseline)
                                .addLines(BudgetLine.builder()
                                        .id(LINE)
                                        .payer(TOWN)
                                        .law(LawId.WMO2015)
                                        .cost(Money.euros(1_000_000))
                                        .income(Money.euros(100_000))
                                        .growth(own)
                                        .build())
                                .build())
                        .build())
                .horizon(Horizon.of(2025, 2029))
                .build();
    }

    private static Money cost(Scenario scenario, int year) {
        return Projection.of(scenario).ledger().sum(Year.of(year), rule -> rule.kind() == PostingKind.COST);
    }

    @Test
    void theStepOfThePathComesBetweenGrowthOfVolumeAndOfPrices() {
        Scenario scenario = scenario(TWO_AND_THREE.along(PATH), Optional.empty());

        assertThat(cost(scenario, 2025)).isEqualTo(Money.euros(1_000_000));
        // r(((1,000,000·1.02)·1.01)·1.03)
        assertThat(cost(scenario, 2026)).isEqualTo(Money.euros("1061106.00"));
        // r(((1,061,106·1.02)·1.02)·1.03)
        assertThat(cost(scenario, 2027)).isEqualTo(Money.euros("1137093.92"));
        // After the path the constants go on alone: r((1,137,093.92·1.02)·1.03)
        assertThat(cost(scenario, 2028)).isEqualTo(Money.euros("1194630.87"));
        // Own income grows in the same way.
        assertThat(Projection.of(scenario).ledger().sum(Year.of(2026), rule -> rule.kind() == PostingKind.INCOME))
                .isEqualTo(Money.euros("106110.60"));
    }

    @Test
    void aLineAlongAPathKeepsTheConstantsOfTheBaselineAsTheSameUncertainNumbers() {
        Growth baseline =
                Growth.of(Parameter.of(Estimate.pert(0, 0.01, 0.03)), Parameter.of(Estimate.pert(0.01, 0.02, 0.04)));

        assertThat(ScenarioPlan.of(scenario(baseline, Optional.of(baseline.along(PATH))))
                        .parameters())
                .extracting(ParameterUse::id)
                .containsExactly("baseline/volume", "baseline/price");
        assertThat(ScenarioPlan.of(scenario(baseline, Optional.of(TWO_AND_THREE.along(PATH))))
                        .parameters())
                .extracting(ParameterUse::id)
                .containsExactly(LINE + "/volume", LINE + "/price");
    }

    @Test
    void aFlatPathLeavesNoTrace() {
        VolumePath flat =
                new VolumePath(ImmutableSortedMap.of(Year.of(2025), 3.0, Year.of(2026), 3.0), Optional.empty());
        Recording without = Recording.of(scenario(TWO_AND_THREE, Optional.empty()));
        Recording with = Recording.of(scenario(TWO_AND_THREE.along(flat), Optional.empty()));
        for (int month = 0; month < without.months(); month++) {
            assertThat(with.posted(LINE + "/cost", month)).isEqualTo(without.posted(LINE + "/cost", month));
        }
        assertThat(ScenarioPlan.of(scenario(TWO_AND_THREE.along(flat), Optional.empty()))
                        .size())
                .isEqualTo(ScenarioPlan.of(scenario(TWO_AND_THREE, Optional.empty()))
                        .size());
    }

    @Test
    void thePathStandsInTheExplanationAndInTheDocument() {
        Scenario scenario = scenario(TWO_AND_THREE, Optional.of(TWO_AND_THREE.along(PATH)));
        Scenario read = new ScenarioDocuments()
                .read(Input.of("path.json", new ScenarioDocuments().write(scenario)))
                .orThrow();
        assertThat(read).isEqualTo(scenario);
        Plan plan = ScenarioPlan.of(scenario);
        assertThat(Trace.of(plan, 12).derivation(plan.columnOf(plan.rules().get(0)), Language.NL))
                .anyMatch(step -> step.contains("× stap van het volumepad) × ") && step.contains("× 1,01) × "));
        assertThat(Projection.of(scenario).explain(TOWN, Year.of(2026)).sources())
                .anySatisfy(source -> {
                    assertThat(source.what().nl()).contains("volumepad");
                    assertThat(source.citation().orElseThrow()).contains("chosen for the calculation");
                });
    }

    @Test
    void demandThatGrowsByAgeingFollowsTheForecast() {
        // Use 1 below 65 and 5 from there on: 80 + 20·5 = 180 in 2025; 76 + 24·5 = 196 in 2027.
        PopulationForecast people = PopulationForecast.read(Input.of("people.csv", """
                place;year;age;inhabitants
                gm:1509;2025;0;80
                gm:1509;2025;1+;20
                gm:1509;2027;0;76
                gm:1509;2027;1+;24
                """));
        UsePerAge use = UsePerAge.read(Input.of("use.csv", "age;wmo2015\n0;1\n1;5\n"));
        Baseline aged = AgeingDemand.of(people, use)
                .applyTo(scenario(Growth.NONE, Optional.empty()).given().baseline());

        VolumePath path = aged.lines().get(0).growth().orElseThrow().path().orElseThrow();
        assertThat(path.index())
                .containsExactlyEntriesOf(
                        ImmutableSortedMap.of(Year.of(2025), 1.0, Year.of(2026), 1.044444, Year.of(2027), 1.088889));
        assertThat(path.evidence().orElseThrow().citation())
                .isEqualTo("population, people.csv × use per age, use.csv (wmo2015)");

        Scenario scenario = scenario(Growth.NONE, Optional.empty());
        Scenario older = scenario.withGiven(scenario.given().withBaseline(aged));
        assertThat(cost(older, 2026)).isEqualTo(Money.euros("1044444.00"));
        assertThat(cost(older, 2027)).isEqualTo(Money.euros("1088889.00"));
        assertThat(cost(older, 2029)).isEqualTo(Money.euros("1088889.00"));
    }

    @Test
    void aPathHasNoGapsAndNoJumps() {
        assertThatThrownBy(() ->
                        new VolumePath(ImmutableSortedMap.of(Year.of(2025), 1.0, Year.of(2027), 1.1), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must have the year before 2027 too");
        assertThatThrownBy(() ->
                        new VolumePath(ImmutableSortedMap.of(Year.of(2025), 1.0, Year.of(2026), 3.0), Optional.empty()))
                .hasMessageContaining("must lie between 0.5 and 2");
        assertThatThrownBy(() -> new VolumePath(
                        ImmutableSortedMap.of(Year.of(2025), 1.0, Year.of(2026), -1.0), Optional.empty()))
                .hasMessageContaining("must lie between 0.000001 and 1000000");
        assertThatThrownBy(() -> new VolumePath(ImmutableSortedMap.of(Year.of(2025), 1.0), Optional.empty()))
                .hasMessageContaining("at least two years");
    }
}
