package nl.geldstroom.plan;

/**
 * The values of a plan's parameters for a block of draws.
 *
 * @param width how many draws, at least 1
 * @param values for each parameter of the plan, in its order, one value for each draw
 */
public record Draws(int width, double[][] values) {

    /**
     * Checks the shape.
     *
     * @param width how many draws
     * @param values for each parameter one value for each draw
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
}
