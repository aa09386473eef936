package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.List;
import nl.geldstroom.money.Share;
import nl.geldstroom.plan.Grid;

/**
 * How a level is reached in time (<i>ingroeipad</i>): a share of the full level for every month, from 0 to 1.
 *
 * <p>Month k is counted from 1 in the first month. In JSON the property {@code type} says which path.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Path {

    /**
     * The share of the full level in a month.
     *
     * @param k the number of the month, 1 in the first; zero or less before it
     * @return from 0 to 1; 0 before the first month
     */
    double share(int k);

    /**
     * The share of the full level in every month of a grid.
     *
     * @param grid the months
     * @param start the first month of the path
     * @return one share for each month
     */
    default double[] over(Grid grid, YearMonth start) {
        int first = grid.indexOf(start);
        return grid.tabulate(month -> share(grid.indexOf(month) - first + 1));
    }

    /**
     * Month k of n has k/n.
     *
     * @param months how many months until the full level
     * @return the path
     */
    static Path linear(int months) {
        return new Linear(months);
    }

    /**
     * The full level from the first month.
     *
     * @return the path
     */
    static Path step() {
        return new Step();
    }

    /**
     * Evenly to the full level: k/n.
     *
     * @param months how many months until the full level, at least 1
     */
    @JsonTypeName("linear")
    record Linear(int months) implements Path {

        /**
         * Checks the length.
         *
         * @param months how many months until the full level
         * @throws IllegalArgumentException if there is not at least one
         */
        public Linear {
            requireMonths(months);
        }

        @Override
        public double share(int k) {
            return fraction(k, months);
        }
    }

    /** The full level at once. */
    @JsonTypeName("step")
    record Step() implements Path {

        @Override
        public double share(int k) {
            return k < 1 ? 0 : 1;
        }
    }

    /**
     * Fast first, slow later: {@code 1-(1-k/n)²}.
     *
     * @param months how many months until the full level, at least 1
     */
    @JsonTypeName("frontLoaded")
    record FrontLoaded(int months) implements Path {

        /**
         * Checks the length.
         *
         * @param months how many months until the full level
         * @throws IllegalArgumentException if there is not at least one
         */
        public FrontLoaded {
            requireMonths(months);
        }

        @Override
        public double share(int k) {
            double left = 1 - fraction(k, months);
            return 1 - left * left;
        }
    }

    /**
     * Slow first, fast later: {@code (k/n)²}.
     *
     * @param months how many months until the full level, at least 1
     */
    @JsonTypeName("backLoaded")
    record BackLoaded(int months) implements Path {

        /**
         * Checks the length.
         *
         * @param months how many months until the full level
         * @throws IllegalArgumentException if there is not at least one
         */
        public BackLoaded {
            requireMonths(months);
        }

        @Override
        public double share(int k) {
            double done = fraction(k, months);
            return done * done;
        }
    }

    /**
     * Slow, fast and slow again: {@code 3s²-2s³} with {@code s = k/n}.
     *
     * @param months how many months until the full level, at least 1
     */
    @JsonTypeName("sCurve")
    record SCurve(int months) implements Path {

        /**
         * Checks the length.
         *
         * @param months how many months until the full level
         * @throws IllegalArgumentException if there is not at least one
         */
        public SCurve {
            requireMonths(months);
        }

        @Override
        public double share(int k) {
            double s = fraction(k, months);
            return s * s * (3 - 2 * s);
        }
    }

    /**
     * One share for each year; the last one stays.
     *
     * @param years the share of the first twelve months, of the next twelve, and so on; at least one
     */
    @JsonTypeName("table")
    record Table(ImmutableList<Share> years) implements Path {

        /**
         * Checks that there is a share.
         *
         * @param years the shares
         * @throws IllegalArgumentException if there is none
         */
        public Table {
            if (years.isEmpty()) {
                throw new IllegalArgumentException("The table of a path must have at least one share.");
            }
        }

        /**
         * A path by year.
         *
         * @param years the shares
         * @return the path
         */
        public static Table of(List<Share> years) {
            return new Table(ImmutableList.copyOf(years));
        }

        @Override
        public double share(int k) {
            return k < 1
                    ? 0
                    : years.get(Math.min((k - 1) / 12, years.size() - 1))
                            .value()
                            .doubleValue();
        }
    }

    private static double fraction(int k, int months) {
        return k < 1 ? 0 : Math.min((double) k / months, 1);
    }

    private static void requireMonths(int months) {
        if (months < 1 || months > 1200) {
            throw new IllegalArgumentException(
                    "The months (" + months + ") until the full level must lie between 1 and 1200.");
        }
    }
}
