package nl.geldstroom.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.payment.Volume;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.tariff.VolumeBand;
import nl.geldstroom.tariff.VolumeBands;
import org.junit.jupiter.api.Test;

class LifePaymentsTest {

    private static final ReferenceData LATE = ReferenceData.standard(LocalDate.of(2040, 1, 1));

    private static AgreementEvent.Amended budget(When when, Money perYear) {
        return AgreementEvent.Amended.builder()
                .when(when)
                .ground(AmendmentGround.REVISION_CLAUSE)
                .change(new TermsChange.NewCompensation(TaskBased.perYear(perYear)))
                .value(Optional.empty())
                .reason("more tasks")
                .build();
    }

    private static When on(int year, int month, int day) {
        return When.of(LocalDate.of(year, month, day));
    }

    private static Money cost(Payments payments, int year, int month) {
        return payments.perMonth().getOrDefault(YearMonth.of(year, month), Money.ZERO);
    }

    @Test
    void aMonthInWhichTheBudgetChangesIsPaidInTwoPartsByDays() {
        AgreementLife life =
                AgreementLife.of(AgreementLifeTest.task()).with(budget(on(2029, 7, 16), Money.euros(1_500_000)));

        Payments payments = LifePayments.of(life, LATE);

        assertThat(payments.list().stream()
                        .filter(payment -> payment.month().equals(YearMonth.of(2029, 7)))
                        .map(Payment::amount))
                .containsExactly(Money.euros("48387.10"), Money.euros("64516.13"));
        assertThat(cost(payments, 2029, 6)).isEqualTo(Money.euros(100_000));
        assertThat(cost(payments, 2029, 8)).isEqualTo(Money.euros(125_000));
        assertThat(cost(payments, 2036, 12)).isEqualTo(Money.euros(125_000));
    }

    @Test
    void whatIsNotKnownYetIsNotPaid() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(budget(When.of(LocalDate.of(2029, 7, 1), LocalDate.of(2029, 5, 1)), Money.euros(1_500_000)));

        Payments before = LifePayments.of(life, ReferenceData.standard(LocalDate.of(2029, 4, 30)));

