package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Estimate.Outcome;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Draft;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Correlation;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The same seed gives the same bits, whatever else differs; a draw is the ledger at the values that it drew. */
class RiskLawsTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");
    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("org:insurer");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId NURSING = LineId.of("org:insurer/nursing");
    private static final LocalizedText TEXT = LocalizedText.same("own");

    /** A measure of somebody else: what is spent on the base above a threshold is partly paid back by the insurer. */
    private record Rebate(String id, Parameter part, Parameter threshold) implements Measure {

        @Override
        public LocalizedText title() {
            return TEXT;
        }

        @Override
        public ImmutableSet<LineId> lines() {
            return ImmutableSet.of(BASE, NURSING);
        }

        @Override
        public void compile(Draft draft) {
            Column above = draft.above(BASE)
                    .minus(draft.parameter("threshold", threshold, TEXT).times(draft.number(100)))
                    .positive();
            Column back = draft.parameter("part", part, TEXT).times(above).rounded();
            draft.pay("back", INSURER, TOWN, back, Nature.STRUCTURAL, TEXT);
        }
    }

    private static BudgetLine line(LineId id, PartyId payer, String law, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(LawId.of(law))
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static final List<BudgetLine> LINES = List.of(
            line(BASE, TOWN, "wmo2015", 3_946_000),
            line(SUPPORT, TOWN, "wmo2015", 2_785_000),
            line(NURSING, INSURER, "zvw", 9_120_000));

    private static final Growth GROWTH = new Growth(
            Parameter.of(Estimate.normal(0.02, 0.01).between(-0.05, 0.09).perYear()),
            Parameter.of(Estimate.uniform(0.01, 0.05)),
            Optional.empty());

    private static DelayedEffect effect(Estimate value) {
        return DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(BASE)
                .delay(new Delay.TwoStage(
                        Grounded.of(Estimate.triangular(6, 18, 36), CHOSEN),
                        Optional.of(Grounded.of(Estimate.gamma(9, 4).between(6, 120), CHOSEN))))
                .value(Return.of(Grounded.of(value, CHOSEN)))
                .cash(Return.of(Grounded.of(Estimate.lognormal(0.4, 0.3).between(0, 3), CHOSEN)))
                .addBeneficiaries(
                        Beneficiary.builder()
                                .line(NURSING)
                                .share(Share.of("0.4"))
                                .evidence(CHOSEN)
                                .cashable(Grounded.of(Estimate.beta(2.6, 3.4), CHOSEN))
                                .build(),
                        Beneficiary.of(SUPPORT, Share.of("0.6"), CHOSEN))
                .build();
    }

    private static final List<Measure> MEASURES = List.of(
            BudgetShift.from(SUPPORT)
                    .to(BASE)
                    .share(Estimate.pert(0.1, 0.3, 0.6))
                    .costPerMovedClient(Estimate.triangular(0.6, 0.8, 1.3))
                    .inducedDemand(
                            Estimate.discrete(new Outcome(0, 0.3), new Outcome(0.14, 0.5), new Outcome(0.3, 0.2))),
            ExtraSpending.builder()
                    .id("extra")
                    .title(TEXT)
                    .line(BASE)
                    .amounts(ImmutableSortedMap.of(
                            Year.of(2027), Money.euros(120_000), Year.of(2028), Money.euros(60_000)))
                    .timing(ExtraSpending.Timing.EVENLY)
                    .build(),
            effect(Estimate.of(1.6)),
            new Rebate(
                    "rebate",
                    Parameter.of(Estimate.empirical(0.1, 0.15, 0.25, 0.4)),
                    Parameter.of(Estimate.pert(0, 5_000, 20_000))));

    private static Scenario scenario(List<BudgetLine> lines, List<Measure> measures) {
        return Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(GROWTH)
                        .addAllLines(lines)
                        .build())
                .over(2027, 2031)
                .build()
                .withMeasures(ImmutableList.copyOf(measures));
    }

    private static Risk risk(List<BudgetLine> lines, List<Measure> measures) {
        return Risk.of(scenario(lines, measures))
                .draws(1_100)
                .seed(42)
                .correlated(Correlation.of("shift/share", "shift/costPerMovedClient", 0.6));
    }

    /** Every amount of every payer, year and draw. */
    private static String bits(RiskResult result, int draws) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (PartyId payer : result.payers()) {
            for (Year year : result.years()) {
                for (double cents : Arrays.copyOf(result.cents(payer, year), draws)) {
                    hasher.putLong(Double.doubleToRawLongBits(cents));
                }
            }
        }
        return hasher.hash().toString();
    }

    private static String bits(Risk risk) {
        RiskResult result = risk.run();
        return bits(result, result.draws());
    }

    @Test
    void threadsAndBlocksChangeNoBit() {
        String one = bits(risk(LINES, MEASURES));
        int runs = 0;
        for (int threads : new int[] {1, 2, 4}) {
            for (int block : new int[] {1, 7, 128, 1000}) {
                assertThat(bits(risk(LINES, MEASURES).threads(threads).blocks(block)))
                        .as("%s threads, blocks of %s", threads, block)
                        .isEqualTo(one);
                runs++;
            }
        }
        System.out.println(
                "Same bits: " + runs + " runs of 1,100 draws on 1, 2 and 4 threads in blocks of 1 to 1,000.");
        assertThat(bits(risk(LINES, MEASURES).seed(43))).isNotEqualTo(one);
    }

    @Test
    void aBlockMayBeLargerThanTheRun() {
        assertThat(bits(risk(LINES, MEASURES).blocks(Integer.MAX_VALUE))).isEqualTo(bits(risk(LINES, MEASURES)));
    }

    @Test
    void whatCannotMoveTogetherIsRefused() {
        Risk risk = risk(LINES, MEASURES);
        assertThatThrownBy(() -> risk.correlated(Correlation.of("baseline/volume", "effect/cash", 0.5))
                        .run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("effect/cash, once")
                .hasMessageContaining("must vary as the others do (baseline/volume, perYear)");
        assertThatThrownBy(() -> risk.correlated(Correlation.of("shift/share", "effect/cash", 0.5))
                        .run())
                .hasMessageContaining("The parameter (shift/share) must be in one correlation");
    }

    @Test
    void whatATellerThrowsEndsTheRunOfAllThreads() {
        AtomicInteger told = new AtomicInteger();
        assertThatThrownBy(() -> risk(LINES, MEASURES)
                        .draws(20_000)
                        .threads(2)
                        .tell((done, all) -> {
                            told.incrementAndGet();
                            throw new IllegalStateException("enough");
                        })
                        .run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        int atTheEnd = told.get();
        assertThat(atTheEnd).isBetween(1, 2);
    }

    @Test
    void theFirstDrawsOfALongerRunAreThoseOfAShorterOne() {
        RiskResult longer = risk(LINES, MEASURES).draws(2_345).threads(2).run();
        int[] lengths = {1, 2, 127, 128, 129, 1_100, 2_344};
        for (int draws : lengths) {
            assertThat(bits(risk(LINES, MEASURES).draws(draws)))
                    .as("%s draws", draws)
                    .isEqualTo(bits(longer, draws));
        }
    }

    @Test
    void theOrderOfLinesMeasuresAndCorrelationsChangesNoBit() {
        String one = bits(risk(LINES, MEASURES));
        List<BudgetLine> lines = Lists.reverse(LINES);
        int orders = 0;
        for (int turn = 0; turn < MEASURES.size(); turn++) {
            List<Measure> measures = new ArrayList<>(MEASURES);
            Collections.rotate(measures, turn);
            assertThat(bits(risk(lines, measures))).isEqualTo(one);
            Collections.reverse(measures);
            assertThat(bits(risk(LINES, measures))).isEqualTo(one);
            orders += 2;
        }
        Risk turned = Risk.of(scenario(lines, MEASURES))
                .correlated(Correlation.of("shift/costPerMovedClient", "shift/share", 0.6))
                .seed(42)
                .draws(1_100);
        assertThat(bits(turned)).isEqualTo(one);
        System.out.println("Same bits: " + orders + " orders of lines and measures.");
    }

    @Test
    void anUncertainNumberThatMovesNoMoneyChangesNoBitOfTheMoney() {
        String one = bits(risk(LINES, MEASURES));
        List<Measure> measures = new ArrayList<>(MEASURES);
        measures.set(2, effect(Estimate.pert(1, 1.6, 3)));
        RiskResult more = risk(LINES, measures).run();
        assertThat(bits(more, more.draws())).isEqualTo(one);
        assertThat(more.value().deviation()).isPositive();
        RiskResult held = risk(LINES, MEASURES).with("effect/value", 2).run();
        assertThat(bits(held, held.draws())).isEqualTo(one);
    }

    /** The golden bits: every Java must reproduce them. They change when the equations, the draws or this scenario do. */
    @Test
    void everyJavaDrawsTheSameBits() {
        RiskResult result = risk(LINES, MEASURES).threads(2).run();
        Hasher hasher = Hashing.sha256().newHasher();
        for (String parameter : List.of(
                "baseline/volume",
                "baseline/price",
                "shift/share",
                "shift/costPerMovedClient",
                "shift/inducedDemand",
                "effect/lag",
                "effect/life",
                "effect/cash",
                "effect/cashable/" + NURSING,
                "rebate/part",
                "rebate/threshold")) {
            for (double value : result.parameter(parameter)) {
                hasher.putLong(Double.doubleToRawLongBits(value));
            }
        }
        String draws = hasher.hash().toString();
        String outcomes = bits(result, result.draws());
        System.out.println("Golden bits on Java " + Runtime.version() + ": draws " + draws + ", outcomes " + outcomes);
        assertThat(draws).isEqualTo("38396fb4961b76745fbd02cd7c12f549d2f4c7268964c5a95e6f43caecf04aeb");
        assertThat(outcomes).isEqualTo("66d9491245795519a432738ac31b95a31711037b800ebc2a4d3780e7a11c853b");
    }

    @Test
    void aDrawIsTheLedgerAtTheValuesThatItDrewAlsoForAMeasureOfSomebodyElse() {
        List<BudgetLine> lines = LINES;
        Scenario scenario = Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(new Growth(Parameter.of(0.02), GROWTH.price(), Optional.empty()))
                        .addAllLines(lines)
                        .build())
                .over(2027, 2031)
                .build()
                .withMeasures(ImmutableList.copyOf(MEASURES));
        int draws = 40;
        RiskResult risk = Risk.of(scenario).draws(draws).seed(9).run();
        List<String> uncertain = Projection.of(scenario).plan().parameters().stream()
                .filter(use -> !use.parameter().estimate().isFixed())
                .map(use -> use.id())
                .toList();
        assertThat(uncertain).hasSize(10).contains("rebate/part", "rebate/threshold");
        int compared = 0;
        for (int draw = 0; draw < draws; draw++) {
            Map<String, Double> values = new TreeMap<>();
            for (String parameter : uncertain) {
                values.put(parameter, risk.parameter(parameter)[draw]);
            }
            Projection ledger = Projection.of(scenario, values);
            for (PartyId payer : risk.payers()) {
                for (Year year : risk.years()) {
                    assertThat(risk.cents(payer, year)[draw])
                            .isEqualTo(ledger.difference(payer, year).cents());
                    compared++;
                }
            }
        }
        System.out.println("Draw and ledger: " + compared + " amounts of " + draws + " draws are equal to the cent.");
        // The measure of somebody else moves money in the draws: without it the town has less.
        RiskResult without = Risk.of(scenario.withMeasures(ImmutableList.copyOf(MEASURES.subList(0, 3))))
                .draws(draws)
                .seed(9)
                .run();
        assertThat(risk.comparedWith(without).horizon(TOWN).tenth()).isPositive();
        assertThat(risk.comparedWith(without).chanceBetter(TOWN).value()).isEqualTo(1);
    }

    @Test
    void aScenarioComparedWithItselfDiffersByExactlyZero() {
        RiskComparison same = risk(LINES, MEASURES)
                .threads(4)
                .blocks(7)
                .run()
                .comparedWith(risk(Lists.reverse(LINES), MEASURES).run());
        for (PartyId payer : same.payers()) {
            assertThat(same.cents(payer)).containsOnly(0.0);
            assertThat(same.chanceBetter(payer).value()).isZero();
            same.bands(payer).values().forEach(summary -> {
                assertThat(summary.low()).isZero();
                assertThat(summary.high()).isZero();
            });
        }
    }

    @Test
    void scenariosShareTheirDraws() {
        // The same but for an amount that is certain: in every draw they differ by exactly that.
        List<Measure> cheaper = new ArrayList<>(MEASURES.subList(0, 1));
        List<Measure> dearer = new ArrayList<>(cheaper);
        dearer.add(((ExtraSpending) MEASURES.get(1)));
        RiskComparison difference =
                risk(LINES, cheaper).run().comparedWith(risk(LINES, dearer).run());
        assertThat(difference.cents(TOWN)).containsOnly(180_000_00.0);
        assertThat(difference.horizon(TOWN).deviation()).isZero();
        assertThat(difference.chanceBetter(TOWN).value()).isEqualTo(1);
        assertThat(risk(LINES, cheaper).run().horizon(TOWN).deviation()).isGreaterThan(10_000);
    }

    @Test
    void runsOfOtherDrawsAreNotComparedDrawByDraw() {
        RiskResult one = risk(LINES, MEASURES).draws(10).run();
        assertThatThrownBy(
                        () -> one.comparedWith(risk(LINES, MEASURES).draws(11).run()))
                .hasMessageContaining("10 of seed 42")
                .hasMessageContaining("11 of seed 42");
        assertThatThrownBy(() ->
                        one.comparedWith(risk(LINES, MEASURES).draws(10).seed(1).run()))
                .hasMessageContaining("seed 1");
    }

    @Test
    void aValueThatIsHeldMustBeOfAParameterOfTheScenario() {
        assertThatThrownBy(() -> risk(LINES, MEASURES).with("shift/shar", 1).run())
                .hasMessageContaining("The parameter (shift/shar) that is held must be one of the scenario")
                .hasMessageContaining("shift/share");
        assertThatThrownBy(() -> risk(LINES, MEASURES).with("shift/share", Double.NaN))
                .hasMessageContaining("must be finite");
    }
}
