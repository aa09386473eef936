package nl.geldstroom.clause;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.agreement.EarlyTermination;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.payment.CeilingUse;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

    private static final Documents DOCUMENTS = Documents.standard();

    private static Clause read(String json) {
        String document = "{\"model\":\"geldstroom\",\"version\":1,\"clause\":" + json + "}";
        return DOCUMENTS
                .read(Input.of("clause.json", document), "clause", Clause.class)
                .orThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static List<Clause> standard() {
        return Clause.contractStandardWmo().asList();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void aClauseOfTheStandardIsOneWordAndKnowsItsArticle(Clause clause) {
        String written = DOCUMENTS.write("clause", clause);

        assertThat(written).containsPattern("\"clause\": \"[a-zA-Z]+\"");
        assertThat(DOCUMENTS
                        .read(Input.of("clause.json", written), "clause", Clause.class)
                        .orThrow())
                .isEqualTo(clause);
        assertThat(clause.ground().text()).matches("contractstandaard Wmo 1\\.2, art\\. [13]\\.\\d+(\\.\\d)?");
        assertThat(clause.ground().reliability()).isEqualTo(Reliability.HIGH);
        assertThat(clause.effect().nl())
                .endsWith(".")
                .isNotEqualTo(clause.effect().en());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"extension\", \"each\": \"P1Y\", \"atMost\": 3}",
                "{\"type\": \"termination\", \"option\": \"eitherParty\", \"notice\": \"P6M\"}",
                "{\"type\": \"discount\", \"share\": 0.03}",
                "{\"type\": \"ceiling\", \"signalAt\": 0.8}",
                "{\"type\": \"pooledCeilings\", \"consent\": \"2027-03-01\"}",
                "{\"type\": \"handOver\", \"before\": \"P2Y\"}",
                "{\"type\": \"waitingTimes\", \"living\": 10}",
                "{\"type\": \"liability\", \"perEvent\": 1250000.00, \"perYear\": 2500000.00}",
            })
    void aClauseWithItsOwnNumbersIsReadAndWrittenTheSame(String json) {
        Clause clause = read(json);

        assertThat(DOCUMENTS.write("clause", clause)).containsIgnoringWhitespaces("\"clause\": " + json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"termination\"", "\"penalty\"", "{\"type\": \"discount\", \"share\": 1.2}"})
    void aClauseThatDoesNotExistOrLacksItsBlankIsRefused(String json) {
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> read(json));
    }

    @Test
    void anExtensionIsAnnouncedHalfAYearBeforeTheEnd() {
        assertThat(ExtensionRight.of(Period.ofYears(1), 4).announceBefore(day("2032-01-01")))
                .isEqualTo("2031-07-01");
    }

    @Test
    void noticeEndsAnAgreementNoSoonerThanItsTerm() {
        TerminationOption either =
                new TerminationOption(TerminationOption.Option.EITHER_PARTY, Optional.of(Period.ofMonths(6)));

        assertThat(either.earliestEnd(day("2027-08-31"))).contains(day("2028-02-29"));
        assertThat(EarlyTermination.of(Exerciser.COMMISSIONER, Period.ofMonths(6))
                        .earliestEnd(day("2027-08-31")))
                .isEqualTo("2028-02-29");
        assertThat(new TerminationOption(TerminationOption.Option.NOBODY, Optional.empty())
                        .earliestEnd(day("2027-01-01")))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TerminationOption(TerminationOption.Option.NOBODY, Optional.of(Period.ofMonths(6))));
    }

    @Test
    void seventyPercentOfTheCeilingStartsAProcedureOfTwiceTwoWeeks() {
        CeilingProcedure procedure = CeilingProcedure.standard();
        ImmutableSortedMap<LocalDate, Money> spent = ImmutableSortedMap.of(
                day("2027-03-31"), euros(40_000),
                day("2027-09-02"), euros(43_999),
                day("2027-09-03"), euros(1),
                day("2027-12-01"), euros(90_000));

        assertThat(procedure.signalAmount(euros(120_000))).isEqualTo(euros(84_000));
        assertThat(procedure.after(euros(120_000), spent))
                .contains(new CeilingProcedure.Deadlines(day("2027-09-03"), day("2027-09-17"), day("2027-10-01")));
        assertThat(procedure.after(euros(1_000_000), spent)).isEmpty();
        assertThat(procedure.after(YearMonth.of(2027, 8)).talk()).isEqualTo("2027-09-15");
        CeilingUse use = new CeilingUse(euros(120_000), euros(90_000), Optional.of(YearMonth.of(2027, 9)));
        assertThat(use.deadlines(procedure))
                .contains(new CeilingProcedure.Deadlines(day("2027-10-01"), day("2027-10-15"), day("2027-10-29")));
    }

    @Test
    void theCeilingOfAYearIsPreparedSixThreeAndTwoMonthsAhead() {
        assertThat(CeilingProcedure.standard().calendar(Year.of(2028)))
                .isEqualTo(new CeilingProcedure.Calendar(day("2027-07-01"), day("2027-10-01"), day("2027-11-01")));
    }

    @ParameterizedTest(name = "specific {0}, crisis {1}, in writing {2}, other {3} under 100: {4}")
    @CsvSource({
        "0,   0,  0,  80,  80",
        "0,   0,  0, 130, 100",
        "120, 0,  0,  10, 120",
        "60, 20,  0,  50, 100",
        "60, 20, 40,  50, 120",
        "60, 50,  0,   0, 110",
    })
    void aboveTheCeilingOnlyWhatCannotWaitIsPaid(long specific, long crisis, long written, long other, long paid) {
        assertThat(CeilingProcedure.standard()
                        .payable(
                                euros(100),
                                new CeilingProcedure.Delivered(
                                        euros(specific), euros(crisis), euros(written), euros(other))))
                .isEqualTo(euros(paid));
    }

    @ParameterizedTest(name = "settled on {0}: {1}")
    @CsvSource({"2027-02-28, 120", "2027-03-01, 140"})
    void ceilingsCountAsOneFromTheDayOfTheWrittenConsent(LocalDate day, long paid) {
        PooledCeilings pooled = PooledCeilings.agreedOn(day("2027-03-01"));
        Map<String, Money> ceilings = Map.of("begeleiding", euros(100), "dagbesteding", euros(50));

        assertThat(pooled.payable(
                        CeilingProcedure.standard(),
                        ceilings,
                        Map.of("begeleiding", waiting(120), "dagbesteding", waiting(20)),
                        day))
                .isEqualTo(euros(paid));
        assertThat(PooledCeilings.standard().arePooled(day)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pooled.payable(CeilingProcedure.standard(), ceilings, Map.of("vervoer", waiting(1)), day))
                .withMessageContaining("The service (vervoer) must have a ceiling");
    }

    private static CeilingProcedure.Delivered waiting(long other) {
        return new CeilingProcedure.Delivered(Money.ZERO, Money.ZERO, Money.ZERO, euros(other));
    }

    @Property
    void poolingNeverPaysLessThanCeilingsApart(
            @ForAll @LongRange(min = 0, max = 1000) long first,
            @ForAll @LongRange(min = 0, max = 1000) long second,
            @ForAll @LongRange(min = 0, max = 1000) long one,
            @ForAll @LongRange(min = 0, max = 1000) long other) {
        Map<String, Money> ceilings = Map.of("a", euros(first), "b", euros(second));
        Map<String, CeilingProcedure.Delivered> delivered = Map.of("a", waiting(one), "b", waiting(other));
        LocalDate day = day("2027-12-31");

        Money pooled = PooledCeilings.agreedOn(day).payable(CeilingProcedure.standard(), ceilings, delivered, day);
        Money apart = PooledCeilings.standard().payable(CeilingProcedure.standard(), ceilings, delivered, day);

        assertThat(pooled).isGreaterThanOrEqualTo(apart).isLessThanOrEqualTo(euros(first + second));
    }

    @Test
    void theHandOverBeginsAYearAndAHalfBeforeTheEighteenthBirthday() {
        assertThat(HandOver.standard().beginsBy(day("2010-03-01"))).isEqualTo("2026-09-01");
        assertThat(HandOver.standard().beginsBy(day("2008-02-29"))).isEqualTo("2024-08-28");
        assertThat(new HandOver(Optional.of(Period.ofYears(2))).beginsBy(day("2010-03-01")))
                .isEqualTo("2026-03-01");
    }

    @ParameterizedTest(name = "{0}: {1} weeks, until {2}")
    @CsvSource({"DAY_ACTIVITIES, 6, 2027-04-12", "LIVING, 13, 2027-05-31", "SENSORY, 8, 2027-04-26"})
    void aClientWaitsNoLongerThanTheNorm(WaitingTimes.Kind kind, int weeks, LocalDate last) {
        assertThat(WaitingTimes.standard().weeks(kind)).isEqualTo(weeks);
        assertThat(WaitingTimes.standard().startsBy(day("2027-03-01"), kind)).isEqualTo(last);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaitingTimes(Optional.of(0), Optional.empty(), Optional.empty()));
    }

    @Test
    void anAdvanceIsSetOffAgainstTheNextPayments() {
        assertThat(new SetOff().against(euros(50), List.of(euros(30), euros(30), euros(30))))
                .isEqualTo(new SetOff.Outcome(ImmutableList.of(Money.ZERO, euros(10), euros(30)), Money.ZERO));
        assertThat(new SetOff().against(euros(50), List.of(euros(30))).toReclaim())
                .isEqualTo(euros(20));
        assertThatIllegalArgumentException().isThrownBy(() -> new SetOff().against(euros(-1), List.of()));
    }

    @Test
    void whatTheLawNoLongerReimbursesEndsByItselfAndTheRestGoesOn() {
        LineId support = LineId.of("gm:0233/6.712");
        LineId base = LineId.of("gm:0233/6.1");
        Map<LineId, LocalDate> ended = Map.of(support, day("2029-01-01"));
        EndOfReimbursement clause = new EndOfReimbursement();

        assertThat(clause.endOfPart(day("2032-01-01"), Optional.of(day("2029-01-01"))))
                .isEqualTo("2029-01-01");
        assertThat(clause.endOfPart(day("2028-01-01"), Optional.of(day("2029-01-01"))))
                .isEqualTo("2028-01-01");
        assertThat(clause.endOfPart(day("2032-01-01"), Optional.empty())).isEqualTo("2032-01-01");
        assertThat(clause.remaining(Set.of(support, base), ended, day("2028-12-31")))
                .containsExactlyInAnyOrder(support, base);
        assertThat(clause.remaining(Set.of(support, base), ended, day("2029-01-01")))
                .containsExactly(base);
    }

    @ParameterizedTest(name = "scarce {0}, mark {1}: {2}")
    @CsvSource({"false, , 2028-07-01", "false, 8.4, 2028-07-01", "false, 8.5, ", "true, , "})
    void tooLittleActivityForAYearEndsAnAgreementHalfAYearLater(boolean scarce, BigDecimal mark, LocalDate end) {
        assertThat(TooLittleActivity.standard()
                        .earliestEnd(
                                new TooLittleActivity.Activity(day("2027-01-01"), scarce, Optional.ofNullable(mark))))
                .isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest(name = "{0}, task-based {1}: {2}")
    @CsvSource({
        "INTAKE_STOP, false, true",
        "CEILING_REACHED, false, true",
        "CANNOT_DELIVER, false, true",
        "INTAKE_STOP, true, false",
        "CEILING_REACHED, true, false",
        "CANNOT_DELIVER, true, true",
    })
    void aTaskLeavesOneReasonToRefuseAClient(AcceptanceDuty.Reason reason, boolean task, boolean mayRefuse) {
        assertThat(new AcceptanceDuty().mayRefuse(reason, task)).isEqualTo(mayRefuse);
    }

    @Test
    void theFormulaGivesTheIndexThatWasAdvisedFor2025() {
        BigDecimal labour =
                IndexationFormula.rate(new BigDecimal("4.18"), new BigDecimal("6.00"), new BigDecimal("4.94"));
        BigDecimal material =
                IndexationFormula.rate(new BigDecimal("1.82"), new BigDecimal("3.10"), new BigDecimal("2.51"));

        assertThat(labour).isEqualByComparingTo("5.24");
        assertThat(new IndexationFormula(Optional.of(Share.of("0.9"))).weighted(labour, material))
                .contains(new BigDecimal("4.957"));
        assertThat(IndexationFormula.standard().weighted(labour, material)).isEmpty();
    }

    @ParameterizedTest(name = "equity {0}, result {1} after {2}: {3}")
    @CsvSource({
        "300,   20,  10, GENERIC",
        "300,    5,  10, DECLINING",
        "199,   20,  10, SOLVENCY_BELOW_20",
        "300,    0,   0, SOLVENCY_BELOW_20",
        "99,    20,  10, SOLVENCY_BELOW_10",
        "300,   -1,  10, SOLVENCY_BELOW_10",
        "300,   -1,  -1, NEGATIVE_EQUITY",
        "-1,    20,  10, NEGATIVE_EQUITY",
        "200,   20,  10, GENERIC",
        "100,   20,  10, SOLVENCY_BELOW_20",
    })
    void theAccountsOfAProviderReachAStepOfTheLadder(long equity, long result, long before, ContinuityStep step) {
        ContinuityStep.Accounts accounts =
                new ContinuityStep.Accounts(euros(equity), euros(1000), euros(result), euros(before), false);

        assertThat(ContinuityStep.of(accounts)).isEqualTo(step);
        assertThat(ContinuityStep.of(
                        new ContinuityStep.Accounts(euros(equity), euros(1000), euros(result), euros(before), true)))
                .isEqualTo(ContinuityStep.BANKRUPTCY);
    }

    @Test
    void threeNegativeYearsAreARisk() {
        assertThat(new ContinuityWatch().isRisk(2)).isFalse();
        assertThat(new ContinuityWatch().isRisk(3)).isTrue();
        assertThat(ContinuityStep.SOLVENCY_BELOW_10.number()).isEqualTo(4);
    }

    @Test
    void aProviderStopsIntakeFourteenDaysAfterWritingAndOnlyWithConsent() {
        assertThat(IntakeStop.standard().byProvider(day("2027-03-01"), true)).contains(day("2027-03-15"));
        assertThat(IntakeStop.standard().byProvider(day("2027-03-01"), false)).isEmpty();
    }

    @Test
    void helpToAClientGoesOnUntilThereIsAnAlternative() {
        EndingOfHelp clause = EndingOfHelp.standard();

        assertThat(clause.earliestEnd(day("2027-03-01"), Optional.of(day("2027-03-10"))))
                .contains(day("2027-04-01"));
        assertThat(clause.earliestEnd(day("2027-03-01"), Optional.of(day("2027-06-10"))))
                .contains(day("2027-06-10"));
        assertThat(clause.earliestEnd(day("2027-03-01"), Optional.empty())).isEmpty();
    }

    @Test
    void defaultCostsFivePercentForAsLongAsItLasts() {
        assertThat(DefaultDiscount.standard().on(euros("232083.33"), Rounding.HALF_UP))
                .isEqualTo(euros("11604.17"));
        assertThat(DefaultDiscount.standard().dissolvableFrom(day("2027-03-01")))
                .isEqualTo("2028-03-01");
        assertThat(DefaultDiscount.standard().dissolvableAfterForceMajeure(day("2027-03-01")))
                .isEqualTo("2027-03-31");
    }

    @Test
    void otherClausesCountTheirOwnMonths() {
        assertThat(Recovery.standard().lapses(day("2027-03-01"))).isEqualTo("2032-03-01");
        assertThat(ChangeOfLaw.standard().earliestEnd(day("2027-01-01"))).isEqualTo("2027-04-01");
        assertThat(RevisionClause.standard().carriedOutBefore(day("2027-01-01")))
                .isEqualTo("2027-07-01");
        assertThat(NewStandard.standard().takenOverBefore(day("2027-01-01"))).isEqualTo("2027-07-01");
    }

    @Test
    void aNewStandardIsTakenOverUpToHalfOfTheValue() {
        assertThat(NewStandard.standard().isTakenOver(euros(500), euros(1000))).isTrue();
        assertThat(NewStandard.standard().isTakenOver(euros("500.01"), euros(1000)))
                .isFalse();
    }

    @Test
    void liabilityEndsAtTheLimitsOfEventAndYear() {
        assertThat(Liability.standard().owed(euros(3_000_000), Money.ZERO)).isEqualTo(euros(2_500_000));
        assertThat(Liability.standard().owed(euros(3_000_000), euros(4_000_000)))
                .isEqualTo(euros(1_000_000));
        assertThat(Liability.ofMicroEnterprise().owed(euros(3_000_000), Money.ZERO))
                .isEqualTo(euros(1_250_000));
    }
}
