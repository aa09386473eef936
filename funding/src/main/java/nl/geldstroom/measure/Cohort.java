package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A group of people who go from state to state with stated probabilities (<i>cohort</i>): money on lines, value apart.
 *
 * <p>Every month or every year of the plan from the start on is a cycle. In its first month, in people, with {@code p} the
 * probability of a {@link Transition} and {@code N} who enter a state from outside in a year; {@code m} is 12 months for a
 * cycle of a year, else 1:
 *
 * <pre>
 * before_j = who is in state j at the start, in the first cycle; else n_j[t-1]
 * flow_ij  = (before_i·p_ij)                 (with an intervention: (before_i·(p_ij·RR)) where and as long as it holds)
 * n_j      = (((before_j - out_j) + in_j) + ((N_j·m)/12))
 *            out_j and in_j are the sums of the flows out of and into j, in the order of the ids of from and to
 * in the other months of a cycle: n_j = n_j[t-1]
 * counted  = n_j (end), before_j of the cycle (start), or ((before_j + n_j)/2) (middle)
 * </pre>
 *
 * <p>Before the start everything is zero; an intervention of c cycles holds in the first c·m months from it.
 *
 * <p>Every month a state costs each line {@code r((((counted_j·P)/12)·i))} with P cents a person a year by its {@link
 * PersonCost} and the prices {@code i} of the line beside the base year; while an intervention lasts its costs are
 * reckoned in the same way. The value is {@code r(((counted_j·(V·100))/12))}. The amounts of all states are added by line.
 *
 * <p>People who are new to the lines are delivered all of it. If they are in the baseline already, the cohort runs
 * twice, without the intervention and with it, and only the difference counts: of every line what is more is delivered and
 * what is less is claimed, at most what the line has, and no longer needed. Then a cohort without an intervention changes
 * nothing. Of lines in one lump sum, what is released or paid extra when it is set anew is booked on the first of them by id.
 *
 * <p>Example: 500 toddlers with 16 hours a week in 40 weeks at 10 euros cost 3,200,000.00 a year, 266,666.67 a month.
 *
 * <pre>{@code
 * var chosen = Assumption.of("adviser", "tariff of the subsidy rules");
 * var hours = PersonCost.hours(PRE_SCHOOL,
 *         Grounded.of(16, Claims.standard().get("toddlers-sixteen-hours").claim(Language.NL)),
 *         Grounded.of(40, chosen), Grounded.of(10, chosen));
 * var scenario = Scenario.given(baseline)
 *         .measure(Cohort.of("toddlers", PRE_SCHOOL)
 *                 .state(CohortState.builder().id("toddler").title(LocalizedText.of("peuter", "toddler"))
 *                         .people(Grounded.of(500, chosen)).addCosts(hours).build()))
 *         .over(2027, 2030)
 *         .build();
 * Projection.of(scenario).difference(town, Year.of(2027)); // -3,200,000.04: by month
 * }</pre>
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param line the line that the cohort is about: for whose payer its value counts
 * @param start the first month; absent: January of the first year of the horizon
 * @param cycle how long a cycle is
 * @param counting when in a cycle people are counted; absent: at its end
 * @param states the states, 1 to 50
 * @param transitions the transitions; who makes none stays
 * @param intervention what changes the transitions; absent: nothing
 * @param inBaseline whether the lines pay these people already; absent: they do not
 */
