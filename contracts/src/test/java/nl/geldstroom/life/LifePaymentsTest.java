package nl.geldstroom.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
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

        assertThat(payments.perYear().get(java.time.Year.of(2028))).isEqualTo(Money.euros(1_230_000));
        assertThat(payments.perYear().get(java.time.Year.of(2029))).isEqualTo(Money.euros(1_353_000));
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
}
