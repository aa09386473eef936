package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;

/**
 * No scenario makes money.
 *
 * <p>What all payers together gain, month by month, comes from three places only: a price that differs on purpose (a moved
 * client who costs less on the new line), a cash return that somebody gave with evidence, and volume that an agreement
 * leaves with a provider. Without these nobody's plan makes the sum of all payers a cent better.
 */
class MoneyFromNothingTest {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.any();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void withoutCashReturnsAndCheaperPlacesThePayersTogetherNeverGain(@ForAll("scenarios") Scenario random) {
        Scenario scenario = withoutAgreements(withoutEvidencedGains(withoutPrices(random)));
        Recording with = Recording.of(scenario);
        Recording reference = Recording.of(scenario.reference());
        for (int month = 0; month < with.months(); month++) {
            assertThat(gain(with, reference, month)).as("in month %s", month).isNotPositive();
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatThePayersTogetherGainIsWhatPlacesCostLessAndWhatEffectsCash(@ForAll("scenarios") Scenario random) {
        Scenario scenario = withoutAgreements(withoutPrices(random));
        Recording with = Recording.of(scenario);
        Recording reference = Recording.of(scenario.reference());
        for (int month = 0; month < with.months(); month++) {
            double most = posted(with, month, PostingKind.CASHING);
            for (Measure measure : scenario.measures()) {
                if (measure instanceof BudgetShift shift) {
                    double released = with.observed(shift.id() + "/released", month);
                    most += Math.max(0, released - Math.rint(cost(shift) * released));
                }
            }
            assertThat(gain(with, reference, month)).as("in month %s", month).isLessThanOrEqualTo(most);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void withoutACashReturnNothingIsCashed(@ForAll("scenarios") Scenario random) {
        Recording with = Recording.of(withoutEvidencedGains(random));
        for (PostingRule rule : with.rules.values()) {
            if (rule.kind() == PostingKind.CASHING) {
                assertThat(with.postings.get(rule.id())).as(rule.id()).containsOnly(0);
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void valueNeverTouchesAnAccountOfMoney(@ForAll("scenarios") Scenario scenario) {
        Recording with = Recording.of(scenario);
        Map<String, Book> books = new HashMap<>();
        for (PostingRule rule : with.rules.values()) {
            assertThat(rule.kind() == PostingKind.VALUE).as(rule.id()).isEqualTo(rule.book() == Book.VALUE);
            for (String account : List.of(rule.debit(), rule.credit())) {
                assertThat(books.merge(account, rule.book(), (one, other) -> one))
                        .as("the book of %s", account)
                        .isEqualTo(rule.book());
                assertThat(account.startsWith("value/")).as(account).isEqualTo(rule.book() == Book.VALUE);
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aReturnInTheValueBookChangesNoAmountOfMoney(@ForAll("scenarios") Scenario scenario) {
        Recording with = Recording.of(scenario);
        Recording without = Recording.of(scenario.withMeasures(scenario.measures().stream()
                .map(measure -> measure instanceof DelayedEffect effect
                        ? new DelayedEffect(
                                effect.id(),
                                effect.title(),
                                effect.of(),
                                effect.delay(),
                                nl.geldstroom.measure.Return.NONE,
                                effect.cash(),
                                effect.beneficiaries())
                        : measure)
                .collect(ImmutableList.toImmutableList())));
        for (PostingRule rule : with.rules.values()) {
            if (rule.book() == Book.MONEY) {
                assertThat(without.postings.get(rule.id())).as(rule.id()).containsExactly(with.postings.get(rule.id()));
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aSavingUnderALumpSumIsNoCashBeforeTheAmountIsSetAnew(@ForAll("scenarios") Scenario scenario) {
        Recording with = Recording.of(scenario);
        for (Agreement agreement : scenario.given().agreements()) {
            if (!(agreement.compensation() instanceof TaskBased task)) {
                continue;
            }
            YearMonth first = YearMonth.from(agreement.term().start());
            YearMonth anew = firstTimeAnew(agreement, task);
            for (PostingRule rule : with.rules.values()) {
                boolean comesFree = rule.kind() == PostingKind.RELEASE || rule.kind() == PostingKind.CASHING;
                if (!comesFree || rule.line().stream().noneMatch(agreement.covering()::contains)) {
                    continue;
                }
                for (int month = 0; month < with.months(); month++) {
                    YearMonth at = with.plan.grid().month(month);
                    if (!at.isBefore(first) && at.isBefore(anew)) {
                        assertThat(with.posted(rule.id(), month))
                                .as("%s in %s under %s", rule.id(), at, agreement.id())
                                .isZero();
                    }
                }
            }
        }
    }

    /** The first month in which the amount may change, or that after the last one. */
    private static YearMonth firstTimeAnew(Agreement agreement, TaskBased task) {
        TreeSet<YearMonth> months = new TreeSet<>();
        months.add(YearMonth.from(agreement.term().end().minusDays(1)).plusMonths(1));
        task.fixedYears()
                .map(years -> agreement.term().start().plusYears(years))
                .ifPresent(day -> months.add(YearMonth.from(day)));
        agreement.term().options().stream()
                .findFirst()
                .ifPresent(option -> months.add(YearMonth.from(
                        agreement.term().start().plus(agreement.term().length()))));
        return months.first();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aGrantCountsOnce(@ForAll("scenarios") Scenario scenario) {
        Recording with = Recording.of(scenario);
        for (FundingSource source : scenario.given().sources()) {
            for (int first = 0; first < with.months(); first += 12) {
                double paid = 0;
                for (PostingRule rule : with.rules.values()) {
                    if (rule.kind() == PostingKind.GRANT && rule.source().equals(Optional.of(source.id()))) {
                        paid += yearOf(with, rule.id(), first);
                    }
                }
                int year = with.plan.grid().month(first).getYear();
                assertThat(paid)
                        .as("%s in %s", source.id(), year)
                        .isEqualTo(source.amount(java.time.Year.of(year)).cents());
            }
        }
        // In the base year own income and grants together are the income that the baseline has.
        for (BudgetLine line : scenario.given().baseline().lines()) {
            double income = 0;
            for (PostingRule rule : with.rules.values()) {
                boolean given = rule.measure().isEmpty()
                        && (rule.kind() == PostingKind.INCOME || rule.kind() == PostingKind.GRANT);
                income += given && rule.line().equals(Optional.of(line.id())) ? yearOf(with, rule.id(), 0) : 0;
            }
            assertThat(income)
                    .as("income of %s", line.id())
                    .isEqualTo(line.income().cents());
        }
    }

    private static double yearOf(Recording recording, String rule, int first) {
        return Arrays.stream(recording.postings.get(rule), first, first + 12).sum();
    }

    private static double posted(Recording recording, int month, PostingKind kind) {
        return recording.rules.values().stream()
                .filter(rule -> rule.kind() == kind)
                .mapToDouble(rule -> recording.posted(rule.id(), month))
                .sum();
    }

    /** What all payers together have more than under unchanged policy. */
    private static double gain(Recording with, Recording reference, int month) {
        return means(with, month) - means(reference, month);
    }

    private static double means(Recording recording, int month) {
        double sum = 0;
        for (PostingRule rule : recording.rules.values()) {
            sum += rule.debit().startsWith("means/") ? recording.posted(rule.id(), month) : 0;
            sum -= rule.credit().startsWith("means/") ? recording.posted(rule.id(), month) : 0;
        }
        return sum;
    }

    private static double cost(BudgetShift shift) {
        return shift.companions().costPerMovedClient().point();
    }

    /** The same without a cash return, and with moved clients who cost at least what they did. */
    private static Scenario withoutEvidencedGains(Scenario scenario) {
        return scenario.withMeasures(scenario.measures().stream()
                .map(MoneyFromNothingTest::withoutEvidencedGain)
                .collect(ImmutableList.toImmutableList()));
    }

    private static Measure withoutEvidencedGain(Measure measure) {
        if (measure instanceof BudgetShift shift) {
            Companions of = shift.companions();
            return shift.with(new Companions(
                    Parameter.of(Math.max(1, cost(shift))),
                    of.inducedDemand(),
                    of.lostOwnContribution(),
                    of.ownContributionOn(),
                    of.remainingDuty(),
                    of.transition()));
        }
        if (measure instanceof DelayedEffect effect) {
            return new DelayedEffect(
                    effect.id(),
                    effect.title(),
                    effect.of(),
                    effect.delay(),
                    effect.value(),
                    Optional.empty(),
                    effect.beneficiaries());
        }
        return measure;
    }

    /**
     * The same without measures in which a stated price or tariff says what each line costs: who moves to a cheaper place
     * saves the difference, month by month and person by person, and that is stated with evidence.
     */
    private static Scenario withoutPrices(Scenario scenario) {
        return scenario.withMeasures(scenario.measures().stream()
                .filter(measure -> measure instanceof BudgetShift
                        || measure instanceof DelayedEffect
                        || measure instanceof ExtraSpending
                        || measure instanceof EqualisationRetention
                        || measure instanceof Settlement)
                .collect(ImmutableList.toImmutableList()));
    }

    /** The same without agreements, and with grants of which nobody asks back what is not spent. */
    private static Scenario withoutAgreements(Scenario scenario) {
        return scenario.withGiven(scenario.given()
                .withAgreements(ImmutableList.of())
                .withSources(scenario.given().sources().stream()
                        .map(MoneyFromNothingTest::keptWhenUnspent)
                        .collect(ImmutableList.toImmutableList())));
    }

    private static FundingSource keptWhenUnspent(FundingSource source) {
        return RandomSources.with(source, source.parts(), Optional.empty());
    }
}
