package nl.geldstroom.answer;

import java.util.Optional;

/**
 * When all extra cost has come back for good (<i>terugverdientijd</i>): the last crossing of the cumulative flow.
 */
public final class Payback {

    private Payback() {}

    /**
     * The year in which the cumulative flow crosses zero for the last time, with the part of it that is needed.
     *
     * <p>Example: flows -100, 60, 80 cross in year 2, halfway: {@code 1 + 40/80 = 1.5} years after year 0.
     *
     * @param flows one amount for each year
     * @return the number of the year before the crossing plus the part of the crossing year; absent if the cumulative flow
     *     is never below zero or ends below it
     */
    public static Optional<Double> of(double[] flows) {
        double sum = 0;
        Optional<Double> crossing = Optional.empty();
        for (int year = 0; year < flows.length; year++) {
            double after = sum + flows[year];
            if (sum < 0 && after >= 0) {
                crossing = Optional.of(year - 1 + -sum / flows[year]);
            } else if (after < 0) {
                crossing = Optional.empty();
            }
            sum = after;
        }
        return crossing;
    }
}
