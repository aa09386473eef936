package nl.geldstroom.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PlanBuilder;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine and the reference interpreter agree on every posting of every month, to the cent. */
class EngineAgainstReferenceTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.all();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyPostingIsTheSameAtPointValues(@ForAll("scenarios") Scenario scenario) {
        Plan plan = ScenarioPlan.of(scenario);
        Recording engine = Recording.of(plan, Draws.point(plan));
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
        Recording engine = Recording.of(plan, draw);
        assertSame(engine, ReferenceInterpreter.of(scenario, values), plan);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aBlockOfEqualDrawsIsTheProjectionEveryTime(@ForAll("scenarios") Scenario scenario) {
        Plan plan = ScenarioPlan.of(scenario);
        Totals one = Engine.run(plan, Draws.point(plan), Recorder.NONE);
        double[][] values = new double[plan.parameters().size()][Engine.BLOCK];
        for (int p = 0; p < values.length; p++) {
            Arrays.fill(values[p], plan.parameters().get(p).parameter().point());
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
    void theScenariosReachEveryKindOfPostingAndEveryBranchOfTheContracts() {
        Set<String> reached = new TreeSet<>();
        for (long number = 0; number < 150; number++) {
            Recording engine = Recording.of(RandomScenarios.numbered(number));
            for (Map.Entry<String, double[]> posting : engine.postings.entrySet()) {
                if (Arrays.stream(posting.getValue()).anyMatch(cents -> cents != 0)) {
                    PostingRule rule = engine.rules.get(posting.getKey());
                    boolean inScope = posting.getKey().contains("/contract");
                    reached.add((inScope ? "scope " : "") + rule.kind() + " " + rule.nature());
                }
            }
            for (Map.Entry<String, double[]> watched : engine.observations.entrySet()) {
                if (Arrays.stream(watched.getValue()).anyMatch(value -> value != 0)) {
                    reached.add(watched.getKey().substring(watched.getKey().indexOf('/') + 1));
                }
            }
        }
        assertThat(reached)
                .contains(
                        "COST STRUCTURAL",
                        "INCOME STRUCTURAL",
                        "GRANT INCIDENTAL",
                        "GRANT STRUCTURAL",
                        "EXTRA_COST STRUCTURAL",
                        "EXTRA_COST INCIDENTAL",
                        "RELEASE STRUCTURAL",
                        "CASHING STRUCTURAL",
                        "LOST_INCOME STRUCTURAL",
                        "VALUE STRUCTURAL",
                        "scope RELEASE STRUCTURAL",
                        "scope CASHING STRUCTURAL",
                        "scope EXTRA_COST STRUCTURAL",
                        "TRANSFER STRUCTURAL",
                        "moved",
                        "reduction",
                        "released",
                        "double",
                        "clients",
                        "effect");
    }

    @Test
    void theReferenceKnowsNothingOfPlansAndEngine() {
        noClasses()
                .that()
                .haveNameMatching(".*\\.Reference[A-Z][A-Za-z]*(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Column.class, Plan.class, PlanBuilder.class, Engine.class, ScenarioPlan.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("nl.geldstroom.plan")
                .check(new ClassFileImporter().importPackagesOf(ReferenceInterpreter.class));
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
        for (String id : rules) {
            PostingRule rule = engine.rules.get(id);
            ReferenceInterpreter.Entry theirs = reference.postings().get(id);
            if (rule != null && theirs != null) {
                assertThat(rule.debit() + " from " + rule.credit())
                        .as("accounts of %s", id)
                        .isEqualTo(theirs.debit() + " from " + theirs.credit());
            }
            compare(id, plan, engine.postings.get(id), theirs == null ? null : theirs.cents());
        }
        TreeSet<String> watched = new TreeSet<>(engine.observations.keySet());
        watched.addAll(reference.observations().keySet());
        for (String id : watched) {
            compare(
                    id,
                    plan,
                    engine.observations.get(id),
                    reference.observations().get(id));
        }
    }

    /** What one of the two does not post at all, the other must not post in any month. */
    private static void compare(String what, Plan plan, double @Nullable [] engine, double @Nullable [] reference) {
        for (int month = 0; month < plan.grid().months(); month++) {
            // Zero may carry a sign: + 0.0 takes it off.
            assertThat((engine == null ? 0 : engine[month]) + 0.0)
                    .as("%s in %s", what, plan.grid().month(month))
                    .isEqualTo((reference == null ? 0 : reference[month]) + 0.0);
        }
    }

    private static void assertSameTotals(Plan plan, Totals block, int draw, Totals alone) {
        for (PostingRule rule : plan.rules()) {
            for (int year = 0; year < plan.grid().years(); year++) {
                Year of = plan.grid().first().plusYears(year);
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
