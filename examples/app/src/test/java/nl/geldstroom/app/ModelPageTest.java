package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.answer.Appraisal;
import nl.geldstroom.answer.BreakEven;
import nl.geldstroom.answer.FundAccount;
import nl.geldstroom.answer.KeyFigures;
import nl.geldstroom.answer.Payback;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.SqueezeYears;
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
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Posting;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Grip;
import nl.geldstroom.measure.Groups;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Pledge;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.measure.TransitionTeam;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Fund;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.GrantSplit;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioScript;
import nl.geldstroom.scenario.Valuation;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Every worked example of {@code docs/model.md} is what the library computes. */
class ModelPageTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final String PAGE = words(Pages.read("docs/model.md"));

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final LineId OLD = LineId.of("gm:1509/6.712");

    private static final LineId NEW = LineId.of("gm:1509/6.1");

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The page says this sentence, with these amounts and numbers in it. */
    private static void says(String sentence, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof Money money
                    ? String.format(Locale.ROOT, "%,.2f", money.cents() / 100.0)
                    : values[i];
        }
        assertThat(PAGE).contains(words(String.format(Locale.ROOT, sentence, shown)));
    }

    private static BudgetLine line(LineId id, long euros, long income) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.euros(income))
                .build();
    }

    private static Baseline baseline(Growth growth, BudgetLine... lines) {
        return Baseline.builder()
                .year(Year.of(2026))
                .growth(growth)
                .addLines(lines)
                .build();
    }

    /** 1,000 a month on the old line and 500 on the new one. */
    private static ScenarioScript town() {
        return Scenario.given(baseline(Growth.NONE, line(OLD, 12_000, 1_200), line(NEW, 6_000, 0)));
    }

    private static BudgetShift shift(String id, double share, Path path, Companions companions) {
        return BudgetShift.builder()
                .id(id)
                .title(LocalizedText.same(id))
                .from(OLD)
                .to(NEW)
                .share(Parameter.of(share))
                .start(YearMonth.of(2027, 1))
                .path(path)
                .companions(companions)
                .build();
    }

    private static Companions cheaper() {
        return new Companions(
                Parameter.of(0.8), Parameter.ZERO, Parameter.ZERO, Optional.empty(), Parameter.ZERO, Optional.empty());
    }

    private static ServiceContract contract(Compensation compensation, LineId... lines) {
        return ServiceContract.fivePlusFive(TOWN, PartyId.of("provider:social-work"), Year.of(2027))
                .covering(lines)
                .compensation(compensation);
    }

    private static Money observed(Ledger ledger, String id, int year, int month) {
        double[] values = ledger.observed(id);
        return Money.ofCents((long) values[ledger.grid().indexOf(YearMonth.of(year, month))]);
    }

    private static Money posted(Ledger ledger, int year, int month, Predicate<PostingRule> which) {
        return Money.sum(ledger.postings().stream()
                .filter(posting -> posting.month().equals(YearMonth.of(year, month)) && which.test(posting.rule()))
                .map(Posting::amount)
                .toList());
    }

    private static Predicate<PostingRule> rule(String id) {
        return rule -> rule.id().equals(id);
    }

    private static Money costOf(Ledger ledger, LineId line, int year, int month) {
        return ImmutableList.of(PostingKind.COST, PostingKind.EXTRA_COST, PostingKind.TRANSFER).stream()
                .map(kind -> posted(
                        ledger,
                        year,
                        month,
                        rule -> rule.kind() == kind && rule.line().equals(Optional.of(line))))
                .reduce(Money.ZERO, Money::plus)
                .minus(posted(
                        ledger,
                        year,
                        month,
                        rule -> rule.kind() == PostingKind.RELEASE
                                && rule.line().equals(Optional.of(line))));
    }

    private static Scenario example(String letter) {
        return new ScenarioDocuments()
                .read(Input.of(Pages.ROOT.resolve("examples/scenarios/oude-ijsselstreek-" + letter + ".json")))
                .orThrow();
    }

    @Test
    void theEquationsOfAShiftAreThoseOfItsJavadoc() {
        String javadoc = Pages.sources().get("BudgetShift");
        int start = javadoc.indexOf("<pre>") + 5;
        String equations =
                javadoc.substring(start, javadoc.indexOf("</pre>", start)).replaceAll("\n \\* ?", "\n");
        assertThat(PAGE).contains(words(equations));
    }

    @Test
    void monthsAndGrowth() {
        Growth growth = Growth.of(Parameter.of(0.02), Parameter.of(0.03));
        Ledger ledger = Projection.of(Scenario.given(baseline(growth, line(OLD, 1_000, 0)))
                        .over(2026, 2027)
                        .build())
                .ledger();
        Predicate<PostingRule> cost = rule -> rule.kind() == PostingKind.COST;
        says(
                "a year of 1,000.00 gives %s in January, %s in February and %s in March; the twelve months are %s.",
                posted(ledger, 2026, 1, cost),
                posted(ledger, 2026, 2, cost),
                posted(ledger, 2026, 3, cost),
                ledger.sum(Year.of(2026), cost));
        says("1,000.00 with 0.02 and 0.03 becomes %s.", ledger.sum(Year.of(2027), cost));
    }

    @Test
    void splitsAndGrants() {
        Scenario a = example("a");
        SpecificGrant grant = (SpecificGrant) a.given().sources().get(0);
        List<Money> parts = GrantSplit.of(grant, Year.of(2025)).values().stream()
                .map(cents -> Money.ofCents(cents.longValue()))
                .toList();
        says("815,183.00 over 0.3457, 0.2210 and 0.4333 is %s, %s and %s.", parts.get(0), parts.get(1), parts.get(2));

        Ledger ledger = Projection.of(a.reference()).ledger();
        says(
                "has an income of %s in 2025; without its part of the brede SPUK, own income is %s. The SPUK itself is %s"
                        + " in 2025, %s in 2026 and %s in 2027.",
                a.given().baseline().line(NEW).orElseThrow().income(),
                ledger.sum(Year.of(2025), rule("gm:1509/6.1/income")),
                granted(ledger, 2025),
                granted(ledger, 2026),
                granted(ledger, 2027));
    }

    private static Money granted(Ledger ledger, int year) {
        return ledger.sum(Year.of(year), rule -> rule.kind() == PostingKind.GRANT);
    }

    @Test
    void claims() {
        Ledger ledger = Projection.of(town().measure(shift("one", 0.8, Path.step(), cheaper()))
                        .measure(shift("two", 0.4, Path.step(), cheaper()))
                        .over(2027, 2028)
                        .build())
                .ledger();
        says(
                "two measures that want 80 %% and 40 %% of a line of 1,000.00 get %s and %s.",
                observed(ledger, "one/moved", 2027, 5), observed(ledger, "two/moved", 2027, 5));
    }

    @Test
    void aShiftWithItsCompanions() {
        Companions companions = new Companions(
                Parameter.of(0.8),
                Parameter.of(0.14),
                Parameter.of(0.0364),
                Optional.empty(),
                Parameter.of(0.1),
                Optional.of(new TransitionTeam(Parameter.of(150_000), 3)));
        Ledger ledger = Projection.of(town().measure(shift("shift", 0.3, Path.linear(60), companions))
                        .over(2027, 2032)
                        .build())
                .ledger();
        says(
                "A path of 60 months moves %s in the first month and %s in the sixtieth. At the full level the reduction is"
                        + " %s, the new line spends %s, induced demand costs %s and %s of own contribution is lost.",
                observed(ledger, "shift/moved", 2027, 1),
                observed(ledger, "shift/moved", 2031, 12),
                observed(ledger, "shift/reduction", 2032, 1),
                posted(ledger, 2032, 1, rule("shift/spent")),
                posted(ledger, 2032, 1, rule("shift/induced")),
                posted(ledger, 2032, 1, rule("shift/lostIncome/" + OLD)));
        says("150,000 euros a year is %s a month.", posted(ledger, 2027, 1, rule("shift/team")));
        assertThat(posted(ledger, 2030, 1, rule("shift/team"))).isEqualTo(Money.ZERO);

        Groups groups = new Groups(Share.of("0.85"), Share.of("0.6"));
        says(
                "85 %% of the clients with 60 %% of the budget: %.4f and %.4f.",
                groups.movedUnitCost(), groups.remainingUnitCost());
    }

    @Test
    void releaseByAge() {
        Ledger ledger = Projection.of(town().agreement(contract(EffortBased.releasing(ReleasePath.months(6, 18)), OLD))
                        .measure(shift("shift", 0.13, Path.step(), cheaper()))
                        .over(2027, 2029)
                        .build())
                .ledger();
        assertThat(observed(ledger, "shift/released", 2027, 6)).isEqualTo(Money.ZERO);
        assertThat(observed(ledger, "shift/released", 2028, 6)).isLessThan(Money.euros(130));
        says(
                "a reduction of %s a month from January 2027: nothing until June, %s in July 2027, %s in August and all"
                        + " %s from July 2028.",
                observed(ledger, "shift/reduction", 2027, 1),
                observed(ledger, "shift/released", 2027, 7),
                observed(ledger, "shift/released", 2027, 8),
                observed(ledger, "shift/released", 2028, 7));
    }

    private static ServiceAllocation until(String end, long perMonth) {
        return ServiceAllocation.builder()
                .number(end)
                .from(LocalDate.of(2026, 7, 1))
                .end(LocalDate.parse(end))
                .perMonth(Money.euros(perMonth))
                .build();
    }

    @Test
    void releaseByEndDate() {
        AllocationRelease list = AllocationRelease.builder()
                .asOf(LocalDate.of(2027, 1, 1))
                .addAllocations(until("2027-03-31", 300), until("2027-07-31", 400), until("2027-12-31", 600))
                .build();
        AllocationRelease stranding = AllocationRelease.builder()
                .asOf(list.asOf())
                .addAllAllocations(list.allocations())
                .stranded(new AllocationRelease.StrandedCost(Share.of("0.4"), 4, CHOSEN))
                .build();
        Ledger ledger = allocated(list);
        Ledger stranded = allocated(stranding);
        assertThat(observed(ledger, "shift/released", 2027, 3)).isEqualTo(Money.ZERO);
        assertThat(observed(ledger, "shift/released", 2027, 7)).isEqualTo(Money.euros(30));
        assertThat(observed(ledger, "shift/released", 2027, 12)).isEqualTo(Money.euros(70));
        says(
                "Of a reduction of %s a month from January 2027 nothing comes free until March, %s in April, %s in August"
                        + " and all %s from January 2028.",
                observed(ledger, "shift/reduction", 2027, 1),
                observed(ledger, "shift/released", 2027, 4),
                observed(ledger, "shift/released", 2027, 8),
                observed(ledger, "shift/released", 2028, 1));
        says(
                "it is %s in April, %s in May and %s in August.",
                observed(stranded, "shift/released", 2027, 4),
                observed(stranded, "shift/released", 2027, 5),
                observed(stranded, "shift/released", 2027, 8));
    }

    private static Ledger allocated(AllocationRelease list) {
        EffortBased effort = EffortBased.releasing(ReleasePath.months(6, 18)).allocated(list);
        return Projection.of(town().agreement(contract(effort, OLD))
                        .measure(shift("shift", 0.13, Path.step(), cheaper()))
                        .over(2027, 2029)
                        .build())
                .ledger();
    }

    @Test
    void aLumpSumForOneLine() {
        Ledger ledger = Projection.of(town().agreement(contract(TaskBased.perYear(Money.euros(12_000)), OLD))
                        .measure(shift("shift", 0.3, Path.step(), cheaper()))
                        .over(2027, 2033)
                        .build())
                .ledger();
        says(
                "%s is released and %s is paid twice in every month until December 2031; from January 2032 %s is released.",
                observed(ledger, "shift/released", 2031, 12),
                observed(ledger, "shift/double", 2031, 12),
                observed(ledger, "shift/released", 2032, 1));
        assertThat(observed(ledger, "shift/double", 2032, 1)).isEqualTo(Money.ZERO);
    }

    @Test
    void aLumpSumForBothLines() {
        Ledger ledger = Projection.of(town().agreement(contract(TaskBased.perYear(Money.euros(18_000)), OLD, NEW))
                        .measure(shift("shift", 0.3, Path.step(), cheaper()))
                        .over(2027, 2033)
                        .build())
                .ledger();
        says(
                "the two lines together cost %s until December 2031 and %s from January 2032:",
                costOf(ledger, OLD, 2031, 12).plus(costOf(ledger, NEW, 2031, 12)),
                costOf(ledger, OLD, 2032, 1).plus(costOf(ledger, NEW, 2032, 1)));
        assertThat(observed(ledger, "shift/double", 2027, 1)).isEqualTo(Money.ZERO);
    }

    @Test
    void doubleCost() {
        Results.Key b = KeyFigures.of(Projection.of(example("b")));
        says("pays %s twice over 2027 to 2031, and nothing after that.", b.doubleCostTotal());
        assertThat(Money.sum(b.doubleCost().subList(0, 5))).isEqualTo(b.doubleCostTotal());
    }

    private static DelayedEffect effect(Delay delay, Return value) {
        return DelayedEffect.builder()
                .id("effect")
                .title(LocalizedText.same("effect"))
                .of(NEW)
                .delay(delay)
                .value(value)
                .addBeneficiaries(Beneficiary.of(OLD, Share.ALL, CHOSEN))
                .build();
    }

    private static ExtraSpending spending(ExtraSpending.Timing timing, int euros, int... years) {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year : years) {
            amounts.put(Year.of(year), Money.euros(euros));
        }
        return ExtraSpending.builder()
                .id("spending")
                .title(LocalizedText.same("spending"))
                .line(NEW)
                .amounts(amounts.build())
                .timing(timing)
                .build();
    }

    @Test
    void aDelayedEffect() {
        Return value = Return.builder()
                .perEuro(Grounded.of(1.6, CHOSEN))
                .deadweight(Grounded.of(0.25, CHOSEN))
                .build();
        Ledger ledger = Projection.of(town().measure(spending(ExtraSpending.Timing.EVENLY, 1_200, 2027, 2028, 2029))
                        .measure(effect(Delay.TwoStage.of(Grounded.of(12, CHOSEN)), value))
                        .over(2027, 2030)
                        .build())
                .ledger();
        double[] effect = ledger.observed("effect/effect");
        int first = ledger.grid().indexOf(YearMonth.of(2027, 1));
        says(
                "100.00 a month with L = 12 gives %.2f in month 6 and %.2f in month 36.",
                effect[first + 5] / 100, effect[first + 35] / 100);
        says(
                "1.6 with a deadweight of 0.25 is 1.2: the %.2f above is %s of value.",
                effect[first + 35] / 100, posted(ledger, 2029, 12, rule -> rule.kind() == PostingKind.VALUE));
    }

    @Test
    void structuralAndIncidental() {
        Results.Key a = KeyFigures.of(Projection.of(example("a")));
        says(
                "the difference in 2027 is %s, of which %s structural and %s incidental",
                a.balance().get(0), a.structural().get(0), a.incidental().get(0));
    }

    @Test
    void aPreventionFund() {
        PartyId employers = PartyId.of("org:employers");
        FundAccount account = FundAccount.of(Projection.of(Scenario.given(
                                baseline(Growth.NONE, line(OLD, 12_000_000, 0), line(NEW, 6_000_000, 0)))
                        .adopting("prevention-fund", LocalDate.of(2027, 1, 1))
                        .measure(PreventionFund.of(Fund.of("org:fund", "fund"), 2027, 2036)
                                .filledYearly(
                                        Money.euros(1_200_000),
                                        Pledge.of(TOWN, Share.of("0.4")),
                                        Pledge.of(employers, Share.of("0.6")).having(Money.euros(720_000)))
                                .paying(NEW, Money.euros(600_000), 2027, 2028)
                                .paying(NEW, Money.euros(1_250_000), 2029, 2036))
                        .over(2027, 2036)
                        .build()))
                .get(0);
        Money left = Money.sum(
                account.payers().stream().map(FundAccount.Payer::refund).toList());
        says(
                "%s a year for ten years, with %s spent in each of the first two and %s in each later one: %s is left, of"
                        + " which a payer of 40 %% gets back %s.",
                account.paidIn().get(0),
                account.spent().get(0),
                account.spent().get(9),
                left,
                account.payers().get(0).refund());
    }

    @Test
    void aSqueeze() {
        Grounded all = Grounded.of(1, CHOSEN);
        LineId work = LineId.of("gm:1509/work");
        LineId sport = LineId.of("gm:1509/sport");
        LineId library = LineId.of("gm:1509/library");
        SqueezeYears years = SqueezeYears.of(Projection.of(Scenario.given(baseline(
                                Growth.NONE,
                                line(OLD, 60_000_000, 0),
                                line(NEW, 45_000_000, 0),
                                line(work, 12_000_000, 0),
                                line(sport, 5_000_000, 0),
                                line(library, 3_000_000, 0)))
                        .measure(Squeeze.of(TOWN)
                                .whenMeansFall(Money.euros(10_000_000), 2027, 2027)
                                .onlyWhatWeHaveGripOn(Grip.on(work, all), Grip.on(sport, all), Grip.on(library, all)))
                        .over(2027, 2028)
                        .build()))
                .get(0);
        says(
                "of %s in five lines %s can be cut, on social work (12 million), sport (5) and the library (3), and %s falls away:"
                        + " they lose %s, %s and %s. That is %.0f %% of what can be cut where the whole loses %.0f %%:"
                        + " a distortion index of %.2f.",
                years.total().get(0),
                years.cuttable().get(0),
                years.gap().get(0),
                years.lines().get(2).cut().get(0),
                years.lines().get(1).cut().get(0),
                years.lines().get(0).cut().get(0),
                years.shareOfCuttable(Year.of(2027)).orElseThrow() * 100,
                years.shareOfTotal(Year.of(2027)).orElseThrow() * 100,
                years.distortion(Year.of(2027)).orElseThrow());
    }

    @Test
    void presentValues() {
        Valuation valuation = Valuation.builder()
                .date(LocalDate.of(2027, 1, 1))
                .timing(Valuation.Timing.END)
                .rate(0.0225)
                .deflator("constant prices")
                .inflation(0)
                .priceYear(Year.of(2027))
                .build();
        Projection hundred = Projection.of(town().measure(spending(ExtraSpending.Timing.JANUARY, 100, 2027))
                .valuation(valuation)
                .over(2027, 2046)
                .build());
        says(
                "100.00 at the end of 2027, valued on 1 January 2027 at 0.0225, is %.2f.",
                Appraisal.of(hundred, Appraisal.View.CASH).presentOutlays());

        Delay.ByYear twenty = new Delay.ByYear(ImmutableList.copyOf(Collections.nCopies(20, 1.0)), CHOSEN);
        Projection programme = Projection.of(town().measure(spending(ExtraSpending.Timing.JANUARY, 3_000, 2027))
                .measure(effect(twenty, Return.of(Grounded.of(1 / 6.0, CHOSEN))))
                .valuation(new Valuation(
                        valuation.date(),
                        valuation.timing(),
                        0.03,
                        valuation.deflator(),
                        0,
                        valuation.priceYear(),
                        Optional.empty(),
                        ImmutableList.of()))
                .over(2027, 2046)
                .build());
        Appraisal appraisal = Appraisal.of(programme, Appraisal.View.WITH_VALUE);
        assertThat(appraisal.effects()).containsOnly(Money.euros(500));
        says(
                "ratio %.2f, internal rate %.2f %%.",
                appraisal.benefitCostRatio().orElseThrow(),
                appraisal.internalRates().get(0) * 100);
        assertThat(appraisal.internalRates()).hasSize(1);
    }

    @Test
    void paybackAndBreakEven() {
        double years = Payback.of(new double[] {-100, 60, 80}).orElseThrow();
        says("%.1f years after the first.", years);
        says("there it is %.1f years.", years + 1);
        says(
                "%.4f in variant A of Oude IJsselstreek.",
                BreakEven.cashReturn(example("a"), TOWN).orElseThrow());
    }

    @Test
    void pointValues() {
        assertThat(Estimate.triangular(0, 1, 5).point()).isEqualTo(1);
        assertThat(Estimate.pert(0, 1, 5).point()).isEqualTo(1);
        assertThat(Estimate.uniform(0, 5).point()).isEqualTo(2.5);
    }

    @Test
    void pathsAreAsThePageSays() {
        double[] quarter = IntStream.of(15).mapToDouble(k -> k / 60.0).toArray();
        double s = quarter[0];
        assertThat(new Path.Linear(60).share(15)).isEqualTo(s);
        assertThat(new Path.FrontLoaded(60).share(15)).isEqualTo(1 - (1 - s) * (1 - s));
        assertThat(new Path.BackLoaded(60).share(15)).isEqualTo(s * s);
        assertThat(new Path.SCurve(60).share(15)).isEqualTo(3 * s * s - 2 * s * s * s);
        assertThat(Path.step().share(1)).isEqualTo(1);
    }
}
