package nl.geldstroom.reference;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.answer.FourYearTable;
import nl.geldstroom.answer.FundAccount;
import nl.geldstroom.answer.Results;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PayOut;
import nl.geldstroom.measure.Pledge;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Fund;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.FlowDestination;
import nl.geldstroom.wall.FlowOrigin;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import org.junit.jupiter.api.Test;

/** A regional fund of a municipality, an insurer and employers, by hand and by law. */
class PreventionFundTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final PartyId INSURER = PartyId.of("uzovi:7029");

    private static final PartyId EMPLOYERS = PartyId.of("org:employers");

    private static final Fund VITALITY = Fund.of("org:vitality", "Vitality fund");

    private static final LineId BASE = LineId.of("gm:1509/6.1");

    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");

    private static final LineId NURSING = LineId.of("uzovi:7029/nursing");

    private static final AdoptedProposal ADOPTED = new AdoptedProposal("prevention-fund", LocalDate.of(2026, 1, 1));

    private static BudgetLine line(LineId id, PartyId payer, LawId law, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Scenario scenario(List<AdoptedProposal> adopted, int last, Measure... measures) {
        return Scenario.builder()
                .id("fund")
                .title(LocalizedText.same("fund"))
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "Town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(
                                        line(BASE, TOWN, LawId.WMO2015, 1_200_000),
                                        line(SUPPORT, TOWN, LawId.WMO2015, 12_000_000),
                                        line(NURSING, INSURER, LawId.ZVW, 24_000_000))
                                .build())
                        .addAllAdoptedProposals(adopted)
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2026, last))
                .build();
    }

    private static Scenario scenario(int last, Measure... measures) {
        return scenario(List.of(ADOPTED), last, measures);
    }

    private static Projection run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("fund.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        Projection projection = Projection.of(read);
        assertThat(projection.ledger().check()).isEmpty();
        return projection;
    }

    /** C14, prevention_fund. */
    private static PreventionFund published() {
        return PreventionFund.of(VITALITY, 2027, 2036)
                .filledYearly(
                        euros(1_200_000),
                        Pledge.of(TOWN, Share.of("0.4")),
                        Pledge.of(INSURER, Share.of("0.35")),
                        Pledge.of(EMPLOYERS, Share.of("0.25")).having(euros(300_000)))
                .paying(BASE, euros(600_000), 2027, 2028)
                .paying(BASE, euros(1_250_000), 2029, 2036);
    }

    @Test
    void theConstructedFundOfTenYearsGivesBackWhatIsLeftByWhatEachPaidIn() {
        Projection projection = run(scenario(2037, published()));
        FundAccount account = FundAccount.of(projection).get(0);

        assertThat(account.paidIn()).hasSize(10).containsOnly(euros(1_200_000));
        assertThat(account.spent())
                .startsWith(euros(600_000), euros(600_000))
                .endsWith(euros(1_250_000), euros(1_250_000));
        assertThat(account.balance())
                .containsExactly(
                        euros(600_000),
                        euros(1_200_000),
                        euros(1_150_000),
                        euros(1_100_000),
                        euros(1_050_000),
                        euros(1_000_000),
                        euros(950_000),
                        euros(900_000),
                        euros(850_000),
                        Money.ZERO);
        assertThat(account.payers())
                .extracting(FundAccount.Payer::payer, FundAccount.Payer::refund)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TOWN, euros(320_000)),
                        org.assertj.core.groups.Tuple.tuple(EMPLOYERS, euros(200_000)),
                        org.assertj.core.groups.Tuple.tuple(INSURER, euros(280_000)));
        assertThat(account.cliff()).isEqualTo(euros(1_250_000));
        assertThat(projection.ledger().balances().getOrDefault("fund/org:vitality", Money.ZERO))
                .isEqualTo(Money.ZERO);
    }

    /** The town pays 480,000.00 in; what it spends on the base comes from the fund, so that its balance bears only the first. */
    @Test
    void aPayOutMakesNoMeansForThePayerOfTheLine() {
        Projection projection = run(scenario(2037, published()));
        assertThat(projection.difference(TOWN, Year.of(2029))).isEqualTo(euros(-480_000));
        assertThat(projection.difference(INSURER, Year.of(2029))).isEqualTo(euros(-420_000));
        assertThat(projection.difference(EMPLOYERS, Year.of(2029))).isEqualTo(euros(-300_000));
        assertThat(projection.difference(TOWN, Year.of(2036))).isEqualTo(euros(320_000 - 480_000));
        assertThat(FourYearTable.of(projection, TOWN).rows())
                .filteredOn(row -> row.kind() == Results.RowKind.OTHER)
                .extracting(row -> row.absolute().get(3))
                .containsExactly(euros(-480_000), euros(1_250_000));
    }

    /**
     * 2,400.00 a year is 200.00 a month; 1.2 % a year is a thousandth a month. After January 200.00, interest of February 0.20 on
     * it, held 400.20; of March r(40,020 / 1,000) = 40 cents, held 600.60.
     */
    @Test
    void interestIsPaidEveryMonthOnTheBalanceOfTheMonthBefore() {
        Recording run = Recording.of(scenario(
                2027,
                PreventionFund.of(VITALITY, 2026, 2027)
                        .filledBy(Pledge.of(TOWN, euros(2_400), 2026, 2027))
                        .earning(Grounded.of(0.012, CHOSEN))));
        assertThat(run.posted("vitality/paid/gm:1509", 0)).isEqualTo(20_000);
        assertThat(run.posted("vitality/interest", 0)).isZero();
        assertThat(run.posted("vitality/interest", 1)).isEqualTo(20);
        assertThat(run.observed("vitality/balance", 1)).isEqualTo(40_020);
        assertThat(run.posted("vitality/interest", 2)).isEqualTo(40);
        assertThat(run.observed("vitality/balance", 2)).isEqualTo(60_060);
        double interest = IntStream.range(0, 24)
                .mapToDouble(month -> run.posted("vitality/interest", month))
                .sum();
        assertThat(run.posted("vitality/refund/gm:1509", 23)).isEqualTo(480_000 + interest);
        assertThat(run.change("interest/org:vitality", 2)).isEqualTo(-40);
    }

    /**
     * 1,200.00 a year comes in, and 1,200.00 is planned for the base and 2,400.00 for support: of 100.00 a month the base gets
     * r(10,000·10,000/30,000) = 3,333 cents and support the other 6,667.
     */
    @Test
    void aFundNeverPaysMoreThanItHoldsAndTellsWhatIsShort() {
        Recording run = Recording.of(scenario(
                2027,
                PreventionFund.of(VITALITY, 2026, 2027)
                        .filledBy(Pledge.of(TOWN, euros(1_200), 2026, 2027))
                        .paying(SUPPORT, euros(2_400), 2026, 2027)
                        .paying(BASE, euros(1_200), 2026, 2027)));
        assertThat(run.posted("vitality/payOut/" + BASE, 4)).isEqualTo(3_333);
        assertThat(run.posted("vitality/payOut/" + SUPPORT, 4)).isEqualTo(6_667);
        assertThat(run.posted("vitality/spent/" + BASE, 4)).isEqualTo(3_333);
        assertThat(run.observed("vitality/short/" + BASE, 4)).isEqualTo(6_667);
        assertThat(run.observed("vitality/short/" + SUPPORT, 4)).isEqualTo(13_333);
        assertThat(run.observed("vitality/balance", 4)).isZero();
    }

    @Test
    void whatIsSpentIsAllocatedOverTheLinesByShare() {
        PreventionFund fund = PreventionFund.builder()
                .id("fund")
                .title(LocalizedText.same("fund"))
                .fund(VITALITY)
                .from(Year.of(2026))
                .to(Year.of(2027))
                .contributions(ImmutableSortedMap.of(Year.of(2026), euros(1_000)))
                .addPledges(Pledge.of(TOWN, Share.ALL))
                .spending(ImmutableSortedMap.of(Year.of(2026), euros("100.01")))
                .addPayOuts(PayOut.of(SUPPORT, Share.of("0.7")), PayOut.of(BASE, Share.of("0.3")))
                .paidIn(ExtraSpending.Timing.JANUARY)
                .build();
        FundAccount account = FundAccount.of(run(scenario(2027, fund))).get(0);
        assertThat(account.spent()).containsExactly(euros("100.01"), Money.ZERO);
        assertThat(account.lines()
                        .get(0)
                        .paid()
                        .get(0)
                        .plus(account.lines().get(1).paid().get(0)))
                .isEqualTo(euros("100.01"));
        assertThat(account.lines().get(0).paid().get(0)).isBetween(euros("29.95"), euros("30.05"));
        assertThat(account.payers().get(0).refund()).isEqualTo(euros("899.99"));
    }

    /** No rule speaks of general means in such a fund; that of the proposal does, for fifteen years. */
    @Test
    void withoutTheProposalTheWallsHoldThePledgesBack() {
        FundAccount account =
                FundAccount.of(run(scenario(List.of(), 2037, published()))).get(0);
        assertThat(account.paidIn()).containsOnly(Money.ZERO);
        assertThat(account.spent()).containsOnly(Money.ZERO);
        assertThat(account.payers())
                .allSatisfy(payer -> assertThat(payer.heldBack())
                        .singleElement()
                        .satisfies(held -> {
                            assertThat(held.status()).isEqualTo("Unknown");
                            assertThat(held.months()).isEqualTo(120);
                        }));
        assertThat(account.payers().get(0).heldBack().get(0).amount()).isEqualTo(euros(4_800_000));
        assertThat(account.lines().get(0).missing()).startsWith(euros(600_000));
    }

    @Test
    void theWallStandsAgainWhenTheProposalEndsAfterFifteenYears() {
        PreventionFund twenty =
                PreventionFund.of(VITALITY, 2026, 2045).filledBy(Pledge.of(TOWN, euros(12), 2026, 2045));
        FundAccount account = FundAccount.of(run(scenario(2045, twenty))).get(0);
        assertThat(account.paidIn().get(14)).isEqualTo(euros(12));
        assertThat(account.paidIn().get(15)).isEqualTo(Money.ZERO);
    }

    /** The lines of the town cost 13,200,000.00 a year; it pledges 13,800,000.00. */
    @Test
    void aPayerPaysNoMoreThanItHas() {
        FundAccount account = FundAccount.of(run(scenario(
                        2027,
                        PreventionFund.of(VITALITY, 2026, 2027)
                                .filledBy(Pledge.of(TOWN, euros(13_800_000), 2026, 2027)))))
                .get(0);
        assertThat(account.paidIn()).containsOnly(euros(13_200_000));
        assertThat(account.payers().get(0).unpaid()).containsOnly(euros(600_000));
    }

    /**
     * The town saves in 2026 what it invests: 120.00 extra on the base brings 120.00 less support in the year itself. Half of
     * it goes into the fund in 2027: 5.00 a month.
     */
    @Test
    void aPartOfLastYearsSavingsTopsTheFundUp() {
        DelayedEffect effect = DelayedEffect.builder()
                .id("effect")
                .title(LocalizedText.same("effect"))
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.of(1.0), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.ALL, CHOSEN))
                .build();
        ExtraSpending extra = ExtraSpending.builder()
                .id("extra")
                .title(LocalizedText.same("extra"))
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2026), euros(120)))
                .timing(ExtraSpending.Timing.JANUARY)
                .build();
        PreventionFund fund = PreventionFund.of(VITALITY, 2026, 2028)
                .filledBy(Pledge.of(TOWN, Money.ZERO, 2026, 2026).addingOfSavings(Share.of("0.5")));
        FundAccount account =
                FundAccount.of(run(scenario(2028, effect, extra, fund))).get(0);
        Money saved = Projection.of(scenario(2028, effect, extra, fund))
                .ledger()
                .sum(Year.of(2026), rule -> rule.kind() == nl.geldstroom.plan.PostingKind.CASHING);
        assertThat(saved).isGreaterThan(Money.ZERO);
        assertThat(account.paidIn().get(0)).isEqualTo(Money.ZERO);
        assertThat(account.paidIn().get(1)).isEqualTo(Money.ofCents((long) Math.rint(0.5 * saved.cents())));
    }

    /** As above, but paid in January: half of what was saved in 2026 comes in one month of 2027, and of 2027 in one of 2028. */
    @Test
    void whatTopsTheFundUpIsPaidWhenPledgesAre() {
        DelayedEffect effect = DelayedEffect.builder()
                .id("effect")
                .title(LocalizedText.same("effect"))
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.of(1.0), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.ALL, CHOSEN))
                .build();
        ExtraSpending extra = ExtraSpending.builder()
                .id("extra")
                .title(LocalizedText.same("extra"))
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2026), euros(120), Year.of(2027), euros("60.01")))
                .timing(ExtraSpending.Timing.JANUARY)
                .build();
        PreventionFund fund = PreventionFund.builder()
                .id("fund")
                .title(LocalizedText.same("fund"))
                .fund(VITALITY)
                .from(Year.of(2026))
                .to(Year.of(2028))
                .contributions(ImmutableSortedMap.of())
                .addPledges(Pledge.of(TOWN, Money.ZERO, 2026, 2026).addingOfSavings(Share.of("0.5")))
                .spending(ImmutableSortedMap.of())
                .paidIn(ExtraSpending.Timing.JANUARY)
                .build();
        Recording run = Recording.of(scenario(2028, effect, extra, fund));
        assertThat(run.posted("fund/paid/" + TOWN, 12)).isEqualTo(6_000);
        assertThat(run.posted("fund/paid/" + TOWN, 13)).isZero();
        // r(0.5·6,001) is 3,000: half a cent goes to the even one.
        assertThat(run.posted("fund/paid/" + TOWN, 24)).isEqualTo(3_000);
        assertThat(run.posted("fund/refund/" + TOWN, 35)).isEqualTo(9_000);
    }

    /** A rule lets 1,000.00 a year through: of 800.00 and 1,200.00 that is 400.00 and 600.00, and in the next year again. */
    @Test
    void twoFundsShareTheCeilingOfTheirPayer() {
        PreventionFund a = inJanuary("org:a", euros(800));
        PreventionFund b = inJanuary("org:b", euros(1_200));
        WallRule rule = WallRule.builder()
                .id("at-most-a-thousand")
                .from(new FlowOrigin(Optional.of(MoneyKind.GENERAL_MEANS), Optional.empty(), Optional.empty()))
                .to(FlowDestination.builder().purpose("prevention-fund").build())
                .validity(Validity.from(LocalDate.of(2026, 1, 1)))
                .status(WallStatus.ALLOWED)
                .ceiling(euros(1_000))
                .reliability(Reliability.OWN)
                .build();
        Scenario shut = scenario(List.of(), 2027, b, a);
        Recording run = Recording.of(Scenario.builder()
                .id(shut.id())
                .title(shut.title())
                .given(shut.given().withWalls(rule))
                .addAllMeasures(shut.measures())
                .horizon(shut.horizon())
                .build());
        for (int january : List.of(0, 12)) {
            assertThat(run.posted("a/paid/" + TOWN, january)).isEqualTo(40_000);
            assertThat(run.posted("b/paid/" + TOWN, january)).isEqualTo(60_000);
            assertThat(run.observed("a/blocked/" + TOWN, january)).isEqualTo(40_000);
            assertThat(run.observed("b/blocked/" + TOWN, january)).isEqualTo(60_000);
        }
    }

    private static PreventionFund inJanuary(String id, Money perYear) {
        return PreventionFund.builder()
                .id(id.substring(4))
                .title(LocalizedText.same(id))
                .fund(Fund.of(id, id))
                .from(Year.of(2026))
                .to(Year.of(2027))
                .contributions(ImmutableSortedMap.of())
                .addPledges(Pledge.of(TOWN, perYear, 2026, 2027))
                .spending(ImmutableSortedMap.of())
                .paidIn(ExtraSpending.Timing.JANUARY)
                .build();
    }

    /** The region pays half of what it gets into the town's fund, which closes a year before it and gives its rest back. */
    @Test
    void aFundCanFillAnotherAndTakesItsRefund() {
        PreventionFund region = PreventionFund.of(Fund.of("org:a-region", "Region"), 2026, 2028)
                .filledBy(Pledge.of(TOWN, euros(1_200), 2026, 2028));
        PreventionFund local = PreventionFund.of(Fund.of("org:b-local", "Local"), 2026, 2027)
                .filledBy(Pledge.of(PartyId.of("org:a-region"), euros(600), 2026, 2027))
                .paying(BASE, euros(360), 2026, 2027);
        List<FundAccount> accounts = FundAccount.of(run(scenario(2028, local, region)));
        FundAccount b = accounts.get(0);
        FundAccount a = accounts.get(1);
        assertThat(b.balance()).containsExactly(euros(240), Money.ZERO);
        assertThat(b.payers().get(0).refund()).isEqualTo(euros(480));
        assertThat(a.toFunds()).containsExactly(euros(600), euros(600 - 480), Money.ZERO);
        assertThat(a.balance()).containsExactly(euros(600), euros(1_680), Money.ZERO);
        assertThat(a.payers().get(0).refund()).isEqualTo(euros(2_880));
    }

    @Test
    void fundsThatFillEachOtherAreRefused() {
        PreventionFund a = PreventionFund.of(Fund.of("org:a", "A"), 2026, 2028)
                .filledBy(Pledge.of(PartyId.of("org:b"), euros(1), 2026, 2028));
        PreventionFund b = PreventionFund.of(Fund.of("org:b", "B"), 2026, 2028)
                .filledBy(Pledge.of(PartyId.of("org:c"), euros(1), 2026, 2028));
        PreventionFund c = PreventionFund.of(Fund.of("org:c", "C"), 2026, 2028)
                .filledBy(Pledge.of(PartyId.of("org:a"), euros(1), 2026, 2028));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> scenario(2028, a, b, c))
                .hasMessageContaining(
                        "The funds (org:a <- org:b <- org:c <- org:a) must not pay each other in a circle.");
    }

    @Test
    void allThatIsWrongWithAFundIsToldAtOnce() {
        String document = new ScenarioDocuments()
                .write(scenario(2037, published()))
                .replaceFirst("\"share\"(\\s*):(\\s*)0\\.4", "\"share\"$1:$20.5")
                .replaceFirst("\"2036\"(\\s*):(\\s*)1250000", "\"2036\"$1:$2-1250000");
        Reading<Scenario> reading = new ScenarioDocuments().read(Input.of("fund.json", document));
        assertThat(reading.problems()).extracting(Problem::rule).contains("negative-amount");
        assertThat(new ScenarioDocuments()
                        .read(Input.of("fund.json", document.replace("-1250000", "1250000")))
                        .problems())
                .extracting(Problem::rule)
                .contains("shares-sum");
        assertThat(rules(scenarioFaults(
                        PreventionFund.of(VITALITY, 2020, 2050)
                                .filledBy(
                                        Pledge.of(PartyId.of("org:nobody"), euros(1), 2026, 2026),
                                        Pledge.of(TOWN, euros(1), 2026, 2026)),
                        PreventionFund.of(VITALITY, 2026, 2027).named("again"))))
                .containsExactlyInAnyOrder(
                        "fund-outside-horizon", "fund-outside-horizon", "pledge-without-means", "duplicate-id");
        assertThat(rules(() -> PreventionFund.of(VITALITY, 2026, 2027)
                        .filledYearly(
                                euros(100),
                                Pledge.of(TOWN, Share.of("0.5")),
                                Pledge.of(TOWN, Share.of("0.2")),
                                Pledge.of(VITALITY.id(), euros(1), 2028, 2028),
                                Pledge.of(EMPLOYERS, Share.of("0.1")).having(euros(9)))))
                .containsExactlyInAnyOrder(
                        "shares-sum",
                        "duplicate-id",
                        "cyclic-fund",
                        "year-outside-term",
                        "pledge-above-means",
                        "pledge-above-means");
    }

    private static org.assertj.core.api.ThrowableAssert.ThrowingCallable scenarioFaults(Measure... measures) {
        return () -> scenario(2037, measures);
    }

    private static List<String> rules(org.assertj.core.api.ThrowableAssert.ThrowingCallable faulty) {
        return ((nl.geldstroom.document.InvalidValueException) org.assertj.core.api.Assertions.catchThrowable(faulty))
                .faults().stream().map(nl.geldstroom.document.Fault::rule).toList();
    }

    @Provide
    Arbitrary<Measure[]> funds() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 200_000_000);
        Arbitrary<PreventionFund> one = Combinators.combine(
                        cents,
                        cents,
                        cents,
                        cents,
                        Arbitraries.doubles().between(0, 0.2),
                        Arbitraries.integers().between(0, 3))
                .as((town, insurer, base, support, interest, years) -> PreventionFund.of(VITALITY, 2027, 2028 + years)
                        .filledBy(
                                Pledge.of(TOWN, Money.ofCents(town), 2027, 2028 + years)
                                        .addingOfSavings(Share.of("0.25")),
                                Pledge.of(INSURER, Money.ofCents(insurer), 2028, 2028))
                        .paying(BASE, Money.ofCents(base), 2027, 2028 + years)
                        .paying(SUPPORT, Money.ofCents(support), 2027, 2027)
                        .earning(Grounded.of(interest, CHOSEN)));
        Arbitrary<PreventionFund> other = Combinators.combine(cents, cents)
                .as((first, spent) -> PreventionFund.of(Fund.of("org:another", "Another"), 2027, 2028)
                        .filledBy(
                                Pledge.of(VITALITY.id(), Money.ofCents(first), 2027, 2028),
                                Pledge.of(EMPLOYERS, euros(100), 2027, 2027).having(euros(100)))
                        .paying(BASE, Money.ofCents(spent), 2028, 2028));
        return Combinators.combine(one, other).as((x, y) -> new Measure[] {x, y});
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aFundIsNeverBelowZeroAndEmptyInTheEnd(@ForAll("funds") Measure[] funds) {
        Recording run = Recording.of(scenario(2032, funds));
        Grid grid = run.plan.grid();
        for (String fund : List.of("org:vitality", "org:another")) {
            double balance = 0;
            for (int month = 0; month < grid.months(); month++) {
                balance += run.change("fund/" + fund, month);
                assertThat(balance).as(fund + " in " + grid.month(month)).isNotNegative();
                assertThat(run.observed(fund.substring(4) + "/balance", month)).isEqualTo(balance);
            }
            assertThat(balance).as(fund).isZero();
        }
        double all = 0;
        for (int month = 0; month < grid.months(); month++) {
            for (String account : List.of(
                    "means/" + TOWN,
                    "means/" + INSURER,
                    "means/" + EMPLOYERS,
                    "cost/" + BASE,
                    "cost/" + SUPPORT,
                    "cost/" + NURSING,
                    "interest/org:vitality")) {
                all += run.change(account, month);
            }
        }
        assertThat(all)
                .as("what funds spend is what payers paid in and the bank added")
                .isZero();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFundsAndPledgesNeverMatters(@ForAll("funds") Measure[] funds) {
        PreventionFund one = (PreventionFund) funds[0];
        PreventionFund turned = new PreventionFund(
                one.id(),
                one.title(),
                one.fund(),
                one.from(),
                one.to(),
                one.contributions(),
                one.pledges().reverse(),
                one.spending(),
                one.payOuts().reverse(),
                one.interest(),
                one.paidIn(),
                one.purpose(),
                one.evidence());
        Recording before = Recording.of(scenario(2032, funds));
        Recording after = Recording.of(scenario(2032, funds[1], turned));
        assertThat(after.postings.keySet()).isEqualTo(before.postings.keySet());
        before.postings.forEach(
                (rule, cents) -> assertThat(after.postings.get(rule)).as(rule).containsExactly(cents));
    }

    @Test
    void aFundThatNobodyFillsChangesNothing() {
        Projection projection = run(scenario(
                2030,
                PreventionFund.of(VITALITY, 2026, 2030)
                        .filledBy(Pledge.of(TOWN, Money.ZERO, 2026, 2030))
                        .paying(BASE, euros(100), 2026, 2030)
                        .earning(Grounded.of(0.02, CHOSEN))));
        assertThat(projection.ledger().postings())
                .hasSameSizeAs(projection.reference().postings())
                .allSatisfy(posting -> assertThat(posting.rule().measure()).isEmpty());
        assertThat(Arrays.stream(projection.ledger().observed("vitality/short/" + BASE))
                        .sum())
                .isEqualTo(50_000);
    }
}
