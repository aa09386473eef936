package nl.geldstroom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans made ready for draws: the same sums and the same faults as the engine. */
class SpecialisedTest {

    private static final LocalizedText TEXT = LocalizedText.same("test");
    private static final int WIDTH = 150;
    private static final int BAD = 77;

    /** A plan that posts one amount made from a drawn number between 0 and 1. */
    private static Plan plan(Function<Column, Column> amount) {
        PlanBuilder builder = new PlanBuilder(new Grid(Year.of(2026), Year.of(2028)));
        Column drawn = builder.parameter("test/number", Parameter.of(Estimate.uniform(0, 1)), TEXT);
        builder.post(rule("test/amount"), amount.apply(drawn));
        builder.post(rule("test/usual"), drawn.times(builder.constant(12_345)).rounded());
        return builder.build();
    }

    private static PostingRule rule(String id) {
        return PostingRule.builder()
                .id(id)
                .book(Book.MONEY)
                .kind(PostingKind.COST)
                .nature(Nature.STRUCTURAL)
                .debit("cost/" + id)
                .credit("means")
                .payer(PartyId.of("gm:1509"))
                .law(LawId.WMO2015)
                .text(TEXT)
                .build();
    }

    private static final Sums ALL = new Sums() {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public List<Year> years() {
            return List.of(Year.of(2027), Year.of(2028));
        }

        @Override
        public int[] weights(int plan, PostingRule rule) {
            return new int[] {1};
        }
    };

    private static double[] numbers() {
        double[] numbers = new Random(4).doubles(WIDTH).toArray();
        numbers[BAD] = 1;
        return numbers;
    }

    private static double[][][] run(Plan plan, double[] numbers) {
        Specialised specialised = Specialised.of(List.of(plan), ALL);
        assertThat(specialised.length()).isPositive();
        return specialised.run(numbers.length, List.of(numbers), () -> plain(plan, numbers));
    }

    private static Specialised.Plain plain(Plan plan, double[] numbers) {
        return new Specialised.Plain() {
            @Override
            public List<Plan> plans() {
                return List.of(plan);
            }

            @Override
            public Draws draws(int number) {
                return new Draws(numbers.length, new double[][] {numbers});
            }
        };
    }

