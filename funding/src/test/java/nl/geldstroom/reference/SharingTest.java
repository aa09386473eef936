package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Savings that are shared, invested by others or spent once more, in scenarios small enough to be worked out by hand. */
class SharingTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:3311");
    private static final PartyId PROVIDER = PartyId.of("org:provider");

    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId NURSING = LineId.of("uzovi:3311/nursing");

    private static BudgetLine line(LineId id, PartyId payer, LawId law, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Scenario scenario(long support, Measure... measures) {
        return Scenario.builder()
                .id("by-hand")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(
                                        line(BASE, TOWN, LawId.WMO2015, 600_000),
                                        line(SUPPORT, TOWN, LawId.WMO2015, support),
                                        line(NURSING, INSURER, LawId.ZVW, 1_200_000))
                                .build())
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2027, 2031))
                .build();
    }

    private static Scenario scenario(Measure... measures) {
        return scenario(1_200_000, measures);
    }

    private static Scenario passing(Scenario scenario) {
        return scenario.withGiven(scenario.given().withUnknownWalls(UnknownWalls.PASS));
    }

    /** Through the document; accounts between payers are empty after every month. */
    private static Recording run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        assertThat(Projection.of(read).ledger().check()).isEmpty();
        Recording recording = Recording.of(read);
        for (Measure measure : scenario.measures()) {
            for (int month = 0; month < recording.months(); month++) {
                assertThat(recording.change("between/" + measure.id(), month)).isZero();
            }
        }
        return recording;
    }

    private static int month(int year, int of) {
        return 12 * (year - 2026) + of - 1;
    }

    private static ExtraSpending spending(LineId on, long euros) {
        return ExtraSpending.builder()
                .id("invest")
                .title(TEXT)
                .line(on)
                .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(euros)))
                .build();
    }

    private static DelayedEffect effect(LineId of, LineId on, Double... shares) {
        return DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(of)
                .delay(new Delay.ByYear(ImmutableList.copyOf(shares), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(on, Share.ALL, CHOSEN))
                .build();
    }

    // Shared savings

    /** C14, shared_savings: benchmark 10,000,000, a minimum of 2 %, a half, at most 10 % of the benchmark. */
    @ParameterizedTest
    @CsvSource({
        "9900000, 0",
        "9800000, 100000",
        "9800001, 0",
        "9500000, 250000",
        "8000000, 1000000",
        "7000000, 1000000",
        "10500000, 0"
    })
    void thePartnerGetsItsShareOnceTheMinimumIsReached(long expenditure, long paid) {
        SharedSavings shared = SharedSavings.on(SUPPORT)
                .with(PROVIDER)
                .share(0.5, CHOSEN)
                .between(0.02, 0.1, CHOSEN)
                .against(ImmutableSortedMap.of(Year.of(2027), Money.euros(10_000_000)));
        Recording run = run(scenario(expenditure, shared));
        assertThat(run.posted("sharedSavings/shared/paid", month(2028, 1))).isEqualTo(100.0 * paid);
        assertThat(run.posted("sharedSavings/shared/received", month(2028, 1))).isEqualTo(100.0 * paid);
        for (int month = 0; month < run.months(); month++) {
            assertThat(run.posted("sharedSavings/returned/paid", month)).isZero();
            if (month != month(2028, 1)) {
                assertThat(run.posted("sharedSavings/shared/paid", month)).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10100000, 0", "10500000, 200000", "14000000, 1000000"})
    void aTwoSidedPartnerBearsItsPartOfALoss(long expenditure, long returned) {
        SharedSavings shared = SharedSavings.on(SUPPORT)
                .with(PROVIDER)
                .share(0.5, CHOSEN)
                .between(0.02, 0.1, CHOSEN)
                .losses(0.4, CHOSEN)
                .against(ImmutableSortedMap.of(Year.of(2027), Money.euros(10_000_000)));
        Recording run = run(scenario(expenditure, shared));
        assertThat(run.posted("sharedSavings/returned/received", month(2028, 1)))
                .isEqualTo(100.0 * returned);
        assertThat(run.posted("sharedSavings/shared/paid", month(2028, 1))).isZero();
    }

    /** Against unchanged policy 12,000.00 is saved on support in 2027 and 6,000.00 in 2028. */
    @Test
    void whatIsSavedAgainstUnchangedPolicyIsSharedAYearLater() {
        Recording run = run(scenario(
                spending(BASE, 12_000),
                effect(BASE, SUPPORT, 1.0, 0.5),
                SharedSavings.on(SUPPORT).with(PROVIDER).share(0.3, CHOSEN)));
        assertThat(run.posted("sharedSavings/shared/paid", month(2028, 1))).isEqualTo(360_000);
        assertThat(run.posted("sharedSavings/shared/paid", month(2029, 1))).isEqualTo(180_000);
        assertThat(run.posted("sharedSavings/shared/paid", month(2030, 1))).isZero();
    }

    @Test
    void aPartnerThatIsAPayerGetsItOnlyIfThereIsARoute() {
        Measure[] measures = {
            spending(BASE, 12_000),
            effect(BASE, NURSING, 1.0),
            SharedSavings.on(NURSING).with(TOWN).share(0.5, CHOSEN).into(BASE)
        };
        Recording held = run(scenario(measures));
        assertThat(held.posted("sharedSavings/shared/paid", month(2028, 1))).isZero();
        assertThat(held.observed("sharedSavings/blocked", month(2028, 1))).isEqualTo(600_000);
        assertThat(run(passing(scenario(measures))).posted("sharedSavings/shared/received", month(2028, 1)))
                .isEqualTo(600_000);
        assertThat(Answers.of(Projection.of(scenario(measures))).bottlenecks())
                .singleElement()
                .satisfies(bottleneck -> {
                    assertThat(bottleneck.from()).contains(NURSING);
                    assertThat(bottleneck.to()).contains(BASE);
                    assertThat(bottleneck.amount()).isEqualTo(Money.euros(6_000));
                });
    }

    @Test
    void sharedSavingsTellAllTheirFaultsAtOnce() {
        assertThatThrownBy(() -> SharedSavings.builder()
                        .id("s")
                        .title(TEXT)
                        .partner(PROVIDER)
                        .benchmark(new SharedSavings.Stated(
                                ImmutableSortedMap.of(Year.of(2027), Money.euros(-1)), Optional.empty()))
                        .share(Grounded.of(50, CHOSEN))
                        .cap(Grounded.of(-0.1, CHOSEN))
                        .month(0)
                        .purpose("whim")
                        .build())
                .hasMessageContaining("must be at least one")
                .hasMessageContaining("benchmark of measure (s) in 2027")
                .hasMessageContaining("share of measure (s) (50.0)")
                .hasMessageContaining("cap of measure (s)")
                .hasMessageContaining("month of settlement")
                .hasMessageContaining("must come with a line");
        assertThatThrownBy(() ->
                        scenario(SharedSavings.on(SUPPORT, NURSING).with(TOWN).share(0.5, CHOSEN)))
                .hasMessageContaining("all its lines must be paid by gm:1509")
                .hasMessageContaining("must be another than the one that pays the lines")
                .hasMessageContaining("must be named");
    }

    // Outcome bond

    private static OutcomeBond bond(double share, double most) {
        return OutcomeBond.builder()
                .id("bond")
                .title(TEXT)
                .investor(PROVIDER)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(100_000)))
                .addSavingOn(SUPPORT)
                .share(Grounded.of(share, CHOSEN))
                .most(Grounded.of(most, CHOSEN))
                .build();
    }

    /** A euro saves 0.6 in each of the two years after it. */
    @Test
    void theInvestorIsPaidBackOutOfWhatWasSaved() {
        Recording run = run(scenario(bond(0.9, 1.05), effect(BASE, SUPPORT, 0.0, 0.6, 0.6)));
        assertThat(run.posted("bond/invested/paid", month(2027, 1))).isEqualTo(833_333);
        assertThat(run.posted("bond/invested/paid", month(2027, 2))).isEqualTo(833_334);
        assertThat(run.posted("bond/spent", month(2027, 2))).isEqualTo(833_334);
        assertThat(run.posted("bond/repaid/received", month(2029, 1))).isEqualTo(5_400_000);
        assertThat(run.posted("bond/repaid/received", month(2030, 1))).isEqualTo(5_100_000);
        assertThat(run.posted("bond/repaid/received", month(2031, 1))).isZero();
    }

    @Test
    void whatIsNotSavedTheInvestorLoses() {
        Recording run = run(scenario(bond(1, 1.2), effect(BASE, SUPPORT, 0.0, 0.25)));
        double repaid = 0;
        for (int month = 0; month < run.months(); month++) {
            repaid += run.posted("bond/repaid/received", month);
        }
        assertThat(repaid).isEqualTo(2_500_000);
    }

    @Test
    void afterTheLastYearNothingIsPaidBack() {
        OutcomeBond until = OutcomeBond.builder()
                .id("bond")
                .title(TEXT)
                .investor(PROVIDER)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(100_000)))
                .addSavingOn(SUPPORT)
                .share(Grounded.of(0.9, CHOSEN))
                .most(Grounded.of(1.05, CHOSEN))
                .to(Year.of(2029))
                .build();
        Recording run = run(scenario(until, effect(BASE, SUPPORT, 0.0, 0.6, 0.6)));
        assertThat(run.posted("bond/repaid/received", month(2029, 1))).isEqualTo(5_400_000);
        assertThat(run.posted("bond/repaid/received", month(2030, 1))).isZero();
    }

    @Test
    void aBondOfAnothersSavingIsRefused() {
        OutcomeBond wrong = OutcomeBond.builder()
                .id("bond")
                .title(TEXT)
                .investor(TOWN)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2020), Money.euros(1)))
                .addSavingOn(NURSING)
                .share(Grounded.of(1, CHOSEN))
                .most(Grounded.of(1, CHOSEN))
                .build();
        assertThatThrownBy(() -> scenario(wrong))
                .hasMessageContaining("The line (uzovi:3311/nursing) of measure (bond) is paid by uzovi:3311")
                .hasMessageContaining("that invests in measure (bond)")
                .hasMessageContaining("The year (2020)");
    }

    // Reinvestment

    /** 1,000.00 a month is saved in 2027 and as much in 2028, so that half of it is spent a month later. */
    @Test
    void halfOfWhatTheEffectSavesIsSpentAMonthLater() {
        Recording run = run(scenario(
                spending(NURSING, 12_000),
                effect(NURSING, SUPPORT, 1.0, 1.0),
                Reinvestment.of("effect").from(SUPPORT).into(BASE).share(0.5, CHOSEN)));
        assertThat(run.posted("reinvestment/spent", month(2027, 1))).isZero();
        assertThat(run.posted("reinvestment/spent", month(2027, 2))).isEqualTo(50_000);
        assertThat(run.posted("reinvestment/spent", month(2029, 1))).isEqualTo(50_000);
        assertThat(run.posted("reinvestment/spent", month(2029, 2))).isZero();
    }

    @Test
    void whatTheYearBeforeYieldedIsSpentByTwelfths() {
        Recording run = run(scenario(
                spending(NURSING, 12_000),
                effect(NURSING, SUPPORT, 1.0),
                Reinvestment.of("effect")
                        .from(SUPPORT)
                        .into(BASE)
                        .share(0.5, CHOSEN)
                        .ofLastYear()));
        assertThat(run.posted("reinvestment/spent", month(2027, 12))).isZero();
        for (int of = 1; of <= 12; of++) {
            assertThat(run.posted("reinvestment/spent", month(2028, of))).isEqualTo(50_000);
        }
        assertThat(run.posted("reinvestment/spent", month(2029, 1))).isZero();
    }

    /** What is spent again saves again, a month later: each euro of it one euro in the same month. */
    @Test
    void whatIsSpentAgainHasEffectsOfItsOwn() {
        Recording run = run(scenario(
                spending(BASE, 12_000),
                effect(BASE, SUPPORT, 1.0),
                Reinvestment.of("effect").from(SUPPORT).into(BASE).share(0.5, CHOSEN)));
        // 1,000.00, then 1,000.00 and half of it, then 1,000.00 and half of 1,500.00.
        assertThat(run.booked("effect/released/" + SUPPORT + "/effect", month(2027, 1)))
                .isEqualTo(100_000);
        assertThat(run.booked("effect/released/" + SUPPORT + "/effect", month(2027, 2)))
                .isEqualTo(150_000);
        assertThat(run.booked("effect/released/" + SUPPORT + "/effect", month(2027, 3)))
                .isEqualTo(175_000);
    }

    /** 80 % and 40 % of 1,000.00: two thirds and one third. */
    @Test
    void noEuroIsSpentTwice() {
        Recording run = run(scenario(
                spending(NURSING, 12_000),
                effect(NURSING, SUPPORT, 1.0),
                Reinvestment.of("effect")
                        .from(SUPPORT)
                        .into(BASE)
                        .share(0.8, CHOSEN)
                        .named("one"),
                Reinvestment.of("effect")
                        .from(SUPPORT)
                        .into(BASE)
                        .share(0.4, CHOSEN)
                        .named("two")));
        assertThat(run.posted("one/spent", month(2027, 2))).isEqualTo(66_667);
        assertThat(run.posted("two/spent", month(2027, 2))).isEqualTo(33_333);
    }

    /** 2,000.00 a month is saved, and a project costs 1,000.00 of it; the other asks for a part of what both leave together. */
    private static Recording besideAProject(Parameter share, Optional<YearMonth> start, boolean yearly) {
        Reinvestment one = Reinvestment.of("effect")
                .from(SUPPORT)
                .into(BASE)
                .share(1, CHOSEN)
                .named("one");
        Reinvestment two = Reinvestment.builder()
                .id("two")
                .title(TEXT)
                .addOf("effect", "project")
                .from(SUPPORT)
                .into(BASE)
                .share(Grounded.of(share.estimate(), CHOSEN))
                .start(start)
                .build();
        return run(scenario(
                spending(NURSING, 24_000),
                effect(NURSING, SUPPORT, 1.0, 1.0),
                ExtraSpending.builder()
                        .id("project")
                        .title(TEXT)
                        .line(BASE)
                        .amounts(ImmutableSortedMap.of(
                                Year.of(2027), Money.euros(12_000), Year.of(2028), Money.euros(12_000)))
                        .build(),
                yearly ? one.ofLastYear() : one,
                yearly ? two.ofLastYear() : two));
    }

    /** Whether its share is zero for sure or in a draw, and whether it has started. */
    @Test
    void whoAsksForNothingLeavesTheOtherWhatItHas() {
        Parameter drawn = Parameter.of(new Estimate.Uniform(0, 1, Optional.of(0.0)));
        Optional<YearMonth> later = Optional.of(YearMonth.of(2028, 7));
        for (Recording run : List.of(
                besideAProject(Parameter.ZERO, Optional.empty(), false),
                besideAProject(drawn, Optional.empty(), false),
                besideAProject(Parameter.of(0.5), later, false))) {
            assertThat(run.posted("one/spent", month(2027, 2))).isEqualTo(200_000);
            assertThat(run.posted("one/spent", month(2028, 7) - 1)).isEqualTo(200_000);
        }
        for (Recording run : List.of(
                besideAProject(Parameter.ZERO, Optional.empty(), true),
                besideAProject(drawn, Optional.empty(), true),
                besideAProject(Parameter.of(0.5), later, true))) {
            assertThat(run.posted("one/spent", month(2028, 1))).isEqualTo(200_000);
            assertThat(run.posted("one/spent", month(2028, 7) - 1)).isEqualTo(200_000);
        }
    }

    /** 2,000.00 and half of 1,000.00 are asked of the 1,000.00 that effect and project leave together. */
    @Test
    void whatTheMeasuresOfWhoAsksCostCountsForAll() {
        Recording run = besideAProject(Parameter.of(0.5), Optional.of(YearMonth.of(2028, 7)), false);
        assertThat(run.posted("one/spent", month(2028, 7))).isEqualTo(80_000);
        assertThat(run.posted("two/spent", month(2028, 7))).isEqualTo(20_000);
        Recording yearly = besideAProject(Parameter.of(0.5), Optional.of(YearMonth.of(2028, 7)), true);
        assertThat(yearly.posted("one/spent", month(2028, 7))).isEqualTo(80_000);
        assertThat(yearly.posted("two/spent", month(2028, 7))).isEqualTo(20_000);
    }

    @Test
    void whatEqualisationTakesIsNotReinvested() {
        Recording run = run(passing(scenario(
                spending(BASE, 12_000),
                effect(BASE, NURSING, 1.0, 1.0),
                EqualisationRetention.on(NURSING),
                Reinvestment.of("effect")
                        .from(NURSING)
                        .into(BASE)
                        .share(0.2, CHOSEN)
                        .ofLastYear())));
        assertThat(run.posted("reinvestment/spent", month(2028, 1))).isEqualTo(20_000);
        assertThat(run.posted("reinvestment/passedOn/paid", month(2028, 1))).isEqualTo(20_000);
        // In 2028: 1,000.00 of the first year and 200.00 of the reinvestment less half of the first.
        assertThat(run.posted("reinvestment/spent", month(2029, 1))).isEqualTo(14_000);
    }

    @Test
    void aWallHoldsBackWhatWouldGoToAnotherPayer() {
        Recording run = run(scenario(
                spending(BASE, 12_000),
                effect(BASE, NURSING, 1.0),
                Reinvestment.of("effect").from(NURSING).into(BASE).share(0.2, CHOSEN)));
        assertThat(run.posted("reinvestment/spent", month(2027, 2))).isZero();
        assertThat(run.observed("reinvestment/blocked", month(2027, 2))).isEqualTo(20_000);
    }

    @Test
    void aReinvestmentTellsAllItsFaultsAtOnce() {
        assertThatThrownBy(() ->
                        Reinvestment.of(new String[0]).from(SUPPORT).into(BASE).share(2, CHOSEN))
                .hasMessageContaining("must be at least one")
                .hasMessageContaining("write 0.3 for 30 %");
        assertThatThrownBy(() -> scenario(
                        Reinvestment.of("nothing")
                                .from(SUPPORT)
                                .into(BASE)
                                .share(1, CHOSEN)
                                .named("one"),
                        Reinvestment.of("one")
                                .from(BASE)
                                .into(BASE)
                                .share(1, CHOSEN)
                                .ofLastYear()
                                .named("two")))
                .hasMessageContaining("The measure (nothing)")
                .hasMessageContaining("must not be a reinvestment")
                .hasMessageContaining("look back");
    }

    // Laws

    private static Measure[] all(double strength) {
        return new Measure[] {
            spending(BASE, 12_000),
            effect(BASE, NURSING, 0.7, 0.3, 0.2),
            EqualisationRetention.on(NURSING).marketShare(0.6, CHOSEN),
            Settlement.from(NURSING).to(BASE).shareOfGain(0.25 * strength, CHOSEN),
            SharedSavings.on(NURSING)
                    .with(PROVIDER)
                    .share(0.3 * strength, CHOSEN)
                    .losses(0.1 * strength, CHOSEN),
            Reinvestment.of("effect", "invest").from(NURSING).into(NURSING).share(0.4 * strength, CHOSEN),
            Reinvestment.of("effect")
                    .from(NURSING)
                    .into(BASE)
                    .share(0.7 * strength, CHOSEN)
                    .named("another"),
            OutcomeBond.builder()
                    .id("bond")
                    .title(TEXT)
                    .investor(PROVIDER)
                    .line(SUPPORT)
                    .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(strength * 1_000 > 0 ? 1_000 : 0)))
                    .addSavingOn(SUPPORT, BASE)
                    .share(Grounded.of(0.9 * strength, CHOSEN))
                    .most(Grounded.of(1.05, CHOSEN))
                    .build()
        };
    }

    @Test
    void theOrderOfTheFileChangesNothing() {
        List<Measure> turned = Arrays.asList(all(1));
        Collections.reverse(turned);
        Recording one = run(passing(scenario(all(1))));
        Recording other = run(passing(scenario(turned.toArray(Measure[]::new))));
        assertThat(one.postings.keySet()).isEqualTo(other.postings.keySet());
        one.postings.forEach((rule, cents) -> assertThat(cents).as(rule).containsExactly(other.postings.get(rule)));
    }

    @Test
    void withoutStrengthNothingIsPosted() {
        ImmutableSet<String> kept = ImmutableSet.of("invest", "effect", "equalisation");
        Measure[] few = Arrays.stream(all(0))
                .filter(measure -> kept.contains(measure.id()))
                .toArray(Measure[]::new);
        assertThat(Projection.of(passing(scenario(all(0)))).ledger().postings())
                .isEqualTo(Projection.of(passing(scenario(few))).ledger().postings());
    }
}
