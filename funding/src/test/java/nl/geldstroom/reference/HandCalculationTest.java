package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Delivery;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Groups;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.text.LocalizedText;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scenarios small enough to be worked out by hand: support costs 100,000.00 a month and the social base 50,000.00.
 *
 * <p>From January 2027 on 30 % of the support moves at once; a moved client costs 0.8 on the social base. So every month
 * 30,000.00 less support is needed and 24,000.00 more social base.
 */
class HandCalculationTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final PartyId PROVIDER = PartyId.of("kvk:41014152");

    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");

    private static final LineId BASE = LineId.of("gm:1509/6.1");

    private static final Term FIVE_PLUS_FIVE =
            Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(5), ExtensionOption.inPrinciple(Period.ofYears(5)));

    /** The number of a month of the plan, which starts in January 2026. */
    private static int month(int year, int of) {
        return 12 * (year - 2026) + of - 1;
    }

    private static BudgetLine line(LineId id, String euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .clients(1000L)
                .build();
    }

    private static Recording run(List<ServiceContract> contracts, Measure... measures) {
        return Recording.of(Scenario.builder()
                .id("by-hand")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(line(SUPPORT, "1200000"), line(BASE, "600000"))
                                .build())
                        .addAllAgreements(contracts)
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2027, 2034))
                .build());
    }

    private static ServiceContract contract(Compensation compensation, LineId... covered) {
        return ServiceContract.outline(TOWN, PROVIDER, FIVE_PLUS_FIVE)
                .covering(covered)
                .compensation(compensation);
    }

    private static BudgetShift shift(Path path) {
        return BudgetShift.builder()
                .id("shift")
                .title(TEXT)
                .from(SUPPORT)
                .to(BASE)
                .share(Parameter.of(0.3))
                .start(YearMonth.of(2027, 1))
                .path(path)
                .companions(Companions.builder()
                        .costPerMovedClient(Parameter.of(0.8))
                        .inducedDemand(Parameter.ZERO)
                        .lostOwnContribution(Parameter.ZERO)
                        .remainingDuty(Parameter.ZERO)
                        .build())
                .build();
    }

    /** What both lines together cost in a month, in cents. */
    private static double total(Recording recording, int month) {
        return recording.change("cost/" + SUPPORT, month) + recording.change("cost/" + BASE, month);
    }

    @Test
    void withoutAContractAReductionComesFreeAtOnce() {
        Recording run = run(List.of(), shift(Path.step()));
        assertThat(total(run, month(2026, 12))).isEqualTo(15_000_000);
        assertThat(total(run, month(2027, 1))).isEqualTo(15_000_000 - 3_000_000 + 2_400_000);
        assertThat(run.observed("shift/double", month(2027, 1))).isZero();
    }

    /** Path 6 to 18: at age 6 one thirteenth of 3,000,000 cents, at age 18 all of it. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5, 0",
        "6, 230769",
        "7, 461538",
        "8, 692308",
        "12, 1615385",
        "17, 2769231",
        "18, 3000000",
        "60, 3000000"
    })
    void priceTimesQuantityReleasesAThirteenthEachMonthFromAgeSixToEighteen(int age, long released) {
        Recording run =
                run(List.of(contract(EffortBased.releasing(ReleasePath.months(6, 18)), SUPPORT)), shift(Path.step()));
        int month = month(2027, 1) + age;
        assertThat(run.booked("shift/released/" + SUPPORT, month)).isEqualTo(released);
        assertThat(run.booked("shift/spent", month)).isEqualTo(2_400_000);
        assertThat(run.observed("shift/double", month)).isEqualTo(2_400_000 - Math.rint(0.8 * released));
    }

    /** A trajectory of four months: a quarter each month from age 1 to 4. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 750000", "2, 1500000", "3, 2250000", "4, 3000000"})
    void trajectoriesThatHaveStartedArePaidToTheirEnd(int age, long released) {
        Recording run = run(List.of(contract(OutputBased.trajectoriesOf(4), SUPPORT)), shift(Path.step()));
        assertThat(run.booked("shift/released/" + SUPPORT, month(2027, 1) + age))
                .isEqualTo(released);
    }

    /** Of 1,300.00 a month that runs, 300.00 ends in month 3, 400.00 in month 7 and 600.00 in month 12. */
    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 692308", "6, 692308", "7, 1615385", "11, 1615385", "12, 3000000", "30, 3000000"})
    void runningAllocationsComeFreeByTheirEndDates(int age, long released) {
        AllocationRelease list = AllocationRelease.builder()
                .asOf(LocalDate.of(2027, 1, 1))
                .addAllocations(until("2027-03-31", 300), until("2027-07-31", 400), until("2027-12-31", 600))
                .build();
        EffortBased effort = EffortBased.releasing(ReleasePath.months(6, 18)).allocated(list);
        Recording run = run(List.of(contract(effort, SUPPORT)), shift(Path.step()));
        int month = month(2027, 1) + age;
        assertThat(run.booked("shift/released/" + SUPPORT, month)).isEqualTo(released);
        assertThat(run.observed("shift/double", month)).isEqualTo(2_400_000 - Math.rint(0.8 * released));
    }

    private static ServiceAllocation until(String end, long perMonth) {
        return ServiceAllocation.builder()
                .number(end)
                .from(LocalDate.of(2026, 7, 1))
                .end(LocalDate.parse(end))
                .perMonth(Money.euros(perMonth))
                .build();
    }

    /** A fifth is overhead that stays for 24 months; the rest comes free in the months of age 2 and 3. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1200000", "3, 2400000", "23, 2400000", "24, 3000000"})
    void strandedCostStaysLonger(int age, long released) {
        ReleasePath path = ReleasePath.months(2, 3).stranding(Share.of("0.2"), 24);
        Recording run = run(List.of(contract(EffortBased.releasing(path), SUPPORT)), shift(Path.step()));
        assertThat(run.booked("shift/released/" + SUPPORT, month(2027, 1) + age))
                .isEqualTo(released);
    }

    /** Of 100,000.00 a month 80,000.00 is guaranteed: of the 30,000.00 only 20,000.00 comes free. */
    @Test
    void aGuaranteedMinimumIsPaidWhateverMoves() {
        EffortBased effort = EffortBased.releasing(ReleasePath.months(0, 0)).guaranteeing(Money.euros(960_000));
        Recording run = run(List.of(contract(effort, SUPPORT)), shift(Path.step()));
        assertThat(run.booked("shift/released/" + SUPPORT, month(2027, 1))).isEqualTo(2_000_000);
        assertThat(run.change("cost/" + SUPPORT, month(2027, 1))).isEqualTo(8_000_000);
        assertThat(run.observed("shift/double", month(2027, 1))).isEqualTo(2_400_000 - 1_600_000);
    }

    /** And it is paid where less is needed from the start. */
    @Test
    void aGuaranteedMinimumAboveTheNeedIsPaid() {
        EffortBased effort = EffortBased.releasing(ReleasePath.months(0, 0)).guaranteeing(Money.euros(1_320_000));
        Recording run = run(List.of(contract(effort, SUPPORT)));
        assertThat(run.booked(SUPPORT + "/cost", month(2026, 12))).isEqualTo(10_000_000);
        assertThat(run.booked(SUPPORT + "/cost", month(2027, 1))).isEqualTo(11_000_000);
    }

    /**
     * Variant B: a lump sum of 100,000.00 a month for support alone. Sixty months long 24,000.00 is paid twice, together
     * 1,440,000.00; on renegotiation in January 2032 the 30,000.00 comes free.
     */
    @Test
    void aLumpSumForSupportAloneIsPaidTwiceUntilItsRenegotiation() {
        Recording run = run(List.of(contract(TaskBased.perYear(Money.euros(1_200_000)), SUPPORT)), shift(Path.step()));
        double twice = 0;
        for (int month = 0; month < run.months(); month++) {
            twice += run.observed("shift/double", month);
            boolean moved = month >= month(2027, 1);
            boolean renegotiated = month >= month(2032, 1);
            assertThat(total(run, month))
                    .as("month %s", month)
                    .isEqualTo(15_000_000 + (moved ? 2_400_000 : 0) - (renegotiated ? 3_000_000 : 0));
        }
        assertThat(twice).isEqualTo(144_000_000);
    }

    /**
     * Variant C: a lump sum of 150,000.00 a month for both. The total does not change before the renegotiation; then the
     * 30,000.00 less 24,000.00 comes free. The scope follows volume: 70,000.00 to 74,000.00.
     */
    @Test
    void insideOneLumpSumMoneyMovesAndTheTotalStays() {
        Recording run =
                run(List.of(contract(TaskBased.perYear(Money.euros(1_800_000)), SUPPORT, BASE)), shift(Path.step()));
        for (int month = 0; month < run.months(); month++) {
            assertThat(total(run, month))
                    .as("month %s", month)
                    .isEqualTo(month < month(2032, 1) ? 15_000_000 : 14_400_000);
            assertThat(run.observed("shift/double", month)).isZero();
        }
        // 15,000,000 cents in the proportion 74 to 70; the social base comes first in the order of ids.
        assertThat(run.change("cost/" + BASE, month(2027, 1))).isEqualTo(7_708_333);
        assertThat(run.change("cost/" + SUPPORT, month(2027, 1))).isEqualTo(7_291_667);
        assertThat(run.change("cost/" + BASE, month(2032, 1))).isEqualTo(7_400_000);
        assertThat(run.change("cost/" + SUPPORT, month(2032, 1))).isEqualTo(7_000_000);
    }

    @Test
    void theSameShiftIsOtherMoneyUnderEachVariant() {
        Recording effort =
                run(List.of(contract(EffortBased.releasing(ReleasePath.months(6, 18)), SUPPORT)), shift(Path.step()));
        Recording alone =
                run(List.of(contract(TaskBased.perYear(Money.euros(1_200_000)), SUPPORT)), shift(Path.step()));
        Recording both =
                run(List.of(contract(TaskBased.perYear(Money.euros(1_800_000)), SUPPORT, BASE)), shift(Path.step()));
        int month = month(2027, 9);
        assertThat(List.of(effort, alone, both))
                .allSatisfy(
                        run -> assertThat(run.observed("shift/moved", month)).isEqualTo(3_000_000));
        assertThat(total(effort, month)).isEqualTo(15_000_000 + 2_400_000 - 692_308);
        assertThat(total(alone, month)).isEqualTo(15_000_000 + 2_400_000);
        assertThat(total(both, month)).isEqualTo(15_000_000);
    }

    /**
     * With a ramp of 48 months the level rises by 625.00 each month. A lump sum that is fixed for two years takes what has
     * moved in January 2029, 25 months' worth, and again in January 2030, and holds it in between.
     */
    @ParameterizedTest
    @CsvSource({
        "2028, 12, 0",
        "2029, 1, 1562500",
        "2029, 12, 1562500",
        "2030, 1, 2312500",
        "2030, 12, 2312500",
        "2031, 1, 3000000"
    })
    void aLevelIsHeldFromOneRenegotiationToTheNext(int year, int of, long released) {
        Recording run = run(
                List.of(contract(TaskBased.perYear(Money.euros(1_200_000)).fixedFor(2), SUPPORT)),
                shift(Path.linear(48)));
        assertThat(run.booked(releasedOfScope(run), month(year, of))).isEqualTo(released);
    }

    /** From 16 January: sixteen of 31 days by contract, fifteen by need. */
    @Test
    void inABrokenMonthTheDaysBesideALumpSumArePaidByNeed() {
        Term term = Term.of(LocalDate.of(2027, 1, 16), Period.ofYears(5));
        Recording run = run(List.of(ServiceContract.outline(TOWN, PROVIDER, term)
                .covering(SUPPORT)
                .compensation(TaskBased.perYear(Money.euros(2_400_000)))));
        assertThat(run.booked(SUPPORT + "/cost", month(2026, 12))).isEqualTo(10_000_000);
        // 20,000,000·16/31 cents, cumulative from the first day, and 10,000,000·15/31.
        assertThat(run.booked(SUPPORT + "/cost", month(2027, 1))).isEqualTo(10_322_581 + 4_838_710);
        assertThat(run.booked(SUPPORT + "/cost", month(2027, 2))).isEqualTo(20_000_000);
    }

    /** One that ends on 15 January and one that starts on the 16th share that month; a third may overlap the first. */
    @Test
    void aLineIsNotCoveredTwiceInABrokenMonthNorByAThirdContract() {
        ServiceContract first = over("first", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 16));
        ServiceContract broken = over("broken", LocalDate.of(2027, 1, 16), LocalDate.of(2028, 1, 1));
        ServiceContract next = over("next", LocalDate.of(2027, 2, 1), LocalDate.of(2028, 1, 1));
        ServiceContract third = over("third", LocalDate.of(2027, 6, 1), LocalDate.of(2029, 1, 1));
        assertThat(run(List.of(first, next)).posted(SUPPORT + "/cost", month(2027, 1)))
                .isPositive();
        assertThatThrownBy(() -> run(List.of(first, broken))).hasMessageContaining("must not be covered by agreement");
        assertThatThrownBy(() -> run(List.of(first, next, third)))
                .hasMessageContaining("must not be covered by agreement (third) and (next)");
    }

    private static ServiceContract over(String id, LocalDate start, LocalDate end) {
        return ServiceContract.outline(TOWN, PROVIDER, Term.of(start, start.until(end)))
                .covering(SUPPORT)
                .compensation(TaskBased.perYear(Money.euros(1_200_000)))
                .withId(AgreementId.of(id));
    }

    /** Extra money is a decision on money: a lump sum does not deliver it for nothing. */
    @Test
    void extraSpendingIsPaidOnTopOfALumpSumAndIsNotSetAnew() {
        ExtraSpending once = ExtraSpending.builder()
                .id("once")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2032), Money.euros(120_000)))
                .timing(ExtraSpending.Timing.JANUARY)
                .build();
        Recording run = run(List.of(contract(TaskBased.perYear(Money.euros(1_800_000)), SUPPORT, BASE)), once);
        assertThat(total(run, month(2032, 1))).isEqualTo(15_000_000 + 12_000_000);
        assertThat(run.change("cost/" + BASE, month(2032, 1))).isEqualTo(5_000_000 + 12_000_000);
        assertThat(total(run, month(2032, 2))).isEqualTo(15_000_000);
    }

    /**
     * A lump sum of 20,000.00 a month that may be set anew every year: a shift of 15 % takes 15,000.00 out of it, so that
     * of an effect of half of 32,000.00 only 5,000.00 can still become money.
     */
    @Test
    void anEffectCashesOnlyWhatAShiftHasLeftOfALumpSum() {
        BudgetShift shift = new BudgetShift(
                "shift",
                TEXT,
                SUPPORT,
                BASE,
                Parameter.of(0.15),
                Optional.of(YearMonth.of(2027, 1)),
                Path.step(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                shift(Path.step()).companions(),
                Optional.empty(),
                Optional.empty());
        ExtraSpending extra = ExtraSpending.builder()
                .id("extra")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2028), Money.euros(240_000)))
                .build();
        DelayedEffect effect = DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.of(1.0), CHOSEN))
                .value(Return.NONE)
                .cash(Return.of(Grounded.of(0.5, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.ALL, CHOSEN))
                .build();
        Recording run = run(
                List.of(contract(TaskBased.perYear(Money.euros(240_000)).fixedFor(1), SUPPORT)), shift, extra, effect);
        assertThat(run.change("cost/" + SUPPORT, month(2027, 12))).isEqualTo(2_000_000);
        assertThat(run.observed("effect/effect", month(2028, 1))).isEqualTo(3_200_000);
        assertThat(run.observed("shift/released", month(2028, 1))).isEqualTo(1_500_000);
        assertThat(run.change("cost/" + SUPPORT, month(2028, 1))).isZero();
    }

    private static String releasedOfScope(Recording run) {
        return run.rules.keySet().stream()
                .filter(id -> id.startsWith("shift/shift/") && id.endsWith("/released"))
                .findFirst()
                .orElseThrow();
    }

    /** What waits for release starts late and is never paid twice; in one lump sum it need not wait. */
    @Test
    void aProvisionThatWaitsForReleaseSpendsOnlyWhatCameFree() {
        BudgetShift ahead = shift(Path.step());
        BudgetShift waiting = new BudgetShift(
                ahead.id(),
                ahead.title(),
                ahead.from(),
                ahead.to(),
                ahead.share(),
                ahead.start(),
                ahead.path(),
                ahead.cap(),
                ahead.groups(),
                Optional.of(Delivery.WITH_RELEASE),
                ahead.companions(),
                Optional.empty(),
                Optional.empty());
        Recording effort = run(List.of(contract(EffortBased.releasing(ReleasePath.months(6, 18)), SUPPORT)), waiting);
        assertThat(effort.posted("shift/spent", month(2027, 6))).isZero();
        assertThat(effort.posted("shift/spent", month(2027, 7))).isEqualTo(184_615);
        assertThat(effort.posted("shift/spent", month(2028, 7))).isEqualTo(2_400_000);
        Recording both = run(List.of(contract(TaskBased.perYear(Money.euros(1_800_000)), SUPPORT, BASE)), waiting);
        assertThat(both.change("cost/" + BASE, month(2027, 1))).isEqualTo(7_708_333);
    }

    /**
     * Two-stage delay with a mean lag of 12 months and an inflow of 100 a month: case C14, {@code two_stage_delay}. The
     * inflow here is 100 million euros, so that whole cents do not blur the figures.
     */
    @ParameterizedTest
    @CsvSource({
        "6, 19.624485597, 556.995884774, 43.004115226",
        "12, 56.931844563, 903.906431368, 296.093568631",
        "24, 91.546834577, 1148.677209934, 1251.322790067",
        "36, 98.645601777, 1192.212210218, 2407.787789783"
    })
    void spendingComesBackAfterTwoStages(int after, double outflow, double inStock, double cumulative) {
        ExtraSpending inflow = ExtraSpending.builder()
                .id("inflow")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(
                        Year.of(2027), Money.euros(1_200_000_000L),
                        Year.of(2028), Money.euros(1_200_000_000L),
                        Year.of(2029), Money.euros(1_200_000_000L)))
                .build();
        DelayedEffect effect = DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(BASE)
                .delay(Delay.TwoStage.of(Grounded.of(12, CHOSEN)))
                .value(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.ALL, CHOSEN))
                .build();
        Recording run = run(List.of(), inflow, effect);
        double centsPerHundred = 1e10 / 100;
        int last = month(2027, 1) + after - 1;
        double out = 0;
        double in = 0;
        for (int month = 0; month <= last; month++) {
            out += run.booked("effect/value/" + SUPPORT, month);
            in += run.booked("inflow/spent", month);
        }
        assertThat(run.observed("effect/effect", last) / centsPerHundred).isCloseTo(outflow, relative(outflow));
        assertThat(out / centsPerHundred).isCloseTo(cumulative, relative(cumulative));
        assertThat((in - out) / centsPerHundred).isCloseTo(inStock, relative(inStock));
    }

    private static Offset<Double> relative(double value) {
        return within(1e-6 * value);
    }

    /**
     * 85 % of the clients take 60 % of the budget along: case C14, {@code seed_substitution_85_60}. Who moves costs 0.7059
     * of the average, who stays 2.6667.
     */
    @Test
    void whoStaysIsHeavierThanWhoMoves() {
        BudgetShift light = BudgetShift.builder()
                .id("shift")
                .title(TEXT)
                .from(SUPPORT)
                .to(BASE)
                .share(Parameter.of(0.6))
                .start(YearMonth.of(2027, 1))
                .path(Path.step())
                .groups(new Groups(Share.of("0.85"), Share.of("0.60")))
                .companions(Companions.NONE)
                .build();
        Recording run = run(List.of(), light);
        int month = month(2027, 1);
        double clients = run.observed("shift/clients", month);
        double moved = run.observed("shift/moved", month);
        double average = 10_000_000 / 1000.0;
        assertThat(clients).isCloseTo(850, within(1e-9));
        assertThat(moved / clients / average).isCloseTo(0.7058823529411765, within(1e-12));
        assertThat((10_000_000 - moved) / (1000 - clients) / average).isCloseTo(2.666666666666667, within(1e-12));
    }

    /** Two shifts want 70 % and 50 % of one line: of 10,000,000 cents they get 7/12 and 5/12, in the order of their ids. */
    @Test
    void claimsThatAreTogetherTooLargeAreScaled() {
        Recording run = run(List.of(), want("b", 0.5), want("a", 0.7));
        assertThat(run.observed("a/moved", month(2027, 1))).isEqualTo(5_833_333);
        assertThat(run.observed("b/moved", month(2027, 1))).isEqualTo(4_166_667);
    }

    private static BudgetShift want(String id, double share) {
        return BudgetShift.builder()
                .id(id)
                .title(TEXT)
                .from(SUPPORT)
                .to(BASE)
                .share(Parameter.of(share))
                .start(YearMonth.of(2027, 1))
                .path(Path.step())
                .companions(Companions.NONE)
                .build();
    }

    /** An effect that costs money: 1.00 on the social base brings 0.50 more on support, at once. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0.5})
    void aNegativeEffectIsCostAndAPositiveOneIsCash(double perEuro) {
        ExtraSpending spending = ExtraSpending.builder()
                .id("inflow")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(120_000)))
                .build();
        DelayedEffect effect = DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.of(1.0), CHOSEN))
                .value(Return.NONE)
                .cash(Return.of(Grounded.of(perEuro, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.ALL, CHOSEN))
                .build();
        Recording run = run(List.of(), spending, effect);
        assertThat(run.change("cost/" + SUPPORT, month(2027, 1))).isEqualTo(10_000_000 - perEuro * 1_000_000);
        assertThat(run.change("cost/" + SUPPORT, month(2028, 1))).isEqualTo(10_000_000);
    }
}
