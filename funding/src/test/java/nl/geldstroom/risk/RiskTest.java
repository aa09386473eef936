package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Correlation;
import nl.geldstroom.scenario.Scenario;
import org.junit.jupiter.api.Test;

class RiskTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId BASE = LineId.of("gm:1509/6.1");

    private static Scenario scenario(Growth growth, Estimate share, Estimate cost) {
        return Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(growth)
                        .addLines(line(SUPPORT, 2_785_000), line(BASE, 3_946_000))
                        .build())
                .measure(BudgetShift.from(SUPPORT).to(BASE).share(share).costPerMovedClient(cost))
                .over(2027, 2032)
                .build();
    }

    private static BudgetLine line(LineId id, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Scenario uncertain() {
        return scenario(
                new Growth(
                        Parameter.of(
                                Estimate.normal(0.02, 0.01).between(-0.05, 0.09).perYear()),
                        Parameter.of(0.03),
                        Optional.empty()),
                Estimate.pert(0.1, 0.3, 0.6),
                Estimate.triangular(0.6, 0.8, 1.3));
    }

    @Test
    void withPointValuesEveryDrawIsTheLedger() {
        Scenario certain = scenario(
                new Growth(Parameter.of(0.02), Parameter.of(0.03), Optional.empty()),
                Estimate.of(0.3),
                Estimate.of(0.8));
        Projection projection = Projection.of(certain);
        RiskResult risk = Risk.of(certain).draws(3).run();
        for (int year = 2027; year <= 2032; year++) {
            Summary summary = risk.difference(TOWN, Year.of(year));
            double euros = projection.difference(TOWN, Year.of(year)).cents() / 100.0;
            assertThat(summary.mean()).isEqualTo(euros);
            assertThat(summary.deviation()).isZero();
        }
        assertThat(risk.balanced()).isEqualTo(3);
    }

    @Test
    void threadsBlocksAndMoreDrawsChangeNoBit() {
        double[] one = Risk.of(uncertain()).draws(700).seed(42).run().cents(TOWN);
        assertThat(Risk.of(uncertain()).draws(700).seed(42).threads(2).run().cents(TOWN))
                .isEqualTo(one);
        assertThat(Risk.of(uncertain())
                        .draws(700)
                        .seed(42)
                        .threads(7)
                        .blocks(13)
                        .run()
                        .cents(TOWN))
                .isEqualTo(one);
        double[] more = Risk.of(uncertain()).draws(1_500).seed(42).run().cents(TOWN);
        assertThat(Arrays.copyOf(more, 700)).isEqualTo(one);
        assertThat(Risk.of(uncertain()).draws(700).seed(43).run().cents(TOWN)).isNotEqualTo(one);
    }

    @Test
    void anUncertainNumberMoreLeavesTheOthersAsTheyWere() {
        RiskResult before = Risk.of(uncertain()).draws(200).seed(7).run();
        Scenario more = uncertain();
        more = more.withMeasures(
                ImmutableList.of(((BudgetShift) more.measures().get(0)).inducedDemand(Estimate.pert(0, 0.14, 0.3))));
        RiskResult after = Risk.of(more).draws(200).seed(7).run();
        assertThat(after.parameter("shift/share")).isEqualTo(before.parameter("shift/share"));
        assertThat(after.parameter("baseline/volume")).isEqualTo(before.parameter("baseline/volume"));
    }

    @Test
    void drawsFollowTheirDistribution() {
        double[] share = Risk.of(uncertain()).draws(20_000).seed(1).run().parameter("shift/share");
        // PERT: mean (min + 4·mode + max)/6; variance (mean-min)·(max-mean)/7.
        double mean = (0.1 + 4 * 0.3 + 0.6) / 6;
        double deviation = Math.sqrt((mean - 0.1) * (0.6 - mean) / 7);
        assertThat(Arrays.stream(share).average().orElseThrow())
                .isCloseTo(mean, within(4 * deviation / Math.sqrt(20_000)));
    }

    @Test
    void parametersThatMoveTogetherHaveTheRankCorrelationOfTheirCopula() {
        RiskResult risk = Risk.of(uncertain())
                .draws(20_000)
                .seed(5)
                .correlated(Correlation.of("shift/share", "shift/costPerMovedClient", 0.6))
                .run();
        double rank = rankCorrelation(risk.parameter("shift/share"), risk.parameter("shift/costPerMovedClient"));
        assertThat(rank).isCloseTo(0.5819201041240698, within(4 / Math.sqrt(20_000)));
    }

    private static double rankCorrelation(double[] x, double[] y) {
        double[] a = ranks(x);
        double[] b = ranks(y);
        double middle = (x.length - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            product += (a[i] - middle) * (b[i] - middle);
            square += (a[i] - middle) * (a[i] - middle);
        }
        return product / square;
    }

    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
        double[] ranks = new double[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    @Test
    void anImpossibleMatrixIsRefusedWithTheNearestOneThatHolds() {
        assertThatThrownBy(() -> new Correlation(
                        ImmutableList.of("a", "b", "c"),
                        ImmutableList.of(
                                ImmutableList.of(1.0, 0.9, -0.9),
                                ImmutableList.of(0.9, 1.0, 0.9),
                                ImmutableList.of(-0.9, 0.9, 1.0)),
                        Optional.empty()))
                .hasMessageContaining("positive definite")
                .hasMessageContaining("nearest");
    }

    @Test
    void aChanceHasTheIntervalOfItsDrawsAndTheShareOfAssumptions() {
        Chance chance =
                Risk.of(uncertain()).draws(2_000).seed(3).threads(2).run().chanceOfBreakEven(TOWN);
        assertThat(chance.value()).isBetween(0.3, 0.9);
        assertThat(chance.low()).isLessThan(chance.value());
        assertThat(chance.high()).isGreaterThan(chance.value());
        assertThat(chance.assumed()).isEqualTo(1);
        assertThat(Chance.of(700, 1_000, 0).low()).isCloseTo(0.6709, within(1e-4));
        assertThat(Chance.of(700, 1_000, 0).high()).isCloseTo(0.7276, within(1e-4));
    }

    @Test
    void anInterruptedRunStops() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Risk.of(uncertain()).draws(100_000).run())
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
