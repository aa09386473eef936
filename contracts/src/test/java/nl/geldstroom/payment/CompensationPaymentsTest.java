package nl.geldstroom.payment;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.agreement.AreaBased;
import nl.geldstroom.agreement.AreaBudget;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Instalments;
import nl.geldstroom.agreement.Instalments.Instalment;
import nl.geldstroom.agreement.PopulationBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SettlementRule;
import nl.geldstroom.agreement.SettlementRule.BonusMalus;
import nl.geldstroom.agreement.SettlementRule.CorridorBand;
import nl.geldstroom.agreement.SettlementRule.RiskCorridor;
import nl.geldstroom.agreement.SettlementRule.ScoreStep;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.tariff.VolumeBand;
import nl.geldstroom.tariff.VolumeBands;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

class CompensationPaymentsTest {

    private static final ReferenceData REFERENCE = ReferenceData.standard(LocalDate.of(2026, 11, 21));
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static ServiceContract contract(LocalDate start, Period length, Compensation compensation) {
        return ServiceContract.outline(
                        PartyId.municipality("1509"), PartyId.of("org:sociaal-werk"), Term.of(start, length))
                .compensation(compensation);
    }

    private static Payments payments(Compensation compensation, int years) {
        return Payments.of(contract(NEW_YEAR, Period.ofYears(years), compensation), REFERENCE);
    }

    private static EffortBased hours(Optional<VolumeBands> bands) {
        return EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(Tariff.builder()
                        .product("02A03")
                        .unit(Unit.HOUR)
                        .price(Price.of("60"))
                        .from(NEW_YEAR)
                        .bands(bands)
                        .build())
                .indexation(Indexation.none())
                .build();
    }

    private static Volume volume(String from, String until, String units) {
        return new Volume("02A03", LocalDate.parse(from), LocalDate.parse(until), new BigDecimal(units));
    }

    @Test
    void quartersArePaidInAdvanceOrInArrears() {
        Payments payments = payments(TaskBased.perYear(euros(1_000_000)).paid(Instalments.quarterly()), 1);

        assertThat(payments.list()).hasSize(4);
        assertThat(payments.list()).extracting(Payment::amount).containsOnly(euros(250_000));
        assertThat(payments.list().get(1).due()).isEqualTo("2027-04-01");
        assertThat(payments.list().get(1).explanation().nl())
                .isEqualTo("kwartaal 2 2027 van € 1.000.000,00, jaarbedrag 2027");
        assertThat(payments.perMonth()).hasSize(12);
        assertThat(payments.total()).isEqualTo(euros(1_000_000));
    }

    @Test
    void thirteenFourWeekPeriodsMakeAYear() {
        Payments payments = payments(TaskBased.perYear(euros(1_300_000)).paid(Instalments.fourWeekly()), 2);

        assertThat(payments.list()).hasSize(26);
        assertThat(payments.list()).extracting(Payment::amount).containsOnly(euros(100_000));
        assertThat(payments.list().get(1).from()).isEqualTo("2027-01-29");
        assertThat(payments.list().get(1).due()).isEqualTo("2027-01-29");
        assertThat(payments.list().get(12).until()).isEqualTo("2028-01-01");
        assertThat(payments.list().get(25).until()).isEqualTo("2029-01-01");
        assertThat(payments.list().get(2).explanation().en())
                .isEqualTo("four-week period 3 2027: 1/13 of € 1,300,000.00, amount of 2027");
    }

