package nl.geldstroom.risk;

import nl.geldstroom.evidence.NormalQuantile;

/**
 * A probability that was counted (<i>kans</i>).
 *
 * <p>The interval is that of Wilson at 95 %: it says how far the number of draws lets the chance be known, not how far the
 * assumptions hold. Example: 700 of 1,000 draws is 0.7 with an interval from 0.6709 to 0.7276.
 *
 * @param value the share of the draws
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param draws how many draws were counted
 * @param assumed the share of the uncertain inputs that rest on nothing but an assumption or on nothing at all
 */
public record Chance(double value, double low, double high, int draws, double assumed) {

    /** Draws are too few where the interval is wider than this. */
    private static final double WIDE = 0.04;

    /**
     * A chance from a count.
     *
     * @param hits how many draws count
     * @param draws of how many
     * @param assumed the share of the uncertain inputs that are mere assumptions
     * @return the chance
     */
    static Chance of(int hits, int draws, double assumed) {
        double p = (double) hits / draws;
        double z = NormalQuantile.of(0.975);
        double weight = z * z / draws;
        double centre = (p + weight / 2) / (1 + weight);
        double half = Math.sqrt((p * (1 - p) + weight / 4) * weight) / (1 + weight);
        return new Chance(p, Math.max(0, centre - half), Math.min(1, centre + half), draws, assumed);
    }

    /**
     * Whether more draws are needed to name the chance in whole percents.
     *
     * @return true if the interval reaches more than two hundredths to either side, four from end to end
     */
    public boolean isRough() {
        return high - low > WIDE;
    }
}
