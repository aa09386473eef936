package nl.geldstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import nl.geldstroom.agreement.AdvanceSchedule;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.Results;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Posting;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Path;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

class SubsidyScenarioTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId WORK = PartyId.of("org:sociaal-werk");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId BASE = LineId.of("gm:1509/6.1");

    private static BudgetLine line(LineId id, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Projection projection(List<? extends Agreement> agreements) {
        return Projection.of(Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(Growth.NONE)
                        .addLines(line(SUPPORT, 1_200_000), line(BASE, 600_000))
                        .build())
                .agreements(agreements)
                .measure(BudgetShift.builder()
                        .id("shift")
                        .title(LocalizedText.same("shift"))
                        .from(SUPPORT)
                        .to(BASE)
                        .share(Parameter.of(0.1))
                        .start(YearMonth.of(2027, 7))
                        .path(Path.step())
                        .companions(Companions.NONE)
                        .build())
                .over(2027, 2036)
                .build());
    }

    private static SubsidyAgreement subsidy(int years) {
        return SubsidyAgreement.forBookYears(TOWN, WORK, Year.of(2027), years)
                .covering(SUPPORT)
                .perYear(Money.euros(1_200_000))
                .withGrantedOn(LocalDate.of(2026, 11, 20));
    }

    private static List<String> booked(Projection projection) {
        return projection.ledger().postings().stream()
                .map(posting ->
                        posting.rule().id() + " " + posting.month() + " " + posting.due() + " " + posting.amount())
                .toList();
    }

    @Test
    void a_granted_subsidy_runs_as_a_lump_sum_of_the_same_years_and_amount() {
        SubsidyAgreement subsidy = subsidy(10).withId(AgreementId.of("A"));
        ServiceContract contract = ServiceContract.outline(
                        TOWN, WORK, Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(10)))
                .covering(SUPPORT)
                .compensation(TaskBased.perYear(Money.euros(1_200_000)))
                .withId(AgreementId.of("A"));

        assertThat(booked(projection(List.of(subsidy)))).isEqualTo(booked(projection(List.of(contract))));
    }

    @Test
    void what_is_no_longer_needed_comes_free_when_the_next_subsidy_starts() {
        Projection yearly = projection(subsidy(1).renewed(10));
        Projection fourYears = projection(subsidy(4).renewed(3));

        assertThat(balance(yearly, 2027)).isEqualTo(Money.euros(-60_000));
        assertThat(balance(yearly, 2028)).isEqualTo(Money.ZERO);
        assertThat(balance(fourYears, 2028)).isEqualTo(Money.euros(-120_000));
        assertThat(balance(fourYears, 2030)).isEqualTo(Money.euros(-120_000));
        assertThat(balance(fourYears, 2031)).isEqualTo(Money.ZERO);
    }

    private static Money balance(Projection projection, int year) {
        return projection.difference(TOWN, Year.of(year));
    }

    @Test
    void cost_is_due_with_the_advance_that_pays_for_it() {
        Projection projection = projection(
                List.of(subsidy(10).withAdvances(AdvanceSchedule.quarterly(Share.of("0.95"), Period.ofMonths(9)))));

        assertThat(projection.reference().postings())
                .filteredOn(posting -> posting.rule().agreement().isPresent()
                        && posting.month().equals(YearMonth.of(2027, 6)))
                .isNotEmpty()
                .extracting(Posting::due)
                .containsOnly(LocalDate.of(2027, 4, 1));
    }

    @Test
    void the_answers_call_it_a_subsidy_with_its_days() {
        Results results = Answers.of(
                ImmutableList.of(projection(List.of(subsidy(4).withReasonableTerm(Period.ofYears(1))))),
                ImmutableList.of());
        Results.AgreementResult agreement =
                results.scenarios().get(0).agreements().get(0);

        assertThat(agreement.variant().nl()).isEqualTo("subsidie (Awb, titel 4.2)");
        assertThat(agreement.firmUntil()).isEqualTo("2030-12-31");
        assertThat(agreement.notices())
                .extracting(notice -> notice.what().nl())
                .anySatisfy(text -> assertThat(text).contains("Uiterlijk 1 januari 2030", "awb/4:51"))
                .anySatisfy(text -> assertThat(text).contains("subsidie aanvragen voor 2031", "awb/4:60"));
        assertThat(agreement.planned().get(0)).isEqualTo(Money.euros(1_200_000));
        assertThat(agreement.committed().get(3)).isEqualTo(Money.euros(1_200_000));
    }
}
