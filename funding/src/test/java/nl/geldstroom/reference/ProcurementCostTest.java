package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.measure.ProviderChange;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.procurement.AwardRound;
import nl.geldstroom.procurement.RegionalPool;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What award rounds cost, worked out by hand: 120 hours at 80.00 and 10,000.00 of advisers, five bids of 4,000.00. */
class ProcurementCostTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId PROVIDER = PartyId.of("org:provider");

    private static final LineId POLICY = LineId.of("gm:1509/6.22");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");

    private static final AwardRound ROUND = AwardRound.tender()
            .work(Parameter.of(120), Parameter.of(80))
            .withAdvisers(Parameter.of(10_000))
            .bids(Parameter.of(5), Parameter.of(4_000));

    private static BudgetLine line(LineId id, PartyId payer) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(LawId.WMO2015)
                .cost(Money.euros(120_000))
                .income(Money.ZERO)
                .build();
    }

    /** A contract of one year from 1 January 2027. */
    private static ServiceContract contract(int year, int years) {
        return ServiceContract.outline(TOWN, PROVIDER, Term.of(LocalDate.of(year, 1, 1), Period.ofYears(years)))
                .covering(SUPPORT)
                .compensation(TaskBased.perYear(Money.euros(120_000)));
    }

    private static Scenario scenario(ServiceContract contract, List<BudgetLine> more, Measure... measures) {
        return Scenario.builder()
                .id("by-hand")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(line(POLICY, TOWN), line(SUPPORT, TOWN))
                                .addAllLines(more)
                                .build())
                        .addAgreements(contract)
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2027, 2031))
                .build();
    }

    private static Recording run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        assertThat(Projection.of(read).ledger().check()).isEmpty();
        return Recording.of(read);
    }

    private static int month(int year, int of) {
        return 12 * (year - 2026) + of - 1;
    }

    private static String rule(String field, LineId line) {
        return "procurement/" + field + "/" + line;
    }

    private static double year(Recording run, String rule, int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToDouble(of -> run.posted(rule, month(year, of)))
                .sum();
    }

    @Test
    void everyYearAgainARoundIsPaidInTheMonthBefore() {
        ServiceContract contract = contract(2027, 1);
        Recording run = run(scenario(
                contract,
                List.of(),
                ProcurementCost.of(ROUND).on(POLICY).awarding(contract.id()).every(Period.ofYears(1))));
        for (int year = 2026; year <= 2031; year++) {
            assertThat(run.posted(rule("round", POLICY), month(year, 12))).isEqualTo(1_960_000);
            assertThat(year(run, rule("round", POLICY), year)).isEqualTo(1_960_000);
            assertThat(run.posted("procurement/bidders", month(year, 12))).isEqualTo(-2_000_000);
        }
    }

    @Test
    void oneAgreementOfFiveYearsIsAwardedTwice() {
        ServiceContract contract = contract(2027, 5);
        Recording run = run(scenario(
                contract,
                List.of(),
                ProcurementCost.of(ROUND).on(POLICY).awarding(contract.id()).every(Period.ofYears(5))));
        assertThat(IntStream.rangeClosed(2026, 2031).mapToObj(year -> year(run, rule("round", POLICY), year)))
                .containsExactly(1_960_000.0, 0.0, 0.0, 0.0, 0.0, 1_960_000.0);
    }

    @Test
    void withoutATermNothingFollows() {
        ServiceContract contract = contract(2027, 1);
        Recording run = run(scenario(
                contract, List.of(), ProcurementCost.of(ROUND).on(POLICY).awarding(contract.id())));
        assertThat(IntStream.rangeClosed(2026, 2031).mapToObj(year -> year(run, rule("round", POLICY), year)))
                .containsExactly(1_960_000.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    /** 150 days and 30 days for half an objection of 60, 60 days until the start: announced on 6 May, eight months. */
    @Test
    void aRoundIsPaidInTheMonthsInWhichItIsHeld() {
        AwardRound slow = ROUND.withDays(Parameter.of(150))
                .withObjections(Parameter.of(0.5))
                .withObjectionCost(Parameter.of(3_000))
                .withObjectionDays(Parameter.of(60))
                .withImplementationDays(Parameter.of(60));
        ServiceContract contract = contract(2028, 1);
        Recording run = run(scenario(
                contract, List.of(), ProcurementCost.of(slow).on(POLICY).awarding(contract.id())));
        // 21,100.00 over eight months.
        assertThat(run.posted(rule("round", POLICY), month(2027, 4))).isZero();
        assertThat(run.posted(rule("round", POLICY), month(2027, 5))).isEqualTo(263_750);
        assertThat(run.posted(rule("round", POLICY), month(2027, 12))).isEqualTo(263_750);
        assertThat(year(run, rule("round", POLICY), 2027)).isEqualTo(2_110_000);
        assertThat(year(run, rule("round", POLICY), 2028)).isZero();
    }

    /** A round of every year that takes fourteen months overlaps the next one, and is whole all the same. */
    @Test
    void roundsThatOverlapEachCostTheirOwn() {
        ServiceContract contract = contract(2028, 1);
        Recording run = run(scenario(
                contract,
                List.of(),
                ProcurementCost.of(ROUND.withDays(Parameter.of(425)))
                        .on(POLICY)
                        .awarding(contract.id())
                        .every(Period.ofYears(1))));
        // Announced on 2 November: 14 months, of which two in the year before.
        double first = Math.rint(1_960_000 * 2 / 14.0);
        assertThat(year(run, rule("round", POLICY), 2026)).isEqualTo(first);
        assertThat(year(run, rule("round", POLICY), 2027)).isEqualTo(1_960_000);
    }

    @Test
    void clientsWhoMoveCostTheBuyerInTheMonthOfTheNewStart() {
        ServiceContract contract = contract(2027, 2);
        Recording run = run(scenario(
                contract,
                List.of(),
                ProcurementCost.of(ROUND)
                        .on(POLICY)
                        .awarding(contract.id())
                        .every(Period.ofYears(2))
                        .changing(ProviderChange.of(0.3, 200, 400, CHOSEN))));
        assertThat(run.posted(rule("moving", POLICY), month(2027, 1))).isZero();
        assertThat(run.posted(rule("moving", POLICY), month(2029, 1))).isEqualTo(2_400_000);
        assertThat(run.posted(rule("moving", POLICY), month(2031, 1))).isEqualTo(2_400_000);
        assertThat(year(run, rule("moving", POLICY), 2029)).isEqualTo(2_400_000);
    }

    /** 19,600.00 and sixteen times 1,500.00 is 43,600.00: 2,725.00 each instead of 19,600.00. */
    @Test
    void sixteenMunicipalitiesShareOneRound() {
        List<PartyId> towns = new ArrayList<>(List.of(TOWN));
        for (String code : List.of(
                "0197", "0209", "0213", "0221", "0222", "0225", "0226", "0228", "0230", "0232", "0233", "0243", "0244",
                "0246", "0252")) {
            towns.add(PartyId.municipality(code));
        }
        RegionalPool pool = RegionalPool.equally(towns).withCoordination(Parameter.of(1_500));
        PartyId neighbour = PartyId.municipality("0222");
        LineId theirs = LineId.of("gm:0222/6.22");
        ServiceContract contract = contract(2027, 1);
        Recording run = run(scenario(
                contract,
                List.of(line(theirs, neighbour)),
                ProcurementCost.of(ROUND).on(POLICY, theirs).pooledIn(pool).awarding(contract.id())));
        assertThat(run.posted(rule("round", POLICY), month(2026, 12))).isEqualTo(272_500);
        assertThat(run.posted(rule("round", theirs), month(2026, 12))).isEqualTo(272_500);
        assertThat(run.posted("procurement/bidders", month(2026, 12))).isEqualTo(-2_000_000);
    }

    /** Awards for 1 and for 15 January 2029 are two, of which each moves clients for 24,000.00 and costs a round. */
    @Test
    void twoAwardsInOneMonthMoveClientsTwice() {
        ServiceContract first = contract(2027, 2);
        ServiceContract second = contract(2029, 1).withId(AgreementId.of("second"));
        ServiceContract third = ServiceContract.outline(
                        TOWN, PROVIDER, Term.of(LocalDate.of(2029, 1, 15), Period.ofYears(1)))
                .covering(POLICY)
                .compensation(TaskBased.perYear(Money.euros(120_000)))
                .withId(AgreementId.of("third"));
        Scenario one = scenario(first, List.of());
        Recording run = run(Scenario.builder()
                .id(one.id())
                .title(one.title())
                .given(one.given().withAgreements(first, second, third))
                .addMeasures(ProcurementCost.of(ROUND)
                        .on(POLICY)
                        .awarding(first.id(), second.id(), third.id())
                        .changing(ProviderChange.of(0.3, 200, 400, CHOSEN)))
                .horizon(one.horizon())
                .build());
        assertThat(run.posted(rule("moving", POLICY), month(2029, 1))).isEqualTo(4_800_000);
        assertThat(run.posted(rule("round", POLICY), month(2028, 12))).isEqualTo(3_920_000);
        assertThat(year(run, rule("moving", POLICY), 2029)).isEqualTo(4_800_000);
    }

    /**
     * 19,600.00 over October to December is 653,333, 653,334 and 653,333 cents, of which the neighbour bears 395/968: r(266,597.66),
     * r(266,598.07) and r(266,597.66), 266,598 each.
     */
    @Test
    void aPoolDividesWhatEachMonthHas() {
        PartyId neighbour = PartyId.municipality("0222");
        LineId theirs = LineId.of("gm:0222/6.22");
        RegionalPool pool = RegionalPool.builder()
                .addParticipants(
                        new RegionalPool.Participant(TOWN, BigDecimal.valueOf(57_300)),
                        new RegionalPool.Participant(neighbour, BigDecimal.valueOf(39_500)))
                .build();
        ServiceContract contract = contract(2027, 1);
        Recording run = run(scenario(
                contract,
                List.of(line(theirs, neighbour)),
                ProcurementCost.of(ROUND.withDays(Parameter.of(80)))
                        .on(POLICY, theirs)
                        .pooledIn(pool)
                        .awarding(contract.id())));
        double[] all = {653_333, 653_334, 653_333};
        for (int k = 0; k < 3; k++) {
            assertThat(run.posted(rule("round", theirs), month(2026, 10 + k))).isEqualTo(266_598);
            assertThat(run.posted(rule("round", POLICY), month(2026, 10 + k))).isEqualTo(all[k] - 266_598);
        }
    }

    @Test
    void thePartsOfAPoolAreTheWhole() {
        PartyId neighbour = PartyId.municipality("0222");
        LineId theirs = LineId.of("gm:0222/6.22");
        RegionalPool pool = RegionalPool.builder()
                .addParticipants(
                        new RegionalPool.Participant(TOWN, BigDecimal.valueOf(39_500)),
                        new RegionalPool.Participant(neighbour, BigDecimal.valueOf(57_300)))
                .build();
        ServiceContract contract = contract(2027, 1);
        Recording run = run(scenario(
                contract,
                List.of(line(theirs, neighbour)),
                ProcurementCost.of(ROUND).on(POLICY, theirs).pooledIn(pool).awarding(contract.id())));
        double ours = run.posted(rule("round", POLICY), month(2026, 12));
        double others = run.posted(rule("round", theirs), month(2026, 12));
        assertThat(others).isEqualTo(Math.rint(1_960_000 * (57_300 / 96_800.0)));
        assertThat(ours + others).isEqualTo(1_960_000);
    }

    @Test
    void theFiguresAreThoseOfTheRoundItself() {
        AwardRound full = ROUND.withLots(3)
                .withBuyerHoursPerLot(Parameter.of(15.5))
                .withBuyerHoursPerBid(Parameter.of(7.25))
                .withObjections(Parameter.of(0.2))
                .withObjectionCost(Parameter.of(2_345.67))
                .withObjectionBurden(Parameter.of(1_111.11))
                .withImplementation(Parameter.of(5_000))
                .withImplementationBurden(Parameter.of(7_777.77));
        ServiceContract contract = contract(2027, 1);
        Recording run = run(scenario(
                contract, List.of(), ProcurementCost.of(full).on(POLICY).awarding(contract.id())));
        assertThat(run.posted(rule("round", POLICY), month(2026, 12)))
                .isEqualTo(full.cost().buyer().cents());
        assertThat(run.posted("procurement/bidders", month(2026, 12)))
                .isEqualTo(-full.cost().bidders().cents());
    }

    @Test
    void anUncertainFigureIsAParameterOfThePlan() {
        ServiceContract contract = contract(2027, 1);
        Projection projection = Projection.of(scenario(
                contract,
                List.of(),
                ProcurementCost.of(ROUND.withAdvisers(Parameter.of(Estimate.pert(5_000, 10_000, 30_000))))
                        .on(POLICY)
                        .awarding(contract.id())));
        assertThat(projection.plan().parameters()).extracting(use -> use.id()).contains("procurement/round/advisers");
    }

    @Test
    void aRoundThatCostsNothingLeavesNoTrace() {
        ServiceContract contract = contract(2027, 1);
        assertThat(Projection.of(scenario(
                                contract,
                                List.of(),
                                ProcurementCost.of(AwardRound.tender())
                                        .on(POLICY)
                                        .awarding(contract.id())
                                        .every(Period.ofYears(1))))
                        .ledger()
                        .postings())
                .noneMatch(posting -> posting.rule().kind() == PostingKind.EXTRA_COST
                        || posting.rule().kind() == PostingKind.VALUE);
    }

    @Test
    void aMeasureTellsAllItsFaultsAtOnce() {
        assertThatThrownBy(() ->
                        ProcurementCost.of(ROUND).on(POLICY, SUPPORT).awarding().every(Period.ofDays(3)))
                .hasMessageContaining("as no pool shares the cost")
                .hasMessageContaining("The agreements of measure (procurement) must be at least one");
        RegionalPool elsewhere = RegionalPool.equally(List.of(PartyId.municipality("0222")));
        assertThatThrownBy(() -> scenario(
                        contract(2027, 1),
                        List.of(),
                        ProcurementCost.of(ROUND)
                                .on(POLICY, SUPPORT)
                                .pooledIn(elsewhere)
                                .awarding(AgreementId.of("nobody"))))
                .hasMessageContaining("The agreement (nobody)")
                .hasMessageContaining("must take part in the pool")
                .hasMessageContaining("must bear the cost of measure (procurement) on one line");
        assertThatThrownBy(() -> ProcurementCost.of(ROUND)
                        .on(POLICY)
                        .awarding(AgreementId.of("x"))
                        .every(Period.ofDays(3)))
                .hasMessageContaining("must be a month or more");
        assertThatThrownBy(() -> ProviderChange.of(2, -1, -1, CHOSEN))
                .hasMessageContaining("chance of another provider")
                .hasMessageContaining("clients who move")
                .hasMessageContaining("cost of moving a client");
    }
}
