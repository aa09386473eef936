package nl.geldstroom.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.agreement.AreaBased;
import nl.geldstroom.agreement.AreaBudget;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.PopulationBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.junit.jupiter.api.Test;

class PartAmendmentTest {

    private static final ReferenceData LATE = ReferenceData.standard(LocalDate.of(2040, 1, 1));

    private static When on(int year, int month, int day) {
        return When.of(LocalDate.of(year, month, day));
    }

    private static AgreementEvent amended(When when, TermsChange change) {
        return AgreementEvent.Amended.builder()
                .when(when)
                .ground(AmendmentGround.REVISION_CLAUSE)
                .change(change)
                .value(Optional.empty())
                .reason("as agreed")
                .build();
    }

    private static ServiceContract paid(Compensation compensation) {
        return AgreementLifeTest.task().withCompensation(compensation);
    }

    private static EffortBased hours() {
        return EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(Tariff.builder()
                        .product("02A01")
                        .unit(Unit.HOUR)
                        .price(Price.of("60"))
                        .from(LocalDate.of(2027, 1, 1))
                        .build())
                .indexation(Indexation.none())
                .build();
    }

    private static Money year(AgreementLife life, int year) {
        return LifePayments.of(life, LATE).perYear().getOrDefault(Year.of(year), Money.ZERO);
    }

    private static Compensation after(AgreementLife life, LocalDate day) {
        return life.asOf(day).terms().compensation();
    }

    @Test
    void aNewBudgetOfOnePartLeavesTheOtherPartsAsTheyWere() {
        Combined combined = Combined.of(
                        "taak", TaskBased.perYear(Money.euros(600_000)).indexed(Indexation.assumed(0.10)))
                .plus("wacht", TaskBased.perYear(Money.euros(120_000)));
        AgreementLife life = AgreementLife.of(paid(combined))
                .with(amended(on(2028, 7, 1), TermsChange.NewBudget.of("wacht", Money.euros(240_000))));

        assertThat(year(life, 2027)).isEqualTo(Money.euros(720_000));
        // 660,000 for the task; the fee is half a year at 120,000 and half a year at 240,000.
        assertThat(year(life, 2028)).isEqualTo(Money.euros(840_000));
        assertThat(year(life, 2029)).isEqualTo(Money.euros(966_000));
    }

    @Test
    void aNewBudgetOfATaskIsIndexedFromTheNextYearOn() {
        AgreementLife life = AgreementLife.of(
                        paid(TaskBased.perYear(Money.euros(600_000)).indexed(Indexation.assumed(0.10))))
                .with(amended(on(2029, 1, 1), TermsChange.NewBudget.of(Money.euros(900_000))));

        assertThat(year(life, 2028)).isEqualTo(Money.euros(660_000));
        assertThat(year(life, 2029)).isEqualTo(Money.euros(900_000));
        assertThat(year(life, 2030)).isEqualTo(Money.euros(990_000));
    }

    @Test
    void aBudgetAgreedForTheYearGivesWayToTheNewOne() {
        AgreementLife life = AgreementLife.of(
                        paid(TaskBased.perYear(Money.euros(600_000)).agreed(Year.of(2029), Money.euros(700_000))))
                .with(amended(on(2029, 1, 1), TermsChange.NewBudget.of(Money.euros(900_000))));

        assertThat(year(life, 2029)).isEqualTo(Money.euros(900_000));
    }

