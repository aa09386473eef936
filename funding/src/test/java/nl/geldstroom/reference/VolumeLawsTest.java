package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
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
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Bridging;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.ClientFollowing;
import nl.geldstroom.measure.Cohort;
import nl.geldstroom.measure.Cohort.Counting;
import nl.geldstroom.measure.Cohort.Cycle;
import nl.geldstroom.measure.CohortState;
import nl.geldstroom.measure.Deterioration;
import nl.geldstroom.measure.ExtraCapacity;
import nl.geldstroom.measure.Intervention;
import nl.geldstroom.measure.LabourSubstitution;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.PersonCost;
import nl.geldstroom.measure.SubstituteCost;
import nl.geldstroom.measure.Substitution;
import nl.geldstroom.measure.Trajectory;
import nl.geldstroom.measure.Transition;
import nl.geldstroom.measure.UnitPrice;
import nl.geldstroom.measure.WaitingList;
import nl.geldstroom.measure.Workforce;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioPlan;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;

/** Laws that hold whatever clients, substitutes, waiting lists and cohorts there are, together and under agreements. */
class VolumeLawsTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");
    private static final LocalizedText TEXT = LocalizedText.same("x");
    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:0101");
    private static final List<LineId> LINES = List.of(
            LineId.of("gm:1509/support"),
            LineId.of("gm:1509/base"),
            LineId.of("gm:1509/youth"),
            LineId.of("uzovi:0101/nursing"));

    /** Measures and agreements that a number decides. */
    private static final class Author {

        private final Random random;

        Author(long seed) {
            random = new Random(seed);
        }

        private Estimate estimate(double low, double high) {
            double one = low + (high - low) * random.nextDouble();
            double other = low + (high - low) * random.nextDouble();
            return random.nextBoolean()
                    ? Estimate.of(one)
                    : new Estimate.Uniform(Math.min(one, other), Math.max(one, other), Optional.empty());
        }

        private Grounded number(double low, double high) {
            return Grounded.of(estimate(low, high), CHOSEN);
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private LineId other(LineId line) {
            return one(LINES.stream().filter(id -> !id.equals(line)).toList());
        }

        private UnitPrice price() {
            return random.nextInt(3) == 0 ? UnitPrice.average() : new UnitPrice.Stated(number(100, 20_000));
        }

        private Path path() {
            return random.nextBoolean() ? Path.step() : Path.linear(1 + random.nextInt(30));
        }

        private YearMonth start() {
            return YearMonth.of(2026, 1).plusMonths(random.nextInt(30));
        }

        private Trajectory trajectory(LineId line) {
            return Trajectory.of(line, number(100, 9_000), 1 + random.nextInt(8));
        }

        /** With a strength of zero to one. */
        Measure measure(String id, double strength) {
            LineId from = one(LINES);
            LineId to = other(from);
            Parameter share = Parameter.of(Estimate.of(strength * random.nextDouble()));
            return switch (random.nextInt(6)) {
                case 0 ->
                    ClientFollowing.builder()
                            .id(id)
                            .title(TEXT)
                            .from(from)
                            .to(to)
                            .clients(Parameter.of(strength * 200 * random.nextDouble()))
                            .start(start())
                            .path(path())
                            .fromPrice(price())
                            .toPrice(price())
                            .follows(number(0, 1))
                            .surplus(one(List.of(ClientFollowing.Surplus.values())))
                            .withoutMoney(one(List.of(ClientFollowing.WithoutMoney.values())))
                            .build();
                case 1 ->
                    Substitution.builder()
                            .id(id)
                            .title(TEXT)
                            .of(from)
                            .by(to)
                            .share(share)
                            .path(path())
                            .rate(number(0, 1))
                            .deadweight(number(0, 1))
                            .inducedDemand(number(0, 1))
                            .cost(
                                    random.nextBoolean()
                                            ? new SubstituteCost.Ratio(number(0, 2))
                                            : new SubstituteCost.Prices(price(), price()))
                            .build();
                case 2 ->
                    LabourSubstitution.builder()
                            .id(id)
                            .title(TEXT)
                            .of(from)
                            .by(random.nextInt(4) == 0 ? from : to)
                            .share(share)
                            .path(path())
                            .careTariff(number(30, 90))
                            .workTariff(number(30, 90))
                            .rate(number(0.3, 1.5))
                            .workforce(Workforce.builder()
                                    .atStart(number(0, 3))
                                    .hiredPerYear(number(0, 9))
                                    .leavingPerYear(number(0, 0.4))
                                    .hoursPerPost(number(900, 1_500))
                                    .build())
                            .build();
                case 3 -> list(id, strength, from, to);
                case 4 -> cohort(id, strength, from, to);
                default ->
                    BudgetShift.from(from)
                            .to(to)
                            .share(strength * random.nextDouble())
                            .named(id);
            };
        }

        private Measure list(String id, double strength, LineId line, LineId other) {
            return WaitingList.builder()
                    .id(id)
                    .title(TEXT)
                    .start(start())
                    .waiting(number(0, 60))
                    .inflow(number(0, 200))
                    .capacity(number(0, 200))
                    .treatment(trajectory(line))
                    .dropOut(number(0, 0.1))
                    .deterioration(
                            new Deterioration(number(0, 0.2), trajectory(one(LINES)), Optional.of(number(0, 1_000))))
                    .extra(new ExtraCapacity(Parameter.of(strength * 50 * random.nextDouble()), path()))
                    .bridging(Bridging.builder()
                            .line(other)
                            .perMonth(number(0, 200))
                            .reach(Parameter.of(strength * random.nextDouble()))
                            .path(path())
                            .spared(number(0, 1))
                            .recovered(number(0, 0.2))
                            .build())
                    .build();
        }

        private Measure cohort(String id, double strength, LineId line, LineId other) {
            boolean new_ = random.nextBoolean();
            double people = new_ ? strength : 1;
            List<CohortState> states = new ArrayList<>();
            for (String name : List.of("c", "a", "b")) {
                states.add(CohortState.builder()
                        .id(name)
                        .title(TEXT)
                        .people(Grounded.of(people * 100 * random.nextDouble(), CHOSEN))
                        .inflow(Grounded.of(people * 30 * random.nextDouble(), CHOSEN))
                        .addCosts(
                                new PersonCost.Amount(line, number(0, 5_000)),
                                PersonCost.hours(other, number(0, 8), number(0, 50), number(0, 20)))
                        .value(number(-500, 500))
                        .build());
            }
            Intervention intervention = Intervention.builder()
                    .relativeRisk(
                            strength == 0
                                    ? Grounded.of(new Estimate.Uniform(0, 2, Optional.of(1.0)), CHOSEN)
                                    : number(0, 2))
                    .addAllOn(random.nextBoolean() ? List.of("a/b") : List.of())
                    .cycles(random.nextBoolean() ? Optional.of(1 + random.nextInt(3)) : Optional.empty())
                    .addCosts(new Intervention.Extra(
                            ImmutableSet.of("b", "a"),
                            PersonCost.perYear(one(LINES), strength * 300 * random.nextDouble(), CHOSEN)))
                    .build();
            return Cohort.builder()
                    .id(id)
                    .title(TEXT)
                    .line(line)
                    .start(start())
                    .cycle(one(List.of(Cycle.values())))
                    .counting(one(List.of(Counting.values())))
                    .addAllStates(states)
                    .addTransitions(
                            Transition.of("b", "c", number(0, 0.2)),
                            Transition.of("a", "b", number(0, 0.3)),
                            Transition.of("a", "c", number(0, 0.1)),
                            Transition.of("c", "a", number(0, 0.4)))
                    .intervention(new_ && random.nextBoolean() ? Optional.empty() : Optional.of(intervention))
                    .inBaseline(!new_)
                    .build();
        }

        private List<ServiceContract> contracts() {
            Term term = Term.of(LocalDate.of(2026 + random.nextInt(2), 1, 1), Period.ofYears(1 + random.nextInt(2)));
            ServiceContract.Outline contract = ServiceContract.outline(TOWN, PartyId.of("kvk:41014152"), term);
            return switch (random.nextInt(4)) {
                case 0 -> List.of();
                case 1 ->
                    List.of(contract.covering(LINES.get(0))
                            .compensation(EffortBased.releasing(ReleasePath.months(2, 9))));
                case 2 ->
                    List.of(contract.covering(LINES.get(0), LINES.get(1))
                            .compensation(TaskBased.perYear(Money.euros("1800000"))));
                default ->
                    List.of(contract.covering(LINES.get(0)).compensation(TaskBased.perYear(Money.euros("1100000"))));
            };
        }

        Scenario scenario(double strength, int count) {
            List<Measure> measures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                measures.add(measure("m" + "cadb".charAt(i), strength));
            }
            return Scenario.builder()
                    .id("volume")
                    .title(TEXT)
                    .given(Given.builder()
                            .addParties(
                                    new NamedParty(TOWN, "town", Optional.empty()),
                                    new NamedParty(INSURER, "insurer", Optional.empty()))
                            .baseline(Baseline.builder()
                                    .year(Year.of(2025))
                                    .growth(Growth.of(
                                            Parameter.of(estimate(-0.03, 0.05)), Parameter.of(estimate(0, 0.05))))
                                    .addAllLines(LINES.stream().map(this::line).toList())
                                    .build())
                            .addAllAgreements(contracts())
                            .unknownWalls(one(List.of(UnknownWalls.values())))
                            .build())
                    .addAllMeasures(measures)
                    .horizon(Horizon.of(2026, 2028))
                    .build();
        }

        private BudgetLine line(LineId id) {
            boolean insured = id.text().startsWith("uzovi");
            return BudgetLine.builder()
                    .id(id)
                    .payer(insured ? INSURER : TOWN)
                    .law(insured ? LawId.ZVW : id.text().endsWith("youth") ? LawId.JEUGDWET : LawId.WMO2015)
                    .cost(Money.ofCents(1 + random.nextInt(150_000_000)))
                    .income(Money.ofCents(random.nextInt(9_000_000)))
                    .clients(1L + random.nextInt(300))
                    .build();
        }
    }

    private static Scenario scenario(long seed) {
        return new Author(seed).scenario(1, 4);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noMoneyAppearsAtPointValuesOrInADraw(@ForAll long seed) {
        Scenario scenario = scenario(seed);
        Projection projection = Projection.of(scenario);
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(Money.sum(projection.ledger().balances().values())).isEqualTo(Money.ZERO);
        projection.ledger().balances().forEach((account, balance) -> {
            if (account.startsWith("between/")) {
                assertThat(balance).as(account).isEqualTo(Money.ZERO);
            }
        });
        // Eight draws of every uncertain number between its bounds: the engine checks every month of each.
        Plan plan = ScenarioPlan.of(scenario);
        Random random = new Random(seed);
        double[][] values = new double[plan.parameters().size()][8];
        for (int p = 0; p < values.length; p++) {
            Estimate estimate = plan.parameters().get(p).parameter().estimate();
            for (int draw = 0; draw < 8; draw++) {
                values[p][draw] = estimate.low() + (estimate.high() - estimate.low()) * random.nextDouble();
            }
        }
        assertThat(Engine.run(plan, new Draws(8, values), Recorder.NONE).width())
                .isEqualTo(8);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nothingIsTakenTwiceAndNoMoreThanThereIs(@ForAll long seed) {
        Scenario scenario = scenario(seed);
        Recording now = Recording.of(scenario);
        for (LineId line : LINES) {
            for (int month = 0; month < now.months(); month++) {
                double released = 0;
                for (String rule : now.postings.keySet()) {
                    if (rule.contains("/released/" + line)) {
                        double cents = now.posted(rule, month);
                        assertThat(cents).as(rule).isNotNegative();
                        released += cents;
                    }
                }
                assertThat(released)
                        .as("released of %s in month %s", line, month)
                        .isLessThanOrEqualTo(now.booked(line + "/cost", month));
                assertThat(now.change("cost/" + line, month))
                        .as("cost of %s", line)
                        .isNotNegative();
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theOrderInTheFileChangesNoAmount(@ForAll long seed) {
        Scenario scenario = scenario(seed);
        Random random = new Random(seed);
        Scenario shuffled = scenario.withMeasures(ImmutableList.copyOf(shuffled(scenario.measures(), random).stream()
                .map(measure -> inner(measure, random))
                .toList()));
        assertSame(Recording.of(shuffled), Recording.of(scenario));
    }

    private static Measure inner(Measure measure, Random random) {
        if (measure instanceof Cohort cohort) {
            return cohort.withStates(shuffled(
                            cohort.states().stream()
                                    .map(state -> new CohortState(
                                            state.id(),
                                            state.title(),
                                            state.people(),
                                            state.inflow(),
                                            ImmutableList.copyOf(shuffled(state.costs(), random)),
                                            state.value()))
                                    .toList(),
                            random))
                    .withTransitions(shuffled(cohort.transitions(), random));
        }
        return measure;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static void assertSame(Recording one, Recording other) {
        assertThat(one.postings.keySet()).isEqualTo(other.postings.keySet());
        one.postings.forEach((rule, cents) -> assertThat(cents).as(rule).containsExactly(other.postings.get(rule)));
        one.observations.forEach((id, values) -> assertThat(values).as(id).containsExactly(other.observations.get(id)));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void measuresOfZeroStrengthChangeNothing(@ForAll long seed) {
        Scenario scenario = scenario(seed);
        List<Measure> more = new ArrayList<>(scenario.measures());
        // Ids before and after those of the others: claims are scaled in their order.
        for (int i = 0; i < 6; i++) {
            more.add(new Author(seed + i).measure((i % 2 == 0 ? "a" : "z") + i, 0));
        }
        Recording with = Recording.of(scenario.withMeasures(ImmutableList.copyOf(more)));
        Recording without = Recording.of(scenario);
        for (String rule : with.postings.keySet()) {
            for (int month = 0; month < with.months(); month++) {
                assertThat(with.posted(rule, month))
                        .as("%s in month %s", rule, month)
                        .isEqualTo(without.posted(rule, month));
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        Scenario scenario = scenario(seed);
        ScenarioDocuments documents = new ScenarioDocuments();
        assertThat(documents
                        .read(Input.of("volume.json", documents.write(scenario)))
                        .orThrow())
                .isEqualTo(scenario);
    }

    /** What goes along makes nobody richer than what is left on the old line and not spent on the new one. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void moneyThatFollowsClientsIsNoGainOfAllPayersTogether(@ForAll long seed) {
        Author author = new Author(seed);
        ClientFollowing clients = null;
        while (clients == null) {
            clients = author.measure("m", 1) instanceof ClientFollowing found ? found : null;
        }
        Scenario scenario = author.scenario(1, 0).withMeasures(ImmutableList.of(clients));
        Projection projection = Projection.of(scenario);
        for (Year year : scenario.horizon().years()) {
            Money all = projection.difference(TOWN, year).plus(projection.difference(INSURER, year));
            Money left = projection
                    .ledger()
                    .observedSum(year, watched -> watched.id().equals("m/released"));
            Money paid =
                    projection.ledger().sum(year, rule -> rule.kind() == nl.geldstroom.plan.PostingKind.EXTRA_COST);
            assertThat(all).isEqualTo(left.minus(paid));
        }
    }
}
