package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/**
 * A number that may be uncertain (<i>schatting</i>): a fixed value or a distribution, with one point value.
 *
 * <p>Pure data: an estimate draws nothing. The deterministic run uses {@link #point()}. In JSON a fixed value may be
 * written as a bare number; a distribution names its {@code type}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Estimate {

    /**
     * The value that the deterministic run uses.
     *
     * @return the stated point, else the mode (triangular, PERT), else the mean
     */
    double point();

    /**
     * The lowest value that can occur.
     *
     * @return the lower bound
     */
    double low();

    /**
     * The highest value that can occur.
     *
     * @return the upper bound
     */
    double high();

    /**
     * Whether the value is certain.
     *
     * @return true for a fixed value
     */
    default boolean isFixed() {
        return this instanceof Fixed;
    }

    /**
     * A certain value.
     *
     * @param value the value
     * @return the estimate
     * @throws IllegalArgumentException if it is not finite
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Estimate of(double value) {
        return new Fixed(value);
    }

    /**
     * A PERT estimate: a smooth hump between a lowest and a highest value, most likely at the mode.
     *
     * @param min the lowest value
     * @param mode the most likely value, also the point value
     * @param max the highest value
     * @return the estimate
     * @throws IllegalArgumentException if the values are not finite or not in order
     */
    static Estimate pert(double min, double mode, double max) {
        return new Pert(min, mode, max, Optional.empty());
    }

    /**
     * A triangular estimate.
     *
     * @param min the lowest value
     * @param mode the most likely value, also the point value
     * @param max the highest value
     * @return the estimate
     * @throws IllegalArgumentException if the values are not finite or not in order
     */
    static Estimate triangular(double min, double mode, double max) {
        return new Triangular(min, mode, max, Optional.empty());
    }

    /**
     * A uniform estimate: every value between two bounds is as likely.
     *
     * @param min the lowest value
     * @param max the highest value
     * @return the estimate; its point value is the mean
     * @throws IllegalArgumentException if the values are not finite or not in order
     */
    static Estimate uniform(double min, double max) {
        return new Uniform(min, max, Optional.empty());
    }

    /**
     * A certain value.
     *
     * @param value the value
     */
    @JsonTypeName("fixed")
    record Fixed(double value) implements Estimate {

        /**
         * Checks that the value is a number.
         *
         * @param value the value
         * @throws IllegalArgumentException if it is not finite
         */
        public Fixed {
            finite("value", value);
        }

        @Override
        public double point() {
            return value;
        }

        @Override
        public double low() {
            return value;
        }

        @Override
        public double high() {
            return value;
        }
    }

    /**
     * Every value between two bounds is as likely.
     *
     * @param min the lowest value
     * @param max the highest value
     * @param stated the point value, if it is not the mean
     */
    @JsonTypeName("uniform")
    record Uniform(double min, double max, Optional<Double> stated) implements Estimate {

        /**
         * Checks the order.
         *
         * @param min the lowest value
         * @param max the highest value
         * @param stated the point value, if it is not the mean
         * @throws IllegalArgumentException if the values are not finite or not in order
         */
        public Uniform {
            ordered(min, stated.orElse((min + max) / 2), max, stated.isPresent() ? "stated point" : "mean");
        }

        @Override
        public double point() {
            return stated.orElse((min + max) / 2);
        }

        @Override
        public double low() {
            return min;
        }

        @Override
        public double high() {
            return max;
        }
    }

    /**
     * A triangle between a lowest and a highest value with its top at the mode.
     *
     * @param min the lowest value
     * @param mode the most likely value
     * @param max the highest value
     * @param stated the point value, if it is not the mode
     */
    @JsonTypeName("triangular")
    record Triangular(double min, double mode, double max, Optional<Double> stated) implements Estimate {

        /**
         * Checks the order.
         *
         * @param min the lowest value
         * @param mode the most likely value
         * @param max the highest value
         * @param stated the point value, if it is not the mode
         * @throws IllegalArgumentException if the values are not finite or not in order
         */
        public Triangular {
            ordered(min, mode, max, "mode");
            ordered(min, stated.orElse(mode), max, "stated point");
        }

        @Override
        public double point() {
            return stated.orElse(mode);
        }

        @Override
        public double low() {
            return min;
        }

        @Override
        public double high() {
            return max;
        }
    }

    /**
     * A scaled beta distribution with shape 4 between a lowest and a highest value, most likely at the mode.
     *
     * @param min the lowest value
     * @param mode the most likely value
     * @param max the highest value
     * @param stated the point value, if it is not the mode
     */
    @JsonTypeName("pert")
    record Pert(double min, double mode, double max, Optional<Double> stated) implements Estimate {

        /**
         * Checks the order.
         *
         * @param min the lowest value
         * @param mode the most likely value
         * @param max the highest value
         * @param stated the point value, if it is not the mode
         * @throws IllegalArgumentException if the values are not finite or not in order
         */
        public Pert {
            ordered(min, mode, max, "mode");
            ordered(min, stated.orElse(mode), max, "stated point");
        }

        @Override
        public double point() {
            return stated.orElse(mode);
        }

        @Override
        public double low() {
            return min;
        }

        @Override
        public double high() {
            return max;
        }
    }

    private static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + value + ") of the estimate must be a finite number.");
        }
    }

    private static void ordered(double min, double middle, double max, String what) {
        finite("minimum", min);
        finite(what, middle);
        finite("maximum", max);
        if (min > max) {
            throw new IllegalArgumentException("The minimum (" + min
                    + ") of the estimate must not be above its maximum (" + max + "). Maybe they were exchanged.");
        }
        if (middle < min || middle > max) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + middle + ") of the estimate must lie between " + min + " and " + max + ".");
        }
    }
}
