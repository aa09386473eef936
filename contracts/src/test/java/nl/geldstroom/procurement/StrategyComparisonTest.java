package nl.geldstroom.procurement;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.LegalForm;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.procurement.ComparedStrategies.Outcome;
import nl.geldstroom.procurement.ComparedStrategies.Sums;
import nl.geldstroom.procurement.ComparedStrategies.YearRow;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;

class StrategyComparisonTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId PROVIDER = PartyId.of("org:provider");
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final AwardRound ROUND = AwardRound.tender()
            .work(given(120), given(80))
            .withAdvisers(given(10_000))
            .bids(given(5), given(4_000))
            .withDays(given(100))
            .withImplementationDays(given(60));

    private static Parameter given(double value) {
        return Parameter.of(Estimate.of(value), Assumption.of("test", "figures that are easy to add up"));
    }

    private static ServiceContract contract(Period length) {
        return ServiceContract.outline(TOWN, PROVIDER, Term.of(START, length))
                .compensation(TaskBased.perYear(euros(1_000_000)));
    }

    private static ProcurementStrategy yearly() {
        return ProcurementStrategy.repeating(contract(Period.ofYears(1)), ROUND).withId("yearly");
    }

    private static ProcurementStrategy fivePlusFive() {
        return ProcurementStrategy.repeating(
                        ServiceContract.fivePlusFive(TOWN, PROVIDER, Year.of(2027))
                                .compensation(TaskBased.perYear(euros(1_000_000))),
                        ROUND)
                .withId("5+5");
    }

    private static Outcome only(ProcurementStrategy strategy, int from, int to) {
        return StrategyComparison.of(List.of(strategy))
                .over(from, to)
                .strategies()
                .get(0);
    }

    @Test
    void tenOneYearRoundsCostTenTimesWhatFivePlusFiveCosts() {
        ComparedStrategies compared =
                StrategyComparison.of(List.of(yearly(), fivePlusFive())).over(2027, 2036);

        assertThat(compared.strategies())
                .extracting(Outcome::total)
                .containsExactly(
                        new Sums(euros(10_000_000), euros(196_000), euros(200_000)),
                        new Sums(euros(10_000_000), euros(19_600), euros(20_000)));
        assertThat(compared.strategies())
                .extracting(outcome -> outcome.continuity().tenders())
                .containsExactly(10, 1);
        assertThat(compared.strategies())
                .extracting(outcome -> outcome.continuity().awards())
                .containsExactly(9, 0);
    }

    @Test
    void theCalendarCountsBackFromTheFirstDay() {
        ComparedStrategies.Round round =
                only(fivePlusFive(), 2027, 2036).rounds().get(0);

        // 60 days before 1 January 2027 is 2 November 2026, and 100 days before that 25 July.
        assertThat(round.awarded()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(round.announced()).isEqualTo(LocalDate.of(2026, 7, 25));
        assertThat(round.starts()).isEqualTo(START);
        assertThat(round.ends()).isEqualTo(LocalDate.of(2037, 1, 1));
    }

    @Test
    void aLongContractTiesMoneyThatOneYearLeavesFree() {
        ComparedStrategies compared = StrategyComparison.of(List.of(yearly(), fivePlusFive()))
                .decidedOn(LocalDate.of(2028, 7, 1))
                .over(2027, 2036);

        assertThat(compared.strategies().get(0).years())
                .extracting(row -> row.releasableShare().orElseThrow().intValueExact())
                .containsExactly(0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(compared.strategies().get(1).years())
                .extracting(row -> row.releasableShare().orElseThrow().intValueExact())
                .containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        // On 1 January of the year itself the contract of that year has been awarded, sixty days ago.
        assertThat(compared.strategies().get(0).years())
                .extracting(YearRow::releasableOnNewYear)
                .containsOnly(Money.ZERO);
    }

    @Test
    void whatIsNotYetAwardedCanBeLeftOutWhole() {
        List<ProcurementStrategy> strategies = List.of(yearly());

        Outcome before = StrategyComparison.of(strategies)
                .decidedOn(LocalDate.of(2027, 11, 1))
                .over(2027, 2028)
                .strategies()
                .get(0);
        Outcome after = StrategyComparison.of(strategies)
                .decidedOn(LocalDate.of(2027, 11, 2))
                .over(2027, 2028)
                .strategies()
                .get(0);

        assertThat(before.years().get(1).releasable()).isEqualTo(euros(1_000_000));
        assertThat(after.years().get(1).releasable()).isEqualTo(Money.ZERO);
    }

    @Test
    void thePriceStepsAtEachAwardAndIsIndexedInBetween() {
        ServiceContract twoYears = contract(Period.ofYears(2))
                .withCompensation(TaskBased.perYear(euros(1_000_000)).indexed(Indexation.assumed(0.03)));

        Outcome outcome = only(ProcurementStrategy.repeating(twoYears, ROUND).withPriceStep(given(-0.05)), 2027, 2030);

        // 1,000,000; × 1.03; × 1.03 × 0.95; × 1.03.
        assertThat(outcome.years())
                .extracting(row -> row.sums().spending())
                .containsExactly(euros(1_000_000), euros(1_030_000), euros("1007855"), euros("1038090.65"));
        assertThat(outcome.years().get(3).drift()).isEqualByComparingTo("0.0381");
        assertThat(outcome.years()).extracting(YearRow::rounds).containsExactly(1, 0, 1, 0);
    }

    @Test
    void presentValueDiscountsEachYearFromItsEnd() {
        Outcome outcome = StrategyComparison.of(List.of(yearly()))
                .discountedAt(given(0.02))
                .over(2027, 2028)
                .strategies()
                .get(0);

        // 1,000,000/1.02 = 980,392.16 and 1,000,000/1.0404 = 961,168.78; 19,600: 19,215.69 and 18,838.91; 20,000:
        // 19,607.84
        // and 19,223.38.
        assertThat(outcome.presentValue())
                .contains(new Sums(euros("1941560.94"), euros("38054.60"), euros("38831.22")));
        assertThat(only(yearly(), 2027, 2028).presentValue()).isEmpty();
    }

    @Test
    void continuityIsExpectedFromTheChanceAtEachNewAward() {
        ProcurementStrategy strategy = yearly().withChangeOfProvider(given(0.2))
                .withClients(given(150))
                .withProviders(3);

        ComparedStrategies.Continuity continuity = only(strategy, 2027, 2036).continuity();

        // Nine awards after one that ended: 9 × 0.2 × 3 providers, 9 × 0.2 × 150 clients; ten rounds of a hundred days.
        assertThat(continuity.changesOfProvider().orElseThrow()).isEqualByComparingTo("5.4");
        assertThat(continuity.transfersOfClients().orElseThrow()).isEqualByComparingTo("270");
        assertThat(continuity.uncertainDays()).contains(1_000L);
        assertThat(only(yearly(), 2027, 2036).continuity().changesOfProvider()).isEmpty();
    }

    @Test
    void managementAndAccountingGoByTheDaysOfTheYear() {
        ServiceContract halfYear = ServiceContract.outline(
                        TOWN, PROVIDER, Term.of(LocalDate.of(2027, 7, 1), Period.ofMonths(12)))
                .compensation(TaskBased.perYear(euros(1_000_000)));
        ProcurementStrategy strategy = ProcurementStrategy.repeating(halfYear, AwardRound.tender())
                .withManagement(given(3_650))
                .withAccounting(given(730))
                .withProviders(2);

        Outcome outcome = only(strategy, 2027, 2028);

        // 184 days of 2027 at 10 a day for each of two providers, all of 2028.
        assertThat(outcome.years()).extracting(row -> row.sums().buyer()).containsExactly(euros(3_680), euros(7_300));
        assertThat(outcome.years()).extracting(row -> row.sums().bidders()).containsExactly(euros(736), euros(1_460));
        assertThat(outcome.years().get(0).sums().spending()).isEqualTo(euros("500000.00"));
    }

    @Test
    void aPoolLeavesTheCommissionerItsPart() {
        RegionalPool pool = RegionalPool.equally(List.of(TOWN, PartyId.of("gm:0222"), PartyId.of("gm:1586")))
                .withCoordination(given(1_000));

        Outcome outcome = only(fivePlusFive().withPool(pool), 2027, 2036);

        // 19,600 + 3 × 1,000 = 22,600 over three: 7,533.34, 7,533.33, 7,533.33; 20,000: 6,666.67.
        assertThat(outcome.total().buyer()).isEqualTo(euros("7533.34"));
        assertThat(outcome.total().bidders()).isEqualTo(euros("6666.67"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fivePlusFive().withPool(RegionalPool.equally(List.of(PartyId.of("gm:0222")))))
                .withMessageContaining("must take part in its regional pool");
    }

    @Test
    void openHouseAdmitsEveryYearInsideOneAgreement() {
        ServiceContract openHouse = contract(Period.ofYears(10)).withLegalForm(LegalForm.OPEN_HOUSE);
        ProcurementStrategy strategy = ProcurementStrategy.repeating(openHouse, ROUND)
                .withEveryYear(AwardRound.admission().bids(given(3), given(500)));

        Outcome outcome = only(strategy, 2027, 2036);

        assertThat(outcome.rounds()).hasSize(10);
        assertThat(outcome.rounds().get(1).kind()).isEqualTo(AwardKind.ADMISSION);
        assertThat(outcome.total().bidders()).isEqualTo(euros(20_000 + 9 * 1_500));
        assertThat(outcome.continuity().awards()).isZero();
    }

    @Test
    void effortIsPaidAsExpectedAndComesFreeAlongItsPath() {
        ServiceContract effort =
                contract(Period.ofYears(4)).withCompensation(EffortBased.releasing(ReleasePath.months(1, 12)));
        ProcurementStrategy strategy = ProcurementStrategy.builder()
                .id("effort")
                .title(nl.geldstroom.text.LocalizedText.same("effort"))
                .first(effort)
                .round(ROUND)
                .spendingPerYear(euros(1_200_000))
                .build();

        Outcome outcome = only(strategy, 2027, 2028);

        assertThat(outcome.total().spending()).isEqualTo(euros(2_400_000));
        // Months 0 to 11 have 0/12 to 11/12 free: 66/12 of a month of 100,000.
        assertThat(outcome.years().get(0).releasable()).isEqualTo(euros(550_000));
        assertThat(outcome.years().get(1).releasable()).isEqualTo(euros(1_200_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcurementStrategy.repeating(effort, ROUND))
                .withMessageContaining("must be given for an effort-based or output-based agreement");
    }

    @Test
    void aHorizonShorterThanTheTermCountsTheRoundWholeAndShowsWhatIsTiedAfterIt() {
        Outcome outcome = only(fivePlusFive(), 2027, 2028);

        assertThat(outcome.total()).isEqualTo(new Sums(euros(2_000_000), euros(19_600), euros(20_000)));
        assertThat(outcome.committedAfter()).isEqualTo(euros(3_000_000));
        assertThat(outcome.remarks())
                .extracting(text -> text.en())
                .containsExactly(
                        "The last agreement runs until 1 January 2037, beyond the compared years; the cost of its"
                                + " round counts whole.");
    }

    @Test
    void anAgreementThatRanAlreadyHasNoRoundInTheYears() {
        Outcome outcome = only(fivePlusFive(), 2030, 2031);

        assertThat(outcome.total()).isEqualTo(new Sums(euros(2_000_000), Money.ZERO, Money.ZERO));
        assertThat(outcome.continuity().tenders()).isZero();
        assertThat(outcome.remarks()).extracting(text -> text.en()).anyMatch(text -> text.contains("running already"));
    }

    @Test
    void beforeTheFirstAgreementNothingRuns() {
        Outcome outcome = only(fivePlusFive(), 2025, 2026);

        assertThat(outcome.total()).isEqualTo(new Sums(Money.ZERO, Money.ZERO, Money.ZERO));
        assertThat(outcome.years().get(0).releasableShare()).isEmpty();
        assertThat(outcome.remarks())
                .extracting(text -> text.en())
                .anyMatch(text -> text.contains("nothing to compare"));
    }

    @Test
    void theAgreementsOfAStrategyAreAgreementsLikeAnyOther() {
        ImmutableList<Agreement> agreements =
                yearly().agreements(LocalDate.of(2030, 1, 1), ReferenceData.standard(START));

        assertThat(agreements)
                .extracting(agreement -> agreement.id().text())
                .containsExactly("1509-provider-2027", "1509-provider-2027-2", "1509-provider-2027-3");
        assertThat(agreements)
                .extracting(agreement -> agreement.term().start().getYear())
                .containsExactly(2027, 2028, 2029);
    }

    @Test
    void subsidiesAreGrantedAgainAtTheAmountThatTheLastOneHadReached() {
        SubsidyAgreement twoYears = SubsidyAgreement.forBookYears(TOWN, PROVIDER, Year.of(2027), 2)
                .perYear(euros(100_000))
                .withIndexation(Indexation.assumed(0.02));

        Outcome outcome = only(
                ProcurementStrategy.repeating(twoYears, AwardRound.subsidyApplications())
                        .withPriceStep(given(-0.1)),
                2027,
                2030);

        // 100,000; × 1.02; × 1.02 × 0.9; × 1.02.
        assertThat(outcome.years())
                .extracting(row -> row.sums().spending())
                .containsExactly(euros(100_000), euros(102_000), euros("93636"), euros("95508.72"));
        assertThat(outcome.rounds())
                .extracting(ComparedStrategies.Round::starts)
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 1, 1));
        assertThat(outcome.years().get(0).drift()).isEqualByComparingTo("0");
        assertThat(outcome.years().get(3).drift()).isEqualByComparingTo("-0.0449");
    }

    @Test
    void strategiesHaveDifferentIdsAndYearsInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyComparison.of(List.of(yearly(), yearly())))
                .withMessageContaining("must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyComparison.of(List.of(yearly())).over(2036, 2027))
                .withMessageContaining("must be in order");
    }

    @Test
    void theTextStaysWithinEightyColumns() {
        ComparedStrategies compared = StrategyComparison.of(List.of(yearly(), fivePlusFive()))
                .discountedAt(given(0.02))
                .over(2027, 2036);

        for (Language language : Language.values()) {
            assertThat(compared.text(language).lines()).allMatch(line -> line.length() <= 80);
        }
        assertThat(compared.text(Language.EN)).contains("10,000,000.00", "196,000.00", "Not estimated");
    }

    @Test
    void aComparisonAndAStrategyAreWrittenAndTheStrategyReadsBack() {
        ProcurementStrategy strategy = fivePlusFive().withClients(given(150)).withProviders(2);
        Documents documents = Documents.standard();

        String json = documents.write("strategy", strategy);

        assertThat(documents
                        .read(Input.of("strategy.json", json), "strategy", ProcurementStrategy.class)
                        .orThrow())
                .isEqualTo(strategy);
        assertThat(documents.write(
                        "comparison", StrategyComparison.of(List.of(strategy)).over(2027, 2036)))
                .contains("\"committedAfter\"");
    }

    @Property(tries = 60)
    void sumsOverTheYearsAreThoseOfTheRoundsAndTheServiceHasNoGap(
            @ForAll @IntRange(min = 1, max = 60) int months, @ForAll @IntRange(min = 1, max = 12) int years) {
        ServiceContract contract = contract(Period.ofMonths(months));

        Outcome outcome = only(ProcurementStrategy.repeating(contract, ROUND), 2027, 2026 + years);

        assertThat(outcome.total().spending()).isEqualTo(euros(1_000_000L * years));
        assertThat(outcome.total().buyer())
                .isEqualTo(euros(19_600L * outcome.rounds().size()));
        assertThat(outcome.rounds()).hasSize((12 * years + months - 1) / months);
        assertThat(outcome.years())
                .allMatch(row -> row.releasable().compareTo(row.sums().spending()) <= 0
                        && row.releasableShare().orElseThrow().compareTo(BigDecimal.ONE) <= 0);
    }
}
