package nl.geldstroom.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a plan's parameters for a block of draws.
 *
 * @param width how many draws, at least 1
 * @param values for each parameter of the plan, in its order, one value for each draw
 * @param yearly for each parameter that differs by year one value for each calendar year of the plan and draw, null for
 *     the others; empty if none does
 */
public record Draws(int width, double[][] values, double[] @Nullable [][] yearly) {

    /**
     * Checks the shape.
     *
     * @param width how many draws
     * @param values for each parameter one value for each draw
     * @param yearly for each parameter that differs by year one value for each year and draw
     * @throws IllegalArgumentException if there is no draw, or a parameter has another number of values
     */
    public Draws {
        if (width < 1) {
            throw new IllegalArgumentException("The number of draws (" + width + ") must be at least 1.");
        }
        for (double[] column : values) {
            if (column.length != width) {
                throw new IllegalArgumentException(
                        "A parameter has " + column.length + " values for " + width + " draws.");
            }
        }
        if (yearly.length != 0 && yearly.length != values.length) {
            throw new IllegalArgumentException(
                    "Values by year are given for " + yearly.length + " of " + values.length + " parameters.");
        }
    }

    /**
     * Draws of parameters that are the same in all years.
     *
     * @param width how many draws, at least 1
     * @param values for each parameter of the plan, in its order, one value for each draw
     */
    public Draws(int width, double[][] values) {
        this(width, values, new double[0][][]);
    }

    /**
     * One draw in which every parameter has its point value.
     *
     * @param plan the plan
     * @return a block of one draw
     */
    public static Draws point(Plan plan) {
        double[][] values = new double[plan.parameters().size()][1];
        for (int p = 0; p < values.length; p++) {
            values[p][0] = plan.parameters().get(p).parameter().point();
        }
        return new Draws(1, values);
    }

    /**
     * One draw in which some parameters have a given value and every other one its point value.
     *
     * @param plan the plan
     * @param values the values, by the id of the parameter; those of parameters that the plan does not have are left out
     * @return a block of one draw
     */
    public static Draws of(Plan plan, Map<String, Double> values) {
        Draws draws = point(plan);
        for (int p = 0; p < draws.values().length; p++) {
            Double value = values.get(plan.parameters().get(p).id());
            if (value != null) {
                draws.values()[p][0] = value;
            }
        }
        return draws;
    }
}
