package nl.geldstroom.payment;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import org.junit.jupiter.api.Test;

class PaymentsTest {

    private static final PartyId TOWN = PartyId.municipality("1509");
    private static final PartyId PROVIDER = PartyId.of("org:sociaal-werk");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ReferenceData REFERENCE = ReferenceData.standard(TODAY);

    @Test
    void aLumpSumIsPaidInTwelfthsThatAddUpToTheYear() {
        Payments payments = Payments.of(
                contract(LocalDate.of(2027, 1, 1), Period.ofYears(1), TaskBased.perYear(euros(2_785_000))), REFERENCE);

        assertThat(payments.list()).hasSize(12);
        assertThat(payments.list().get(0).due()).isEqualTo("2027-01-04");
        assertThat(payments.list().get(0).amount()).isEqualTo(euros("232083.33"));
        assertThat(payments.list().get(1).amount()).isEqualTo(euros("232083.34"));
        assertThat(payments.total()).isEqualTo(euros(2_785_000));
        assertThat(payments.list().get(0).explanation().nl())
                .isEqualTo("januari 2027: 1/12 van € 2.785.000,00, jaarbedrag 2027");
        assertThat(payments.list().get(0).explanation().en())
                .isEqualTo("January 2027: 1/12 of € 2,785,000.00, amount of 2027");
    }

    @Test
    void aBrokenMonthGoesByDays() {
        Payments payments = Payments.of(
                contract(LocalDate.of(2027, 3, 15), Period.ofMonths(1), TaskBased.perYear(euros(120_000))), REFERENCE);

        // 17 of 31 days of March and 14 of 30 of April, each of 10,000.
        assertThat(payments.list()).extracting(Payment::amount).containsExactly(euros("5483.87"), euros("4666.67"));
        assertThat(payments.list().get(0).explanation().en()).contains("17/31");
        assertThat(payments.list().get(1).until()).isEqualTo("2027-04-15");
    }

    @Test
    void theIndexOfAYearIsTheOneKnownWhenItBegan() {
        TaskBased task = TaskBased.perYear(euros(1_000_000)).indexed(Indexation.labourAndMaterial(Share.of("0.9")));
        Payments payments = Payments.of(contract(LocalDate.of(2023, 1, 1), Period.ofYears(3), task), REFERENCE);

        // 2024: forecast only, because the price of 2023 was new: 0.9 x 4.94 + 0.1 x 2.51 = 4.697, rounded 4.70.
        // 2025: the corrected advice, 4.96.
        assertThat(payments.perYear())
                .containsEntry(Year.of(2023), euros(1_000_000))
                .containsEntry(Year.of(2024), euros(1_047_000))
                .containsEntry(Year.of(2025), euros("1098931.20"));
        assertThat(payments.list().get(24).explanation().en())
                .contains("4.96 %")
                .contains("2024-12-31");
    }

    @Test
    void anAgreedBudgetReplacesTheIndexedOneAndLaterYearsFollowFromIt() {
        TaskBased task = TaskBased.perYear(euros(100_000))
                .indexed(Indexation.assumed(0.10))
                .agreed(Year.of(2028), euros(90_000));
        Payments payments = Payments.of(contract(LocalDate.of(2027, 1, 1), Period.ofYears(3), task), REFERENCE);

        assertThat(payments.perYear().values()).containsExactly(euros(100_000), euros(90_000), euros(99_000));
    }