@Value.Builder
@JsonTypeName("cohort")
public record Cohort(
        String id,
        LocalizedText title,
        LineId line,
        Optional<YearMonth> start,
        Cycle cycle,
        Optional<Counting> counting,
        ImmutableList<CohortState> states,
        ImmutableList<Transition> transitions,
        Optional<Intervention> intervention,
        Optional<Boolean> inBaseline)
        implements Measure, WithCohort {

    /** How long it takes until people can be in another state (<i>cyclus</i>). */
    public enum Cycle {
        /** A month. */
        @JsonProperty("month")
        MONTH,
        /** Twelve months from the start. */
        @JsonProperty("year")
        YEAR
    }

    /** When in a cycle people are counted (<i>telmoment</i>). */
    public enum Counting {
        /** Before the transitions. */
        @JsonProperty("start")
        START,
        /** The mean of before and after. */
        @JsonProperty("middle")
        MIDDLE,
        /** After the transitions. */
        @JsonProperty("end")
        END
    }

    /**
     * Checks the states and what refers to them.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param line the line that the cohort is about
     * @param start the first month
     * @param cycle how long a cycle is
     * @param counting when in a cycle people are counted
     * @param states the states
     * @param transitions the transitions
     * @param intervention what changes the transitions
     * @param inBaseline whether the lines pay these people already
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Cohort {
        Faults faults = new Faults();
        checkStates(id, states, faults);
        Set<String> known = new TreeSet<>();
        states.forEach(state -> known.add(state.id()));
        checkTransitions(id, known, transitions, intervention, faults);
        intervention.ifPresent(given -> checkIntervention(known, transitions, given, faults));
        faults.throwIfAny();
    }

    private static void checkStates(String id, ImmutableList<CohortState> states, Faults faults) {
        if (states.isEmpty() || states.size() > 50) {
            faults.add(
                    "/states",
                    "invalid-value",
                    "The states (" + states.size() + ") of measure (" + id + ") must be 1 to 50.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < states.size(); i++) {
            if (!seen.add(states.get(i).id())) {
                faults.add(
                        "/states/" + i + "/id",
                        "duplicate-id",
                        "The id (" + states.get(i).id() + ") of each state must be unique within the cohort.");
            }
            Set<LineId> lines = new HashSet<>();
            for (int c = 0; c < states.get(i).costs().size(); c++) {
                LineId of = states.get(i).costs().get(c).line();
                if (!lines.add(of)) {
                    faults.add(
                            "/states/" + i + "/costs/" + c + "/line",
                            "duplicate-id",
                            "The line (" + of + ") must have one cost in state ("
                                    + states.get(i).id() + ").");
                }
            }
        }
    }

    private static void checkTransitions(
            String id,
            Set<String> known,
            ImmutableList<Transition> transitions,
            Optional<Intervention> intervention,
            Faults faults) {
        Set<String> seen = new HashSet<>();
        Map<String, Double> leaving = new TreeMap<>();
        for (int i = 0; i < transitions.size(); i++) {
            Transition transition = transitions.get(i);
            String at = "/transitions/" + i;
            state(known, transition.from(), at + "/from", faults);
            state(known, transition.to(), at + "/to", faults);
            if (!seen.add(transition.name())) {
                faults.add(
                        at + "/to", "duplicate-id", "The transition (" + transition.name() + ") must be given once.");
            }
            double risk = intervention
                    .filter(given -> given.changes(transition))
                    .map(given -> Math.max(given.relativeRisk().estimate().high(), 1))
                    .orElse(1.0);
            leaving.merge(
                    transition.from(),
                    risk * transition.probability().estimate().high(),
                    Double::sum);
        }
        leaving.forEach((state, sum) -> Bounds.ofMeasure(faults, id)
                .atMostOne("/transitions", "probabilities to leave state (" + state + ")", sum));
    }

    private static void checkIntervention(
            Set<String> known, ImmutableList<Transition> transitions, Intervention intervention, Faults faults) {
        Set<String> names = new TreeSet<>();
        transitions.forEach(transition -> names.add(transition.name()));
        for (int i = 0; i < intervention.on().size(); i++) {
            if (!names.contains(intervention.on().get(i))) {
                faults.add(
                        "/intervention/on/" + i,
                        "unknown-id",
                        "The transition (" + intervention.on().get(i) + ") must be one of the cohort: "
                                + String.join(", ", names) + ".");
            }
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < intervention.costs().size(); i++) {
            for (String of : intervention.costs().get(i).states()) {
                String at = "/intervention/costs/" + i + "/states";
                state(known, of, at, faults);
                LineId line = intervention.costs().get(i).cost().line();
                if (!seen.add(of + "/" + line)) {
                    faults.add(
                            at,
                            "duplicate-id",
                            "The line (" + line + ") must have one cost of the intervention in state (" + of + ").");
                }
            }
        }
    }

    private static void state(Set<String> known, String id, String pointer, Faults faults) {
        if (!known.contains(id)) {
            faults.add(
                    pointer,
                    "unknown-id",
                    "The state (" + id + ") must be one of the cohort: " + String.join(", ", known) + ".");
        }
    }

    /**
     * Starts a cohort.
     *
     * @return a builder
     */
    public static CohortBuilder builder() {
        return new CohortBuilder();
    }

    /**
     * Starts a cohort as a script writes it, with cycles of a month.
     *
     * @param name the id of the measure
     * @param about the line that the cohort is about
     * @return the first state is still to be named
     */
    public static Start of(String name, LineId about) {
        return new Start(name, about);
    }

    /**
     * A cohort without a state.
     *
     * @param id the name of the measure
     * @param line the line that the cohort is about
     */
    public record Start(String id, LineId line) {

        /**
         * Names the first state.
         *
         * @param first the state
         * @return a cohort of one state
         */
        public Cohort state(CohortState first) {
            return new Cohort(
                    id,
                    LocalizedText.same(id),
                    line,
                    Optional.empty(),
                    Cycle.MONTH,
                    Optional.empty(),
                    ImmutableList.of(first),
                    ImmutableList.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The same cohort with one state more.
     *
     * @param next the state
     * @return the cohort
     */
    public Cohort state(CohortState next) {
        return withStates(
                ImmutableList.<CohortState>builder().addAll(states).add(next).build());
    }

    /**
     * The same cohort with one transition more.
     *
     * @param next the transition
     * @return the cohort
     */
    public Cohort transition(Transition next) {
        return withTransitions(ImmutableList.<Transition>builder()
                .addAll(transitions)
                .add(next)
                .build());
    }

    @Override
    public ImmutableSet<LineId> lines() {
        ImmutableSet.Builder<LineId> lines = ImmutableSet.builder();
        lines.add(line);
        states.forEach(state -> state.costs().forEach(cost -> lines.add(cost.line())));
        intervention.ifPresent(
                given -> given.costs().forEach(extra -> lines.add(extra.cost().line())));
        return lines.build();
    }

    @Override
    public String fieldOf(LineId named) {
        if (named.equals(line)) {
            return "/line";
        }
        for (int i = 0; i < states.size(); i++) {
            for (int c = 0; c < states.get(i).costs().size(); c++) {
                if (states.get(i).costs().get(c).line().equals(named)) {
                    return "/states/" + i + "/costs/" + c + "/line";
                }
            }
        }
        return "/intervention/costs";
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> StartCheck.check(id, month, grid, faults));
    }

    @Override
    public void compile(Draft draft) {
        new Compilation(draft).compile();
    }

    /** The people of one run who are counted in each state, by the id of the state. */
    private record Run(Map<String, Column> people, Map<String, Column> counted) {}

    /** The columns that both runs share. */
    private final class Compilation {

        private final Draft draft;
        private final int months;
        private final double[] opening;
        private final double[] cycleStarts;
        private final double[] running;
        private final double[] intervening;
        private final List<CohortState> inOrder;
        private final List<Transition> flowsInOrder;
        private final Map<String, Column> atStart = new HashMap<>();
        private final Map<String, Column> entering = new HashMap<>();
        private final Map<String, Column> chances = new HashMap<>();

        Compilation(Draft draft) {
            this.draft = draft;
            this.months = cycle == Cycle.YEAR ? 12 : 1;
            int first = draft.grid().indexOf(start.orElse(draft.start()));
            int last = intervention
                    .map(given -> given.cycles().map(n -> first + n * months).orElse(Integer.MAX_VALUE))
                    .orElse(first);
            this.opening = mask(first, k -> k == 0);
            this.running = mask(first, k -> k >= 0);
            this.cycleStarts = mask(first, k -> k >= 0 && k % months == 0);
            this.intervening = mask(first, k -> k >= 0 && k + first < last);
            this.inOrder =
                    states.stream().sorted((x, y) -> x.id().compareTo(y.id())).toList();
            this.flowsInOrder = transitions.stream()
                    .sorted((x, y) -> x.from().equals(y.from())
                            ? x.to().compareTo(y.to())
                            : x.from().compareTo(y.from()))
                    .toList();
            for (CohortState state : inOrder) {
                atStart.put(
                        state.id(),
                        optional(state.id() + "/people", state.people(), "mensen bij de start", "people at the start"));
                entering.put(
                        state.id(),
                        optional(state.id() + "/inflow", state.inflow(), "instroom per jaar", "inflow a year")
                                .times(draft.number(months))
                                .dividedBy(draft.number(12)));
            }
            for (Transition transition : flowsInOrder) {
                chances.put(
                        transition.name(),
                        draft.parameter(
                                "transition/" + transition.name(),
                                transition.probability().parameter(),
                                LocalizedText.of(
                                        "kans van " + transition.from() + " naar " + transition.to(),
                                        "probability from " + transition.from() + " to " + transition.to())));
            }
        }

        private double[] mask(int first, IntPredicate holds) {
            return draft.grid().tabulate(month -> holds.test(draft.grid().indexOf(month) - first) ? 1 : 0);
        }

        private Column optional(String field, Optional<Grounded> number, String nl, String en) {
            return number.map(given -> draft.parameter(field, given.parameter(), LocalizedText.of(nl, en)))
                    .orElse(draft.zero());
        }

        void compile() {
            boolean compared = inBaseline.orElse(false);
            Run with = run(intervention);
            Optional<Run> without =
                    !compared ? Optional.empty() : Optional.of(intervention.isEmpty() ? with : run(Optional.empty()));
            for (CohortState state : inOrder) {
                observe("people/", "mensen: ", "people: ", state, with);
                without.ifPresent(run -> observe(
                        "unchanged/", "mensen zonder interventie: ", "people without the intervention: ", state, run));
            }
            if (!compared || intervention.isPresent()) {
                post(without, with);
            }
        }

        private void observe(String field, String nl, String en, CohortState state, Run run) {
            draft.observe(
                    field + state.id(),
                    line,
                    column(run.people(), state.id()),
                    Unit.NUMBER,
                    LocalizedText.of(nl + state.title().nl(), en + state.title().en()));
        }

        private Run run(Optional<Intervention> by) {
            Column risk = by.map(given -> draft.parameter(
                                    "intervention/relativeRisk",
                                    given.relativeRisk().parameter(),
                                    LocalizedText.of("relatief risico", "relative risk"))
                            .where(intervening, draft.number(1)))
                    .orElse(draft.number(1));
            Map<String, Column> people = new HashMap<>();
            Map<String, Column> before = new HashMap<>();
            Map<String, List<Column>> out = new HashMap<>();
            Map<String, List<Column>> in = new HashMap<>();
            for (CohortState state : inOrder) {
                Column of = draft.deferred();
                people.put(state.id(), of);
                before.put(state.id(), column(atStart, state.id()).where(opening, of.previous()));
                out.put(state.id(), new ArrayList<>());
                in.put(state.id(), new ArrayList<>());
            }
            for (Transition transition : flowsInOrder) {
                Column chance = column(chances, transition.name());
                if (by.filter(given -> given.changes(transition)).isPresent()) {
                    chance = chance.times(risk);
                }
                Column flow = column(before, transition.from()).times(chance);
                out.getOrDefault(transition.from(), List.of()).add(flow);
                in.getOrDefault(transition.to(), List.of()).add(flow);
            }
            Map<String, Column> counted = new HashMap<>();
            for (CohortState state : inOrder) {
                Column of = column(people, state.id());
                Column old = column(before, state.id());
                Column after = old.minus(sum(out.getOrDefault(state.id(), List.of())))
                        .plus(sum(in.getOrDefault(state.id(), List.of())))
                        .plus(column(entering, state.id()));
                draft.define(of, after.where(cycleStarts, of.previous()).where(running, draft.zero()));
                counted.put(state.id(), counted(of, old));
            }
            return new Run(people, counted);
        }

        private Column counted(Column after, Column before) {
            Counting when = counting.orElse(Counting.END);
            if (when == Counting.END) {
                return after;
            }
            Column held = draft.deferred();
            draft.define(held, before.where(cycleStarts, held.previous()).where(running, draft.zero()));
            return when == Counting.START ? held : held.plus(after).dividedBy(draft.number(2));
        }

        private Column sum(List<Column> columns) {
            Column sum = draft.zero();
            for (Column column : columns) {
                sum = sum.plus(column);
            }
            return sum;
        }

        private void post(Optional<Run> without, Run with) {
            Map<LineId, Column> now = new TreeMap<>();
            Map<LineId, Column> before = new TreeMap<>();
            Column worth = draft.zero();
            for (CohortState state : inOrder) {
                for (PersonCost cost : state.costs()) {
                    Column cents = cents(state.id() + "/cost/" + cost.line(), cost);
                    now.merge(cost.line(), amount(with, state.id(), cents, cost.line()), Column::plus);
                    without.ifPresent(run ->
                            before.merge(cost.line(), amount(run, state.id(), cents, cost.line()), Column::plus));
                }
                if (state.value().isPresent()) {
                    Column cents = Tariffs.cents(
                            draft,
                            state.id() + "/value",
                            state.value().get(),
                            LocalizedText.of(
                                    "waarde per persoon per jaar, in euro", "value of a person a year, in euros"));
                    worth = worth.plus(value(with, state.id(), cents));
                    if (without.isPresent()) {
                        worth = worth.minus(value(without.get(), state.id(), cents));
                    }
                }
            }
            intervention.ifPresent(given -> given.costs().forEach(extra -> {
                Column cents = cents("intervention/cost/" + extra.name(), extra.cost());
                LineId of = extra.cost().line();
                new TreeSet<>(extra.states())
                        .forEach(state -> now.merge(
                                of, amount(with, state, cents, of).where(intervening, draft.zero()), Column::plus));
            }));
            if (without.isEmpty()) {
                now.forEach((of, amount) -> draft.deliver("cost/" + of, of, amount, Nature.STRUCTURAL, title));
            } else {
                LineFlows flows = new LineFlows(draft);
                now.forEach((of, amount) -> flows.add(of, amount.minus(before.getOrDefault(of, draft.zero()))));
                flows.settle(
                        LocalizedText.of(
                                "meer kosten dan zonder interventie", "more cost than without the intervention"),
                        LocalizedText.of(
                                "minder kosten dan zonder interventie", "less cost than without the intervention"));
            }
            draft.value("value", draft.payerOf(line), worth, title);
        }

        private Column cents(String field, PersonCost cost) {
            if (cost instanceof PersonCost.Amount amount) {
                return Tariffs.cents(
                        draft,
                        field,
                        amount.perYear(),
                        LocalizedText.of("kosten per persoon per jaar, in euro", "cost of a person a year, in euros"));
            }
            PersonCost.Hours hours = (PersonCost.Hours) cost;
            Column perYear = draft.parameter(
                    field + "/perWeek", hours.perWeek().parameter(), LocalizedText.of("uren per week", "hours a week"));
            if (hours.takeUp().isPresent()) {
                perYear = draft.parameter(
                                field + "/takeUp",
                                hours.takeUp().get().parameter(),
                                LocalizedText.of("gebruik", "take-up"))
                        .times(perYear);
            }
            perYear = perYear.times(draft.parameter(
                    field + "/weeks", hours.weeks().parameter(), LocalizedText.of("weken per jaar", "weeks a year")));
            return perYear.times(draft.parameter(
                            field + "/tariff",
                            hours.tariff().parameter(),
                            LocalizedText.of("uurtarief in euro", "tariff of an hour in euros")))
                    .times(draft.number(100));
        }

        private Column amount(Run run, String state, Column cents, LineId of) {
            return column(run.counted(), state)
                    .times(cents)
                    .dividedBy(draft.number(12))
                    .times(draft.prices(of))
                    .rounded();
        }

        private Column value(Run run, String state, Column cents) {
            return column(run.counted(), state)
                    .times(cents)
                    .dividedBy(draft.number(12))
                    .rounded();
        }

        private Column column(Map<String, Column> columns, String name) {
            return columns.getOrDefault(name, draft.zero());
        }
    }
}
