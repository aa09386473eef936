package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import nl.geldstroom.party.PartyId;

/**
 * What the draws of a {@link NationalRisk} say (<i>landelijke risico-uitkomst</i>).
 *
 * <p>Payers are {@code gm}, all municipalities together, and every other payer by its id. A balance is what counts for a payer
 * less what counts against it, so that what must be paid from general means is negative; the difference with unchanged policy
 * is negative where more is paid.
 */
public final class NationalRiskResult {

    private final NationalOutcomes outcomes;
    private final ImmutableMap<PartyId, String> refused;
    private final ImmutableMap<PartyId, Integer> places;
    private final long seed;
    private final double assumed;

    NationalRiskResult(NationalOutcomes outcomes, ImmutableMap<PartyId, String> refused, long seed, double assumed) {
        this.outcomes = outcomes;
        this.refused = refused;
        this.places = outcomes.places();
        this.seed = seed;
        this.assumed = assumed;
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
     * The municipalities that were carried out.
     *
     * @return their ids, in the order of the scenarios
     */
    public ImmutableList<PartyId> municipalities() {
        return outcomes.municipalities;
    }

    /**
     * The municipalities that could not be carried out, and why.
     *
     * @return a reason for each; empty if there is none
     */
    public ImmutableMap<PartyId, String> refused() {
        return refused;
    }

    /**
     * Who pays: {@code gm} for the municipalities together, and the id of every other payer.
     *
     * @return the payers in the order of their names
     */
    public ImmutableList<String> payers() {
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
     * How often the books of one municipality in one draw balanced to the cent after every month: always, or the run would
     * have stopped.
     *
     * @return draws times municipalities
     */
    public long balanced() {
        return outcomes.balanced.get();
    }

    /**
     * The balance of a payer in a year.
     *
     * @param payer {@code gm} or the id of another payer
     * @param year a year of the horizon
     * @return its summary
     * @throws IllegalArgumentException if there is no such payer or year
     */
    public Summary balance(String payer, Year year) {
        return Summary.ofCents(balances(payer, year));
    }

    /**
     * The difference of a payer in a year.
     *
     * @param payer {@code gm} or the id of another payer
     * @param year a year of the horizon
     * @return its summary
     * @throws IllegalArgumentException if there is no such payer or year
     */
    public Summary difference(String payer, Year year) {
        return Summary.ofCents(differences(payer, year));
    }

    /**
     * The difference of a payer over the whole horizon.
     *
     * @param payer {@code gm} or the id of another payer
     * @return its summary
     * @throws IllegalArgumentException if there is no such payer
     */
    public Summary horizon(String payer) {
        return Summary.ofCents(outcomes.horizon(outcomes.difference[outcomes.number(payer)]));
    }

    /**
     * The difference of all payers together over the whole horizon.
     *
     * @return its summary
     */
    public Summary all() {
        return Summary.ofCents(together());
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
     * The mean over all draws of what a municipality gains over the horizon.
     *
     * @param municipality a municipality that was carried out
     * @return euros; negative where it pays more
     * @throws IllegalArgumentException if there is no such municipality
     */
    public double mean(PartyId municipality) {
        return outcomes.sums.get(place(municipality)) / 100.0 / outcomes.draws;
    }

    /**
     * The chance that all payers together pay no more over the horizon than under unchanged policy.
     *
     * @return the chance with its interval
     */
    public Chance chanceOfBreakEven() {
        return chance(together());
    }

    /**
     * The chance that a payer pays no more over the horizon than under unchanged policy.
     *
     * @param payer {@code gm} or the id of another payer
     * @return the chance with its interval
     * @throws IllegalArgumentException if there is no such payer
     */
    public Chance chanceOfBreakEven(String payer) {
        return chance(outcomes.horizon(outcomes.difference[outcomes.number(payer)]));
    }

    /**
     * The chance that a municipality pays no more over the horizon than under unchanged policy.
     *
     * @param municipality a municipality that was carried out
     * @return the chance with its interval
     * @throws IllegalArgumentException if there is no such municipality
     */
    public Chance chanceOfBreakEven(PartyId municipality) {
        return Chance.of((int) outcomes.breakEven.get(place(municipality)), outcomes.draws, assumed);
    }

    /**
     * The balance of a payer in a year, in every draw.
     *
     * @param payer {@code gm} or the id of another payer
     * @param year a year of the horizon
     * @return whole cents, in the order of the draws
     * @throws IllegalArgumentException if there is no such payer or year
     */
    public double[] balances(String payer, Year year) {
        return outcomes.absolute[outcomes.number(payer)][place(year)].clone();
    }

    /**
     * The difference of a payer in a year, in every draw.
     *
     * @param payer {@code gm} or the id of another payer
     * @param year a year of the horizon
     * @return whole cents, in the order of the draws
     * @throws IllegalArgumentException if there is no such payer or year
     */
    public double[] differences(String payer, Year year) {
        return outcomes.difference[outcomes.number(payer)][place(year)].clone();
    }

    /**
     * The value over the horizon in every draw.
     *
     * @return whole cents of value, in the order of the draws
     */
    public double[] values() {
        return outcomes.value.clone();
    }

    private double[] together() {
        double[] sum = new double[outcomes.draws];
        for (double[][] payer : outcomes.difference) {
            double[] one = outcomes.horizon(payer);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        return sum;
    }

    private Chance chance(double[] cents) {
        int hits = 0;
        for (double of : cents) {
            hits += of >= 0 ? 1 : 0;
        }
        return Chance.of(hits, outcomes.draws, assumed);
    }

    private int place(PartyId municipality) {
        Integer place = places.get(municipality);
        if (place == null) {
            throw new IllegalArgumentException(
                    "The municipality (" + municipality + ") must be one of those carried out.");
        }
        return place;
    }

    private int place(Year year) {
        int place = outcomes.years.indexOf(year);
        if (place < 0) {
            throw new IllegalArgumentException("The year (" + year + ") must be one of the horizon, "
                    + outcomes.years.get(0) + " to " + outcomes.years.get(outcomes.years.size() - 1) + ".");
        }
        return place;
    }
}
