package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Observation;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;

/**
 * A scenario carried out at point values, beside its reference (<i>doorrekening</i>).
 *
 * <p>{@code Projection.of(scenario)} runs the scenario and the same without measures. Every figure comes as an absolute
 * amount and as a difference with unchanged policy.
 */
public final class Projection {

    private final Scenario scenario;
    private final Plan plan;
    private final Ledger ledger;
    private final Ledger reference;
    private final ImmutableMap<String, Double> values;

    private Projection(
            Scenario scenario, ImmutableMap<String, Double> values, Plan plan, Ledger ledger, Ledger reference) {
        this.scenario = scenario;
        this.values = values;
        this.plan = plan;
        this.ledger = ledger;
        this.reference = reference;
    }

    /**
     * Runs a scenario at point values.
     *
     * @param scenario the scenario
     * @return its projection
     * @throws nl.geldstroom.plan.ConservationException if money appeared or vanished: a fault of the program
     */
    public static Projection of(Scenario scenario) {
        return of(scenario, ImmutableMap.of());
    }

    /**
     * Runs a scenario with some parameters at another value than their point value: what if.
     *
     * @param scenario the scenario
     * @param values the values by the id of the parameter, for example {@code baseline/volume} at 0.02; they hold under
     *     unchanged policy too
     * @return its projection
     * @throws IllegalArgumentException if the scenario has no such parameter, or a value is not finite
     * @throws nl.geldstroom.plan.ConservationException if money appeared or vanished: a fault of the program
     */
    public static Projection of(Scenario scenario, Map<String, Double> values) {
        Plan plan = ScenarioPlan.of(scenario, ImmutableSet.copyOf(values.keySet()));
        values.forEach((id, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "The value (" + value + ") of parameter (" + id + ") must be finite.");
            }
            if (plan.parameters().stream().noneMatch(use -> use.id().equals(id))) {
                throw new IllegalArgumentException("The parameter (" + id + ") must be one of scenario ("
                        + scenario.id() + "): "
                        + plan.parameters().stream()
                                .map(ParameterUse::id)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
            }
        });
        DueDates due = new DueDates(scenario.given().agreements());
        Ledger ledger = run(plan, values, due);
        Ledger reference = scenario.measures().isEmpty()
                ? ledger
                : run(ScenarioPlan.of(scenario.reference(), ImmutableSet.copyOf(values.keySet())), values, due);
        return new Projection(scenario, ImmutableMap.copyOf(values), plan, ledger, reference);
    }

    /**
     * The same scenario with one more parameter at another value: what if.
     *
     * @param parameter the id of the parameter
     * @param value its value
     * @return another projection
     * @throws IllegalArgumentException if the scenario has no such parameter, or the value is not finite
     */
    public Projection with(String parameter, double value) {
        Map<String, Double> more = new HashMap<>(values);
        more.put(parameter, value);
        return of(scenario, more);
    }

    /**
     * The parameters that do not have their point value.
     *
     * @return their values by id; empty unless something was varied
     */
    public ImmutableMap<String, Double> values() {
        return values;
    }

    private static Ledger run(Plan plan, Map<String, Double> values, DueDates due) {
        Journal journal = new Journal(plan, due);
        Engine.run(plan, Draws.of(plan, values), journal);
        return journal.ledger();
    }

    /**
     * The scenario.
     *
     * @return the scenario that was run
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Its plan.
     *
     * @return the compiled scenario
     */
    public Plan plan() {
        return plan;
    }

    /**
     * The postings of the scenario.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * The postings under unchanged policy.
     *
     * @return the ledger of the reference
     */
    public Ledger reference() {
        return reference;
    }

    /**
     * The difference of the balance of a payer with unchanged policy.
     *
     * @param payer the payer
     * @param year the year
     * @return negative where the payer pays more
     */
    public Money difference(PartyId payer, Year year) {
        return ledger.of(payer).balance(year).minus(reference.of(payer).balance(year));
    }

    /**
     * How the difference of a payer's balance in a year comes about: every posting behind it with its formula.
     *
     * @param payer the payer
     * @param year the year
     * @return the explanation
     * @throws IllegalArgumentException if the year lies outside the plan
     */
    public Explanation explain(PartyId payer, Year year) {
        return explain(Cell.balance().payer(payer).in(year));
    }

    /**
     * How a figure comes about: the postings behind it, month by month, with formula, numbers, parameters and sources. The
     * contributions of the postings add up to the figure exactly.
     *
     * @param cell the figure
     * @return the explanation
     * @throws IllegalArgumentException if its months lie outside the plan
     */
    public Explanation explain(Cell cell) {
        return new Explaining(this, cell).explanation();
    }

    /**
     * A figure of this projection.
     *
     * @param cell which figure
     * @return its amount, in the sense of the cell
     */
    public Money amount(Cell cell) {
        return ledger.amount(cell);
    }

    /** Keeps every posting that is not zero. */
    private static final class Journal implements Recorder {

        private final Plan plan;
        private final DueDates due;
        private final List<Posting> postings = new ArrayList<>();
        private final Map<String, double[]> observed = new HashMap<>();

        /** Postings of one month follow each other: its dates are made once. */
        private int current = -1;

        private YearMonth month;
        private LocalDate end;

        Journal(Plan plan, DueDates due) {
            this.plan = plan;
            this.due = due;
            this.month = plan.grid().month(0);
            this.end = month.atEndOfMonth();
            for (Observation observation : plan.observations()) {
                observed.put(observation.id(), new double[plan.grid().months()]);
            }
        }

        @Override
        public void posted(int number, PostingRule rule, double[] cents) {
            if (cents[0] != 0) {
                if (number != current) {
                    current = number;
                    month = plan.grid().month(number);
                    end = month.atEndOfMonth();
                }
                LocalDate paid = rule.agreement().isEmpty() ? end : due.of(rule, month);
                postings.add(new Posting(month, paid, rule, Money.ofCents((long) cents[0])));
            }
        }

        @Override
        public void observed(int month, Observation observation, double[] values) {
            double[] months = observed.get(observation.id());
            if (months != null) {
                months[month] = values[0];
            }
        }

        Ledger ledger() {
            return new Ledger(plan.grid(), ImmutableList.copyOf(postings), plan.observations(), observed);
        }
    }
}
