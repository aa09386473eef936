package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.ExtraSpending.Timing;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Correlation;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/**
 * Case C13: scenarios whose outcome is a distribution of which mean, quantiles and chances are known in closed form, written
 * as documents, read back, drawn and answered. A mean lies within four standard errors of what it must be.
 */
class ClosedFormsTest {

    private static final int DRAWS = 40_000;

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");
    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId GAIN = LineId.of("gm:1509/6.712");

    /** The numbers of the case, by item and name. */
    private static final ImmutableMap<String, Double> CASE = ImmutableMap.<String, Double>builder()
            .put("normal_net_benefit/mu", 1000.0)
            .put("normal_net_benefit/sigma", 2000.0)
            .put("normal_net_benefit/chance_positive", 0.6914624612740131)
            .put("normal_net_benefit/evpi_two_options", 395.59311480261204)
            .put("normal_net_benefit/p5", -2289.707253902943)
            .put("normal_net_benefit/p95", 4289.707253902943)
            .put("triangular_lag/min", 6.0)
            .put("triangular_lag/mode", 18.0)
            .put("triangular_lag/max", 36.0)
            .put("triangular_lag/mean", 20.0)
            .put("triangular_lag/variance", 38.0)
            .put("triangular_lag/median", 19.568323274845017)
            .put("triangular_lag/cdf_at_mode", 0.4)
            .put("pert_cashable/min", 0.2)
            .put("pert_cashable/mode", 0.4)
            .put("pert_cashable/max", 0.7)
            .put("pert_cashable/lambda", 4.0)
            .put("pert_cashable/mean", 0.4166666666666667)
            .put("pert_cashable/alpha", 2.6)
            .put("pert_cashable/beta", 3.3999999999999995)
            .put("interval80_to_normal/low", 0.8)
            .put("interval80_to_normal/high", 1.2)
            .put("interval80_to_normal/mean", 1.0)
            .put("interval80_to_normal/sigma", 0.15606082921447578)
            .put("interval80_to_normal/divisor", 2.5631031310892016)
            .put("lognormal_return/median", 1.6)
            .put("lognormal_return/p95", 2.4)
            .put("lognormal_return/sigma_log", 0.2465052825762026)
            .put("lognormal_return/mean", 1.6493578930009258)
            .put("lognormal_return/chance_above_1", 0.971718175775465)
            .put("gaussian_copula/rho", 0.6)
            .put("gaussian_copula/spearman", 0.5819201041240698)
            .put("gaussian_copula/kendall", 0.4096655293982669)
            .put("product_of_independent_lognormals/median", 0.96)
            .put("product_of_independent_lognormals/sigma_log", 0.32015621187164245)
            .put("product_of_independent_lognormals/mean", 1.0104825666185815)
            .put("product_of_independent_lognormals/chance_above_1", 0.44926976879597535)
            .buildOrThrow();

    private static double of(String number) {
        return Objects.requireNonNull(CASE.get(number), number);
    }

