package nl.geldstroom.source;

import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipality;

/**
 * A cluster of which the files do not give the published amount (<i>verschil met de circulaire</i>).
 *
 * @param municipality the municipality
 * @param cluster the cluster, or {@code Totaal} for the sum of all
 * @param published what the circular states
 * @param calculated what factor, weights and volumes give; for {@code Totaal} the sum of the published clusters
 */
public record FundDifference(Municipality municipality, String cluster, Money published, Money calculated) {

    /**
     * What is not explained.
     *
     * @return published less calculated
     */
    public Money residual() {
        return published.minus(calculated);
    }

    @Override
    public String toString() {
        return municipality + ", " + cluster + ": " + published + " published, " + calculated + " calculated";
    }
}
