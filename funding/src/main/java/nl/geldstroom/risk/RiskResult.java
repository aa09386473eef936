package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.scenario.Scenario;

/**
 * What the draws of a {@link Risk} say (<i>risico-uitkomst</i>). Amounts are differences with unchanged policy in euros:
 * negative where a payer pays more.
 */
public final class RiskResult {

    private final Scenario scenario;
    private final Plan plan;
    private final Outcomes outcomes;
    private final long seed;
    private final ImmutableSet<String> held;

    RiskResult(Scenario scenario, Plan plan, Outcomes outcomes, long seed, ImmutableSet<String> held) {
        this.scenario = scenario;
        this.plan = plan;
        this.outcomes = outcomes;
        this.seed = seed;
        this.held = held;
    }

    /**
     * The scenario.
     *
     * @return what was drawn
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * How many draws there are.
     *
     * @return at least 1
     */
    public int draws() {
        return outcomes.draws;
    }

    /**
     * The seed.
     *
     * @return the seed of all draws
     */
    public long seed() {
        return seed;
    }

    /**
     * In how many draws the books balanced to the cent after every month: all of them, or the run would have stopped.
     *
     * @return the number of draws that were checked
     */
    public long balanced() {
        return outcomes.balanced.get();
    }

    /**
     * Whose budgets there are.
     *
     * @return the payers, by id
     */
    public ImmutableList<PartyId> payers() {
        return outcomes.payers;
    }

    /**
     * The years that are answered for.
     *
     * @return the years of the horizon
     */
    public ImmutableList<Year> years() {
        return outcomes.years;
    }

    /**
     * The difference of a payer in a year.
     *
     * @param payer the payer
     * @param year a year of the horizon
     * @return its summary
     * @throws IllegalArgumentException if there is no such payer or year
     */
    public Summary difference(PartyId payer, Year year) {
        return Summary.ofCents(outcomes.difference[number(payer)][number(year)]);
    }

    /**
     * The fan of a payer: the difference of every year of the horizon.
     *
     * @param payer the payer
     * @return a summary for each year
     * @throws IllegalArgumentException if there is no such payer
     */
    public ImmutableMap<Year, Summary> bands(PartyId payer) {
        ImmutableMap.Builder<Year, Summary> bands = ImmutableMap.builder();
        outcomes.years.forEach(year -> bands.put(year, difference(payer, year)));
        return bands.buildOrThrow();
    }

    /**
     * The difference of a payer over the whole horizon.
     *
     * @param payer the payer
     * @return its summary
     * @throws IllegalArgumentException if there is no such payer
     */
    public Summary horizon(PartyId payer) {
        return Summary.ofCents(outcomes.horizon(number(payer)));
    }

    /**
     * The difference of all payers together over the whole horizon.
     *
     * @return its summary
     */
    public Summary all() {
        return Summary.ofCents(outcomes.all());
    }

    /**
     * The difference of all payers together in a year.
     *
     * @param year a year of the horizon
     * @return its summary
     * @throws IllegalArgumentException if there is no such year
     */
    public Summary all(Year year) {
        return Summary.ofCents(outcomes.all(number(year)));
    }

    /**
     * The chance that all payers together pay no more over the horizon than under unchanged policy.
     *
     * @return the chance with its interval
     */
    public Chance chanceOfBreakEven() {
        return chance(outcomes.all());
    }

    /**
     * The value over the whole horizon: the difference of the value book, not money.
     *
     * @return its summary, in euros of value
     */
    public Summary value() {
        return Summary.ofCents(outcomes.value);
    }

    /**
     * The largest extra cost of a payer in one year.
     *
     * @param payer the payer
     * @return its summary, zero or more
     * @throws IllegalArgumentException if there is no such payer
     */
    public Summary peak(PartyId payer) {
        return Summary.ofCents(outcomes.peak(number(payer)));
    }