    @Test
    void sharesArePaidOnTheirDates() {
        Instalments scheme = Instalments.shares(
                Instalment.of(1, 1, Share.of("0.5")),
                Instalment.of(5, 1, Share.of("0.3")),
                Instalment.of(10, 1, Share.of("0.2")));
        Payments payments = payments(TaskBased.perYear(euros("100000.01")).paid(scheme), 1);

        // 1 January is a holiday, 1 May 2027 a Saturday.
        assertThat(payments.list())
                .extracting(Payment::due)
                .containsExactly(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 5, 3), LocalDate.of(2027, 10, 1));
        assertThat(payments.list())
                .extracting(Payment::amount)
                .containsExactly(euros("50000.01"), euros("30000.00"), euros("20000.00"));
        assertThat(payments.list().get(1).explanation().en())
                .isEqualTo("instalment 2 2027: 30 % of € 100,000.01, amount of 2027");
    }

    @Test
    void sharesThatAreNotTheWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Instalments.shares(Instalment.of(1, 1, Share.of("0.5")), Instalment.of(5, 1, Share.of("0.4"))))
                .withMessageContaining("they are 0.9");
        assertThatIllegalArgumentException().isThrownBy(() -> Instalment.of(2, 30, Share.ALL));
    }

    @Test
    void aStepInsideAMonthSplitsItByItsDays() {
        TaskBased task = TaskBased.perYear(euros(120_000)).from(LocalDate.of(2027, 4, 16), euros(240_000));
        Payments payments = payments(task.indexed(Indexation.assumed(0.10)), 2);

        // April: 15 of 30 days of 10,000 and 15 of 30 of 20,000.
        assertThat(payments.list().get(3).amount()).isEqualTo(euros(15_000));
        assertThat(payments.list().get(3).explanation().en())
                .isEqualTo("April 2027: 15/30 × 1/12 of € 120,000.00, amount of 2027"
                        + " + 15/30 × 1/12 of € 240,000.00, agreed budget from 16 April 2027");
        assertThat(payments.list().get(4).amount()).isEqualTo(euros(20_000));
        // The year after is indexed from the step.
        assertThat(payments.perYear()).containsEntry(Year.of(2028), euros(264_000));
    }

    @Test
    void aPopulationIsPaidPerHead() {
        PopulationBased task = PopulationBased.builder()
                .perHead(Price.of("70.25"))
                .heads(PopulationBased.Heads.INHABITANTS)
                .putPopulation(Year.of(2027), 39_750)
                .putPopulation(Year.of(2028), 40_000)
                .indexation(Indexation.assumed(0.02))
                .build();
        Payments payments = payments(task, 3);

        // 70.25, 71.66 (71.655), 73.09 (73.0932) a head.
        assertThat(payments.perYear().values())
                .containsExactly(euros("2792437.50"), euros(2_866_400), euros(2_923_600));
        assertThat(payments.list().get(30).explanation().nl())
                .isEqualTo("juli 2029: 1/12 van € 2.923.600,00, jaarbedrag 2029: € 73,09 × 40.000 inwoners van 2028"
                        + " (aangenomen stijging van 2 %)");
        assertThat(task.variant()).isEqualTo(ExecutionVariant.TASK);
    }

    @Test
    void areasAndMissionsAddUpWhileTheyLast() {
        AreaBased task = AreaBased.builder()
                .addBudgets(AreaBudget.area(LocalizedText.of("Terborg", "Terborg"), euros(240_000)))
                .addBudgets(AreaBudget.builder()
                        .kind(AreaBudget.Kind.MISSION)
                        .name(LocalizedText.of("minder eenzaamheid", "less loneliness"))
                        .perYear(euros(120_000))
                        .until(LocalDate.of(2027, 7, 1))
                        .build())
                .indexation(Indexation.none())
                .build();
        Payments payments = payments(task, 1);

        assertThat(payments.list())
                .extracting(Payment::amount)
                .containsExactly(
                        euros(30_000),
                        euros(30_000),
                        euros(30_000),
                        euros(30_000),
                        euros(30_000),
                        euros(30_000),
                        euros(20_000),
                        euros(20_000),
                        euros(20_000),
                        euros(20_000),
                        euros(20_000),
                        euros(20_000));
        assertThat(payments.list().get(0).explanation().nl())
                .endsWith("Terborg € 240.000,00 + minder eenzaamheid € 120.000,00");
    }

    @Test
    void aFeeForBeingAvailableStandsBesidePriceTimesQuantity() {
        Combined combined = Combined.of("beschikbaarheid", TaskBased.perYear(euros(120_000)))
                .plus("uren", hours(Optional.empty()));
        ServiceContract contract = contract(NEW_YEAR, Period.ofYears(1), combined);

        Payments payments = Payments.of(contract, List.of(volume("2027-03-01", "2027-04-01", "100")), REFERENCE);

        assertThat(payments.total()).isEqualTo(euros(126_000));
        assertThat(payments.perMonth()).containsEntry(YearMonth.of(2027, 3), euros(16_000));
        assertThat(payments.list())
                .extracting(payment -> payment.explanation().nl())
                .contains(
                        "uren, maart 2027: 02A03 100 × € 60",
                        "beschikbaarheid, maart 2027: 1/12 van € 120.000,00, jaarbedrag 2027");
        assertThat(combined.variant()).isEqualTo(ExecutionVariant.EFFORT);
        Commitments commitments = Commitments.of(contract, REFERENCE);
        assertThat(commitments.hasMinimum()).isTrue();
        assertThat(commitments.guaranteedMinimum(YearMonth.of(2027, 3))).isEqualTo(euros(10_000));
    }

    @Test
    void aMinimumOverAllPartsIsToppedUpOnce() {
        Combined combined = Combined.of("beschikbaarheid", TaskBased.perYear(euros(120_000)))
                .plus("uren", hours(Optional.empty()))
                .guaranteeing(euros(150_000));

        Payments payments = Payments.of(
                contract(NEW_YEAR, Period.ofYears(1), combined),
                List.of(volume("2027-03-01", "2027-04-01", "100")),
                REFERENCE);

        assertThat(payments.total()).isEqualTo(euros(150_000));
    }

    @Test
    void partsOfACombinationMustNotPriceOneProductTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Combined.of("a", hours(Optional.empty())).plus("b", hours(Optional.empty())))
                .withMessageContaining("must not have a tariff in part (a) too");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Combined.of("a", Combined.of("b", TaskBased.perYear(euros(1)))))
                .withMessageContaining("must not be combined itself");
    }

    @Test
    void marginalBandsPriceTheUnitsAboveTheirBound() {
        EffortBased effort = hours(Optional.of(VolumeBands.marginal(VolumeBand.of(1_000, Price.of("54")))));
        ServiceContract contract = contract(NEW_YEAR, Period.ofYears(2), effort);

        Payments payments = Payments.of(
                contract,
                List.of(
                        volume("2027-01-01", "2027-02-01", "900"),
                        volume("2027-02-01", "2027-03-01", "300"),
                        volume("2028-01-01", "2028-02-01", "100")),
                REFERENCE);

        // February: 100 at 60 and 200 at 54; a new year starts anew.
        assertThat(payments.list())
                .extracting(Payment::amount)
                .containsExactly(euros(54_000), euros(16_800), euros(6_000));
        assertThat(payments.list().get(1).explanation().en()).isEqualTo("February 2027: 02A03 100 × € 60 + 200 × € 54");
    }

    @Test
    void wholeBandsSettleEarlierMonthsWhenTheirBoundIsPassed() {
        EffortBased effort = hours(Optional.of(VolumeBands.whole(VolumeBand.of(1_000, Price.of("54")))));
        Payments payments = Payments.of(
                contract(NEW_YEAR, Period.ofYears(1), effort),
                List.of(volume("2027-01-01", "2027-02-01", "900"), volume("2027-02-01", "2027-03-01", "300")),
                REFERENCE);

        // February: 300 × 54 less 900 × 6 of January.
        assertThat(payments.list()).extracting(Payment::amount).containsExactly(euros(54_000), euros(10_800));
        assertThat(payments.total()).isEqualTo(euros(64_800));
        assertThat(payments.list().get(1).explanation().nl()).contains("herrekening van 900 naar € 54: € -5.400,00");
    }

    @Test
    void aLossAndAProfitOutsideTheCorridorAreShared() {
        Combined combined = Combined.of("taak", TaskBased.perYear(euros(1_000_000)))
                .settling(RiskCorridor.outside(Share.of("0.05"), Share.of("0.5")));
        ServiceContract contract = contract(NEW_YEAR, Period.ofYears(1), combined);
        Payments paid = Payments.of(contract, REFERENCE);
        Year year = Year.of(2027);

        assertThat(settled(paid, contract, YearResult.costing(year, euros(1_080_000))))
                .isEqualTo(euros(15_000));
        assertThat(settled(paid, contract, YearResult.costing(year, euros(920_000))))
                .isEqualTo(euros(-15_000));
        assertThat(settled(paid, contract, YearResult.costing(year, euros(1_050_000))))
                .isEqualTo(Money.ZERO);
        assertThat(paid.settlement(contract, YearResult.costing(year, euros(1_080_000)), REFERENCE)
                        .get(0)
                        .due())
                .isEqualTo("2028-06-30");
    }

    private static Money settled(Payments paid, ServiceContract contract, YearResult result) {
        return Money.sum(paid.settlement(contract, result, REFERENCE).stream()
                .map(Payment::amount)
                .toList());
    }

    @Test
    void bandsOfACorridorEachTakeTheirPartUpToTheCap() {
        RiskCorridor corridor = new RiskCorridor(
                ImmutableList.of(
                        CorridorBand.of(Share.of("0.02"), Share.of("0.5")),
                        CorridorBand.of(Share.of("0.10"), Share.of("0.9"))),
                ImmutableList.of(),
                Optional.of(euros(60_000)),
                Period.ofMonths(3));
        ServiceContract contract = contract(
                NEW_YEAR,
                Period.ofYears(1),
                Combined.of("taak", TaskBased.perYear(euros(1_000_000))).settling(corridor));
        Payments paid = Payments.of(contract, REFERENCE);

        // 80,000 × 0.5 + 20,000 × 0.9 = 58,000; and with 130,000: 40,000 + 27,000, capped at 60,000.
        assertThat(settled(paid, contract, YearResult.costing(Year.of(2027), euros(1_120_000))))
                .isEqualTo(euros(58_000));
        assertThat(settled(paid, contract, YearResult.costing(Year.of(2027), euros(1_130_000))))
                .isEqualTo(euros(60_000));
        assertThat(settled(paid, contract, YearResult.costing(Year.of(2027), euros(500_000))))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aScoreGivesABonusOrAMalus() {
        SettlementRule bonus = new BonusMalus(
                "tevredenheid",
                LocalizedText.of("cliënttevredenheid", "client satisfaction"),
                ImmutableList.of(ScoreStep.of("0", "-2"), ScoreStep.of("7", "0"), ScoreStep.of("8.5", "1")),
                Period.ofMonths(6));
        ServiceContract contract = contract(
                NEW_YEAR,
                Period.ofYears(1),
                Combined.of("taak", TaskBased.perYear(euros(1_000_000))).settling(bonus));
        Payments paid = Payments.of(contract, REFERENCE);
        YearResult result = new YearResult(Year.of(2027), Optional.empty(), ImmutableMap.of());

        assertThat(settled(paid, contract, result.scoring("tevredenheid", new BigDecimal("8.6"))))
                .isEqualTo(euros(10_000));
        assertThat(settled(paid, contract, result.scoring("tevredenheid", new BigDecimal("6.9"))))
                .isEqualTo(euros(-20_000));
        assertThat(paid.settlement(contract, result, REFERENCE)).isEmpty();
    }

    @Property
    void everySchemeAddsUpToTheSameYears(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long cents,
            @ForAll @IntRange(min = 0, max = 400) int startDay,
            @ForAll @IntRange(min = 1, max = 1200) int days,
            @ForAll @IntRange(min = 0, max = 500) int stepDay) {
        LocalDate start = NEW_YEAR.plusDays(startDay);
        TaskBased task = TaskBased.perYear(Money.ofCents(cents))
                .indexed(Indexation.assumed(0.031))
                .from(NEW_YEAR.plusDays(stepDay), Money.ofCents(cents / 3 + 7));
        Map<Year, Money> monthly = Payments.of(contract(start, Period.ofDays(days), task), REFERENCE)
                .perYear();
        for (Instalments scheme : List.of(
                Instalments.quarterly(),
                Instalments.fourWeekly(),
                Instalments.shares(Instalment.of(2, 1, Share.of("0.333")), Instalment.of(9, 15, Share.of("0.667"))))) {
            Payments payments = Payments.of(contract(start, Period.ofDays(days), task.paid(scheme)), REFERENCE);
            assertThat(payments.perYear()).as("%s", scheme).isEqualTo(monthly);
            assertThat(Money.sum(payments.perMonth().values())).isEqualTo(payments.total());
        }
    }

    @Property
    void bandsNeverMakeMoreVolumeThanItsPartsAndOneBandIsAPrice(
            @ForAll @IntRange(min = 0, max = 300_000) int hundredths, @ForAll @IntRange(min = 1, max = 300) int days) {
        BigDecimal units = BigDecimal.valueOf(hundredths, 2);
        LocalDate from = LocalDate.of(2027, 1, 10);
        List<Volume> volumes = List.of(new Volume("02A03", from, from.plusDays(days), units));
        EffortBased marginal = hours(Optional.of(VolumeBands.marginal(VolumeBand.of(500, Price.of("55.5")))));
        EffortBased whole = hours(Optional.of(VolumeBands.whole(VolumeBand.of(500, Price.of("55.5")))));

        BigDecimal above = units.subtract(BigDecimal.valueOf(500)).max(BigDecimal.ZERO);
        BigDecimal expected =
                units.subtract(above).multiply(BigDecimal.valueOf(60)).add(above.multiply(new BigDecimal("55.5")));
        assertThat(Payments.of(contract(NEW_YEAR, Period.ofYears(1), marginal), volumes, REFERENCE)
                        .total()
                        .toEuros())
                .isEqualByComparingTo(expected.setScale(2, RoundingMode.HALF_UP));
        BigDecimal price = above.signum() > 0 ? new BigDecimal("55.5") : BigDecimal.valueOf(60);
        assertThat(Payments.of(contract(NEW_YEAR, Period.ofYears(1), whole), volumes, REFERENCE)
                        .total()
                        .toEuros())
                .isEqualByComparingTo(units.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }

    @Test
    void theFeeStaysBesideWhatComesFree() {
        ServiceContract contract = contract(
                NEW_YEAR,
                Period.ofYears(2),
                Combined.of("beschikbaarheid", TaskBased.perYear(euros(120_000)))
                        .plus("uren", EffortBased.releasing(ReleasePath.months(0, 3))));
        Commitments commitments = Commitments.of(contract, REFERENCE)
                .planning(Map.of(
                        YearMonth.of(2027, 1), euros(14_000),
                        YearMonth.of(2027, 3), euros(14_000),
                        YearMonth.of(2027, 6), euros(14_000)));

        // 10,000 for being available, and 3/4, 1/4 and nothing of the 4,000 for hours.
        assertThat(commitments
                        .asOf(NEW_YEAR, YearMonth.of(2027, 1), YearMonth.of(2027, 7))
                        .rows())
                .extracting(row -> row.amounts().committed())
                .containsExactly(euros(13_000), Money.ZERO, euros(11_000), Money.ZERO, Money.ZERO, euros(10_000));
    }

    @Test
    void aPriceWithoutBandsInBetweenDoesNotSettleABandTwice() {
        VolumeBands cheaper = VolumeBands.whole(new VolumeBand(new BigDecimal(100), Price.of("50")));
        EffortBased compensation = EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(
                        from("2027-01-01", Optional.of(cheaper)),
                        from("2027-02-01", Optional.empty()),
                        from("2027-03-01", Optional.of(cheaper)))
                .indexation(Indexation.none())
                .build();

        // 200 × 50, then 10 × 60, then 10 × 50.
        assertThat(Payments.of(
                                contract(NEW_YEAR, Period.ofYears(1), compensation),
                                List.of(
                                        volume("2027-01-01", "2027-02-01", "200"),
                                        volume("2027-02-01", "2027-03-01", "10"),
                                        volume("2027-03-01", "2027-04-01", "10")),
                                REFERENCE)
                        .perMonth()
                        .values())
                .containsExactly(euros(10_000), euros(600), euros(500));
    }

    private static Tariff from(String day, Optional<VolumeBands> bands) {
        return Tariff.builder()
                .product("02A03")
                .unit(Unit.HOUR)
                .price(Price.of("60"))
                .from(LocalDate.parse(day))
                .bands(bands)
                .build();
    }
}
