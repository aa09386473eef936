package nl.geldstroom.risk;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Estimate.Varies;
import nl.geldstroom.evidence.NormalQuantile;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.scenario.Correlation;

/**
 * Values that are a pure function of seed, parameter, entity, year and draw.
 *
 * <p>A parameter that varies by year gets a chance of its own for every calendar year; one that varies by entity another
 * chance for each entity. Parameters of one {@linkplain Correlation correlation} share a Gaussian copula: with {@code z} the
 * normal scores of their own chances and {@code L} the triangle of Cholesky of their matrix, the chance of each becomes
 * {@code Φ((L·z)_i)}.
 */
final class KeyedSource implements DrawSource {

    private record Link(List<String> members, double[] row) {}

    private final KeyedDraws draws;
    private final Map<String, Varies> variation = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();

    /** Making a table of quantiles costs a thousand of them; many municipalities and runs share it. */
    private final Map<Estimate, Quantile> quantiles;

    /**
     * Makes a source.
     *
     * @param seed the seed of all draws
     * @param correlations which parameters move together
     * @param parameters all parameters that are drawn
     * @param quantiles those that are known, to which more are added by any thread
     * @throws IllegalArgumentException if a parameter stands in two correlations, or those of one vary in different ways
     */
    KeyedSource(
            long seed,
            List<Correlation> correlations,
            Iterable<ParameterUse> parameters,
            Map<Estimate, Quantile> quantiles) {
        this.quantiles = quantiles;
        this.draws = new KeyedDraws(seed);
        parameters.forEach(
                use -> variation.put(use.id(), use.parameter().estimate().varies()));
        for (Correlation correlation : correlations) {
            ImmutableSortedMap<String, ImmutableDoubleArray> rows = correlation.triangle();
            List<String> members = new ArrayList<>(rows.keySet());
            rows.forEach((member, row) -> {
                if (links.put(member, new Link(members, row.toArray())) != null) {
                    throw new IllegalArgumentException("The parameter (" + member
                            + ") must be in one correlation. Maybe put what moves together in one matrix.");
                }
                Varies varies = varies(member);
                if (varies != varies(members.get(0))) {
                    throw new IllegalArgumentException("The parameter (" + member + ", " + text(varies)
                            + ") of a correlation must vary as the others do (" + members.get(0) + ", "
                            + text(varies(members.get(0))) + ").");
                }
            });
        }
    }

    private static String text(Varies varies) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, varies.name());
    }

    private Varies varies(String parameter) {
        return variation.getOrDefault(parameter, Varies.ONCE);
    }

    @Override
    public void draw(ParameterUse parameter, String entity, int year, int first, double[] out) {
        Link link = links.get(parameter.id());
        if (link == null) {
            draws.chances(parameter.id(), entity, year, first, out);
        } else {
            double[] score = new double[out.length];
            double[] chance = new double[out.length];
            for (int k = 0; k < link.row().length; k++) {
                double weight = link.row()[k];
                if (weight != 0) {
                    String member = link.members().get(k);
                    Varies varies = varies(member);
                    draws.chances(
                            member,
                            Sampler.isByEntity(varies) ? entity : "",
                            Sampler.isYearly(varies) ? year : 0,
                            first,
                            chance);
                    for (int i = 0; i < out.length; i++) {
                        score[i] += weight * NormalQuantile.of(chance[i]);
                    }
                }
            }
            for (int i = 0; i < out.length; i++) {
                out[i] = Distribution.normal(score[i]);
            }
        }
        Quantile quantile = quantiles.computeIfAbsent(parameter.parameter().estimate(), QuantileTable::of);
        for (int i = 0; i < out.length; i++) {
            out[i] = quantile.at(out[i]);
        }
    }
}
