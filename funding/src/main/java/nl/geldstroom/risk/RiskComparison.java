package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Year;
import nl.geldstroom.party.PartyId;

/**
 * Two scenarios draw by draw (<i>gepaarde vergelijking</i>): what the first gives more than the second, in euros.
 *
 * <p>Scenarios share their draws: under one seed a parameter of one name has the same chance in both, so that what they
 * have in common falls away. A scenario compared with itself differs by exactly zero in every draw. Example: {@code
 * Risk.of(a).seed(42).run().comparedWith(Risk.of(b).seed(42).run()).chanceBetter(town)}.
 *
 * <p>Both are differences with their own unchanged policy.
 */
public final class RiskComparison {

    private final RiskResult first;
    private final RiskResult second;

    RiskComparison(RiskResult first, RiskResult second) {
        if (first.draws() != second.draws() || first.seed() != second.seed()) {
            throw new IllegalArgumentException(
                    "Runs that are compared draw by draw must have the same draws, but one has "
                            + first.draws() + " of seed " + first.seed() + " and the other " + second.draws()
                            + " of seed "
                            + second.seed() + ".");
        }
        this.first = first;
        this.second = second;
    }

    /**
     * Whose budgets are in either of the two.
     *
     * @return the payers, those of the first before the others
     */
    public ImmutableList<PartyId> payers() {
        return ImmutableSet.<PartyId>builder()
                .addAll(first.payers())
                .addAll(second.payers())
                .build()
                .asList();
    }

    /**
     * What a payer has more over the horizon under the first than under the second.
     *
     * @param payer the payer; one that a scenario does not have gains nothing there
     * @return whole cents, in the order of the draws
     */
    public double[] cents(PartyId payer) {
        double[] difference = new double[first.draws()];
        add(difference, first, payer, 1);
        add(difference, second, payer, -1);
        return difference;
    }

    private static void add(double[] sum, RiskResult of, PartyId payer, int sign) {
        if (of.payers().contains(payer)) {
            double[] cents = of.cents(payer);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sign * cents[i];
            }
        }
    }

    /**
     * What a payer has more over the horizon under the first than under the second.
     *
     * @param payer the payer
     * @return its summary
     */
    public Summary horizon(PartyId payer) {
        return Summary.ofCents(cents(payer));
    }

    /**
     * What a payer has more in each year under the first than under the second.
     *
     * @param payer the payer, of both
     * @return a summary for each year that both have
     */
    public ImmutableMap<Year, Summary> bands(PartyId payer) {
        ImmutableMap.Builder<Year, Summary> bands = ImmutableMap.builder();
        for (Year year : first.years()) {
            if (second.years().contains(year)) {
                double[] difference = first.cents(payer, year);
                double[] other = second.cents(payer, year);
                for (int i = 0; i < difference.length; i++) {
                    difference[i] -= other[i];
                }
                bands.put(year, Summary.ofCents(difference));
            }
        }
        return bands.buildOrThrow();
    }

    /**
     * The chance that a payer has more over the horizon under the first than under the second; draws in which they are
     * equal do not count.
     *
     * @param payer the payer
     * @return the chance with its interval; its share of assumptions is the larger of the two
     */
    public Chance chanceBetter(PartyId payer) {
        int hits = 0;
        for (double cents : cents(payer)) {
            hits += cents > 0 ? 1 : 0;
        }
        return Chance.of(hits, first.draws(), Math.max(first.assumed(), second.assumed()));
    }
}
