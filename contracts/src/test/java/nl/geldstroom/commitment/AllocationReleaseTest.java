package nl.geldstroom.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.ServiceAllocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationReleaseTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final Evidence OWN = Assumption.of("test", "round figures");

    private static ServiceContract effort() {
        return ServiceContract.fivePlusFive(PartyId.of("gm:1509"), PartyId.of("org:zorgaanbieder"), Year.of(2027))
                .covering(LineId.of("gm:1509/6.712"))
                .compensation(EffortBased.releasing(ReleasePath.months(6, 18)));
    }

    private static ServiceAllocation until(String number, LocalDate end, long perMonth) {
        return running(number, START, Optional.of(end.minusDays(1)), Money.euros(perMonth));
    }

    private static ServiceAllocation running(String number, LocalDate from, Optional<LocalDate> end, Money perMonth) {
        return ServiceAllocation.builder()
                .number(number)
                .from(from)
                .end(end)
                .perMonth(perMonth)
                .build();
    }

    private static AllocationRelease example() {
        return AllocationRelease.builder()
                .asOf(START)
                .addAllocations(until("1", LocalDate.of(2027, 4, 1), 100), until("2", LocalDate.of(2027, 7, 16), 310))
                .build();
    }

    private static Commitments commitments(AllocationRelease release) {
        return Commitments.of(effort(), ReferenceData.standard(START)).allocated(release);
    }

    private static CommitmentTable.Row row(Commitments commitments, LocalDate decision, YearMonth month) {
        return commitments.asOf(decision, month, month.plusMonths(1)).rows().get(0);
    }

    @ParameterizedTest(name = "{0}: committed {1} of 410")
    @CsvSource({"2027-01, 410", "2027-03, 410", "2027-04, 310", "2027-06, 310", "2027-07, 150", "2027-08, 0"})
    void moneyComesFreeByTheEndDatesOfTheAllocations(String month, long committed) {
        CommitmentTable.Row row = row(commitments(example()), START, YearMonth.parse(month));

        assertThat(row.amounts().planned()).isEqualTo(Money.euros(410));
        assertThat(row.amounts().committed()).isEqualTo(Money.euros(committed));
    }

    @ParameterizedTest(name = "{0}: {1} stranded")
    @CsvSource({"2027-03, 0", "2027-04, 40.00", "2027-05, 30.00", "2027-06, 20.00", "2027-07, 74.00", "2027-08, 108.00"
    })
    void aShareOfWhatCameFreeStaysAndFallsEvenly(String month, String stranded) {
        AllocationRelease release = AllocationRelease.builder()
                .asOf(START)
                .addAllAllocations(example().allocations())
                .stranded(new AllocationRelease.StrandedCost(Share.of("0.4"), 4, OWN))
                .build();

        CommitmentTable.Row row = row(commitments(release), START, YearMonth.parse(month));

        assertThat(row.parts().stranded()).isEqualTo(Money.euros(stranded));
        assertThat(row.amounts().committed()).isEqualTo(row.parts().running().plus(Money.euros(stranded)));
    }

    @Test
    void aReassessmentEndsAShareOfWhatStillRuns() {
        AllocationRelease release = AllocationRelease.builder()
                .asOf(START)
                .addAllocations(running("1", START, Optional.empty(), Money.euros(1_000)))
                .reassessment(new AllocationRelease.Reassessment(Period.ofMonths(3), Share.of("0.6"), OWN))
                .build();

        assertThat(release.running(START, YearMonth.of(2027, 3))).isEqualTo(Money.euros(1_000));
        assertThat(release.running(START, YearMonth.of(2027, 4))).isEqualTo(Money.euros(400));
        assertThat(release.weightsByAge()).containsExactly(new double[] {0, 0, 0, 0.6}, within(1e-12));
    }

    @Test
    void theGuaranteedMinimumIsPaidWhateverRuns() {
        Commitments commitments = Commitments.of(
                        effort().withCompensation(EffortBased.releasing(ReleasePath.months(6, 18))
                                .guaranteeing(Money.euros(1_200))),
                        ReferenceData.standard(START))
                .allocated(example());

        CommitmentTable.Row row = row(commitments, START, YearMonth.of(2027, 9));

        assertThat(row.parts().guaranteed()).isEqualTo(Money.euros(100));
        assertThat(row.amounts().committed()).isEqualTo(Money.euros(100));
    }

    @Test
    void theEngineGetsWeightsThatFollowTheEndDates() {
        assertThat(commitments(example()).releaseWeights())
                .containsExactly(new double[] {0, 0, 0, 100 / 410.0, 0, 0, 160 / 410.0, 150 / 410.0}, within(1e-12));
    }

    @Test
    void anAgreementThatCarriesItsAllocationsComesFreeByThem() {
        Commitments carried = Commitments.of(
                effort().withCompensation(
                                EffortBased.releasing(ReleasePath.months(6, 18)).allocated(example())),
                ReferenceData.standard(START));

        assertThat(carried.releaseWeights()).isEqualTo(commitments(example()).releaseWeights());
        assertThat(row(carried, START, YearMonth.of(2027, 4)))
                .isEqualTo(row(commitments(example()), START, YearMonth.of(2027, 4)));
    }

    @Test
    void whatIsPlannedOtherwiseComesFreeInTheSameProportion() {
        AllocationRelease release = AllocationRelease.builder()
                .asOf(START)
                .addAllAllocations(example().allocations())
                .stranded(new AllocationRelease.StrandedCost(Share.of("0.4"), 4, OWN))
                .build();
        Commitments planned = commitments(release)
                .planning(Map.of(YearMonth.of(2027, 3), Money.euros(820), YearMonth.of(2027, 4), Money.euros(820)));

        assertThat(row(planned, START, YearMonth.of(2027, 3)).amounts().committed())
                .isEqualTo(Money.euros(820));
        CommitmentTable.Row april = row(planned, START, YearMonth.of(2027, 4));
        assertThat(april.parts().running()).isEqualTo(Money.euros(620));
        assertThat(april.parts().stranded()).isEqualTo(Money.euros(80));
        assertThat(april.amounts().releasable()).isEqualTo(Money.euros(120));
    }

    @Test
    void whatHasNoEndStaysCommittedOfWhatIsPlannedToo() {
        AllocationRelease release = AllocationRelease.builder()
                .asOf(START)
                .addAllocations(
                        until("1", LocalDate.of(2027, 4, 1), 100),
                        running("2", START, Optional.empty(), Money.euros(300)))
                .build();
        YearMonth month = YearMonth.of(2030, 5);
        Commitments planned = commitments(release).planning(Map.of(month, Money.euros(1_000)));

        assertThat(row(planned, START, month).amounts().committed()).isEqualTo(Money.euros(750));
    }

    @Test
    void withoutAnAllocationThatRunsTheReleasePathHolds() {
        AllocationRelease later = AllocationRelease.builder()
                .asOf(START)
                .addAllocations(running("1", LocalDate.of(2027, 3, 1), Optional.empty(), Money.euros(100)))
                .build();

        assertThat(commitments(later).releaseWeights())
                .isEqualTo(ReleasePath.months(6, 18).weightsByAge());
    }

    @Test
    void anAllocationThatStartedThisMonthIsNotPartlyFree() {
        AllocationRelease release = AllocationRelease.builder()
                .asOf(LocalDate.of(2027, 1, 20))
                .addAllocations(running(
                        "1", LocalDate.of(2027, 1, 11), Optional.of(LocalDate.of(2027, 2, 28)), Money.euros(100)))
                .build();

        assertThat(release.weightsByAge()).containsExactly(0, 0, 1);
    }

    @Test
    void aListWithoutPricesSaysNotWhatComesFree() {
        assertThatThrownBy(() -> AllocationRelease.builder()
                        .asOf(START)
                        .addAllocations(ServiceAllocation.builder()
                                .number("7")
                                .from(START)
                                .build())
                        .build())
                .hasMessageContaining("The allocation (7) must say what it costs per month");
    }

    @Test
    void ofACombinationOnePartCarriesTheAllocations() {
        EffortBased hours = EffortBased.releasing(ReleasePath.months(6, 18)).allocated(example());
        Combined combined =
                Combined.of("vast", TaskBased.perYear(Money.euros(1_200))).plus("uren", hours);

        assertThat(Commitments.of(effort().withCompensation(combined), ReferenceData.standard(START))
                        .releaseWeights())
                .isEqualTo(example().weightsByAge());
        assertThatThrownBy(() -> combined.plus("dagdelen", hours)).hasMessageContaining("Maybe put them in one list.");
    }

    @Test
    void aTaskHasNoAllocations() {
        Commitments task = Commitments.of(
                effort().withCompensation(TaskBased.perYear(Money.euros(1))), ReferenceData.standard(START));

        assertThatThrownBy(() -> task.allocated(example())).hasMessageContaining("a task has a budget");
    }

    @Test
    void anAgreedBudgetPathSaysWhatItLetsGo() {
        Commitments commitments = Commitments.of(
                effort().withCompensation(TaskBased.perYear(Money.euros(1_200_000))
                        .agreed(Year.of(2029), Money.euros(1_080_000))),
                ReferenceData.standard(START));

        assertThat(row(commitments, START, YearMonth.of(2028, 5)).parts().byPath())
                .isEqualTo(Money.ZERO);
        CommitmentTable.Row row = row(commitments, START, YearMonth.of(2029, 5));
        assertThat(row.parts().byPath()).isEqualTo(Money.euros(10_000));
        assertThat(row.amounts().committed()).isEqualTo(Money.euros(90_000));
    }

    @Test
    void everyFaultOfAListIsNamed() {
        assertThatThrownBy(() -> new AllocationRelease(
                        LocalDate.of(2027, 5, 1),
                        ImmutableList.of(
                                until("7", LocalDate.of(2028, 1, 1), 1), until("7", LocalDate.of(2027, 4, 1), 1)),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageContaining("must be in the list once")
                .hasMessageContaining("must not come before the day of the list");
    }

    @Provide
    Arbitrary<AllocationRelease> releases() {
        Arbitrary<ServiceAllocation> allocations = Combinators.combine(
                        Arbitraries.integers().between(1, 900),
                        Arbitraries.longs().between(0, 500_000),
                        Arbitraries.integers().between(0, 9))
                .as((days, cents, endless) -> running(
                        "x",
                        START.minusDays(30),
                        endless == 0 ? Optional.empty() : Optional.of(START.plusDays(days)),
                        Money.ofCents(cents)));
        return Combinators.combine(
                        allocations.list().ofMaxSize(12),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 30))
                .as((list, share, months) -> {
                    ImmutableList.Builder<ServiceAllocation> numbered = ImmutableList.builder();
                    for (int i = 0; i < list.size(); i++) {
                        ServiceAllocation each = list.get(i);
                        numbered.add(running(
                                "" + i, each.from(), each.end(), each.perMonth().orElseThrow()));
                    }
                    return AllocationRelease.builder()
                            .asOf(START)
                            .addAllAllocations(numbered.build())
                            .stranded(new AllocationRelease.StrandedCost(
                                    Share.of(new java.math.BigDecimal(share).movePointLeft(2)), months, OWN))
                            .build();
                });
    }

    @Property(tries = 200)
    void committedNeverGrowsAndTheWeightsSayTheSame(@ForAll("releases") AllocationRelease release) {
        List<CommitmentTable.Row> rows = commitments(release)
                .asOf(START, YearMonth.of(2027, 1), YearMonth.of(2031, 1))
                .rows();
        double[] weights = release.weightsByAge();
        Money before = rows.get(0).amounts().planned();
        double free = 0;
        for (int age = 0; age < rows.size(); age++) {
            CommitmentTable.Amounts amounts = rows.get(age).amounts();
            assertThat(amounts.committed()).isBetween(Money.ZERO, before);
            assertThat(rows.get(age).parts().committed()).isEqualTo(amounts.committed());
            free += age < weights.length ? weights[age] : 0;
            assertThat((double) amounts.releasable().cents())
                    .isCloseTo(free * amounts.planned().cents(), within(1.5));
            before = amounts.committed().plus(Money.ofCents(1));
        }
    }

    @Property(tries = 100)
    void everyListIsReadAsItWasWritten(@ForAll("releases") AllocationRelease release) {
        String written = Documents.standard().write("release", release);

        assertThat(Documents.standard()
                        .read(Input.of("release.json", written), "release", AllocationRelease.class)
                        .orThrow())
                .isEqualTo(release);
    }

    @Property(tries = 100)
    void aLaterDecisionFreesNothingEarlier(
            @ForAll("releases") AllocationRelease release, @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate later = START.plusMonths(months);
        YearMonth month = YearMonth.from(later).plusMonths(2);

        assertThat(release.strandedIn(later, month).plus(release.running(later, month)))
                .isGreaterThanOrEqualTo(release.running(START, month));
    }

    @Test
    void nothingIsPlannedAfterTheEndInsideAMonth() {
        ServiceContract half =
                effort().withTerm(Term.of(START, Period.ofMonths(6).plusDays(15)));

        Commitments commitments =
                Commitments.of(half, ReferenceData.standard(START)).allocated(example());

        assertThat(commitments.planned(YearMonth.of(2027, 6))).isEqualTo(Money.euros(410));
        // 15 of the 31 days: 48.3871 + 150.
        assertThat(commitments.planned(YearMonth.of(2027, 7))).isEqualTo(Money.euros("198.39"));
        assertThat(commitments.planned(YearMonth.of(2027, 8))).isEqualTo(Money.ZERO);
    }
}