    /**
     * The chance that a payer pays no more over the horizon than under unchanged policy.
     *
     * @param payer the payer
     * @return the chance with its interval
     * @throws IllegalArgumentException if there is no such payer
     */
    public Chance chanceOfBreakEven(PartyId payer) {
        return chance(outcomes.horizon(number(payer)));
    }

    private Chance chance(double[] difference) {
        int hits = 0;
        for (double cents : difference) {
            hits += cents >= 0 ? 1 : 0;
        }
        return Chance.of(hits, outcomes.draws, assumed());
    }

    /**
     * What was drawn.
     *
     * @return the uncertain parameters that were not held, in the order of their ids
     */
    public ImmutableList<ParameterUse> uncertain() {
        ImmutableSortedMap.Builder<String, ParameterUse> uses = ImmutableSortedMap.naturalOrder();
        for (ParameterUse use : plan.parameters()) {
            if (!use.parameter().estimate().isFixed() && !held.contains(use.id())) {
                uses.put(use.id(), use);
            }
        }
        return uses.buildOrThrow().values().asList();
    }

    /**
     * The share of the uncertain inputs that are mere assumptions: with an author but without a source, or with nothing.
     *
     * @return 0 to 1; 0 if nothing is uncertain
     */
    public double assumed() {
        return assumed(uncertain());
    }

    /** The share of the uncertain ones among parameters that are mere assumptions. */
    static double assumed(Iterable<ParameterUse> parameters) {
        int uncertain = 0;
        int assumed = 0;
        for (ParameterUse use : parameters) {
            if (!use.parameter().estimate().isFixed()) {
                uncertain++;
                assumed += use.parameter()
                                .evidence()
                                .filter(basis -> !(basis instanceof Assumption))
                                .isPresent()
                        ? 0
                        : 1;
            }
        }
        return uncertain == 0 ? 0 : (double) assumed / uncertain;
    }

    /**
     * The difference of a payer in every draw over the horizon.
     *
     * @param payer the payer
     * @return whole cents, in the order of the draws
     * @throws IllegalArgumentException if there is no such payer
     */
    public double[] cents(PartyId payer) {
        return outcomes.horizon(number(payer));
    }

    /**
     * The difference of a payer in every draw in a year.
     *
     * @param payer the payer
     * @param year a year of the horizon
     * @return whole cents, in the order of the draws
     * @throws IllegalArgumentException if there is no such payer or year
     */
    public double[] cents(PartyId payer, Year year) {
        return outcomes.difference[number(payer)][number(year)].clone();
    }

    /**
     * This run beside another, draw by draw: what this one gives more.
     *
     * @param other a run with the same number of draws and the same seed
     * @return the comparison
     * @throws IllegalArgumentException if the other has other draws
     */
    public RiskComparison comparedWith(RiskResult other) {
        return new RiskComparison(this, other);
    }

    /**
     * The value of a parameter in every draw.
     *
     * @param id the id of the parameter
     * @return its values in the order of the draws; of one that differs by year the mean over the years
     * @throws IllegalArgumentException if the scenario has no such parameter or it is certain
     */
    public double[] parameter(String id) {
        for (int p = 0; p < outcomes.parameters.length; p++) {
            if (plan.parameters().get(p).id().equals(id) && outcomes.parameters[p] != null) {
                return outcomes.parameters[p].clone();
            }
        }
        throw new IllegalArgumentException("The parameter (" + id + ") must be an uncertain one of the scenario.");
    }

    private int number(Year year) {
        int at = outcomes.years.indexOf(year);
        if (at < 0) {
            throw new IllegalArgumentException("The year (" + year + ") must be one of the horizon, "
                    + outcomes.years.get(0) + " to " + outcomes.years.get(outcomes.years.size() - 1) + ".");
        }
        return at;
    }

    private int number(PartyId payer) {
        int at = outcomes.payers.indexOf(payer);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "The party (" + payer + ") must be one of the payers: " + outcomes.payers + ".");
        }
        return at;
    }
}
