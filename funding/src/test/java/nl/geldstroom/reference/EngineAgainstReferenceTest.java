package nl.geldstroom.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Observation;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PlanBuilder;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;
import org.junit.jupiter.api.Test;

/** The engine and the reference interpreter agree on every posting of every month, to the cent. */
class EngineAgainstReferenceTest {

    /** What the engine posted in one draw, in the words of the reference. */
    private static final class Recording implements Recorder {
        final Map<String, ReferenceInterpreter.Entry> postings = new TreeMap<>();
        final Map<String, double[]> observations = new TreeMap<>();
        private final int months;

        Recording(Plan plan) {
            this.months = plan.grid().months();
        }

        @Override
        public void posted(int month, PostingRule rule, double[] cents) {
            postings.computeIfAbsent(
                                    rule.id(),
                                    id -> new ReferenceInterpreter.Entry(
                                            rule.debit(), rule.credit(), new double[months]))
                            .cents()[month] +=
                    cents[0];
        }

        @Override
        public void observed(int month, Observation observation, double[] values) {
            observations.computeIfAbsent(observation.id(), id -> new double[months])[month] = values[0];
        }
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.all();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyPostingIsTheSameAtPointValues(@ForAll("scenarios") Scenario scenario) {
        Plan plan = ScenarioPlan.of(scenario);
        Recording engine = new Recording(plan);
        Engine.run(plan, Draws.point(plan), engine);
        assertSame(engine, ReferenceInterpreter.of(scenario, Map.of()), plan);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everyPostingIsTheSameInADraw(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        Plan plan = ScenarioPlan.of(scenario);
        Draws draw = draws(plan, 1, new Random(seed));
        Map<String, Double> values = new HashMap<>();
        for (int p = 0; p < plan.parameters().size(); p++) {
            values.put(plan.parameters().get(p).id(), draw.values()[p][0]);
        }
        Recording engine = new Recording(plan);
        Engine.run(plan, draw, engine);
        assertSame(engine, ReferenceInterpreter.of(scenario, values), plan);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aBlockOfEqualDrawsIsTheProjectionEveryTime(@ForAll("scenarios") Scenario scenario) {
        Plan plan = ScenarioPlan.of(scenario);
        Totals one = Engine.run(plan, Draws.point(plan), Recorder.NONE);
        double[][] values = new double[plan.parameters().size()][Engine.BLOCK];
        for (int p = 0; p < values.length; p++) {
            java.util.Arrays.fill(
                    values[p], plan.parameters().get(p).parameter().point());
        }
        Totals block = Engine.run(plan, new Draws(Engine.BLOCK, values), Recorder.NONE);
        for (int draw = 0; draw < Engine.BLOCK; draw++) {
            assertSameTotals(plan, block, draw, one);
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aDrawInABlockIsTheSameAsThatDrawAlone(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        Plan plan = ScenarioPlan.of(scenario);
        Draws many = draws(plan, Engine.BLOCK, new Random(seed));
        Totals block = Engine.run(plan, many, Recorder.NONE);
        for (int draw : new int[] {0, 1, 63, Engine.BLOCK - 1}) {
            double[][] values = new double[many.values().length][1];
            for (int p = 0; p < values.length; p++) {
                values[p][0] = many.values()[p][draw];
            }
            assertSameTotals(plan, block, draw, Engine.run(plan, new Draws(1, values), Recorder.NONE));
        }
    }

    @Test
    void theReferenceKnowsNothingOfPlansAndEngine() {
        noClasses()
                .that()
                .haveNameMatching(".*\\.ReferenceInterpreter(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Column.class, Plan.class, PlanBuilder.class, Engine.class, ScenarioPlan.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("nl.geldstroom.plan")
                .check(new ClassFileImporter()
                        .importClasses(
                                ReferenceInterpreter.class,
                                ReferenceInterpreter.Entry.class,
                                ReferenceInterpreter.Result.class));
    }

    private static Draws draws(Plan plan, int width, Random random) {
        double[][] values = new double[plan.parameters().size()][width];
        for (int p = 0; p < values.length; p++) {
            Estimate estimate = plan.parameters().get(p).parameter().estimate();
            for (int draw = 0; draw < width; draw++) {
                values[p][draw] = estimate.isFixed()
                        ? estimate.point()
                        : estimate.low() + random.nextDouble() * (estimate.high() - estimate.low());
            }
        }
        return new Draws(width, values);
    }

    private static void assertSame(Recording engine, ReferenceInterpreter.Result reference, Plan plan) {
        TreeSet<String> rules = new TreeSet<>(engine.postings.keySet());
        rules.addAll(reference.postings().keySet());
        double[] nothing = new double[plan.grid().months()];
        for (String rule : rules) {
            ReferenceInterpreter.Entry ours = engine.postings.get(rule);
            ReferenceInterpreter.Entry theirs = reference.postings().get(rule);
            if (ours != null && theirs != null) {
                assertThat(ours.debit() + " from " + ours.credit())
                        .as("accounts of %s", rule)
                        .isEqualTo(theirs.debit() + " from " + theirs.credit());
            }
            compare(rule, plan, ours == null ? nothing : ours.cents(), theirs == null ? nothing : theirs.cents());
        }
        TreeSet<String> watched = new TreeSet<>(engine.observations.keySet());
        watched.addAll(reference.observations().keySet());
        for (String id : watched) {
            compare(
                    id,
                    plan,
                    engine.observations.getOrDefault(id, nothing),
                    reference.observations().getOrDefault(id, nothing));
        }
    }

    private static void compare(String what, Plan plan, double[] engine, double[] reference) {
        for (int month = 0; month < engine.length; month++) {
            // Zero may carry a sign: + 0.0 takes it off.
            assertThat(engine[month] + 0.0)
                    .as("%s in %s", what, plan.grid().month(month))
                    .isEqualTo(reference[month] + 0.0);
        }
    }

    private static void assertSameTotals(Plan plan, Totals block, int draw, Totals alone) {
        for (PostingRule rule : plan.rules()) {
            for (int year = 0; year < plan.grid().years(); year++) {
                java.time.Year of = plan.grid().first().plusYears(year);
                assertThat(block.of(rule.id(), of, draw))
                        .as("%s in %s of draw %s", rule.id(), of, draw)
                        .isEqualTo(alone.of(rule.id(), of, 0));
            }
        }
        for (int account = 0; account < plan.accounts().size(); account++) {
            assertThat(block.balance(account, draw))
                    .as("%s of draw %s", plan.accounts().get(account), draw)
                    .isEqualTo(alone.balance(account, 0));
        }
    }
}
