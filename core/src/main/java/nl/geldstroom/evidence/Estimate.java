package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.Optional;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Faults;
import nl.geldstroom.document.InvalidValueException;

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
     * @return the stated point, else the mode (triangular, PERT) or the median (lognormal), else the mean
     */
    double point();

    /**
     * The lowest value that can occur.
     *
     * @return the lower bound; minus infinity if there is none
     */
    double low();

    /**
     * The highest value that can occur.
     *
     * @return the upper bound; infinity if there is none
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
     * A normal estimate.
     *
     * @param mean the mean, also the point value
     * @param deviation the standard deviation, above 0
     * @return the estimate, without bounds
     * @throws IllegalArgumentException if a number is not finite or the deviation not above 0
     */
    static Estimate normal(double mean, double deviation) {
        return new Normal(mean, deviation, Optional.empty());
    }

    /**
     * A normal estimate of which an interval is known (<i>betrouwbaarheidsinterval</i>).
     *
     * <p>Example: 80 % between 0.8 and 1.2 has mean 1 and standard deviation 0.15606.
     *
     * @param low the value below which half of the rest lies
     * @param high the value above which half of the rest lies
     * @param level the chance of a value between them, for example 0.8 or 0.9
     * @return the estimate; its mean lies halfway
     * @throws IllegalArgumentException if the bounds are not finite or not in order, or the level is not between 0 and 1
     */
    static Estimate normalFromInterval(double low, double high, double level) {
        Faults faults = new Faults();
        ordered(faults, low, high);
        faults.throwIfAny();
        return normal(low / 2 + high / 2, (high - low) / (2 * NormalQuantile.of(inside("level", level) / 2 + 0.5)));
    }

    /**
     * A lognormal estimate: positive, with a long tail upwards.
     *
     * @param median the median, above 0, also the point value
     * @param logDeviation the standard deviation of the logarithm, above 0
     * @return the estimate
     * @throws IllegalArgumentException if a number is not finite or not above 0
     */
    static Estimate lognormal(double median, double logDeviation) {
        return new Lognormal(median, logDeviation, Optional.empty());
    }

    /**
     * A lognormal estimate of which the median and one quantile are known.
     *
     * <p>Example: median 1.6 and 95 % below 2.4 has a standard deviation of the logarithm of 0.24651.
     *
     * @param median the median, above 0
     * @param quantile another quantile, above 0
     * @param level the chance of a value below the quantile, not 0.5
     * @return the estimate
     * @throws IllegalArgumentException if the quantile does not lie on the side of the median that its level says
     */
    static Estimate lognormalFromQuantile(double median, double quantile, double level) {
        double z = NormalQuantile.of(inside("level", level));
        double deviation = (StrictMath.log(above("quantile", quantile)) - StrictMath.log(above("median", median))) / z;
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("The quantile (" + quantile + ") at level " + level
                    + " of the estimate must lie on the other side of its median (" + median + ").");
        }
        return lognormal(median, deviation);
    }

    /**
     * A beta estimate between 0 and 1.
     *
     * @param alpha the first shape, above 0
     * @param beta the second shape, above 0
     * @return the estimate; its point value is the mean {@code alpha/(alpha+beta)}
     * @throws IllegalArgumentException if a shape is not finite or not above 0
     */
    static Estimate beta(double alpha, double beta) {
        return new Beta(alpha, beta, Optional.empty());
    }

    /**
     * A gamma estimate: zero or more.
     *
     * @param shape the shape, above 0
     * @param scale the scale, above 0
     * @return the estimate; its point value is the mean {@code shape·scale}
     * @throws IllegalArgumentException if a number is not finite or not above 0
     */
    static Estimate gamma(double shape, double scale) {
        return new Gamma(shape, scale, Optional.empty());
    }

    /**
     * Some values, each with its chance.
     *
     * @param outcomes the values with their chances, which add up to 1
     * @return the estimate; its point value is the mean
     * @throws IllegalArgumentException if the chances are not above 0 or do not add up to 1
     */
    static Estimate discrete(Outcome... outcomes) {
        return new Discrete(ImmutableList.copyOf(outcomes), Optional.empty());
    }

    /**
     * Values that were observed, each as likely.
     *
     * @param values the values, in any order, at least two
     * @return the estimate; its point value is the mean
     * @throws IllegalArgumentException if there are fewer than two values or one is not finite
     */
    static Estimate empirical(double... values) {
        return new Empirical(ImmutableList.copyOf(Doubles.asList(values)), Optional.empty());
    }

    /**
     * The same estimate within bounds: what lies beyond them does not occur.
     *
     * @param min the lowest value
     * @param max the highest value
     * @return the estimate; its point value is that of this one, brought within the bounds
     * @throws IllegalArgumentException if the bounds are not in order or leave nothing of this estimate
     */
    default Estimate between(double min, double max) {
        return new Truncated(this, min, max);
    }

    /**
     * The same estimate, drawn again for every calendar year.
     *
     * @return the estimate
     */
    default Estimate perYear() {
        return new Varying(this, Varies.PER_YEAR);
    }

    /**
     * The same estimate, drawn apart for every municipality or other entity that a scenario is applied to.
     *
     * @return the estimate
     */
    default Estimate perEntity() {
        return new Varying(this, Varies.PER_ENTITY);
    }

    /**
     * How often a value is drawn.
     *
     * @return once, unless the estimate says otherwise
     */
    default Varies varies() {
        return Varies.ONCE;
    }

    /** How often a value is drawn (<i>variatie</i>). */
    enum Varies {
        /** One value for all entities and years. */
        @JsonProperty("once")
        ONCE,
        /** One value for each entity, the same in all years. */
        @JsonProperty("perEntity")
        PER_ENTITY,
        /** One value for each calendar year, the same for all entities. */
        @JsonProperty("perYear")
        PER_YEAR,
        /** One value for each entity and calendar year. */
        @JsonProperty("both")
        BOTH
    }

    /**
     * A value and its chance.
     *
     * @param value the value
     * @param chance its chance, above 0 and at most 1
     */
    record Outcome(double value, double chance) {

        /**
         * Checks the value and the chance.
         *
         * @param value the value
         * @param chance its chance
         * @throws IllegalArgumentException if the value is not finite or the chance not above 0 and at most 1
         */
        public Outcome {
            Faults faults = new Faults();
            finite(faults, "/value", "value", value);
            if (!(chance > 0 && chance <= 1)) {
                faults.add(
                        "/chance",
                        "estimate-chances",
                        "The chance (" + chance + ") of value (" + value + ") must be above 0 and at most 1.");
            }
            faults.throwIfAny();
        }
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
            Faults faults = new Faults();
            finite(faults, "/value", "value", value);
            faults.throwIfAny();
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
            Faults faults = new Faults();
            ordered(faults, min, max);
            inside(faults, min, stated, max);
            faults.throwIfAny();
        }

        @Override
        public double point() {
            return stated.orElse(min / 2 + max / 2);
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
            Faults faults = new Faults();
            ordered(faults, min, max);
            inside(faults, "/mode", "mode", min, mode, max);
            inside(faults, min, stated, max);
            faults.throwIfAny();
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
            Faults faults = new Faults();
            ordered(faults, min, max);
            inside(faults, "/mode", "mode", min, mode, max);
            inside(faults, min, stated, max);
            faults.throwIfAny();
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
     * The bell curve, without bounds.
     *
     * @param mean the mean
     * @param deviation the standard deviation, above 0
     * @param stated the point value, if it is not the mean
     */
    @JsonTypeName("normal")
    record Normal(double mean, double deviation, Optional<Double> stated) implements Estimate {

        /**
         * Checks the spread.
         *
         * @param mean the mean
         * @param deviation the standard deviation
         * @param stated the point value, if it is not the mean
         * @throws IllegalArgumentException if a number is not finite or the deviation not above 0
         */
        public Normal {
            Faults faults = new Faults();
            finite(faults, "/mean", "mean", mean);
            above(faults, "/deviation", "deviation", deviation);
            stated.ifPresent(value -> finite(faults, "/stated", "stated point", value));
            faults.throwIfAny();
        }

        @Override
        public double point() {
            return stated.orElse(mean);
        }

        @Override
        public double low() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double high() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * A value whose logarithm is normal: positive, with a long tail upwards.
     *
     * @param median the median, above 0
     * @param logDeviation the standard deviation of the logarithm, above 0
     * @param stated the point value, if it is not the median
     */
    @JsonTypeName("lognormal")
    record Lognormal(double median, double logDeviation, Optional<Double> stated) implements Estimate {

        /**
         * Checks the median and the spread.
         *
         * @param median the median
         * @param logDeviation the standard deviation of the logarithm
         * @param stated the point value, if it is not the median
         * @throws IllegalArgumentException if a number is not finite or not above 0
         */
        public Lognormal {
            Faults faults = new Faults();
            above(faults, "/median", "median", median);
            above(faults, "/logDeviation", "deviation of the logarithm", logDeviation);
            stated.ifPresent(value -> above(faults, "/stated", "stated point", value));
            faults.throwIfAny();
        }

        @Override
        public double point() {
            return stated.orElse(median);
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * A share between 0 and 1.
     *
     * @param alpha the first shape, above 0
     * @param beta the second shape, above 0
     * @param stated the point value, if it is not the mean
     */
    @JsonTypeName("beta")
    record Beta(double alpha, double beta, Optional<Double> stated) implements Estimate {

        /**
         * Checks the shapes.
         *
         * @param alpha the first shape
         * @param beta the second shape
         * @param stated the point value, if it is not the mean
         * @throws IllegalArgumentException if a shape is not finite or not above 0
         */
        public Beta {
            Faults faults = new Faults();
            above(faults, "/alpha", "shape alpha", alpha);
            above(faults, "/beta", "shape beta", beta);
            inside(faults, 0, stated, 1);
            faults.throwIfAny();
        }

        @Override
        public double point() {
            return stated.orElse(alpha / (alpha + beta));
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return 1;
        }
    }

    /**
     * An amount of zero or more with a tail upwards.
     *
     * @param shape the shape, above 0
     * @param scale the scale, above 0
     * @param stated the point value, if it is not the mean
     */
    @JsonTypeName("gamma")
    record Gamma(double shape, double scale, Optional<Double> stated) implements Estimate {

        /**
         * Checks the shape and the scale.
         *
         * @param shape the shape
         * @param scale the scale
         * @param stated the point value, if it is not the mean
         * @throws IllegalArgumentException if a number is not finite or not above 0
         */
        public Gamma {
            Faults faults = new Faults();
            above(faults, "/shape", "shape", shape);
            above(faults, "/scale", "scale", scale);
            finite(faults, "/scale", "mean", shape * scale);
            stated.ifPresent(value -> above(faults, "/stated", "stated point", value));
            faults.throwIfAny();
        }

        @Override
        public double point() {
            return stated.orElse(shape * scale);
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Some values, each with its chance.
     *
     * @param outcomes the values with their chances, which add up to 1
     * @param stated the point value, if it is not the mean
     */
    @JsonTypeName("discrete")
    record Discrete(ImmutableList<Outcome> outcomes, Optional<Double> stated) implements Estimate {

        /**
         * Checks the chances.
         *
         * @param outcomes the values with their chances
         * @param stated the point value, if it is not the mean
         * @throws IllegalArgumentException if the chances do not add up to 1 or a value occurs twice
         */
        public Discrete {
            Faults faults = new Faults();
            double sum = 0;
            for (Outcome outcome : outcomes) {
                sum += outcome.chance();
            }
            if (Math.abs(sum - 1) > 1e-9) {
                faults.add(
                        "/outcomes",
                        "estimate-chances",
                        "The chances (sum " + sum + ") of the values of the estimate must add up to 1.");
            }
            if (outcomes.stream().map(Outcome::value).distinct().count() < outcomes.size()) {
                faults.add("/outcomes", "estimate-chances", "A value of the estimate must not occur twice.");
            }
            stated.ifPresent(value -> finite(faults, "/stated", "stated point", value));
            faults.throwIfAny();
        }

        private double mean() {
            double mean = 0;
            for (Outcome outcome : outcomes) {
                mean += outcome.value() * outcome.chance();
            }
            return mean;
        }

        @Override
        public double point() {
            return stated.orElseGet(this::mean);
        }

        @Override
        public double low() {
            return outcomes.stream().mapToDouble(Outcome::value).min().orElseThrow();
        }

        @Override
        public double high() {
            return outcomes.stream().mapToDouble(Outcome::value).max().orElseThrow();
        }
    }

    /**
     * Values that were observed, each as likely.
     *
     * @param values the values, in any order
     * @param stated the point value, if it is not the mean
     */
    @JsonTypeName("empirical")
    record Empirical(ImmutableList<Double> values, Optional<Double> stated) implements Estimate {

        /**
         * Checks the values.
         *
         * @param values the values
         * @param stated the point value, if it is not the mean
         * @throws IllegalArgumentException if there are fewer than two values or one is not finite
         */
        public Empirical {
            Faults faults = new Faults();
            if (values.size() < 2) {
                faults.add(
                        "/values",
                        "estimate-values",
                        "The values (" + values.size() + ") of the estimate must be at least two.");
            }
            for (int i = 0; i < values.size(); i++) {
                finite(faults, "/values/" + i, "value", values.get(i));
            }
            finite(faults, "/values", "sum of the values", sum(values));
            stated.ifPresent(value -> finite(faults, "/stated", "stated point", value));
            faults.throwIfAny();
        }

        private double mean() {
            return sum(values) / values.size();
        }

        private static double sum(ImmutableList<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }

        @Override
        public double point() {
            return stated.orElseGet(this::mean);
        }

        @Override
        public double low() {
            return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        @Override
        public double high() {
            return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }

    /**
     * Another estimate within bounds: what lies beyond them does not occur, and the rest becomes more likely.
     *
     * @param of the other estimate
     * @param min the lowest value
     * @param max the highest value
     */
    @JsonTypeName("truncated")
    record Truncated(Estimate of, double min, double max) implements Estimate {

        /**
         * Checks that the bounds leave something.
         *
         * @param of the other estimate
         * @param min the lowest value
         * @param max the highest value
         * @throws IllegalArgumentException if the bounds are not in order or leave nothing of the other estimate
         */
        public Truncated {
            Faults faults = new Faults();
            ordered(faults, min, max);
            if (of instanceof Varying) {
                faults.add(
                        "/of",
                        "estimate-varies",
                        "An estimate must be truncated before it says how often it is drawn. Maybe write varying outside.");
            } else if (of instanceof Truncated) {
                faults.add(
                        "/of", "estimate-bounds", "An estimate must be truncated once. Maybe use the narrower bounds.");
            } else if (faults.toList().isEmpty() && leavesNothing(of, min, max)) {
                faults.add(
                        "",
                        "estimate-bounds",
                        "The bounds (" + min + " to " + max + ") of the estimate must leave something of " + of.low()
                                + " to " + of.high() + ".");
            }
            faults.throwIfAny();
        }

        private static boolean leavesNothing(Estimate of, double min, double max) {
            if (of instanceof Discrete discrete) {
                return discrete.outcomes().stream().noneMatch(each -> each.value() >= min && each.value() <= max);
            }
            if (of instanceof Empirical empirical) {
                return empirical.values().stream().noneMatch(each -> each >= min && each <= max);
            }
            if (of instanceof Normal normal) {
                return isFar((min - normal.mean()) / normal.deviation(), (max - normal.mean()) / normal.deviation());
            }
            if (of instanceof Lognormal lognormal && max > 0) {
                return isFar(
                        StrictMath.log(Math.max(min, 0) / lognormal.median()) / lognormal.logDeviation(),
                        StrictMath.log(max / lognormal.median()) / lognormal.logDeviation());
            }
            return max < of.low() || min > of.high();
        }

        /** Beyond this many deviations no chance is left that a double can hold. */
        private static boolean isFar(double from, double to) {
            return from > 37 || to < -37;
        }

        @Override
        public boolean isFixed() {
            return of.isFixed();
        }

        @Override
        public double point() {
            return Math.min(Math.max(of.point(), min), max);
        }

        @Override
        public double low() {
            return Math.max(min, of.low());
        }

        @Override
        public double high() {
            return Math.min(max, of.high());
        }
    }

    /**
     * Another estimate that is drawn more than once.
     *
     * @param of the other estimate
     * @param varies how often it is drawn
     */
    @JsonTypeName("varying")
    record Varying(Estimate of, Varies varies) implements Estimate {

        /**
         * Checks that the other estimate does not vary itself.
         *
         * @param of the other estimate
         * @param varies how often it is drawn
         * @throws IllegalArgumentException if the other estimate says so too
         */
        public Varying {
            if (of instanceof Varying) {
                throw new InvalidValueException(ImmutableList.of(Fault.of(
                        "/of", "estimate-varies", "An estimate must say once how often it is drawn, not twice.")));
            }
        }

        @Override
        public boolean isFixed() {
            return of.isFixed();
        }

        @Override
        public double point() {
            return of.point();
        }

        @Override
        public double low() {
            return of.low();
        }

        @Override
        public double high() {
            return of.high();
        }
    }

    private static double above(String what, double value) {
        Faults faults = new Faults();
        above(faults, "", what, value);
        faults.throwIfAny();
        return value;
    }

    private static void above(Faults faults, String pointer, String what, double value) {
        if (!Double.isFinite(value)) {
            finite(faults, pointer, what, value);
        } else if (value <= 0) {
            faults.add(pointer, "estimate-spread", "The " + what + " (" + value + ") of the estimate must be above 0.");
        }
    }

    private static double inside(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + value + ") of the estimate must lie between 0 and 1.");
        }
        return value;
    }

    private static void finite(Faults faults, String pointer, String what, double value) {
        if (!Double.isFinite(value)) {
            faults.add(
                    pointer,
                    "estimate-number",
                    "The " + what + " (" + value + ") of the estimate must be a finite number.");
        }
    }

    private static void ordered(Faults faults, double min, double max) {
        finite(faults, "/min", "minimum", min);
        finite(faults, "/max", "maximum", max);
        if (min > max) {
            faults.add(
                    "/min",
                    "estimate-order",
                    "The minimum (" + min + ") of the estimate must not be above its maximum (" + max
                            + "). Maybe they were exchanged.");
        }
    }

    private static void inside(Faults faults, double min, Optional<Double> stated, double max) {
        stated.ifPresent(value -> inside(faults, "/stated", "stated point", min, value, max));
    }

    private static void inside(Faults faults, String pointer, String what, double min, double value, double max) {
        finite(faults, pointer, what, value);
        if (min <= max && (value < min || value > max)) {
            faults.add(
                    pointer,
                    "estimate-order",
                    "The " + what + " (" + value + ") of the estimate must lie between " + min + " and " + max + ".");
        }
    }
}
