package nl.geldstroom.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.agreement.EarlyTermination;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.clause.ContinuityStep;
import nl.geldstroom.clause.RevisionClause;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeRulesTest {

    private static When on(String day) {
        return When.of(LocalDate.parse(day));
    }

    private static AgreementEvent.Amended more(String day, AmendmentGround ground, long value) {
        return AgreementEvent.Amended.builder()
                .when(on(day))
                .ground(ground)
                .change(new TermsChange.NewCompensation(TaskBased.perYear(Money.euros(1_300_000))))
                .value(Money.euros(value))
                .reason("more tasks")
                .build();
    }

    /** The contract is worth 12,000,000 over ten years. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "EXTRA_WORK, 6000000, ''",
        "EXTRA_WORK, 6000001, amendment-cap FAULT",
        "UNFORESEEN, 6000001, amendment-cap FAULT",
        "REVISION_CLAUSE, 9000000, ''",
        "DE_MINIMIS, 9000000, amendment-cap-unknown REMARK",
        "ESSENTIAL, 1, amendment-essential FAULT",
        "NO_PUBLIC_CONTRACT, 9000000, ''"
    })
    void aCapBelongsToItsGround(AmendmentGround ground, long value, String expected) {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task()).with(more("2028-01-01", ground, value));

        assertThat(String.join(
                        " ",
                        LifeRules.of(life).stream()
                                .map(finding -> finding.rule() + " " + finding.severity())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void aViolationNamesItsArticleAndPlace() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(more("2028-01-01", AmendmentGround.EXTRA_WORK, 6_000_001));

        Finding finding = LifeRules.of(life).get(0);

        assertThat(finding.pointer()).isEqualTo("/events/0/value");
        assertThat(finding.message().en())
                .isEqualTo(
                        "The amendment (€ 6,000,001.00) of agreement (1509-zorgaanbieder-2027) is more than 50 % of the"
                                + " original value, € 12,000,000.00 (article 2.163d Aanbestedingswet 2012).");
    }

    @Test
    void amendmentsBelowTheCapThatAreTogetherAboveItGiveAWarning() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(
                        more("2028-01-01", AmendmentGround.EXTRA_WORK, 4_000_000),
                        more("2029-01-01", AmendmentGround.EXTRA_WORK, 4_000_000));

        assertThat(LifeRules.of(life))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("amendments-together", Finding.Severity.WARNING));
    }

    @Test
    void aCapOfTheUserCountsAndSaysThatItIsUnverified() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(more("2028-01-01", AmendmentGround.DE_MINIMIS, 2_000_000));
        AmendmentCaps caps = AmendmentCaps.standard()
                .with(
                        AmendmentGround.DE_MINIMIS,
                        new AmendmentCaps.Cap(Share.of("0.1"), "our lawyer", Reliability.OWN));

        assertThat(LifeRules.of(life, caps, Optional.of(Money.euros(12_000_000))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("2.163b", "10 %", "unverified"));
    }

    @ParameterizedTest(name = "declared {0}: {1}")
    @CsvSource({"true, FAULT", "false, REMARK"})
    void aTaskThatBecomesEffortIsAFaultWhereTheClauseIsDeclared(boolean declared, Finding.Severity severity) {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task()
                        .withClauses(declared ? ImmutableSet.of(RevisionClause.standard()) : ImmutableSet.of()))
                .with(AgreementEvent.Amended.builder()
                        .when(on("2028-01-01"))
                        .ground(AmendmentGround.REVISION_CLAUSE)
                        .change(new TermsChange.NewCompensation(EffortBased.releasing(ReleasePath.months(6, 18))))
                        .reason("other funding")
                        .build());

        assertThat(LifeRules.of(life))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("amendment-switch-of-variant", severity));
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource({"2031-06-30, 0", "2031-07-01, 1", "2031-12-31, 1"})
    void anExtensionMustBeInTime(String decided, int findings) {
        AgreementLife life =
                AgreementLife.of(AgreementLifeTest.task()).with(new AgreementEvent.Extended(on(decided), 1));

        assertThat(LifeRules.of(life))
                .hasSize(findings)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("extension-late"));
    }

    @ParameterizedTest(name = "{0} on {1} per {2}: {3}")
    @CsvSource({
        "EARLY_TERMINATION, COMMISSIONER, 2028-01-01, 2029-01-01, ''",
        "EARLY_TERMINATION, COMMISSIONER, 2028-01-01, 2028-12-31, notice-short FAULT",
        "EARLY_TERMINATION, PROVIDER, 2028-01-01, 2029-01-01, notice-without-right FAULT",
        "LITTLE_ACTIVITY, COMMISSIONER, 2028-01-01, 2028-06-30, notice-short REMARK",
        "LITTLE_ACTIVITY, COMMISSIONER, 2028-01-01, 2028-07-01, ''",
        "CHANGE_OF_LAW, PROVIDER, 2028-01-01, 2028-03-31, notice-short REMARK",
        "CHANGE_OF_LAW, PROVIDER, 2028-01-01, 2028-04-01, ''",
        "BREACH, COMMISSIONER, 2037-02-01, 2037-03-01, notice-after-end FAULT"
    })
    void noticeFollowsItsGround(TerminationGround ground, Exerciser by, String given, String ends, String expected) {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task()
                        .withEarlyTermination(EarlyTermination.of(Exerciser.COMMISSIONER, Period.ofYears(1))))
                .with(new AgreementEvent.NoticeGiven(on(given), by, ground, LocalDate.parse(ends)));

        assertThat(String.join(
                        " ",
                        LifeRules.of(life).stream()
                                .map(finding -> finding.rule() + " " + finding.severity())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void theStandardIsARemarkOnCeilingDiscountAndIntakeStop() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.effort())
                .with(
                        new AgreementEvent.CeilingSet(
                                When.of(LocalDate.of(2028, 1, 1), LocalDate.of(2027, 10, 2)),
                                SpendingCeiling.of(Money.euros(100))),
                        new AgreementEvent.DiscountApplied(on("2028-02-01"), Share.of("0.06"), "no report"),
                        new AgreementEvent.IntakeStopped(
                                When.of(LocalDate.of(2028, 3, 15), LocalDate.of(2028, 3, 2)), Exerciser.PROVIDER),
                        new AgreementEvent.ContinuityReported(on("2028-04-01"), ContinuityStep.BANKRUPTCY, "court"));

        assertThat(LifeRules.of(life))
                .allMatch(finding -> finding.severity() == Finding.Severity.REMARK)
                .extracting(Finding::rule)
                .containsExactly("ceiling-late", "discount-size", "intake-stop-notice", "failure-without-transfer");
    }

    @Test
    void whatHappensAfterTheEndIsWarnedAbout() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.effort())
                .with(
                        new AgreementEvent.Ended(on("2028-01-01"), EndReason.DISSOLVED),
                        new AgreementEvent.IntakeResumed(on("2028-02-01")),
                        new AgreementEvent.Settled(on("2028-02-01"), Money.euros(-5), "units not delivered"));

        assertThat(LifeRules.of(life)).extracting(Finding::rule).containsExactly("event-after-end");
    }
}