    /** Wrong in one draw of many and in one month only. */
    private static Column onlyInTheBadDraw(Column drawn, double what) {
        PlanBuilder builder = drawn.builder;
        Column one = drawn.atLeast(builder.constant(1 - 1e-12)).minus(builder.constant(1 - 1e-12));
        double[] month = new double[36];
        month[20] = 1;
        return one.times(builder.constant(1e12))
                .rounded()
                .times(builder.constant(what))
                .where(month, builder.zero());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1e-9, 4.9e-324, 0x1p50, 0x1p60, -0x1p52, 1e300, Double.MAX_VALUE})
    void aBrokenPlanIsCaughtAsTheEngineCatchesIt(double wrong) {
        Plan broken = plan(drawn -> onlyInTheBadDraw(drawn, wrong));
        double[] numbers = numbers();

        Throwable expected =
                catchThrowable(() -> Engine.run(broken, new Draws(WIDTH, new double[][] {numbers}), Recorder.NONE));

        assertThat(expected).isNotNull();
        assertThatThrownBy(() -> run(broken, numbers))
                .isInstanceOf(expected.getClass())
                .hasMessage(expected.getMessage());
        double[] harmless = numbers.clone();
        harmless[BAD] = 0.5;
        assertThat(run(broken, harmless)[0][0][BAD]).isEqualTo(12 * Math.rint(0.5 * 12_345));
    }

    @Test
    void whatIsNoNumberIsCaught() {
        Plan broken = plan(drawn -> drawn.minus(drawn.atMost(drawn.builder.constant(2)))
                .dividedBy(drawn.builder.constant(1).minus(drawn.atLeast(drawn.builder.constant(1))))
                .rounded());
        assertThatThrownBy(() -> run(broken, numbers())).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amountsThatCancelInTheYearAreCheckedInTheMonth() {
        Plan broken = plan(drawn -> {
            PlanBuilder builder = drawn.builder;
            double[] signs = new double[36];
            signs[3] = 1;
            signs[4] = -1;
            return drawn.times(builder.constant(0x1p51)).rounded().times(builder.table(signs));
        });
        assertThatThrownBy(() -> run(broken, numbers()))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("2026-04");
    }

    @Test
    void whereTheChecksAreTooStrictTheEngineDecides() {
        // The turnover of an account that goes up and down passes the bound that the account itself never reaches.
        Plan large = plan(drawn -> {
            double[] signs = new double[36];
            for (int month = 0; month < 36; month++) {
                signs[month] = month % 2 == 0 ? 1 : -1;
            }
            return drawn.times(drawn.builder.constant(0x1p48)).rounded().times(drawn.builder.table(signs));
        });
        double[] numbers = numbers();
        double[][][] sums = run(large, numbers);
        for (int i = 0; i < WIDTH; i++) {
            assertThat(sums[0][0][i]).isEqualTo(12 * Math.rint(numbers[i] * 12_345));
        }
    }

    @Test
    void aTwelfthWithoutDivisionRoundsAsTheDivisionDoes() {
        Random random = new Random(9);
        double[] amounts = new double[4_096];
        double[] out = new double[amounts.length];
        for (int bits = 4; bits <= 45; bits++) {
            for (int i = 0; i < amounts.length; i++) {
                long amount = random.nextLong() >>> (64 - bits);
                amounts[i] = i % 3 == 0 ? Math.floorDiv(amount, 12) * 12 + 6 : i % 3 == 1 ? -amount : amount;
            }
            for (int k = 1; k <= 12; k++) {
                Kernels.untilMonth(out, amounts, k);
                for (int i = 0; i < amounts.length; i++) {
                    assertThat(out[i]).isEqualTo(Math.rint((amounts[i] * k) / 12));
                }
                Kernels.ofMonth(out, amounts, k);
                for (int i = 0; i < amounts.length; i++) {
                    assertThat(out[i])
                            .isEqualTo(Math.rint((amounts[i] * k) / 12) - Math.rint((amounts[i] * (k - 1)) / 12));
                }
            }
        }
    }

    @Test
    void plansThatDifferInNumbersOnlyShareTheirSteps() {
        Specialised.Several several = new Specialised.Several();
        ImmutableList<Plan> plans = ImmutableList.of(grown(100_000), grown(250_000), grown(7));
        plans.forEach(plan -> several.add(List.of(plan), ALL));
        ImmutableList<Specialised> all = several.build();
        double[] numbers = numbers();
        for (int p = 0; p < plans.size(); p++) {
            Plan plan = plans.get(p);
            double[][][] shared = all.get(p).run(WIDTH, List.of(numbers), () -> plain(plan, numbers));
            assertThat(all.get(p).length()).isEqualTo(all.get(0).length());
            assertThat(shared).isDeepEqualTo(run(plan, numbers));
            Totals engine = Engine.run(plan, new Draws(WIDTH, new double[][] {numbers}), Recorder.NONE);
            assertThat(shared[0][1]).isEqualTo(engine.cents(0, 2));
        }
    }

    /** An amount that grows every January by the drawn number, paid by the month. */
    private static Plan grown(double start) {
        PlanBuilder builder = new PlanBuilder(new Grid(Year.of(2026), Year.of(2028)));
        Column drawn = builder.parameter("test/number", Parameter.of(Estimate.uniform(0, 1)), TEXT);
        Column year = builder.deferred();
        double[] january = builder.grid().tabulate(month -> month.getMonthValue() == 1 ? 1 : 0);
        double[] first = builder.grid().tabulate(month -> month.getYear() == 2026 ? 1 : 0);
        Column grown = year.previous().times(builder.constant(1).plus(drawn)).rounded();
        builder.define(year, builder.constant(start).where(first, grown.where(january, year.previous())));
        Column until = builder.table(builder.grid().tabulate(month -> month.getMonthValue()));
        Column before = builder.table(builder.grid().tabulate(month -> month.getMonthValue() - 1));
        Column twelve = builder.constant(12);
        builder.post(
                rule("test/grown"),
                year.times(until)
                        .dividedBy(twelve)
                        .rounded()
                        .minus(year.times(before).dividedBy(twelve).rounded()));
        return builder.build();
    }

    /** For half a year nothing and then a hundred, each divided by the drawn number, but not above three hundred. */
    private static Plan divided() {
        return plan(drawn -> {
            PlanBuilder builder = drawn.builder;
            double[] table = new double[36];
            Arrays.fill(table, 6, 36, 100);
            return builder.table(table)
                    .dividedBy(drawn)
                    .atMost(builder.constant(300))
                    .rounded();
        });
    }

    @Test
    void zeroDividedByZeroIsCaughtWhereTheNumberIsHeldOrSlid() {
        Plan plan = divided();
        double[] zeros = new double[WIDTH];
        Throwable expected =
                catchThrowable(() -> Engine.run(plan, new Draws(WIDTH, new double[][] {zeros}), Recorder.NONE));
        assertThat(expected).isInstanceOf(ArithmeticException.class);

        assertThatThrownBy(() -> Specialised.of(List.of(plan), ALL, Map.of("test/number", 0.0))
                        .run(WIDTH, List.of(), () -> plain(plan, zeros)))
                .isInstanceOf(expected.getClass())
                .hasMessage(expected.getMessage());
        Sliding sliding =
                Sliding.of(List.of(plan), ALL, Map.of(), "test/number").orElseThrow();
        Sliding.Kept kept = sliding.keep(WIDTH, List.of()).orElseThrow();
        assertThatThrownBy(() -> sliding.move(kept, 0, () -> plain(plan, zeros)))
                .isInstanceOf(expected.getClass())
                .hasMessage(expected.getMessage());
        assertThatThrownBy(() -> run(plan, zeros)).hasMessage(expected.getMessage());
        double[] halves = new double[WIDTH];
        Arrays.fill(halves, 0.5);
        assertThat(sliding.move(kept, 0.5, () -> {
                    throw new AssertionError("The checks of the slider failed.");
                }))
                .isDeepEqualTo(run(plan, halves));
    }

    @Test
    void nothingTimesWhatIsNoNumberIsCaught() {
        // The factor is nothing in every month that is posted.
        double[] last = new double[36];
        last[35] = 1;
        double[] others = new double[36];
        Arrays.fill(others, 0, 35, 1);
        Plan plan = plan(drawn -> drawn.dividedBy(drawn)
                .times(drawn.builder.table(last))
                .rounded()
                .where(others, drawn.builder.zero()));
        double[] zeros = new double[WIDTH];
        assertThatThrownBy(() -> run(plan, zeros)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aParameterWhoseBoundsMadeItNeedlessIsHeldAgainstThem() {
        PlanBuilder builder = new PlanBuilder(new Grid(Year.of(2026), Year.of(2028)));
        Column cap = builder.parameter("test/cap", Parameter.of(Estimate.uniform(500, 1_000)), TEXT);
        builder.post(rule("test/amount"), builder.constant(300).atMost(cap));
        Plan plan = builder.build();
        Specialised specialised = Specialised.of(List.of(plan), ALL);
        assertThat(specialised.leaves()).hasSize(1);
        double[] caps = new double[WIDTH];
        Arrays.fill(caps, 700);
        assertThat(specialised
                        .run(WIDTH, List.of(caps), () -> {
                            throw new AssertionError("The checks of the specialised plan failed.");
                        })[0][0][BAD])
                .isEqualTo(3_600);
        caps[BAD] = 100;
        double[][][] sums = specialised.run(WIDTH, List.of(caps), () -> plain(plan, caps));
        assertThat(sums[0][0][BAD]).isEqualTo(1_200);
        assertThat(sums[0][0][0]).isEqualTo(3_600);
    }

    /** Sixty-one years of sums over all months before. */
    private static Plan remembering(int columns) {
        PlanBuilder builder = new PlanBuilder(new Grid(Year.of(2026), Year.of(2086)));
        Column drawn = builder.parameter("test/number", Parameter.of(Estimate.uniform(0, 1)), TEXT);
        for (int column = 0; column < columns; column++) {
            double[] weights = new double[732];
            Arrays.fill(weights, 1.0 / (column + 732));
            builder.post(
                    rule("test/amount" + column),
                    drawn.times(builder.constant(column + 1_000))
                            .lagged(weights)
                            .rounded());
        }
        return builder.build();
    }

    @Test
    void theTermsOfSumsOverThePastCountInTheSize() {
        Outline outline = Outline.of(List.of(remembering(1)), ALL);
        assertThat(outline.size()).isEqualTo(outline.kinds.length * 732L + 732 * 733 / 2);
        Plan large = remembering(30);
        assertThat(Specialised.of(List.of(large), ALL).length()).isZero();
        assertThat(Sliding.of(List.of(large), ALL, Map.of(), "test/number")).isEmpty();
        assertThat(Specialised.of(List.of(remembering(1)), ALL).length()).isPositive();
    }

    @Test
    void anInterruptedPreparationStops() {
        Plan plan = divided();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Specialised.of(List.of(plan), ALL)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