    private static Scenario read(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        return read;
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

    private static Given given() {
        return Given.builder()
                .addParties(new NamedParty(TOWN, "Town", Optional.empty()))
                .baseline(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(Growth.NONE)
                        .addLines(line(BASE, 0), line(GAIN, 100_000_000))
                        .build())
                .build();
    }

    /** An amount is invested once and comes back times an uncertain return: {@code amount·(X - 1)}. */
    private static Scenario invested(long euros, Estimate perEuro) {
        return read(Scenario.builder()
                .id("closed-form")
                .title(LocalizedText.same("closed form"))
                .given(given())
                .addMeasures(
                        ExtraSpending.builder()
                                .id("invest")
                                .title(LocalizedText.same("invest"))
                                .line(BASE)
                                .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(euros)))
                                .timing(Timing.JANUARY)
                                .build(),
                        DelayedEffect.builder()
                                .id("return")
                                .title(LocalizedText.same("return"))
                                .of(BASE)
                                .delay(new Delay.ByYear(ImmutableList.of(1.0), CHOSEN))
                                .value(Return.of(Grounded.of(1, CHOSEN)))
                                .cash(Return.of(Grounded.of(perEuro, CHOSEN)))
                                .addBeneficiaries(Beneficiary.of(GAIN, Share.ALL, CHOSEN))
                                .build())
                .horizon(Horizon.of(2026, 2026))
                .build());
    }

    private static RiskResult drawn(Scenario scenario) {
        return Risk.of(scenario).draws(DRAWS).seed(2027).threads(2).run();
    }

    /** Within four standard errors; half a cent of rounding is nothing beside them. */
    private static void mean(String what, Summary summary, double closed) {
        double off = (summary.mean() - closed) / summary.error();
        System.out.printf(
                "C13 %s: mean %.4f, closed form %.4f, %.2f standard errors.%n", what, summary.mean(), closed, off);
        assertThat(Math.abs(off)).as(what).isLessThan(4);
    }

    private static void chance(String what, Chance chance, double closed) {
        double error = Math.sqrt(closed * (1 - closed) / chance.draws());
        double off = (chance.value() - closed) / error;
        System.out.printf(
                "C13 %s: chance %.5f, closed form %.5f, %.2f standard errors.%n", what, chance.value(), closed, off);
        assertThat(Math.abs(off)).as(what).isLessThan(4);
    }

    @Test
    void aNetBenefitThatIsNormalHasItsMeanChanceAndTails() {
        // 1,000·(X - 1) with X normal(2, 2), which is normal(1000, 2000); cut six deviations from the mean.
        RiskResult result = drawn(invested(1_000, Estimate.normal(2, 2).between(-10, 14)));
        Summary net = result.horizon(TOWN);
        mean("normal net benefit", net, of("normal_net_benefit/mu"));
        chance("normal net benefit above 0", result.chanceOfBreakEven(TOWN), of("normal_net_benefit/chance_positive"));
        // The standard error of a quantile: sqrt(p·(1-p)/n) over the density there.
        double error = Math.sqrt(0.05 * 0.95 / DRAWS) / (0.10313564037537139 / 2000);
        assertThat(net.low()).isCloseTo(of("normal_net_benefit/p5"), within(4 * error));
        assertThat(net.high()).isCloseTo(of("normal_net_benefit/p95"), within(4 * error));
        // The standard error of a deviation of normal draws.
        assertThat(net.deviation()).isCloseTo(2000, within(4 * 2000 / Math.sqrt(2.0 * DRAWS)));
    }

    @Test
    void aLagThatIsTriangularHasItsMeanVarianceAndMedian() {
        // 100 euros come back 6 to 36 times; X - 1 is what is left.
        RiskResult result = drawn(invested(100, Estimate.triangular(6, 18, 36)));
        Summary net = result.horizon(TOWN);
        mean("triangular", net, 100 * (20.0 - 1));
        // The fourth central moment of a triangle is 2.4 times its squared variance.
        assertThat(net.deviation() * net.deviation() / 1e4)
                .isCloseTo(38, within(4 * 38 * Math.sqrt((2.4 - 1) / DRAWS)));
        double density = 2 * (36 - of("triangular_lag/median")) / ((36 - 6) * (36 - 18.0));
        assertThat(net.median() / 100 + 1)
                .isCloseTo(of("triangular_lag/median"), within(4 * 0.5 / Math.sqrt(DRAWS) / density + 1e-4));
        int below = 0;
        for (double cents : result.cents(TOWN)) {
            below += cents <= 100 * 100 * (18 - 1) ? 1 : 0;
        }
        chance("triangular below its mode", Chance.of(below, DRAWS, 0), 0.4);
    }

    @Test
    void aPertHasTheMeanOfItsFormula() {
        mean(
                "PERT",
                drawn(invested(10_000, Estimate.pert(0.2, 0.4, 0.7))).horizon(TOWN),
                10_000 * (of("pert_cashable/mean") - 1));
    }

    @Test
    void aReturnThatIsLognormalHasTheMeanAndTheChanceOfBreakingEven() {
        Estimate estimate = Estimate.lognormalFromQuantile(1.6, 2.4, 0.95);
        assertThat(((Estimate.Lognormal) estimate).logDeviation())
                .isCloseTo(of("lognormal_return/sigma_log"), within(1e-9));
        RiskResult result = drawn(invested(10_000, estimate.between(0, 100)));
        mean("lognormal return", result.horizon(TOWN), 10_000 * (of("lognormal_return/mean") - 1));
        chance("lognormal return above 1", result.chanceOfBreakEven(TOWN), of("lognormal_return/chance_above_1"));
    }

    @Test
    void anIntervalGivesTheDeviationOfItsNormal() {
        Estimate.Normal normal = (Estimate.Normal) Estimate.normalFromInterval(0.8, 1.2, 0.8);
        assertThat(normal.mean()).isCloseTo(1, within(1e-9));
        assertThat(normal.deviation()).isCloseTo(of("interval80_to_normal/sigma"), within(1e-9));
        RiskResult result = drawn(invested(10_000, normal.between(-8, 10)));
        mean("normal from an interval", result.horizon(TOWN), 0);
        int inside = 0;
        for (double cents : result.cents(TOWN)) {
            inside += Math.abs(cents) <= 0.2 * 10_000 * 100 ? 1 : 0;
        }
        chance("normal inside its interval", Chance.of(inside, DRAWS, 0), 0.8);
    }

    /** A month's need of 1,000 moves whole, and costs c and brings d more of that: c·d is what induced demand adds. */
    private static Scenario moved(Estimate induced) {
        return read(Scenario.builder()
                .id("product")
                .title(LocalizedText.same("product"))
                .given(given())
                .addMeasures(BudgetShift.from(GAIN)
                        .to(BASE)
                        .share(1)
                        .with(new Companions(
                                Parameter.of(Estimate.lognormal(0.16, 0.25).between(0, 3), CHOSEN),
                                Parameter.of(induced, CHOSEN),
                                Parameter.ZERO,
                                Optional.empty(),
                                Parameter.ZERO,
                                Optional.empty())))
                .horizon(Horizon.of(2026, 2026))
                .build());
    }

    @Test
    void theProductOfTwoLognormalsIsOne() {
        Estimate induced = Estimate.lognormal(0.6, 0.2).between(0, 3);
        RiskComparison more = drawn(moved(Estimate.of(0))).comparedWith(drawn(moved(induced)));
        double[] product = more.cents(TOWN);
        // What moves along the path of the shift in that year: where it costs nothing it is what is gained.
        RiskResult whole = Risk.of(moved(Estimate.of(0)))
                .with("shift/costPerMovedClient", 0)
                .draws(1)
                .run();
        double all = whole.horizon(TOWN).mean();
        for (int i = 0; i < product.length; i++) {
            product[i] = 10 * product[i] / all; // The cost of a moved client was drawn ten times too small.
        }
        // In units of a hundredth, as cents are.
        Summary summary = Summary.ofCents(product);
        mean("product of lognormals", summary, of("product_of_independent_lognormals/mean"));
        int above = 0;
        double[] logs = new double[product.length];
        for (int i = 0; i < product.length; i++) {
            above += product[i] > 100 ? 1 : 0;
            logs[i] = 100 * StrictMath.log(product[i] / 100);
        }
        chance("product above 1", Chance.of(above, DRAWS, 0), of("product_of_independent_lognormals/chance_above_1"));
        Summary log = Summary.ofCents(logs);
        mean("logarithm of the product", log, StrictMath.log(0.96));
        assertThat(log.deviation())
                .isCloseTo(
                        of("product_of_independent_lognormals/sigma_log"), within(4 * 0.3202 / Math.sqrt(2.0 * DRAWS)));
    }

    /** A return and an induced demand that move together: the ranks of their draws are those of the copula. */
    @Test
    void parametersOfACopulaHaveItsRankCorrelations() {
        Scenario scenario = moved(Estimate.lognormal(0.6, 0.2).between(0, 3));
        int draws = 8_000;
        RiskResult result = Risk.of(scenario)
                .draws(draws)
                .seed(5)
                .correlated(
                        Correlation.of("shift/costPerMovedClient", "shift/inducedDemand", of("gaussian_copula/rho")))
                .run();
        double[] x = result.parameter("shift/costPerMovedClient");
        double[] y = result.parameter("shift/inducedDemand");
        long agree = 0;
        for (int i = 0; i < draws; i++) {
            for (int j = 0; j < i; j++) {
                agree += (x[i] - x[j]) * (y[i] - y[j]) > 0 ? 1 : -1;
            }
        }
        double kendall = 2.0 * agree / draws / (draws - 1);
        double[] a = ranks(x);
        double[] b = ranks(y);
        double middle = (draws - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < draws; i++) {
            product += (a[i] - middle) * (b[i] - middle);
            square += (a[i] - middle) * (a[i] - middle);
        }
        double spearman = product / square;
        // Without any dependence the standard errors are 1/sqrt(n-1) and 2/3 of that; with it they are smaller.
        double error = 1 / Math.sqrt(draws - 1);
        System.out.printf("C13 copula: Spearman %.4f, Kendall %.4f.%n", spearman, kendall);
        assertThat(spearman).isCloseTo(of("gaussian_copula/spearman"), within(4 * error));
        assertThat(kendall).isCloseTo(of("gaussian_copula/kendall"), within(4 * error * 2 / 3));
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Arrays.binarySearch(sorted, values[i]);
        }
        return ranks;
    }

    @Test
    void closedFormsHoldToTheNinthDigit() {
        Quantile triangle = Quantile.of(Estimate.triangular(6, 18, 36));
        assertThat(triangle.at(0.5)).isCloseTo(of("triangular_lag/median"), within(1e-9));
        assertThat(triangle.at(of("triangular_lag/cdf_at_mode"))).isCloseTo(18, within(1e-9));
        Quantile normal = Quantile.of(Estimate.normal(1000, 2000));
        assertThat(normal.at(0.05)).isCloseTo(of("normal_net_benefit/p5"), within(1e-9));
        assertThat(normal.at(0.95)).isCloseTo(of("normal_net_benefit/p95"), within(1e-9));
        assertThat(1 - Distribution.normal(-0.5)).isCloseTo(of("normal_net_benefit/chance_positive"), within(1e-9));
        Estimate.Pert pert = (Estimate.Pert) Estimate.pert(0.2, 0.4, 0.7);
        double middle = Quantile.of(pert).at(0.5);
        assertThat(0.2 + 0.5 * BetaFunction.inverse(of("pert_cashable/alpha"), of("pert_cashable/beta"), 0.5))
                .isCloseTo(middle, within(1e-9));
        Estimate lognormal = Estimate.lognormalFromQuantile(1.6, 2.4, 0.95);
        assertThat(Quantile.of(lognormal).at(0.95)).isCloseTo(2.4, within(1e-9));
        assertThat(Distribution.above(lognormal, 1)).isCloseTo(of("lognormal_return/chance_above_1"), within(1e-9));
    }

    @Test
    void theNumbersAreThoseOfTheCase() throws IOException {
        JsonNode items =
                new ObjectMapper().readTree(Files.readString(published())).path("items");
        int found = 0;
        for (var item : items.properties()) {
            for (var number : item.getValue().properties()) {
                if (number.getValue().isNumber()) {
                    found++;
                    assertThat(of(item.getKey() + "/" + number.getKey()))
                            .isEqualTo(number.getValue().doubleValue());
                }
            }
        }
        assertThat(found).isEqualTo(CASE.size());
    }

    private static Path published() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/cases/c13-montecarlo-oracles.json");
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return abort("optional reference data not found: shared/cases/c13-montecarlo-oracles.json");
    }
}