    @Test
    void theBudgetOfOneAreaChangesAndTheOthersStay() {
        AreaBased areas = AreaBased.builder()
                .addBudgets(AreaBudget.area(LocalizedText.of("Noord", "North"), Money.euros(300_000)))
                .addBudgets(AreaBudget.area(LocalizedText.of("Zuid", "South"), Money.euros(200_000)))
                .indexation(Indexation.none())
                .build();
        AgreementLife life = AgreementLife.of(paid(areas))
                .with(amended(on(2028, 1, 1), TermsChange.NewBudget.of("Noord", Money.euros(360_000))));

        assertThat(year(life, 2027)).isEqualTo(Money.euros(500_000));
        assertThat(year(life, 2028)).isEqualTo(Money.euros(560_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(
                        AgreementLife.of(paid(areas))
                                .with(amended(on(2028, 1, 1), TermsChange.NewBudget.of(Money.euros(1)))),
                        LocalDate.of(2028, 1, 1)))
                .withMessageContaining("Maybe one of Noord, Zuid");
    }

    @Test
    void aNewAmountPerHeadIsAtThePricesOfItsYear() {
        PopulationBased heads = PopulationBased.builder()
                .perHead(Price.of("70.25"))
                .heads(PopulationBased.Heads.INHABITANTS)
                .putPopulation(Year.of(2027), 40_000)
                .indexation(Indexation.assumed(0.10))
                .build();
        AgreementLife life = AgreementLife.of(paid(heads))
                .with(amended(on(2029, 1, 1), new TermsChange.NewHeadPrice(Price.of("80"))));

        assertThat(year(life, 2027)).isEqualTo(Money.euros(2_810_000));
        // 70.25 and 10 % is 77.275, in cents 77.28.
        assertThat(year(life, 2028)).isEqualTo(Money.euros(3_091_200));
        assertThat(year(life, 2029)).isEqualTo(Money.euros(3_200_000));
        assertThat(year(life, 2030)).isEqualTo(Money.euros(3_520_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(
                        AgreementLife.of(paid(Combined.of("a", heads)))
                                .with(amended(on(2029, 1, 1), new TermsChange.NewHeadPrice(Price.of("80")))),
                        LocalDate.of(2029, 1, 1)))
                .withMessageContaining("must be population-based by itself");
    }

    @Test
    void aPriceAndACeilingGoToTheOnlyPartThatCanHaveThem() {
        Combined combined =
                Combined.of("wacht", TaskBased.perYear(Money.euros(120_000))).plus("uren", hours());
        LocalDate day = LocalDate.of(2028, 1, 1);
        AgreementLife life = AgreementLife.of(paid(combined))
                .with(
                        amended(on(2028, 1, 1), new TermsChange.NewPrice("02A01", Unit.HOUR, Price.of("66"))),
                        new AgreementEvent.CeilingSet(on(2028, 1, 1), SpendingCeiling.of(Money.euros(500_000))));

        Combined changed = (Combined) after(life, day);

        assertThat(changed.parts().get("wacht")).isEqualTo(combined.parts().get("wacht"));
        assertThat(changed.tariffs()).extracting(Tariff::price).containsExactly(Price.of("60"), Price.of("66"));
        assertThat(changed.ceiling().map(SpendingCeiling::perYear)).contains(Money.euros(500_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(
                        AgreementLife.of(paid(Combined.of("taak", TaskBased.perYear(Money.euros(1)))))
                                .with(new AgreementEvent.CeilingSet(
                                        on(2028, 1, 1), SpendingCeiling.of(Money.euros(500_000)))),
                        day))
                .withMessageContaining("which part the ceiling limits");
    }

    @Test
    void oneIndexationHoldsForAllPartsOrNamesOne() {
        Combined alike = Combined.of(
                        "taak", TaskBased.perYear(Money.euros(600_000)).indexed(Indexation.assumed(0.10)))
                .plus("wacht", TaskBased.perYear(Money.euros(120_000)).indexed(Indexation.assumed(0.10)));
        Combined unlike = alike.replacing("wacht", TaskBased.perYear(Money.euros(120_000)));
        AgreementEvent all = AgreementEvent.Indexed.of(on(2028, 1, 1), new BigDecimal("5"));
        AgreementEvent one = new AgreementEvent.Indexed(on(2028, 1, 1), new BigDecimal("5"), Optional.of("taak"));

        assertThat(year(AgreementLife.of(paid(alike)).with(all), 2028)).isEqualTo(Money.euros(756_000));
        assertThat(year(AgreementLife.of(paid(unlike)).with(one), 2028)).isEqualTo(Money.euros(750_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> year(AgreementLife.of(paid(unlike)).with(all), 2028))
                .withMessageContaining("must name a part. Maybe one of taak, wacht");
    }

    @Test
    void theValueThatCapsAreSharesOfCountsEveryTask() {
        AreaBased areas = AreaBased.builder()
                .addBudgets(AreaBudget.area(LocalizedText.same("Noord"), Money.euros(300_000)))
                .indexation(Indexation.assumed(0.10))
                .build();

        // Ten years, five plus five, at the prices of the start.
        assertThat(LifeRules.originalValue(paid(areas))).contains(Money.euros(3_000_000));
        assertThat(LifeRules.originalValue(
                        paid(Combined.of("a", areas).plus("b", TaskBased.perYear(Money.euros(100_000))))))
                .contains(Money.euros(4_000_000));
        assertThat(LifeRules.originalValue(paid(Combined.of("a", areas).plus("b", hours()))))
                .isEmpty();
    }

    @Property(tries = 50)
    void aNewBudgetOfAPartIsWhatThatPartAloneWouldCostMore(
            @ForAll @IntRange(max = 900_000) int fee, @ForAll @IntRange(min = 1, max = 12) int month) {
        TaskBased task = TaskBased.perYear(Money.euros(1_234_567)).indexed(Indexation.assumed(0.031));
        TaskBased guard = TaskBased.perYear(Money.euros(123_456)).indexed(Indexation.assumed(0.02));
        AgreementEvent change = amended(on(2028, month, 1), TermsChange.NewBudget.of("b", Money.euros(fee)));
        AgreementEvent alone = amended(on(2028, month, 1), TermsChange.NewBudget.of(Money.euros(fee)));

        Money together = LifePayments.of(
                        AgreementLife.of(paid(Combined.of("a", task).plus("b", guard)))
                                .with(change),
                        LATE)
                .total();
        Money apart = LifePayments.of(AgreementLife.of(paid(task)), LATE)
                .total()
                .plus(LifePayments.of(AgreementLife.of(paid(guard)).with(alone), LATE)
                        .total());

        assertThat(together).isEqualTo(apart);
    }

    @Test
    void theTermsTellEveryPart() {
        Combined combined =
                Combined.of("wacht", TaskBased.perYear(Money.euros(120_000))).plus("uren", hours());
        AgreementLife life = AgreementLife.of(paid(combined))
                .with(amended(on(2028, 7, 1), TermsChange.NewBudget.of("wacht", Money.euros(240_000))));

        assertThat(ConsolidatedTerms.of(life, LocalDate.of(2028, 7, 1)).toString())
                .contains("wacht: een budget van € "
                        + Phrases.euros(Money.euros(120_000)).nl()
                        + " per jaar, prijspeil 2027, vanaf 1 juli 2028 € "
                        + Phrases.euros(Money.euros(240_000)).nl());
    }
}
