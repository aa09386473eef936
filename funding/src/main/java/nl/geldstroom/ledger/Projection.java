package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Observation;
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

    private Projection(Scenario scenario, Plan plan, Ledger ledger, Ledger reference) {
        this.scenario = scenario;
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
        Plan plan = ScenarioPlan.of(scenario);
        DueDates due = new DueDates(scenario.given().agreements());
        Ledger ledger = run(plan, due);
        Ledger reference = scenario.measures().isEmpty() ? ledger : run(ScenarioPlan.of(scenario.reference()), due);
        return new Projection(scenario, plan, ledger, reference);
    }

    private static Ledger run(Plan plan, DueDates due) {
        Journal journal = new Journal(plan, due);
        Engine.run(plan, Draws.point(plan), journal);
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
        return ledger.balance(year, rule -> rule.payer().equals(payer))
                .minus(reference.balance(year, rule -> rule.payer().equals(payer)));
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

        Journal(Plan plan, DueDates due) {
            this.plan = plan;
            this.due = due;
            for (Observation observation : plan.observations()) {
                observed.put(observation.id(), new double[plan.grid().months()]);
            }
        }

        @Override
        public void posted(int month, PostingRule rule, double[] cents) {
            if (cents[0] != 0) {
                YearMonth of = plan.grid().month(month);
                postings.add(new Posting(of, due.of(rule, of), rule, Money.ofCents((long) cents[0])));
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
