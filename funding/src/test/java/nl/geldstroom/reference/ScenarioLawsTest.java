package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Delivery;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;

/** What must hold in every scenario, whatever it says. */
class ScenarioLawsTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.all();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichAScenarioNamesThingsNeverMatters(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        Random random = new Random(seed);
        Given given = scenario.given();
        Baseline baseline = given.baseline();
        Scenario shuffled = scenario.withGiven(given.withBaseline(new Baseline(
                                baseline.year(),
                                baseline.growth(),
                                shuffled(baseline.lines(), random),
                                baseline.evidence()))
                        .withSources(shuffled(given.sources(), random).stream()
                                .map(source -> withShuffledParts(source, random))
                                .toList())
                        .withAgreements(shuffled(given.agreements(), random))
                        .withWalls(shuffled(given.walls(), random))
                        .withMetConditions(shuffled(given.metConditions(), random)))
                .withMeasures(ImmutableList.copyOf(shuffled(scenario.measures(), random).stream()
                        .map(measure -> withShuffledBeneficiaries(measure, random))
                        .toList()));
        assertSame(Recording.of(shuffled), Recording.of(scenario));
    }

    private static FundingSource withShuffledParts(FundingSource source, Random random) {
        return RandomSources.with(source, shuffled(source.parts(), random), source.unspent());
    }

    private static Measure withShuffledBeneficiaries(Measure measure, Random random) {
        return measure instanceof DelayedEffect effect
                ? new DelayedEffect(
                        effect.id(),
                        effect.title(),
                        effect.of(),
                        effect.delay(),
                        effect.value(),
                        effect.cash(),
                        shuffled(effect.beneficiaries(), random))
                : measure;
    }

    private static <T> ImmutableList<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return ImmutableList.copyOf(copy);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void measuresOfZeroStrengthChangeNothing(@ForAll("scenarios") Scenario scenario, @ForAll boolean waits) {
        List<LineId> lines =
                scenario.given().baseline().lines().stream().map(BudgetLine::id).toList();
        List<Measure> more = new ArrayList<>(scenario.measures());
        // Ids before and after those of the others: claims are scaled in their order.
        for (String id : List.of("a", "z")) {
            more.add(shift(id + "certain", lines, Parameter.ZERO, waits));
            more.add(shift(id + "drawn", lines, Parameter.of(new Estimate.Uniform(0, 1, Optional.of(0.0))), waits));
            more.add(ExtraSpending.builder()
                    .id(id + "nothing")
                    .title(TEXT)
                    .line(lines.get(1))
                    .amounts(ImmutableSortedMap.of(scenario.horizon().to(), Money.ZERO))
                    .build());
            more.add(effect(id + "noreturn", lines, Grounded.of(0, CHOSEN)));
            more.add(effect(
                    id + "drawnreturn",
                    lines,
                    Grounded.of(new Estimate.Triangular(0, 1, 2, Optional.of(0.0)), CHOSEN)));
        }
        Recording with = Recording.of(scenario.withMeasures(ImmutableList.copyOf(more)));
        Recording without = Recording.of(scenario);
        for (String rule : with.postings.keySet()) {
            for (int month = 0; month < with.months(); month++) {
                assertThat(with.posted(rule, month))
                        .as("%s in month %s", rule, month)
                        .isEqualTo(without.posted(rule, month));
            }
        }
        assertThat(with.postings.keySet()).containsAll(without.postings.keySet());
    }

    private static BudgetShift shift(String id, List<LineId> lines, Parameter share, boolean waits) {
        return BudgetShift.builder()
                .id(id)
                .title(TEXT)
                .from(lines.get(0))
                .to(lines.get(1))
                .share(share)
                .path(Path.step())
                .delivery(waits ? Delivery.WITH_RELEASE : Delivery.AHEAD)
                .companions(Companions.builder()
                        .costPerMovedClient(Parameter.of(0.8))
                        .inducedDemand(Parameter.of(0.2))
                        .lostOwnContribution(Parameter.of(0.1))
                        .remainingDuty(Parameter.of(0.1))
                        .build())
                .build();
    }

    private static DelayedEffect effect(String id, List<LineId> lines, Grounded perEuro) {
        return DelayedEffect.builder()
                .id(id)
                .title(TEXT)
                .of(lines.get(1))
                .delay(Delay.TwoStage.of(Grounded.of(6, CHOSEN)))
                .value(Return.of(perEuro))
                .cash(Return.of(perEuro))
                .addBeneficiaries(
                        Beneficiary.of(lines.get(0), Share.of("0.4"), CHOSEN),
                        Beneficiary.of(lines.get(2), Share.of("0.6"), CHOSEN))
                .build();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theLedgerBalancesToTheCent(@ForAll("scenarios") Scenario scenario) {
        Ledger ledger = Projection.of(scenario).ledger();
        assertThat(ledger.check()).isEmpty();
        assertThat(Money.sum(ledger.balances().values())).isEqualTo(Money.ZERO);
        // What the kinds of postings make of the balance is what happened on the accounts of general means.
        Money means = Money.ZERO;
        for (Map.Entry<String, Money> account : ledger.balances().entrySet()) {
            means = account.getKey().startsWith("means/") ? means.plus(account.getValue()) : means;
        }
        Money balance = Money.ZERO;
        for (int year = 0; year < ledger.grid().years(); year++) {
            balance = balance.plus(ledger.balance(ledger.grid().first().plusYears(year), rule -> true));
        }
        assertThat(balance).isEqualTo(means);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatMovesInsideALumpSumAddsUpToNothingInEveryMonth(@ForAll("scenarios") Scenario scenario) {
        Recording recording = Recording.of(scenario);
        for (Agreement agreement : scenario.given().agreements()) {
            for (int month = 0; month < recording.months(); month++) {
                assertThat(recording.change("scope/" + agreement.id(), month))
                        .as("scope of %s in month %s", agreement.id(), month)
                        .isEqualTo(0);
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nothingIsTakenTwiceAndNoMoreThanThereIs(@ForAll("scenarios") Scenario scenario) {
        Recording now = Recording.of(scenario);
        Recording needs = Recording.of(withoutAgreements(scenario).reference());
        for (BudgetLine line : scenario.given().baseline().lines()) {
            for (int month = 0; month < now.months(); month++) {
                double need = needs.posted(line.id() + "/cost", month);
                double income = needs.posted(line.id() + "/income", month);
                double moved = 0;
                double released = 0;
                double lost = 0;
                for (Measure measure : scenario.measures()) {
                    if (measure instanceof BudgetShift shift && shift.from().equals(line.id())) {
                        double part = now.observed(shift.id() + "/moved", month);
                        double reduction = now.observed(shift.id() + "/reduction", month);
                        assertThat(part).isNotNegative();
                        assertThat(reduction).isBetween(0.0, part);
                        moved += part;
                    }
                    for (String rule : now.postings.keySet()) {
                        String of = measure.id() + "/released/" + line.id();
                        released += rule.equals(of) || rule.startsWith(of + "/") ? notNegative(now, rule, month) : 0;
                    }
                    lost += notNegative(now, measure.id() + "/lostIncome/" + line.id(), month);
                }
                String what = line.id() + " in month " + month;
                assertThat(moved).as("moved from %s", what).isLessThanOrEqualTo(Math.max(need, 0));
                assertThat(released).as("released of %s", what).isLessThanOrEqualTo(Math.max(need, 0));
                assertThat(lost).as("lost income of %s", what).isLessThanOrEqualTo(Math.max(income, 0));
                if (need >= 0) {
                    assertThat(now.change("cost/" + line.id(), month))
                            .as("cost of %s", what)
                            .isNotNegative();
                }
            }
        }
    }

    private static double notNegative(Recording recording, String rule, int month) {
        double cents = recording.posted(rule, month);
        assertThat(cents).as("%s in month %s", rule, month).isNotNegative();
        return cents;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aLumpSumReleasesNoMoreThanItPays(@ForAll("scenarios") Scenario scenario) {
        Recording now = Recording.of(scenario);
        for (Agreement agreement : scenario.given().agreements()) {
            if (agreement.compensation() instanceof TaskBased) {
                for (int month = 0; month < now.months(); month++) {
                    double paid = 0;
                    for (LineId line : agreement.covering()) {
                        paid += now.posted(line + "/cost/under/" + agreement.id(), month);
                    }
                    double released = 0;
                    for (PostingRule rule : now.rules.values()) {
                        if (rule.id().endsWith("/" + agreement.id() + "/released")) {
                            released += notNegative(now, rule.id(), month);
                        }
                    }
                    if (released != 0) {
                        assertThat(released).isLessThanOrEqualTo(paid);
                    }
                }
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void doubleCostIsNeitherNegativeNorMoreThanWhatIsPaid(@ForAll("scenarios") Scenario scenario) {
        Recording now = Recording.of(scenario);
        for (Measure measure : scenario.measures()) {
            if (measure instanceof BudgetShift shift) {
                for (int month = 0; month < now.months(); month++) {
                    assertThat(now.observed(shift.id() + "/double", month))
                            .as("double cost of %s in month %s", shift.id(), month)
                            .isBetween(0.0, now.posted(shift.id() + "/spent", month) + paidExtra(now, shift, month));
                }
            }
        }
    }

    /** What lump sums that were set anew rise by for a shift. */
    private static double paidExtra(Recording now, BudgetShift shift, int month) {
        double paid = 0;
        for (String rule : now.postings.keySet()) {
            boolean extra = rule.startsWith(shift.id() + "/shift/") && rule.endsWith("/extra");
            paid += extra ? now.posted(rule, month) : 0;
        }
        return paid;
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aScenarioDoesNotDifferFromItself(@ForAll("scenarios") Scenario scenario) {
        assertSame(Recording.of(scenario), Recording.of(scenario));
        Projection unchanged = Projection.of(scenario.withMeasures(ImmutableList.of(ExtraSpending.builder()
                .id("nothing")
                .title(TEXT)
                .line(scenario.given().baseline().lines().get(0).id())
                .amounts(ImmutableSortedMap.of())
                .build())));
        for (Year year : scenario.horizon().years()) {
            scenario.given()
                    .parties()
                    .forEach(party ->
                            assertThat(unchanged.difference(party.id(), year)).isEqualTo(Money.ZERO));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void growthAndMonthsAreThoseOfExactArithmetic(@ForAll("scenarios") Scenario scenario) {
        Recording needs = Recording.of(withoutAgreements(scenario).reference());
        for (BudgetLine line : scenario.given().baseline().lines()) {
            Growth growth = line.growth().orElse(scenario.given().baseline().growth());
            BigDecimal factor = BigDecimal.ONE
                    .add(new BigDecimal(growth.volume().point()))
                    .multiply(BigDecimal.ONE.add(new BigDecimal(growth.price().point())));
            for (String what : List.of("/cost", "/income")) {
                BigDecimal before = null;
                for (int first = 0; first < needs.months(); first += 12) {
                    BigDecimal year = BigDecimal.ZERO;
                    for (int k = 0; k < 12; k++) {
                        year = year.add(new BigDecimal(needs.posted(line.id() + what, first + k)));
                    }
                    if (before == null && what.equals("/cost")) {
                        assertThat(year)
                                .isEqualByComparingTo(
                                        BigDecimal.valueOf(line.cost().cents()));
                    } else if (before != null) {
                        Year now = scenario.given().baseline().year().plusYears(first / 12);
                        double step = growth.path().map(path -> path.step(now)).orElse(1.0);
                        assertThat(before.multiply(factor)
                                        .multiply(new BigDecimal(step))
                                        .setScale(0, RoundingMode.HALF_EVEN)
                                        .subtract(year)
                                        .abs())
                                .as("%s%s from month %s", line.id(), what, first)
                                .isLessThanOrEqualTo(BigDecimal.ONE);
                    }
                    for (int k = 1; k <= 12; k++) {
                        assertThat(new BigDecimal(needs.posted(line.id() + what, first + k - 1)))
                                .as("%s%s in month %s", line.id(), what, first + k - 1)
                                .isEqualByComparingTo(upTo(year, k).subtract(upTo(year, k - 1)));
                    }
                    before = year;
                }
            }
        }
    }

    private static BigDecimal upTo(BigDecimal year, int k) {
        return year.multiply(BigDecimal.valueOf(k)).divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_EVEN);
    }

    private static Scenario withoutAgreements(Scenario scenario) {
        return scenario.withGiven(scenario.given().withAgreements(ImmutableList.of()));
    }

    private static void assertSame(Recording one, Recording other) {
        assertThat(one.postings.keySet()).isEqualTo(other.postings.keySet());
        one.postings.forEach((rule, cents) -> assertThat(cents).as(rule).containsExactly(other.postings.get(rule)));
        one.observations.forEach((id, values) -> assertThat(values).as(id).containsExactly(other.observations.get(id)));
    }
}