        assertThat(before).isEqualTo(Payments.of(life.agreement(), ReferenceData.standard(LocalDate.of(2029, 4, 30))));
    }

    @Test
    void aFixedIndexTakesThePlaceOfTheFormulaForItsYear() {
        ServiceContract contract = AgreementLifeTest.task()
                .withCompensation(TaskBased.perYear(Money.euros(1_200_000)).indexed(Indexation.assumed(0.10)));
        AgreementLife life =
                AgreementLife.of(contract).with(AgreementEvent.Indexed.of(on(2028, 1, 1), new BigDecimal("2.5")));

        Payments payments = LifePayments.of(life, LATE);

        assertThat(payments.perYear().get(Year.of(2028))).isEqualTo(Money.euros(1_230_000));
        assertThat(payments.perYear().get(Year.of(2029))).isEqualTo(Money.euros(1_353_000));
    }

    @Test
    void aDiscountIsTakenOffTheDaysOnWhichItApplies() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(
                        new AgreementEvent.DiscountApplied(on(2028, 3, 1), Share.of("0.05"), "no report"),
                        new AgreementEvent.DiscountLifted(on(2028, 4, 16)));

        Payments payments = LifePayments.of(life, LATE);

        assertThat(cost(payments, 2028, 2)).isEqualTo(Money.euros(100_000));
        assertThat(cost(payments, 2028, 3)).isEqualTo(Money.euros(95_000));
        assertThat(cost(payments, 2028, 4)).isEqualTo(Money.euros(97_500));
        assertThat(payments.list().get(14).explanation().en()).endsWith("less a discount of 5 %");
    }

    @Test
    void anEarlyEndEndsThePayments() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(new AgreementEvent.Ended(on(2028, 4, 16), EndReason.MUTUAL_CONSENT));

        Payments payments = LifePayments.of(life, LATE);

        assertThat(cost(payments, 2028, 4)).isEqualTo(Money.euros(50_000));
        assertThat(cost(payments, 2028, 5)).isEqualTo(Money.ZERO);
        assertThat(payments.total()).isEqualTo(Money.euros(1_550_000));
    }

    @Test
    void whatBecomesKnownAfterAPaymentIsSettledOnTheDayItBecomesKnown() {
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(budget(When.of(LocalDate.of(2029, 1, 1), LocalDate.of(2029, 3, 10)), Money.euros(1_320_000)));

        Payments asDue = LifePayments.asDue(life, LATE);

        assertThat(asDue.list().stream().filter(payment -> payment.due().equals(LocalDate.of(2029, 3, 10))))
                .extracting(Payment::month, Payment::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2029, 1), Money.euros(10_000)),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2029, 2), Money.euros(10_000)),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2029, 3), Money.euros(10_000)));
    }

    @Test
    void unitsDeliveredAfterANewPriceCostTheNewPrice() {
        LocalDate start = LocalDate.of(2027, 1, 1);
        ServiceContract contract = AgreementLifeTest.effort()
                .withCompensation(EffortBased.builder()
                        .release(ReleasePath.months(6, 18))
                        .addTariffs(new Tariff("02A03", Unit.HOUR, Price.of("60.00"), start))
                        .guaranteedMinimum(Optional.empty())
                        .ceiling(Optional.empty())
                        .indexation(Indexation.none())
                        .build());
        AgreementLife life = AgreementLife.of(contract)
                .with(AgreementEvent.Amended.builder()
                        .when(on(2027, 6, 16))
                        .ground(AmendmentGround.REVISION_CLAUSE)
                        .change(new TermsChange.NewPrice("02A03", Unit.HOUR, Price.of("66.00")))
                        .reason("new collective agreement")
                        .build());
        Volume june = new Volume("02A03", LocalDate.of(2027, 6, 1), LocalDate.of(2027, 7, 1), new BigDecimal(300));

        assertThat(LifePayments.of(life, ImmutableList.of(june), LATE).total())
                .isEqualTo(Money.euros(150 * 60 + 150 * 66));
    }

    @Property(tries = 200)
    void anAmendmentToTheSameBudgetChangesNothingInAnyMonth(
            @ForAll @IntRange(min = 1, max = 3_600) int days,
            @ForAll @LongRange(min = 0, max = 500_000_000) long cents) {
        ServiceContract contract = AgreementLifeTest.task().withCompensation(TaskBased.perYear(Money.ofCents(cents)));
        AgreementLife life = AgreementLife.of(contract)
                .with(budget(When.of(LocalDate.of(2027, 1, 1).plusDays(days)), Money.ofCents(cents)));

        assertThat(LifePayments.of(life, LATE).perMonth())
                .isEqualTo(Payments.of(contract, LATE).perMonth());
    }

    @Property(tries = 200)
    void paymentsAndSettlementsAreTogetherWhatTheServiceCosts(
            @ForAll @IntRange(min = 0, max = 2_000) int effective,
            @ForAll @IntRange(min = -300, max = 900) int known,
            @ForAll @IntRange(min = 0, max = 3_000) int end,
            @ForAll @LongRange(min = 0, max = 500_000_000) long cents) {
        LocalDate day = LocalDate.of(2027, 1, 1).plusDays(effective);
        LocalDate over = LocalDate.of(2027, 2, 1).plusDays(end);
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(
                        budget(When.of(day, day.plusDays(known)), Money.ofCents(cents)),
                        new AgreementEvent.DiscountApplied(
                                When.of(day.plusDays(31), day.plusDays(90)), Share.of("0.05"), "late"),
                        new AgreementEvent.Ended(When.of(over, over.plusDays(20)), EndReason.DISSOLVED));

        Payments service = LifePayments.of(life, LATE);
        Payments due = LifePayments.asDue(life, LATE);

        assertThat(due.total()).isEqualTo(service.total());
        assertThat(due.perYear().entrySet().stream()
                        .filter(year -> !year.getValue().isZero())
                        .toList())
                .isEqualTo(service.perYear().entrySet().stream()
                        .filter(year -> !year.getValue().isZero())
                        .toList());
    }

    @Test
    void theFeeIsPaidAlsoWhereNoUnitsAreDelivered() {
        LocalDate start = LocalDate.of(2027, 1, 1);
        EffortBased hours = EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(new Tariff("02A03", Unit.HOUR, Price.of("60.00"), start))
                .guaranteedMinimum(Optional.empty())
                .ceiling(Optional.empty())
                .indexation(Indexation.none())
                .build();
        ServiceContract contract = AgreementLifeTest.effort()
                .withCompensation(Combined.of("fee", TaskBased.perYear(Money.euros(12_000)))
                        .plus("hours", hours));
        AgreementLife life = AgreementLife.of(contract)
                .with(
                        AgreementEvent.Amended.builder()
                                .when(on(2028, 1, 1))
                                .ground(AmendmentGround.REVISION_CLAUSE)
                                .change(new TermsChange.NewCompensation(
                                        Combined.of("fee", TaskBased.perYear(Money.euros(24_000)))
                                                .plus("hours", hours)))
                                .reason("more to be ready for")
                                .build(),
                        budget(on(2029, 1, 1), Money.euros(36_000)),
                        new AgreementEvent.Ended(on(2030, 1, 1), EndReason.MUTUAL_CONSENT));
        Volume june = new Volume("02A03", LocalDate.of(2027, 6, 1), LocalDate.of(2027, 7, 1), new BigDecimal(10));

        assertThat(LifePayments.of(life, ImmutableList.of(june), LATE).perYear().values())
                .containsExactly(Money.euros(12_600), Money.euros(24_000), Money.euros(36_000));
    }

    @Test
    void aNewPriceIsRoundedAtEachStepAsTheOldOne() {
        EffortBased minutes = EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(Tariff.builder()
                        .product("02A03")
                        .unit(Unit.MINUTE)
                        .price(Price.of("0.7000"))
                        .from(LocalDate.of(2027, 1, 1))
                        .rounding(PriceRounding.halfUp(4))
                        .build())
                .indexation(Indexation.assumed(0.03))
                .build();
        AgreementLife life = AgreementLife.of(AgreementLifeTest.effort().withCompensation(minutes))
                .with(AgreementEvent.Amended.builder()
                        .when(on(2027, 7, 1))
                        .ground(AmendmentGround.REVISION_CLAUSE)
                        .change(new TermsChange.NewPrice("02A03", Unit.MINUTE, Price.of("0.7450")))
                        .reason("new collective agreement")
                        .build());
        Volume june = new Volume("02A03", LocalDate.of(2028, 6, 1), LocalDate.of(2028, 7, 1), new BigDecimal(10_000));

        // 0.7450 × 1.03 = 0.76735, to four decimals 0.7674.
        assertThat(LifePayments.of(life, ImmutableList.of(june), LATE).total()).isEqualTo(Money.euros(7_674));
    }

    private static EffortBased hours(Optional<VolumeBands> bands, String price) {
        return EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(Tariff.builder()
                        .product("02A03")
                        .unit(Unit.HOUR)
                        .price(Price.of(price))
                        .from(LocalDate.of(2027, 1, 1))
                        .bands(bands)
                        .build())
                .indexation(Indexation.none())
                .build();
    }

    private static AgreementLife reagreed(EffortBased before, EffortBased after) {
        return AgreementLife.of(AgreementLifeTest.effort().withCompensation(before))
                .with(AgreementEvent.Amended.builder()
                        .when(on(2027, 7, 1))
                        .ground(AmendmentGround.REVISION_CLAUSE)
                        .change(new TermsChange.NewCompensation(after))
                        .reason("agreed again")
                        .build());
    }

    private static Volume hoursIn(int month, int units) {
        YearMonth in = YearMonth.of(2027, month);
        return new Volume("02A03", in.atDay(1), in.plusMonths(1).atDay(1), new BigDecimal(units));
    }

    private static Money inBands(VolumeBands before, VolumeBands after, int spring, int autumn) {
        return LifePayments.of(
                        reagreed(hours(Optional.of(before), "100.00"), hours(Optional.of(after), "100.00")),
                        ImmutableList.of(hoursIn(3, spring), hoursIn(9, autumn)),
                        LATE)
                .total();
    }

    @Test
    void aGuaranteedMinimumIsOneForTheYearOverAllTerms() {
        EffortBased hours = hours(Optional.empty(), "100.00");
        ImmutableList<Volume> volumes = ImmutableList.of(hoursIn(3, 900), hoursIn(9, 400));

        Payments enough = LifePayments.of(
                reagreed(hours.guaranteeing(Money.euros(100_000)), hours.guaranteeing(Money.euros(100_000))),
                volumes,
                LATE);
        Payments more = LifePayments.of(
                reagreed(hours.guaranteeing(Money.euros(120_000)), hours.guaranteeing(Money.euros(180_000))),
                volumes,
                LATE);

        // 90,000 + 40,000 is above 100,000, although 40,000 is below the half of it.
        assertThat(enough.total()).isEqualTo(Money.euros(130_000));
        // Half of 120,000 and half of 180,000 are 150,000: 20,000 is missing, once, in December.
        assertThat(more.total()).isEqualTo(Money.euros(150_000));
        assertThat(more.list()).hasSize(3);
        assertThat(cost(more, 2027, 12)).isEqualTo(Money.euros(20_000));
    }

    @Test
    void volumeBandsCountTheYearOverAllTerms() {
        VolumeBands marginal = VolumeBands.marginal(VolumeBand.of(1_000, Price.of("80.00")));
        VolumeBands whole = VolumeBands.whole(VolumeBand.of(1_000, Price.of("80.00")));

        // 800 × 100 + 200 × 100 + 300 × 80.
        assertThat(inBands(marginal, marginal, 800, 500)).isEqualTo(Money.euros(124_000));
        // All 1,300 at 80: the 800 of spring are settled too.
        assertThat(inBands(whole, whole, 800, 500)).isEqualTo(Money.euros(104_000));
    }

    @Test
    void unitsBeforeOtherBandsCountToReachThemAndKeepTheirPrice() {
        VolumeBands before = VolumeBands.whole(VolumeBand.of(1_000, Price.of("80.00")));
        VolumeBands whole = VolumeBands.whole(VolumeBand.of(600, Price.of("70.00")));
        VolumeBands marginal = VolumeBands.marginal(VolumeBand.of(900, Price.of("70.00")));

        // 800 × 100 + 500 × 70.
        assertThat(inBands(before, whole, 800, 500)).isEqualTo(Money.euros(115_000));
        // 800 × 100 + 100 × 100 + 400 × 70.
        assertThat(inBands(before, marginal, 800, 500)).isEqualTo(Money.euros(118_000));
    }

    @Test
    void anAgreedPathIsHeldAgainstTheAmendedBudgetFromItsOwnDate() {
        TaskBased amended = TaskBased.perYear(Money.euros(1_200_000))
                .indexed(Indexation.assumed(0.10))
                .agreed(Year.of(2031), Money.euros(1_320_000));
        AgreementLife life = AgreementLife.of(AgreementLifeTest.task())
                .with(AgreementEvent.Amended.builder()
                        .when(on(2029, 1, 1))
                        .ground(AmendmentGround.REVISION_CLAUSE)
                        .change(new TermsChange.NewCompensation(amended))
                        .reason("a path was agreed")
                        .build());

        Commitments commitments = life.commitments(LATE);

        assertThat(commitments.byAgreedPath(YearMonth.of(2028, 6))).isEqualTo(Money.ZERO);
        assertThat(commitments.byAgreedPath(YearMonth.of(2029, 6))).isEqualTo(Money.ZERO);
        assertThat(commitments.byAgreedPath(YearMonth.of(2030, 6))).isEqualTo(Money.ZERO);
        // 1,200,000 × 1.1 × 1.1 = 1,452,000 is 121,000 a month; agreed are 110,000.
        assertThat(commitments.byAgreedPath(YearMonth.of(2031, 6))).isEqualTo(Money.euros(11_000));
    }
}
