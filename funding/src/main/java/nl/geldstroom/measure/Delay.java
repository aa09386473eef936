package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;

/**
 * How long an effect takes (<i>vertraging</i>). In JSON the property {@code type} says which kind.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Delay {

    /**
     * A two-stage delay, with or without an effect that lasts.
     *
     * <p>Per month, from the stocks of the month before: {@code o1 = (S1·2)/L; o2 = (S2·2)/L; S1 += m - o1; S2 += o1 -
     * o2}, and with a life {@code e = K/H; K += o2 - e}; the effect is {@code o2}, or {@code e} with a life. Example:
     * 100 a month with L = 12 gives 19.62 in month 6 and 98.65 in month 36.
     *
     * @param months the mean lag L in months, 2 or more
     * @param life the mean life H of the effect in months, 1 or more; absent: it does not last
     */
    @JsonTypeName("twoStage")
    record TwoStage(Grounded months, Optional<Grounded> life) implements Delay {

        /**
         * Checks the ranges.
         *
         * @param months the mean lag in months
         * @param life the mean life in months
         * @throws IllegalArgumentException if the lag can be below 2 or the life below 1
         */
        public TwoStage {
            Faults faults = new Faults();
            months.within(faults, "/months", "mean lag in months of the delay", 2, 600);
            life.ifPresent(value -> value.within(faults, "/life", "mean life in months of the delay", 1, 600));
            faults.throwIfAny();
        }

        /**
         * A delay without an effect that lasts.
         *
         * @param months the mean lag in months
         * @return the delay
         */
        public static TwoStage of(Grounded months) {
            return new TwoStage(months, Optional.empty());
        }
    }

    /**
     * A share of the effect for each year after the spending: {@code e[t] = s0·m[t] + s1·m[t-12] + ...}.
     *
     * @param shares the share in the year of the spending, in the next one, and so on; each 0 or more, not all 0. They
     *     add up to 1, or to anything where they are effects per euro themselves
     * @param evidence what the shares rest on
     */
    @JsonTypeName("byYear")
    record ByYear(ImmutableList<Double> shares, Evidence evidence) implements Delay {

        /**
         * Checks the shares.
         *
         * @param shares one for each year
         * @param evidence what the shares rest on
         * @throws IllegalArgumentException if there is none, one is negative or there are more than 100
         */
        public ByYear {
            if (shares.isEmpty() || shares.size() > 100) {
                throw new IllegalArgumentException(
                        "The shares by year (" + shares.size() + ") of the delay must be 1 to 100 numbers.");
            }
            for (double share : shares) {
                if (!(share >= 0 && share <= 1000)) {
                    throw new IllegalArgumentException(
                            "The share (" + share + ") of a year of the delay must lie between 0 and 1000.");
                }
            }
        }

        /**
         * How long it takes on average.
         *
         * @return years, weighted by the shares; 1.5 for the shares 0, 0.5, 0.5; zero if they are all zero
         */
        public double meanYears() {
            double sum = 0;
            double weighted = 0;
            for (int year = 0; year < shares.size(); year++) {
                sum += shares.get(year);
                weighted += year * shares.get(year);
            }
            return sum == 0 ? 0 : weighted / sum;
        }

        /** The weights by age in months: the share of a year at its twelfth month multiple, else 0. */
        double[] weights() {
            double[] weights = new double[12 * (shares.size() - 1) + 1];
            for (int year = 0; year < shares.size(); year++) {
                weights[12 * year] = shares.get(year);
            }
            return weights;
        }
    }
}
