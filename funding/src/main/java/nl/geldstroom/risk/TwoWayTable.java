package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.scenario.Scenario;

/**
 * The outcome at every combination of values of two numbers (<i>tweewegtabel</i>), all others at their point values.
 *
 * <p>{@code TwoWayTable.of(scenario, town, Axis.of("shift/share", 0.1, 0.3, 0.6), Axis.of("shift/inducedDemand", 0, 0.14,
 * 0.3))} has nine amounts. Nothing is drawn: each cell is the deterministic run at these values, to the cent.
 *
 * @param payer whose difference with unchanged policy over the horizon it is
 * @param rows the number whose values differ between rows
 * @param columns the number whose values differ between columns
 * @param rowParameter what the first is
 * @param columnParameter what the second is
 * @param cells one list for each row, with an amount for each column
 */
public record TwoWayTable(
        PartyId payer,
        Axis rows,
        Axis columns,
        ParameterUse rowParameter,
        ParameterUse columnParameter,
        ImmutableList<ImmutableList<Money>> cells) {

    private static final int MOST_CELLS = 10_000;

    /**
     * Values of a number.
     *
     * @param parameter the id of the parameter, as results list it
     * @param values one or more values
     */
    public record Axis(String parameter, ImmutableList<Double> values) {

        /**
         * Checks the values.
         *
         * @param parameter the id of the parameter
         * @param values one or more values
         * @throws IllegalArgumentException if there is none, or one is not finite
         */
        public Axis {
            if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("The values (" + values + ") of parameter (" + parameter
                        + ") must be one or more finite numbers.");
            }
        }

        /**
         * Values of a number.
         *
         * @param parameter the id of the parameter
         * @param values one or more values
         * @return the axis
         */
        public static Axis of(String parameter, double... values) {
            return new Axis(parameter, DoubleStream.of(values).boxed().collect(ImmutableList.toImmutableList()));
        }

        /**
         * The 5, 25, 50, 75 and 95 % points of an uncertain number; of one that takes few values each once.
         *
         * @param use the parameter
         * @return the axis
         */
        public static Axis of(ParameterUse use) {
            Quantile quantile = Quantile.of(use.parameter().estimate());
            return new Axis(
                    use.id(),
                    DoubleStream.of(0.05, 0.25, 0.5, 0.75, 0.95)
                            .map(quantile::at)
                            .distinct()
                            .boxed()
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    /**
     * Works a table out, all cells side by side in the engine.
     *
     * @param scenario the scenario
     * @param payer whose difference counts
     * @param rows the number whose values differ between rows
     * @param columns the number whose values differ between columns
     * @return the table
     * @throws IllegalArgumentException if there is no such payer or parameter, both are the same parameter, or there are more
     *     than 10,000 cells
     */
    public static TwoWayTable of(Scenario scenario, PartyId payer, Axis rows, Axis columns) {
        if (rows.parameter().equals(columns.parameter())) {
            throw new IllegalArgumentException(
                    "The parameters of rows and columns (" + rows.parameter() + ") must be two.");
        }
        if ((long) rows.values().size() * columns.values().size() > MOST_CELLS) {
            throw new IllegalArgumentException("A table of " + rows.values().size() + " by "
                    + columns.values().size() + " must have at most " + MOST_CELLS + " cells.");
        }
        WhatIf whatIf = new WhatIf(scenario, payer, ImmutableSet.of(rows.parameter(), columns.parameter()));
        List<Map<String, Double>> sets = new ArrayList<>();
        for (double row : rows.values()) {
            for (double column : columns.values()) {
                sets.add(Map.of(rows.parameter(), row, columns.parameter(), column));
            }
        }
        List<Money> outcomes = List.of(whatIf.horizon(sets));
        ImmutableList.Builder<ImmutableList<Money>> cells = ImmutableList.builder();
        int width = columns.values().size();
        for (int row = 0; row < rows.values().size(); row++) {
            cells.add(ImmutableList.copyOf(outcomes.subList(row * width, (row + 1) * width)));
        }
        return new TwoWayTable(
                payer,
                rows,
                columns,
                whatIf.parameter(rows.parameter()),
                whatIf.parameter(columns.parameter()),
                cells.build());
    }
}