    @Test
    void unitsArePaidAtThePriceOfTheServiceDay() {
        Payments payments = Payments.of(
                contract(LocalDate.of(2027, 1, 1), Period.ofYears(2), hours("60.00", "62.00", Indexation.none())),
                List.of(volume("2027-06-01", "2027-07-01", "300")),
                REFERENCE);

        // The tariff steps on 16 June: 15 of 30 days at 60 and 15 at 62.
        assertThat(payments.list()).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(euros(18_300));
            assertThat(payment.due()).isEqualTo("2027-07-30");
            assertThat(payment.explanation().en()).isEqualTo("June 2027: 02A03 150 × € 60 + 150 × € 62");
        });
    }

    @Test
    void tariffsFollowTheIndexOnTheFirstOfJanuary() {
        Payments payments = Payments.of(
                contract(
                        LocalDate.of(2027, 1, 1), Period.ofYears(2), hours("60.00", "62.00", Indexation.assumed(0.05))),
                List.of(volume("2027-12-01", "2028-02-01", "620")),
                REFERENCE);

        assertThat(payments.list()).extracting(Payment::amount).containsExactly(euros(19_220), euros(20_181));
    }

    @Test
    void tooFewUnitsAreToppedUpToTheGuaranteedMinimum() {
        EffortBased guaranteed = hours("60.00", "60.00", Indexation.none()).guaranteeing(euros(12_000));
        Payments payments = Payments.of(
                contract(LocalDate.of(2027, 7, 1), Period.ofYears(2), guaranteed),
                List.of(volume("2027-07-01", "2027-08-01", "50")),
                REFERENCE);

        assertThat(payments.perYear()).containsExactly(java.util.Map.entry(Year.of(2027), euros(6_000)));
        assertThat(payments.list().get(1).amount()).isEqualTo(euros(3_000));
        assertThat(payments.list().get(1).explanation().nl()).contains("gegarandeerde minimum over 2027");
    }

    @Test
    void atSeventyPercentOfTheCeilingTheAlarmIsRaised() {
        ServiceContract contract =
                contract(LocalDate.of(2027, 1, 1), Period.ofYears(2), hours("60.00", "60.00", Indexation.none()));
        Payments payments = Payments.of(contract, List.of(volume("2027-01-01", "2028-01-01", "2433.34")), REFERENCE);
        SpendingCeiling ceiling = SpendingCeiling.of(euros(120_000));

        CeilingUse use = CeilingUse.of(ceiling, contract.term(), payments).get(Year.of(2027));

        // 400 euros a day: 84,000 is reached on 29 July, the 210th day.
        assertThat(use.signalled()).contains(YearMonth.of(2027, 7));
        assertThat(use.spent()).isEqualTo(euros("146000.40"));
        assertThat(use.above()).isEqualTo(euros("26000.40"));
    }

    @Test
    void theCeilingOfABrokenYearIsProRata() {
        ServiceContract contract =
                contract(LocalDate.of(2027, 7, 1), Period.ofYears(2), hours("60.00", "60.00", Indexation.none()));
        Payments payments = Payments.of(contract, List.of(volume("2027-07-01", "2028-01-01", "500")), REFERENCE);

        CeilingUse use = CeilingUse.of(SpendingCeiling.of(euros(120_000)), contract.term(), payments)
                .get(Year.of(2027));

        assertThat(use.ceiling()).isEqualTo(euros(60_000));
        assertThat(use.signalled()).isEmpty();
        assertThat(use.above()).isEqualTo(Money.ZERO);
    }

    @Test
    void unitsOutsideTheTermOrWithoutTariffAreRefused() {
        ServiceContract contract =
                contract(LocalDate.of(2027, 1, 1), Period.ofYears(1), hours("60", "62", Indexation.none()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payments.of(contract, List.of(volume("2027-12-15", "2028-01-15", "3")), REFERENCE))
                .withMessageContaining("must lie in the term");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payments.of(
                        contract,
                        List.of(new Volume(
                                "99Z99", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1), BigDecimal.ONE)),
                        REFERENCE))
                .withMessageContaining("must have a tariff for 99Z99");
    }

    @Test
    void anEffortBasedAgreementOwesNothingBeforeUnitsAreDelivered() {
        ServiceContract contract =
                contract(LocalDate.of(2027, 1, 1), Period.ofYears(1), hours("60", "62", Indexation.none()));

        assertThat(Payments.of(contract, REFERENCE).list()).isEmpty();
    }

    @Property
    void monthsOfEveryWholeYearAddUpToItsBudget(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long cents,
            @ForAll @DoubleRange(min = -0.02, max = 0.10) double rate,
            @ForAll @IntRange(min = 1, max = 8) int years) {
        TaskBased task = TaskBased.perYear(Money.ofCents(cents)).indexed(Indexation.assumed(rate));
        ServiceContract contract = contract(LocalDate.of(2027, 1, 1), Period.ofYears(years), task);
        Payments payments = Payments.of(contract, REFERENCE);

        assertThat(payments.list()).hasSize(12 * years);
        BigDecimal expected = Money.ofCents(cents).toEuros();
        BigDecimal factor = BigDecimal.valueOf(rate).add(BigDecimal.ONE);
        for (int year = 2027; year < 2027 + years; year++) {
            if (year > 2027) {
                expected = expected.multiply(factor).setScale(2, java.math.RoundingMode.HALF_EVEN);
            }
            assertThat(payments.perYear().get(Year.of(year)).toEuros()).isEqualByComparingTo(expected);
        }
    }

    @Property
    void aBrokenTermIsTheWholeOneLessWhatIsOutsideIt(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long cents,
            @ForAll @IntRange(min = 1, max = 363) int startDay) {
        LocalDate first = LocalDate.of(2027, 1, 1);
        LocalDate cut = first.plusDays(startDay);
        TaskBased task = TaskBased.perYear(Money.ofCents(cents));
        Period before = Period.ofDays(startDay);
        Period after = Period.ofDays(365 - startDay);

        Money parts = Payments.of(contract(first, before, task), REFERENCE)
                .total()
                .plus(Payments.of(contract(cut, after, task), REFERENCE).total());

        assertThat(parts).isEqualTo(Money.ofCents(cents));
    }

    @Property
    void paymentsNeverFallWhenTheIndexRises(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long cents,
            @ForAll @DoubleRange(min = 0, max = 0.08) double low,
            @ForAll @DoubleRange(min = 0, max = 0.08) double more) {
        Payments lower = lumpSum(cents, low);
        Payments higher = lumpSum(cents, low + more);

        lower.perYear()
                .forEach(
                        (year, amount) -> assertThat(higher.perYear().get(year)).isGreaterThanOrEqualTo(amount));
    }

    @Property
    void cuttingAVolumeAtMonthEndsNeitherMakesNorLosesACent(
            @ForAll @IntRange(min = 1, max = 200) int days, @ForAll @IntRange(min = 0, max = 100_000) int hundredths) {
        BigDecimal units = BigDecimal.valueOf(hundredths, 2);
        LocalDate from = LocalDate.of(2027, 1, 10);
        Payments payments = Payments.of(
                contract(LocalDate.of(2027, 1, 1), Period.ofYears(1), hours("61.37", "61.37", Indexation.none())),
                List.of(new Volume("02A03", from, from.plusDays(days), units)),
                REFERENCE);

        assertThat(payments.total().toEuros())
                .isEqualByComparingTo(
                        units.multiply(new BigDecimal("61.37")).setScale(2, java.math.RoundingMode.HALF_UP));
        assertThat(payments.list()).isSortedAccordingTo(java.util.Comparator.comparing(Payment::month));
        assertThat(payments.perMonth().firstKey()).isEqualTo(YearMonth.of(2027, 1));
    }

    private static Payments lumpSum(long cents, double rate) {
        TaskBased task = TaskBased.perYear(Money.ofCents(cents)).indexed(Indexation.assumed(rate));
        return Payments.of(contract(LocalDate.of(2027, 1, 1), Period.ofYears(5), task), REFERENCE);
    }

    private static ServiceContract contract(LocalDate start, Period length, Compensation compensation) {
        return ServiceContract.outline(TOWN, PROVIDER, Term.of(start, length)).compensation(compensation);
    }

    /** Hours at one price, and from 16 June 2027 at another. */
    private static EffortBased hours(String first, String second, Indexation indexation) {
        return EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(
                        new Tariff("02A03", Unit.HOUR, Price.of(first), LocalDate.of(2027, 1, 1)),
                        new Tariff("02A03", Unit.HOUR, Price.of(second), LocalDate.of(2027, 6, 16)))
                .indexation(indexation)
                .build();
    }

    private static Volume volume(String from, String until, String units) {
        return new Volume("02A03", LocalDate.parse(from), LocalDate.parse(until), new BigDecimal(units));
    }
}
