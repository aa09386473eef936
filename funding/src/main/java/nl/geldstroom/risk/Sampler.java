package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Estimate.Varies;
import nl.geldstroom.evidence.NormalQuantile;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.ParameterUse;

/**
 * The values of parameters in any draw (<i>trekker</i>).
 *
 * <p>A parameter that varies by year gets a chance of its own for every calendar year; one that varies by entity another
 * chance for each entity. Parameters of one {@linkplain Correlation correlation} share a Gaussian copula: with {@code z} the
 * normal scores of their own chances and {@code L} the triangle of Cholesky of their matrix, the chance of each becomes
 * {@code Φ((L·z)_i)}.
 */
final class Sampler {

    private record Link(List<String> members, double[] row) {}

    private final KeyedDraws draws;
    private final ImmutableList<ParameterUse> parameters;
    private final Map<String, Varies> variation = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Function<String, String> entity;
    private final Grid grid;
    private final Quantile[] quantiles;

    /**
     * Makes a sampler.
     *
     * @param parameters the parameters of a plan, in its order
     * @param correlations which of them move together
     * @param seed the seed of all draws
     * @param entity the entity of a parameter that varies by entity
     * @param grid the months of the plan
     */
    Sampler(
            ImmutableList<ParameterUse> parameters,
            List<Correlation> correlations,
            long seed,
            Function<String, String> entity,
            Grid grid) {
        this.draws = new KeyedDraws(seed);
        this.parameters = parameters;
        this.entity = entity;
        this.grid = grid;
        this.quantiles = parameters.stream()
                .map(use -> QuantileTable.of(use.parameter().estimate()))
                .toArray(Quantile[]::new);
        parameters.forEach(
                use -> variation.put(use.id(), use.parameter().estimate().varies()));
        for (Correlation correlation : correlations) {
            TreeMap<String, double[]> rows = correlation.triangle();
            List<String> members = new ArrayList<>(rows.keySet());
            rows.forEach((member, row) -> links.put(member, new Link(members, row)));
        }
    }

    /** The values of all parameters in a block of draws. */
    Draws block(long first, int width) {
        double[][] values = new double[parameters.size()][];
        double[][][] yearly = new double[parameters.size()][][];
        boolean any = false;
        for (int p = 0; p < values.length; p++) {
            ParameterUse use = parameters.get(p);
            Estimate estimate = use.parameter().estimate();
            if (estimate.isFixed()) {
                values[p] = new double[width];
                java.util.Arrays.fill(values[p], estimate.point());
            } else if (isYearly(estimate.varies())) {
                any = true;
                yearly[p] = new double[grid.years()][];
                for (int y = 0; y < grid.years(); y++) {
                    yearly[p][y] = values(p, grid.first().getValue() + y, first, width);
                }
                values[p] = yearly[p][0];
            } else {
                values[p] = values(p, 0, first, width);
            }
        }
        return any ? new Draws(width, values, yearly) : new Draws(width, values);
    }

    private static boolean isYearly(Varies varies) {
        return varies == Varies.PER_YEAR || varies == Varies.BOTH;
    }

    private double[] values(int p, int period, long first, int width) {
        String id = parameters.get(p).id();
        double[] out = new double[width];
        Link link = links.get(id);
        if (link == null) {
            chances(id, period, first, out);
        } else {
            double[] score = new double[width];
            double[] chance = new double[width];
            for (int k = 0; k < link.row().length; k++) {
                double weight = link.row()[k];
                if (weight != 0) {
                    String member = link.members().get(k);
                    chances(member, isYearly(variation.getOrDefault(member, Varies.ONCE)) ? period : 0, first, chance);
                    for (int i = 0; i < width; i++) {
                        score[i] += weight * NormalQuantile.of(chance[i]);
                    }
                }
            }
            for (int i = 0; i < width; i++) {
                out[i] = Distribution.normal(score[i]);
            }
        }
        Quantile quantile = quantiles[p];
        for (int i = 0; i < width; i++) {
            out[i] = quantile.at(out[i]);
        }
        return out;
    }

    private void chances(String id, int period, long first, double[] out) {
        Varies varies = variation.getOrDefault(id, Varies.ONCE);
        String of = varies == Varies.PER_ENTITY || varies == Varies.BOTH ? entity.apply(id) : "";
        draws.chances(id, of, period, first, out);
    }
}
