package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Sliding;
import nl.geldstroom.plan.Specialised;
import nl.geldstroom.plan.Sums;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;

/** A specialised plan says what the engine says of the plan itself, bit by bit. */
class SpecialisedLawsTest {

    private static final int WIDTH = 37;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.anyTogether();
    }

    @Provide
    Arbitrary<Scenario> others() {
        return RandomScenarios.all();
    }

    /** Every posting on its own: a sum for each rule of the plan and one for each of the reference. */
    private static Sums everyRule(List<Plan> plans) {
        return sums(plans, plans.stream().mapToInt(plan -> plan.rules().size()).sum(), (plan, rule) -> {
            int before = plan == 0 ? 0 : plans.get(0).rules().size();
            return new int[] {before + plans.get(plan).rules().indexOf(rule)};
        });
    }

    /** What everybody's balance differs from that of the reference, and twice what is paid. */
    private static Sums differences(List<Plan> plans) {
        return sums(plans, 2, (plan, rule) -> switch (rule.kind().direction()) {
            case IN -> new int[] {plan == 0 ? 0 : ~0};
            case OUT -> plan == 0 ? new int[] {~0, 1, 1} : new int[] {0};
            case NONE -> new int[0];
        });
    }

    private interface Counting {
        /** The sums in which a posting counts once; below zero the complement of one in which it counts against. */
        int[] in(int plan, PostingRule rule);
    }

    private static Sums sums(List<Plan> plans, int count, Counting counting) {
        return new Sums() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public List<Year> years() {
                List<Year> years = new ArrayList<>();
                for (int y = 0; y < plans.get(0).grid().years(); y++) {
                    years.add(plans.get(0).grid().first().plusYears(y));
                }
                return years;
            }

            @Override
            public int[] weights(int plan, PostingRule rule) {
                int[] weights = new int[count];
                for (int sum : counting.in(plan, rule)) {
                    weights[sum < 0 ? ~sum : sum] += sum < 0 ? -1 : 1;
                }
                return weights;
            }
        };
    }

    private static Draws draws(Plan plan, int width, long seed) {
        double[][] values = new double[plan.parameters().size()][width];
        for (int p = 0; p < values.length; p++) {
            Estimate estimate = plan.parameters().get(p).parameter().estimate();
            Random random =
                    new Random(seed + 31L * plan.parameters().get(p).id().hashCode());
            for (int i = 0; i < width; i++) {
                values[p][i] = estimate.isFixed()
                        ? estimate.point()
                        : estimate.low() + random.nextDouble() * (estimate.high() - estimate.low());
            }
        }
        return new Draws(width, values);
    }

    private static double[][][] specialised(Specialised specialised, Plan plan, Draws draws) {
        List<double[]> leaves = new ArrayList<>();
        for (Specialised.Leaf leaf : specialised.leaves()) {
            leaves.add(draws.values()[plan.parameters().indexOf(leaf.parameter())]);
        }
        return specialised.run(draws.width(), leaves, () -> {
            throw new AssertionError("The checks of the specialised plan failed.");
        });
    }

    private static void assertSame(List<Plan> plans, Sums sums, double[][][] found, int width, long seed) {
        assertSame(plans, sums, found, width, seed, "", 0);
    }

    private static void assertSame(
            List<Plan> plans, Sums sums, double[][][] found, int width, long seed, String held, double value) {
        double[][][] expected = new double[sums.count()][sums.years().size()][width];
        for (int p = 0; p < plans.size(); p++) {
            Plan plan = plans.get(p);
            Draws draws = draws(plan, width, seed);
            for (int parameter = 0; parameter < plan.parameters().size(); parameter++) {
                if (plan.parameters().get(parameter).id().equals(held)) {
                    Arrays.fill(draws.values()[parameter], value);
                }
            }
            Totals totals = Engine.run(plan, draws, Recorder.NONE);
            for (int rule = 0; rule < plan.rules().size(); rule++) {
                int[] weights = sums.weights(p, plan.rules().get(rule));
                for (int y = 0; y < plan.grid().years(); y++) {
                    double[] cents = totals.cents(rule, y);
                    for (int sum = 0; sum < weights.length; sum++) {
                        for (int i = 0; i < width; i++) {
                            expected[sum][y][i] += weights[sum] * cents[i];
                        }
                    }
                }
            }
        }
        for (int sum = 0; sum < expected.length; sum++) {
            for (int y = 0; y < expected[sum].length; y++) {
                for (int i = 0; i < width; i++) {
                    assertThat(found[sum][y][i])
                            .as("sum %s in year %s of draw %s", sum, y, i)
                            .isEqualTo(expected[sum][y][i] + 0.0);
                }
            }
        }
    }

    private static ImmutableList<Plan> plans(Scenario scenario) {
        return ImmutableList.of(ScenarioPlan.of(scenario), ScenarioPlan.of(scenario.reference()));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everyPostingAddsUpToTheSame(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        ImmutableList<Plan> plans = plans(scenario);
        Sums sums = everyRule(plans);
        Specialised specialised = Specialised.of(plans, sums);
        assertSame(plans, sums, specialised(specialised, plans.get(0), draws(plans.get(0), WIDTH, seed)), WIDTH, seed);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatPlanAndReferenceHaveInCommonLeavesTheDifferencesAsTheyAre(
            @ForAll("others") Scenario scenario, @ForAll long seed) {
        ImmutableList<Plan> plans = plans(scenario);
        Sums sums = differences(plans);
        Specialised specialised = Specialised.of(plans, sums);
        assertSame(plans, sums, specialised(specialised, plans.get(0), draws(plans.get(0), WIDTH, seed)), WIDTH, seed);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aSliderSaysWhatTheEngineSaysOfEachOfItsPositions(
            @ForAll("scenarios") Scenario scenario, @ForAll long seed, @ForAll @IntRange(max = 10_000) int which) {
        ImmutableList<ParameterUse> all = ScenarioPlan.of(scenario).parameters();
        ParameterUse slides = all.get(which % all.size());
        ImmutableSet<String> varied = ImmutableSet.of(slides.id());
        ImmutableList<Plan> plans =
                ImmutableList.of(ScenarioPlan.of(scenario, varied), ScenarioPlan.of(scenario.reference(), varied));
        Plan plan = plans.get(0);
        Sums sums = everyRule(plans);
        Draws drawn = draws(plan, WIDTH, seed);
        Sliding sliding =
                Sliding.of(plans, sums, ImmutableMap.of(), slides.id()).orElseThrow();
        List<double[]> leaves = new ArrayList<>();
        sliding.leaves()
                .forEach(leaf -> leaves.add(drawn.values()[plan.parameters().indexOf(leaf.parameter())]));
        Sliding.Kept kept = sliding.keep(WIDTH, leaves).orElseThrow();
        Estimate estimate = slides.parameter().estimate();
        for (double part : new double[] {0, 0.3, 1}) {
            double value = estimate.isFixed()
                    ? estimate.point() * (0.9 + part / 10)
                    : estimate.low() + part * (estimate.high() - estimate.low());
            assertSame(
                    plans,
                    sums,
                    sliding.move(kept, value, () -> {
                        throw new AssertionError("The checks of the slider failed.");
                    }),
                    WIDTH,
                    seed,
                    slides.id(),
                    value);
            assertSame(
                    plans,
                    sums,
                    specialised(Specialised.of(plans, sums, ImmutableMap.of(slides.id(), value)), plan, drawn),
                    WIDTH,
                    seed,
                    slides.id(),
                    value);
        }
    }
}
