package nl.geldstroom.commitment;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EarlyTermination;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ReferenceData REFERENCE = ReferenceData.standard(TODAY);
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");

    @Test
    void aLumpSumOfFivePlusFiveIsFixedForFiveYears() {
        Commitments commitments = commitments(TaskBased.perYear(euros(1_200_000)));

        assertThat(commitments.scope()).containsExactly(SUPPORT);
        assertThat(commitments.followsAgreement()).isTrue();
        assertThat(commitments.firstMonth()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(commitments.firmEndMonth()).isEqualTo(YearMonth.of(2032, 1));
        assertThat(commitments.endMonth()).isEqualTo(YearMonth.of(2037, 1));
        assertThat(commitments.renegotiationMonths()).containsExactly(YearMonth.of(2032, 1));
        assertThat(commitments.releaseWeights()).isEmpty();
        assertThat(commitments.planned(YearMonth.of(2036, 12))).isEqualTo(euros(100_000));
        assertThat(commitments.planned(YearMonth.of(2037, 1))).isEqualTo(Money.ZERO);
        assertThat(commitments.planned(YearMonth.of(2026, 12))).isEqualTo(Money.ZERO);

        var years = commitments
                .asOf(LocalDate.of(2028, 5, 1), YearMonth.of(2027, 1), YearMonth.of(2037, 1))
                .perYear();
        assertThat(years.get(Year.of(2031)).committed()).isEqualTo(euros(1_200_000));
        assertThat(years.get(Year.of(2032)).releasable()).isEqualTo(euros(1_200_000));
    }

    @Test
    void aLumpSumFixedForTwoYearsMayBeResetEveryYearAfter() {
        Commitments commitments =
                commitments(TaskBased.perYear(euros(1_200_000)).fixedFor(2));

        assertThat(commitments.renegotiationMonths().headSet(YearMonth.of(2033, 1)))
                .containsExactly(
                        YearMonth.of(2029, 1), YearMonth.of(2030, 1), YearMonth.of(2031, 1), YearMonth.of(2032, 1));
        var years = commitments
                .asOf(LocalDate.of(2027, 5, 1), YearMonth.of(2027, 1), YearMonth.of(2031, 1))
                .perYear();
        assertThat(years.get(Year.of(2028)).releasable()).isEqualTo(Money.ZERO);
        assertThat(years.get(Year.of(2029)).committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void withinAPresumedExtensionTheProviderIsTiedToItsEnd() {
        var years = commitments(TaskBased.perYear(euros(1_200_000)))
                .asOf(LocalDate.of(2033, 5, 1), YearMonth.of(2033, 1), YearMonth.of(2038, 1))
                .perYear();

        assertThat(years.get(Year.of(2036)).committed()).isEqualTo(euros(1_200_000));
        assertThat(years.get(Year.of(2037)).planned()).isEqualTo(Money.ZERO);
    }

    @Test
    void effortComesFreeAlongItsReleasePathAndNeverBelowTheMinimum() {
        Commitments commitments = commitments(
                        EffortBased.releasing(ReleasePath.months(6, 18)).guaranteeing(euros(120_000)))
                .planning(flat(130_000));
        var table = commitments.asOf(LocalDate.of(2028, 1, 15), YearMonth.of(2027, 1), YearMonth.of(2032, 1));

        assertThat(committed(table, 2027, 12)).isEqualTo(euros(130_000));
        assertThat(committed(table, 2028, 6)).isEqualTo(euros(130_000));
        assertThat(committed(table, 2028, 7)).isEqualTo(euros(120_000));
        assertThat(committed(table, 2028, 8)).isEqualTo(euros(110_000));
        assertThat(committed(table, 2029, 7)).isEqualTo(euros(10_000));
        assertThat(committed(table, 2031, 12)).isEqualTo(euros(10_000));
        assertThat(commitments.guaranteedMinimum(YearMonth.of(2037, 1))).isEqualTo(Money.ZERO);
    }

    @Test
    void effortIsPaidThirtyDaysAfterTheMonthAndATaskInAdvance() {
        YearMonth january = YearMonth.of(2027, 1);

        assertThat(commitments(TaskBased.perYear(euros(1))).due(january)).isEqualTo("2027-01-04");
        assertThat(commitments(EffortBased.releasing(ReleasePath.months(6, 18))).due(january))
                .isEqualTo("2027-03-02");
    }

    @Test
    void outputComesFreeEvenlyOverTheLengthOfATrajectory() {
        assertThat(commitments(OutputBased.trajectoriesOf(4)).releaseWeights())
                .containsExactly(0, 0.25, 0.25, 0.25, 0.25);
    }

    @Test
    void earlyTerminationByTheCommissionerFreesMoneyAfterItsNotice() {
        ServiceContract contract = contract(TaskBased.perYear(euros(1_200_000)));
        Period halfAYear = Period.ofMonths(6);
        CommitmentTable.Row july =
                row(contract.withEarlyTermination(Optional.of(EarlyTermination.of(Exerciser.COMMISSIONER, halfAYear))));
        CommitmentTable.Row stillTied =
                row(contract.withEarlyTermination(Optional.of(EarlyTermination.of(Exerciser.PROVIDER, halfAYear))));

        assertThat(july.amounts().releasable()).isEqualTo(euros(100_000));
        assertThat(stillTied.amounts().releasable()).isEqualTo(Money.ZERO);
    }

    private static CommitmentTable.Row row(ServiceContract contract) {
        return Commitments.of(contract, REFERENCE)
                .asOf(LocalDate.of(2028, 1, 1), YearMonth.of(2028, 7), YearMonth.of(2028, 8))
                .rows()
                .get(0);
    }

    @Test
    void theNoticeCalendarSaysWhatMustBeSaidBeforeWhichDay() {
        Commitments commitments = commitments(TaskBased.perYear(euros(1_200_000)));

        assertThat(commitments.notices())
                .extracting(NoticeDate::before, NoticeDate::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2031, 7, 1), NoticeDate.Kind.EXTEND),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2037, 1, 1), NoticeDate.Kind.END));
        assertThat(commitments.notices().get(0).text().nl())
                .isEqualTo("Vóór 1 juli 2031 verlengen tot 1 januari 2037, anders eindigt de overeenkomst op"
                        + " 1 januari 2032.");
        assertThat(commitments.describe().nl())
                .isEqualTo("Vast tot 1 januari 2032; verlengen vóór 1 juli 2031; gerekend is met looptijd tot"
                        + " 1 januari 2037.");
        assertThat(commitments.describe().en())
                .isEqualTo("Fixed until 1 January 2032; extend before 1 July 2031; counted on until 1 January 2037.");
    }

    @Test
    void aTaskBasedAgreementPlansItsOwnAmounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commitments(TaskBased.perYear(euros(1))).planning(flat(1)))
                .withMessageContaining("effort-based or output-based");
    }

    @Property
    void committedAndReleasableAreTogetherPlannedAndLessStaysFixedAsTimePasses(
            @ForAll @LongRange(min = 0, max = 100_000_000L) long cents,
            @ForAll @IntRange(min = 0, max = 24) int first,
            @ForAll @IntRange(min = 0, max = 24) int length,
            @ForAll @IntRange(min = -12, max = 130) int decided) {
        ReleasePath path = ReleasePath.months(first, first + length).stranding(Share.of("0.15"), first + 30);
        Map<YearMonth, Money> planned = new TreeMap<>();
        for (YearMonth month = YearMonth.of(2026, 1);
                month.isBefore(YearMonth.of(2040, 1));
                month = month.plusMonths(1)) {
            planned.put(month, Money.ofCents(cents));
        }
        LocalDate decision = YearMonth.of(2027, 1).plusMonths(decided).atDay(10);
        var rows = commitments(EffortBased.releasing(path))
                .planning(planned)
                .asOf(decision, YearMonth.from(decision), YearMonth.of(2040, 1))
                .rows();

        Money before = Money.ofCents(cents);
        for (CommitmentTable.Row row : rows) {
            CommitmentTable.Amounts amounts = row.amounts();
            assertThat(amounts.committed().plus(amounts.releasable())).isEqualTo(amounts.planned());
            assertThat(amounts.committed()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(amounts.releasable()).isGreaterThanOrEqualTo(Money.ZERO);
            if (!row.month().isBefore(YearMonth.of(2027, 1))) {
                assertThat(amounts.committed()).isLessThanOrEqualTo(before);
                before = amounts.committed();
            }
        }
    }

    private static Money committed(CommitmentTable table, int year, int month) {
        return table.rows().stream()
                .filter(row -> row.month().equals(YearMonth.of(year, month)))
                .findFirst()
                .orElseThrow()
                .amounts()
                .committed();
    }

    private static Map<YearMonth, Money> flat(long euros) {
        Map<YearMonth, Money> planned = new TreeMap<>();
        for (int month = 0; month < 130; month++) {
            planned.put(YearMonth.of(2027, 1).plusMonths(month), euros(euros));
        }
        return planned;
    }

    private static Commitments commitments(Compensation compensation) {
        return Commitments.of(contract(compensation), REFERENCE);
    }

    private static ServiceContract contract(Compensation compensation) {
        return ServiceContract.fivePlusFive(PartyId.municipality("1509"), PartyId.of("org:sociaal-werk"), Year.of(2027))
                .covering(SUPPORT)
                .compensation(compensation);
    }
}
