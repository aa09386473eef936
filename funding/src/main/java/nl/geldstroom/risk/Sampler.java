package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Estimate.Varies;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Specialised;
import org.jspecify.annotations.Nullable;

/**
 * The values of the parameters of one plan in any block of draws (<i>trekker</i>).
 *
 * <p>The id of the own municipality inside the id of a parameter counts as {@code gm}: the growth of {@code gm:1509/6.712} is
 * that of {@code gm/6.712}, one number for all municipalities unless it varies by entity.
 */
final class Sampler {

    /**
     * What was drawn in a block of a parameter that municipalities share.
     *
     * @param parameter the parameter under their common id
     * @param year the calendar year; 0 if all years share the draw
     */
    record Drawn(ParameterUse parameter, int year) {}

    private final ImmutableList<ParameterUse> parameters;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final DrawSource source;
    private final String entity;
    private final Grid grid;

    /**
     * Makes a sampler.
     *
     * @param parameters the parameters of a plan, in its order
     * @param source where values come from
     * @param entity the id of the municipality; empty if there is none
     * @param grid the months of the plan
     */
    Sampler(ImmutableList<ParameterUse> parameters, DrawSource source, String entity, Grid grid) {
        this.parameters = common(parameters, entity);
        parameters.forEach(use -> numbers.put(use.id(), numbers.size()));
        this.source = source;
        this.entity = entity;
        this.grid = grid;
    }

    /** The parameters under the ids that municipalities share. */
    static ImmutableList<ParameterUse> common(ImmutableList<ParameterUse> parameters, String entity) {
        return parameters.stream()
                .map(use -> {
                    String id = common(use.id(), entity);
                    return id.equals(use.id()) ? use : new ParameterUse(id, use.parameter(), use.text());
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** The id of a parameter without that of the municipality. */
    static String common(String id, String entity) {
        // Of a payer that is no municipality the id is part of the parameter's, whoever is named first.
        if (!entity.startsWith("gm:") || !id.contains(entity)) {
            return id;
        }
        String scheme = entity.substring(0, Math.max(0, entity.indexOf(':')));
        return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(entity) + "(?![A-Za-z0-9])")
                .matcher(id)
                .replaceAll(Matcher.quoteReplacement(scheme));
    }

    /** The values of all parameters in a block of draws. */
    Draws block(int first, int width) {
        return block(first, width, null);
    }

    /**
     * The values of all parameters in a block of draws.
     *
     * @param shared what other plans drew in the same block, to which is added what these draw; null to share nothing
     */
    Draws block(int first, int width, @Nullable Map<Drawn, double[]> shared) {
        double[][] values = new double[parameters.size()][];
        double[][][] yearly = new double[parameters.size()][][];
        boolean any = false;
        for (int p = 0; p < values.length; p++) {
            ParameterUse use = parameters.get(p);
            Estimate estimate = use.parameter().estimate();
            if (estimate.isFixed()) {
                values[p] = new double[width];
                Arrays.fill(values[p], estimate.point());
            } else if (isYearly(estimate.varies())) {
                any = true;
                yearly[p] = new double[grid.years()][];
                for (int y = 0; y < grid.years(); y++) {
                    yearly[p][y] = values(use, grid.first().getValue() + y, first, width, shared);
                }
                values[p] = yearly[p][0];
            } else {
                values[p] = values(use, 0, first, width, shared);
            }
        }
        return any ? new Draws(width, values, yearly) : new Draws(width, values);
    }

    /** The values of what a specialised plan needs, out of those of a block. */
    double[] values(Specialised.Leaf leaf, Draws drawn) {
        int number = number(leaf);
        return leaf.year() == 0
                ? drawn.values()[number]
                : drawn.yearly()[number][leaf.year() - grid.first().getValue()];
    }

    /** The values of what a specialised plan needs in a block, and nothing else. */
    double[] values(Specialised.Leaf leaf, int first, int width, Map<Drawn, double[]> shared) {
        return values(parameters.get(number(leaf)), leaf.year(), first, width, shared);
    }

    private int number(Specialised.Leaf leaf) {
        Integer number = numbers.get(leaf.parameter().id());
        if (number == null) {
            throw new IllegalStateException("The parameter (" + leaf.parameter().id() + ") is not known.");
        }
        return number;
    }

    private double[] values(ParameterUse use, int year, int first, int width, @Nullable Map<Drawn, double[]> shared) {
        boolean own = isByEntity(use.parameter().estimate().varies());
        if (own || shared == null) {
            double[] out = new double[width];
            source.draw(use, own ? entity : "", year, first, out);
            return out;
        }
        return shared.computeIfAbsent(new Drawn(use, year), key -> {
            double[] out = new double[width];
            source.draw(use, "", year, first, out);
            return out;
        });
    }

    static boolean isYearly(Varies varies) {
        return varies == Varies.PER_YEAR || varies == Varies.BOTH;
    }

    static boolean isByEntity(Varies varies) {
        return varies == Varies.PER_ENTITY || varies == Varies.BOTH;
    }
}
