package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;

/**
 * The rates at which flows are worth nothing in all (<i>interne rentevoet</i>).
 *
 * <p>There may be none or several: each time the net present value changes sign between -99 % and 1000 % counts.
 * Example: -3,000 and twenty times 500 in the same and the following years give 19.30 %.
 */
public final class InternalRate {

    private static final int STEPS = 4000;

    private InternalRate() {}

    /**
     * Finds the rates.
     *
     * @param flows one amount for each year
     * @param times the time of each amount in years
     * @return the rates in order, each accurate to 1e-10; empty if there is none
     */
    public static ImmutableList<Double> of(double[] flows, double[] times) {
        ImmutableList.Builder<Double> rates = ImmutableList.builder();
        double before = factor(0);
        double worth = present(flows, times, before);
        for (int step = 1; step <= STEPS; step++) {
            double next = factor(step);
            double value = present(flows, times, next);
            if (worth == 0 && value != 0) {
                rates.add(before - 1);
            } else if (worth * value < 0) {
                rates.add(bisect(flows, times, before, next) - 1);
            }
            before = next;
            worth = value;
        }
        return rates.build();
    }

    /** One plus the rate, from 0.01 to 11 in equal ratios. */
    private static double factor(int step) {
        return 0.01 * StrictMath.pow(1100, step / (double) STEPS);
    }

    private static double bisect(double[] flows, double[] times, double low, double high) {
        double worthLow = present(flows, times, low);
        double a = low;
        double b = high;
        for (int i = 0; i < 200 && b - a > 1e-13; i++) {
            double middle = (a + b) / 2;
            double worth = present(flows, times, middle);
            if (worth * worthLow > 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }

    private static double present(double[] flows, double[] times, double factor) {
        double sum = 0;
        for (int i = 0; i < flows.length; i++) {
            if (flows[i] != 0) {
                sum += flows[i] * StrictMath.pow(factor, -times[i]);
            }
        }
        return sum;
    }
}
