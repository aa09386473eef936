package nl.geldstroom.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.law.SubsidyEvent;
import nl.geldstroom.law.SubsidyState;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Test;

class SubsidyAgreementTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId WORK = PartyId.of("org:sociaal-werk");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final ReferenceData REFERENCE = ReferenceData.standard(LocalDate.of(2026, 1, 1));

    private static SubsidyAgreement years(int years) {
        return SubsidyAgreement.forBookYears(TOWN, WORK, Year.of(2027), years)
                .covering(BASE)
                .perYear(Money.euros(500_000));
    }

    private static SubsidyPeriod year(int year, long granted, SubsidyEvent... events) {
        return SubsidyPeriod.builder()
                .from(LocalDate.of(year, 1, 1))
                .until(LocalDate.of(year + 1, 1, 1))
                .granted(Money.euros(granted))
                .addEvents(events)
                .build();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void ten_years_of_one_year_cost_what_ten_years_of_four_years_cost_but_are_ten_decisions_and_not_three() {
        ImmutableList<SubsidyAgreement> yearly = years(1).renewed(10);
        ImmutableList<SubsidyAgreement> fourYears = years(4).renewed(3);

        assertThat(total(yearly)).isEqualTo(Money.euros(5_000_000));
        assertThat(total(fourYears)).isEqualTo(Money.euros(6_000_000));
        assertThat(yearly)
                .extracting(each -> each.id().text())
                .startsWith("1509-sociaal-werk-2027")
                .endsWith("1509-sociaal-werk-2036");
        assertThat(fourYears).extracting(each -> each.term().start().getYear()).containsExactly(2027, 2031, 2035);
        assertThat(yearly)
                .extracting(SubsidyAgreement::isProtected)
                .containsExactly(false, false, true, true, true, true, true, true, true, true);
        assertThat(fourYears).extracting(SubsidyAgreement::isProtected).containsExactly(true, true, true);
    }

    private static Money total(ImmutableList<SubsidyAgreement> subsidies) {
        return Money.sum(subsidies.stream()
                .map(subsidy -> Payments.of(subsidy, REFERENCE).total())
                .toList());
    }

    @Test
    void without_a_schedule_a_twelfth_is_paid_on_the_first_of_every_month() {
        Payments payments = Payments.of(years(4), REFERENCE);

        assertThat(payments.list()).hasSize(48);
        assertThat(payments.list().get(0).due()).isEqualTo("2027-01-04");
        assertThat(payments.list().get(0).amount()).isEqualTo(Money.euros("41666.67"));
        assertThat(payments.perYear().values()).containsOnly(Money.euros(500_000));
    }

    @Test
    void advances_come_by_the_quarter_and_the_rest_after_the_year() {
        SubsidyAgreement subsidy =
                years(1).withAdvances(AdvanceSchedule.quarterly(Share.of("0.95"), Period.ofMonths(9)));

        assertThat(Payments.of(subsidy, REFERENCE).list())
                .extracting(Payment::due, Payment::amount)
                .containsExactlyInAnyOrder(
                        paid("2027-01-04", 118_750),
                        paid("2027-04-01", 118_750),
                        paid("2027-07-01", 118_750),
                        paid("2027-10-01", 118_750),
                        paid("2028-10-02", 25_000));
        Commitments commitments = Commitments.of(subsidy, REFERENCE);
        assertThat(commitments.due(YearMonth.of(2027, 6))).isEqualTo("2027-04-01");
        assertThat(commitments.planned(YearMonth.of(2027, 6)).plus(commitments.planned(YearMonth.of(2027, 7))))
                .isBetween(Money.euros("83333.30"), Money.euros("83333.36"));
    }

    private static org.assertj.core.groups.Tuple paid(String due, long euros) {
        return org.assertj.core.groups.Tuple.tuple(day(due), Money.euros(euros));
    }

    @Test
    void a_fixed_period_is_paid_by_months_and_days_and_adds_up() {
        SubsidyAgreement project = years(1).withPeriods(SubsidyPeriod.builder()
                .from(day("2026-03-16"))
                .until(day("2027-09-11"))
                .granted(Money.euros("100000.01"))
                .build());

        Payments payments = Payments.of(project, REFERENCE);

        assertThat(payments.list()).hasSize(19);
        assertThat(payments.total()).isEqualTo(Money.euros("100000.01"));
        assertThat(project.term().end()).isEqualTo("2027-09-11");
        assertThat(payments.perMonth().get(YearMonth.of(2026, 3)))
                .isLessThan(payments.perMonth().get(YearMonth.of(2026, 4)));
    }

    @Test
    void a_year_without_an_amount_follows_the_year_before_by_the_index() {
        SubsidyAgreement indexed = years(2).withIndexation(Indexation.assumed(Parameter.of(0.04)));

        assertThat(Payments.of(indexed, REFERENCE).perYear())
                .containsEntry(Year.of(2027), Money.euros(500_000))
                .containsEntry(Year.of(2028), Money.euros(520_000));
    }

    @Test
    void what_is_determined_lower_is_recovered_six_weeks_after() {
        SubsidyAgreement subsidy = years(1).withGrantedOn(day("2026-12-01"))
                .withPeriods(year(
                        2027,
                        500_000,
                        new SubsidyEvent.Advanced(day("2027-01-04"), Money.euros(475_000)),
                        new SubsidyEvent.Determined(
                                day("2028-06-01"), Money.euros(460_000), SubsidyEvent.Reason.ACTIVITIES_NOT_DONE)));

        assertThat(Payments.of(subsidy, REFERENCE).list())
                .extracting(Payment::due, Payment::amount)
                .containsExactly(paid("2027-01-04", 475_000), paid("2028-07-13", -15_000));
        assertThat(Commitments.of(subsidy, REFERENCE).planned(YearMonth.of(2027, 3)))
                .isBetween(Money.euros("38333.32"), Money.euros("38333.35"));
        assertThat(subsidy.life(subsidy.periods().get(0))
                        .orElseThrow()
                        .on(day("2028-06-01"))
                        .orElseThrow()
                        .state())
                .isEqualTo(SubsidyState.DETERMINED);
    }

    @Test
    void what_was_advanced_is_a_fact_and_the_schedule_goes_on_after_it() {
        SubsidyAgreement subsidy = years(1).withGrantedOn(day("2026-12-01"))
                .withPeriods(year(2027, 500_000, new SubsidyEvent.Advanced(day("2027-02-10"), Money.euros(100_000))));

        Payments payments = Payments.of(subsidy, REFERENCE);

        assertThat(payments.list())
                .filteredOn(payment -> payment.due().isBefore(day("2027-03-01")))
                .hasSize(1);
        assertThat(payments.list())
                .filteredOn(payment -> payment.due().equals(day("2027-03-01")))
                .extracting(Payment::amount)
                .containsExactly(Money.euros(25_000));
        assertThat(payments.total()).isEqualTo(Money.euros(500_000));
    }

    @Test
    void a_final_amount_without_a_day_is_kept_without_one() {
        SubsidyAgreement subsidy = years(1).withPeriods(
                        SubsidyPeriod.of(Year.of(2027), Money.euros(500_000)).withDetermined(Money.euros(510_000)));

        assertThat(subsidy.findings())
                .extracting(Finding::rule, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("determined-above-grant", "/periods/0/determined"));
        assertThat(Payments.of(subsidy, REFERENCE).total()).isEqualTo(Money.euros(510_000));
        assertThat(subsidy.periods().get(0).determinedOn()).isEmpty();
    }

    @Test
    void a_granted_subsidy_is_fixed_until_its_end_and_one_still_to_be_granted_is_not() {
        SubsidyAgreement granted = years(4).withGrantedOn(day("2026-11-20"));

        assertThat(releasable(granted, "2028-06-15")).isEqualTo(Money.ZERO);
        assertThat(releasable(years(4), "2026-06-15")).isEqualTo(Money.euros(2_000_000));
        assertThat(Commitments.of(years(4), REFERENCE).renegotiationMonths()).containsExactly(YearMonth.of(2027, 1));
        assertThat(Commitments.of(granted, REFERENCE).renegotiationMonths()).isEmpty();
    }

    @Test
    void a_budget_reservation_frees_the_years_whose_budget_is_not_adopted() {
        SubsidyAgreement reserved = years(4).withGrantedOn(day("2026-11-20"))
                .withReservation(new BudgetReservation(ImmutableSortedMap.of(Year.of(2028), day("2027-11-08"))));

        assertThat(Commitments.of(reserved, REFERENCE).renegotiationMonths())
                .containsExactly(YearMonth.of(2029, 1), YearMonth.of(2030, 1));
        assertThat(releasable(reserved, "2028-02-01")).isEqualTo(Money.euros(1_000_000));
        assertThat(Commitments.of(reserved, REFERENCE).notices())
                .filteredOn(notice -> notice.kind() == NoticeDate.Kind.RESERVE)
                .extracting(NoticeDate::before)
                .containsExactly(day("2027-12-07"));
    }

    private static Money releasable(SubsidyAgreement subsidy, String decision) {
        Commitments commitments = Commitments.of(subsidy, REFERENCE);
        LocalDate day = day(decision);
        return Money.sum(commitments.asOf(day, commitments.firstMonth(), commitments.boundUntil(day)).rows().stream()
                .map(row -> row.amounts().releasable())
                .toList());
    }

    @Test
    void a_protected_subsidy_goes_on_for_the_rest_of_the_reasonable_term() {
        SubsidyAgreement fourYears = years(4).withGrantedOn(day("2026-11-20")).withReasonableTerm(Period.ofYears(1));
        SubsidyAgreement oneYear = years(1).withGrantedOn(day("2026-11-20")).withReasonableTerm(Period.ofYears(1));

        assertThat(fourYears.refuseBy()).contains(day("2030-01-01"));
        assertThat(fourYears.endsAfterRefusal(day("2030-10-16"))).isEqualTo("2031-10-16");
        assertThat(oneYear.endsAfterRefusal(day("2027-10-16"))).isEqualTo("2028-01-01");
        CommitmentTable table = Commitments.of(fourYears, REFERENCE)
                .asOf(day("2030-10-16"), YearMonth.of(2031, 1), YearMonth.of(2032, 1));
        assertThat(table.perYear().get(Year.of(2031)).committed())
                .isBetween(Money.euros(395_000), Money.euros(396_000));
        assertThat(table.perYear().get(Year.of(2031)).releasable()).isEqualTo(Money.ZERO);
        assertThat(table.rows().get(10).amounts().planned()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_act_sets_the_days() {
        SubsidyAgreement subsidy =
                years(4).withAppliedOn(day("2026-10-01")).withEarlierYears(3).withReasonableTerm(Period.ofMonths(6));

        assertThat(Commitments.of(subsidy, REFERENCE).notices())
                .extracting(NoticeDate::kind, NoticeDate::before)
                .containsExactly(
                        at(NoticeDate.Kind.DECIDE, "2026-11-27"),
                        at(NoticeDate.Kind.EVALUATE, "2029-01-01"),
                        at(NoticeDate.Kind.REFUSE, "2030-07-02"),
                        at(NoticeDate.Kind.APPLY, "2030-10-03"),
                        at(NoticeDate.Kind.END, "2031-01-01"));
    }

    private static org.assertj.core.groups.Tuple at(NoticeDate.Kind kind, String day) {
        return org.assertj.core.groups.Tuple.tuple(kind, day(day));
    }

    @Test
    void an_incidental_subsidy_for_longer_than_four_years_is_a_warning() {
        assertThat(years(4).withBasis(SubsidyBasis.INCIDENTAL).findings()).isEmpty();
        assertThat(years(5).withBasis(SubsidyBasis.INCIDENTAL).findings())
                .extracting(Finding::rule)
                .containsExactly("subsidy-basis");
        assertThat(years(2).withBasis(SubsidyBasis.AWAITING_REGULATION).findings())
                .hasSize(1);
        assertThat(years(10).withBasis(SubsidyBasis.REGULATION).findings()).isEmpty();
    }

    @Test
    void an_equalisation_reserve_takes_what_is_left_and_pays_what_is_short() {
        EqualisationReserve reserve = new EqualisationReserve(Money.euros(10_000), Optional.of(Money.euros(25_000)));

        EqualisationReserve.Outcome good = reserve.after(Money.euros(500_000), Money.euros(480_000));
        EqualisationReserve.Outcome bad = reserve.after(Money.euros(500_000), Money.euros(515_000));

        assertThat(good.reserve().balance()).isEqualTo(Money.euros(25_000));
        assertThat(good.toPayBack()).isEqualTo(Money.euros(5_000));
        assertThat(bad.reserve().balance()).isEqualTo(Money.ZERO);
        assertThat(bad.uncovered()).isEqualTo(Money.euros(5_000));
    }

    @Test
    void faults_are_told_with_what_is_wrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> years(2).withPeriods(year(2027, 1), year(2029, 1)))
                .withMessageContaining("must start where the one before it ends. Maybe 2028-01-01.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> years(1).withPeriods())
                .withMessageContaining("must have a period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> years(1).withRecipient(TOWN))
                .withMessageContaining("another party than its granter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> years(1).withPeriods(
                                year(2027, 100, new SubsidyEvent.Advanced(day("2027-01-04"), Money.euros(10)))))
                .withMessageContaining("Maybe give grantedOn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> years(1).withGrantedOn(day("2026-12-01"))
                        .withPeriods(year(2027, 100, new SubsidyEvent.Advanced(day("2027-01-04"), Money.euros(101)))))
                .withMessageContaining("awb/4:95");
    }

    @Property(tries = 100)
    void the_payments_of_any_period_add_up_to_the_grant_and_its_months_too(
            @ForAll @IntRange(max = 2000) int start,
            @ForAll @IntRange(min = 1, max = 1500) int length,
            @ForAll @IntRange(max = 99_999_999) int cents,
            @ForAll @IntRange(min = 1, max = 14) int every,
            @ForAll @IntRange(max = 100) int percent) {
        LocalDate from = day("2025-01-01").plusDays(start);
        SubsidyAgreement subsidy = years(1).withAdvances(new AdvanceSchedule(
                        every, 15, Share.of(java.math.BigDecimal.valueOf(percent, 2)), Period.ofMonths(6)))
                .withPeriods(SubsidyPeriod.builder()
                        .from(from)
                        .until(from.plusDays(length))
                        .granted(Money.ofCents(cents))
                        .build());

        Payments payments = Payments.of(subsidy, REFERENCE);

        assertThat(subsidy.term().baseEnd()).isEqualTo(from.plusDays(length));
        assertThat(payments.total()).isEqualTo(Money.ofCents(cents));
        assertThat(Money.sum(payments.perMonth().values())).isEqualTo(Money.ofCents(cents));
        assertThat(payments.list())
                .allSatisfy(payment -> assertThat(payment.amount().isNegative()).isFalse());
    }

    @Property(tries = 50)
    void what_is_written_is_read_back_equal(@ForAll("subsidies") SubsidyAgreement subsidy) {
        Documents documents = Documents.standard();

        assertThat(documents
                        .read(Input.of("s.json", documents.write("agreement", subsidy)), "agreement", Agreement.class)
                        .orThrow())
                .isEqualTo(subsidy);
    }

    @Provide
    Arbitrary<SubsidyAgreement> subsidies() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(SubsidyBasis.values()).optional(),
                        Arbitraries.integers().between(0, 9).optional(),
                        Arbitraries.longs()
                                .between(0, 9_999_999_999L)
                                .map(Money::ofCents)
                                .optional(),
                        Arbitraries.of(true, false))
                .as((years, basis, earlier, determined, full) -> {
                    SubsidyAgreement plain = years(years).withBasis(basis).withEarlierYears(earlier);
                    return full
                            ? plain.withAdvances(AdvanceSchedule.monthly())
                                    .withGrantedOn(day("2026-12-01"))
                                    .withReservation(BudgetReservation.open())
                                    .withIndexation(Indexation.assumed(Parameter.of(0.03)))
                                    .withEqualisationReserve(EqualisationReserve.upTo(Money.euros(10)))
                                    .withReasonableTerm(Period.ofMonths(6))
                            : plain.withPeriods(SubsidyPeriod.of(Year.of(2027), Money.euros(7))
                                    .withDetermined(determined));
                });
    }

    @Test
    void a_subsidy_catches_up_what_a_cap_cut_off() {
        Indexation capped = Indexation.decided(
                        java.util.Map.of(Year.of(2028), new java.math.BigDecimal(3)), Indexation.none())
                .capped(new java.math.BigDecimal("1.5"))
                .catchingUp();

        // 500,000 × 1.015 = 507,500 and then × 1.014778325123 = 515,000, as without the cap.
        assertThat(Payments.of(years(3).withIndexation(capped), REFERENCE).perYear())
                .containsEntry(Year.of(2028), Money.euros(507_500))
                .containsEntry(Year.of(2029), Money.euros(515_000));
    }

    @Test
    void periods_that_start_in_one_year_get_its_index_once() {
        SubsidyAgreement halves = years(1).withPeriods(
                        SubsidyPeriod.builder()
                                .from(day("2027-01-01"))
                                .until(day("2027-07-01"))
                                .granted(Money.euros(100_000))
                                .build(),
                        SubsidyPeriod.builder()
                                .from(day("2027-07-01"))
                                .until(day("2028-01-01"))
                                .build(),
                        SubsidyPeriod.builder()
                                .from(day("2028-01-01"))
                                .until(day("2028-07-01"))
                                .build(),
                        SubsidyPeriod.builder()
                                .from(day("2028-07-01"))
                                .until(day("2029-01-01"))
                                .build())
                .withIndexation(Indexation.assumed(Parameter.of(0.04)));

        assertThat(Payments.of(halves, REFERENCE).perYear())
                .containsEntry(Year.of(2027), Money.euros(200_000))
                .containsEntry(Year.of(2028), Money.euros(208_000));
    }

    @Test
    void what_goes_on_after_a_refusal_is_reckoned_by_days_to_the_nearest_cent() {
        SubsidyAgreement protectedOne =
                years(4).withGrantedOn(day("2026-12-01")).withReasonableTerm(Period.ofYears(1));

        // Until 16 October: 15 of 31 days of 41,666.66 or 41,666.67 is 20,161.29.
        CommitmentTable.Row october = Commitments.of(protectedOne, REFERENCE)
                .asOf(day("2030-10-16"), YearMonth.of(2031, 10), YearMonth.of(2031, 11))
                .rows()
                .get(0);

        assertThat(october.amounts().committed()).isEqualTo(Money.euros("20161.29"));
    }
}
