package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Scenario;

/** What holds for measures of every type together. */
class EveryMeasureLawsTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.any();
    }

    @Provide
    Arbitrary<Scenario> more() {
        return RandomScenarios.anyTogether();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theOrderInAFileChangesNoAmount(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        assertSame(Recording.of(shuffled(scenario, new Random(seed))), Recording.of(scenario));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFundsCutsAndAwardRoundsChangesNoAmount(@ForAll("more") Scenario scenario, @ForAll long seed) {
        assertSame(Recording.of(shuffled(scenario, new Random(seed))), Recording.of(scenario));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void aScenarioThatIsItsReferenceDiffersByNothing(@ForAll("scenarios") Scenario scenario) {
        Projection unchanged = Projection.of(scenario.reference());
        for (Year year : scenario.horizon().years()) {
            scenario.given()
                    .parties()
                    .forEach(party ->
                            assertThat(unchanged.difference(party.id(), year)).isEqualTo(Money.ZERO));
        }
        assertSame(Recording.of(scenario), Recording.of(scenario));
    }

    private static Scenario shuffled(Scenario scenario, Random random) {
        Given given = scenario.given();
        Baseline baseline = given.baseline();
        return scenario.withGiven(given.withBaseline(new Baseline(
                                baseline.year(),
                                baseline.growth(),
                                shuffled(baseline.lines(), random),
                                baseline.evidence()))
                        .withSources(shuffled(given.sources(), random))
                        .withAgreements(shuffled(given.agreements(), random))
                        .withWalls(shuffled(given.walls(), random))
                        .withMetConditions(shuffled(given.metConditions(), random)))
                .withMeasures(shuffled(scenario.measures(), random));
    }

    private static <T> ImmutableList<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return ImmutableList.copyOf(copy);
    }

    private static void assertSame(Recording one, Recording other) {
        TreeSet<String> rules = new TreeSet<>(one.postings.keySet());
        rules.addAll(other.postings.keySet());
        for (String rule : rules) {
            for (int month = 0; month < one.months(); month++) {
                assertThat(one.posted(rule, month))
                        .as("%s in month %s", rule, month)
                        .isEqualTo(other.posted(rule, month));
            }
        }
        assertThat(one.observations.keySet()).isEqualTo(other.observations.keySet());
        one.observations.forEach((id, values) -> assertThat(values).as(id).containsExactly(other.observations.get(id)));
    }
}
