package nl.geldstroom.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;

/**
 * How money comes free after volume was reduced (<i>afbouwpad</i>): running allocations expire or are reassessed.
 *
 * <p>Of a reduction, nothing is free before {@code firstMonth}; from that age to {@code lastMonth}, both included, it
 * comes free evenly; the stranded share, overhead that the provider spreads over fewer hours, only after
 * {@code strandedMonths}. Path 6 to 18 without stranded cost frees one thirteenth each month. That 6 to 18 months is a
 * fair path is an assumption.
 *
 * @param firstMonth the age in months at which the first part comes free; 0 is the month of the decision itself
 * @param lastMonth the age in months at which the last part comes free
 * @param stranded the share that stays longer
 * @param strandedMonths the age in months at which the stranded share comes free; without meaning if that share is 0
 */
public record ReleasePath(int firstMonth, int lastMonth, Share stranded, int strandedMonths) {

    private static final int LONGEST = 600;

    /**
     * Checks the order of the months.
     *
     * @param firstMonth the age at which the first part comes free
     * @param lastMonth the age at which the last part comes free
     * @param stranded the share that stays longer
     * @param strandedMonths the age at which the stranded share comes free
     * @throws IllegalArgumentException if the months are negative, above 600 or not in order
     */
    public ReleasePath {
        if (firstMonth < 0 || lastMonth < firstMonth || lastMonth > LONGEST) {
            throw new IllegalArgumentException("The release path (month " + firstMonth + " to " + lastMonth
                    + ") must run from a month of 0 or more to the same or a later one, at most " + LONGEST + "."
                    + (firstMonth > lastMonth ? " Maybe first and last month were exchanged." : ""));
        }
        if (strandedMonths < 0
                || strandedMonths > LONGEST
                || (strandedMonths < firstMonth && stranded.value().signum() > 0)) {
            throw new IllegalArgumentException("The stranded months (" + strandedMonths
                    + ") of the release path must not lie before its first month (" + firstMonth + ") nor after "
                    + LONGEST + ".");
        }
    }

    /**
     * A path without stranded cost.
     *
     * @param firstMonth the age in months at which the first part comes free
     * @param lastMonth the age in months at which the last part comes free
     * @return the path
     * @throws IllegalArgumentException if the months are negative or not in order
     */
    public static ReleasePath months(int firstMonth, int lastMonth) {
        return new ReleasePath(firstMonth, lastMonth, Share.NONE, 0);
    }

    /**
     * The same path with a share that comes free later.
     *
     * @param share the stranded share
     * @param months the age in months at which it comes free
     * @return the path
     * @throws IllegalArgumentException if that is before the first month
     */
    public ReleasePath stranding(Share share, int months) {
        return new ReleasePath(firstMonth, lastMonth, share, months);
    }

    /**
     * What of a reduction has not yet come free.
     *
     * @param whole the reduction, per month
     * @param age the age in months; 0 is the month of the decision itself
     * @return what is left, to the nearest cent, halves to even: path 6 to 18 leaves 12/13 at age 6 and nothing at age 18
     */
    public Money unreleased(Money whole, int age) {
        int parts = lastMonth - firstMonth + 1;
        int left = Math.min(parts, Math.max(0, lastMonth - age));
        BigDecimal even = stranded.rest().value().multiply(BigDecimal.valueOf(left));
        BigDecimal later =
                age < strandedMonths ? stranded.value().multiply(BigDecimal.valueOf(parts)) : BigDecimal.ZERO;
        return Money.euros(whole.times(even.add(later)).divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_EVEN));
    }

    /**
     * Which part of a reduction comes free at which age.
     *
     * @return one weight per month of age, from age 0; added in order they are exactly 1, because the last one takes what
     *     is left
     */
    public double[] weightsByAge() {
        boolean strands = stranded.value().signum() > 0;
        int oldest = strands ? Math.max(lastMonth, strandedMonths) : lastMonth;
        double[] weights = new double[oldest + 1];
        double each = stranded.rest().value().doubleValue() / (lastMonth - firstMonth + 1);
        for (int age = firstMonth; age <= lastMonth; age++) {
            weights[age] = each;
        }
        if (strands) {
            weights[strandedMonths] += stranded.value().doubleValue();
        }
        double before = 0;
        for (int age = 0; age < oldest; age++) {
            before += weights[age];
        }
        weights[oldest] = 1 - before;
        return weights;
    }
}
