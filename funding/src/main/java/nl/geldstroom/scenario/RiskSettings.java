package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.geldstroom.document.Faults;
import org.immutables.value.Value;

/**
 * How the uncertain numbers of a scenario are drawn (<i>risico-instellingen</i>).
 *
 * <p>Parameters are named by their ids, as {@code results.json} and {@code parameters.csv} show them. They move together
 * through a Gaussian copula on their ranks, whatever their distributions. Example: the pair {@code shift/share} and {@code
 * shift/costPerMovedClient} at 0.6 has a rank correlation of Spearman of 0.582.
 *
 * @param pairs which two numbers move together; pairs that share a number are one matrix
 * @param correlations matrices, for those who have them; a number stands in one matrix or in pairs, not in both
 * @param draws how many draws, 1 to 1,000,000; absent: whoever runs it decides
 * @param seed the seed of all draws; absent: whoever runs it decides
 */
@Value.Builder
public record RiskSettings(
        ImmutableList<CorrelatedPair> pairs,
        ImmutableList<Correlation> correlations,
        Optional<Integer> draws,
        Optional<Long> seed) {

    /** The largest number of draws. */
    public static final int MOST_DRAWS = 1_000_000;

    /**
     * Checks that every number stands in one place and that pairs can hold together.
     *
     * @param pairs which two numbers move together
     * @param correlations matrices
     * @param draws how many draws
     * @param seed the seed of all draws
     * @throws nl.geldstroom.document.InvalidValueException if not; all faults at once. For pairs that cannot hold together
     *     the nearest that can are named
     */
    public RiskSettings {
        Faults faults = new Faults();
        draws.filter(number -> number < 1 || number > MOST_DRAWS)
                .ifPresent(number -> faults.add(
                        "/draws",
                        "draws-range",
                        "The number of draws (" + number + ") must lie between 1 and " + MOST_DRAWS + "."));
        checkOnce(pairs, correlations, faults);
        if (faults.toList().isEmpty()) {
            checkPairs(pairs, faults);
        }
        faults.throwIfAny();
    }

    /**
     * Starts settings.
     *
     * @return a builder
     */
    public static RiskSettingsBuilder builder() {
        return new RiskSettingsBuilder();
    }

    private static void checkOnce(
            ImmutableList<CorrelatedPair> pairs, ImmutableList<Correlation> correlations, Faults faults) {
        Set<Set<String>> seen = new HashSet<>();
        Set<String> paired = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            CorrelatedPair pair = pairs.get(i);
            if (!seen.add(Set.of(pair.first(), pair.second()))) {
                faults.add(
                        "/pairs/" + i,
                        "correlation-twice",
                        "The pair (" + pair.first() + ", " + pair.second() + ") must not be there twice.");
            }
            paired.add(pair.first());
            paired.add(pair.second());
        }
        Map<String, Integer> placed = new HashMap<>();
        for (int i = 0; i < correlations.size(); i++) {
            ImmutableList<String> parameters = correlations.get(i).parameters();
            for (int j = 0; j < parameters.size(); j++) {
                Integer other = placed.putIfAbsent(parameters.get(j), i);
                if (other != null || paired.contains(parameters.get(j))) {
                    faults.add(
                            "/correlations/" + i + "/parameters/" + j,
                            "correlation-twice",
                            "The parameter (" + parameters.get(j) + ") must stand in one correlation, but stands in "
                                    + (other == null ? "a pair" : "correlation " + other)
                                    + " too. Maybe write all that it moves with in one matrix.");
                }
            }
        }
    }

    private static void checkPairs(ImmutableList<CorrelatedPair> pairs, Faults faults) {
        for (Matrix matrix : matrices(pairs)) {
            if (matrix.parameters().size() > Correlation.MOST_PARAMETERS) {
                faults.add(
                        "/pairs",
                        "correlation-size",
                        "The parameters (" + matrix.parameters().size() + ") that pairs tie together must be at most "
                                + Correlation.MOST_PARAMETERS + ".");
            } else if (CorrelationMatrix.triangle(matrix.numbers()).isEmpty()) {
                faults.add(
                        "/pairs",
                        "correlation-not-definite",
                        "The pairs of " + String.join(", ", matrix.parameters())
                                + " must be able to hold together, and are no positive definite matrix. Maybe take the"
                                + " nearest that can: " + matrix.nearest());
            }
        }
    }

    /**
     * Everything that moves together, as matrices that share no parameter.
     *
     * @return the given matrices, and one for all pairs that are tied together
     */
    public ImmutableList<Correlation> together() {
        ImmutableList.Builder<Correlation> all = ImmutableList.builder();
        matrices(pairs).forEach(matrix -> all.add(matrix.correlation()));
        return all.addAll(correlations).build();
    }

    /**
     * The ids of all parameters that do not move alone.
     *
     * @return the ids in order
     */
    public ImmutableSortedSet<String> parameters() {
        ImmutableSortedSet.Builder<String> all = ImmutableSortedSet.naturalOrder();
        pairs.forEach(pair -> all.add(pair.first(), pair.second()));
        correlations.forEach(correlation -> all.addAll(correlation.parameters()));
        return all.build();
    }

    /** Pairs that are tied together, directly or through others. */
    private record Matrix(ImmutableList<String> parameters, double[][] numbers) {

        Correlation correlation() {
            ImmutableList.Builder<ImmutableList<Double>> rows = ImmutableList.builder();
            for (double[] row : numbers) {
                ImmutableList.Builder<Double> cells = ImmutableList.builder();
                for (double number : row) {
                    cells.add(number);
                }
                rows.add(cells.build());
            }
            return new Correlation(parameters, rows.build(), Optional.empty());
        }

        /** The pairs of the nearest matrix, as they stand in a document. */
        String nearest() {
            double[][] near = CorrelationMatrix.nearest(numbers);
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < near.length; i++) {
                for (int j = i + 1; j < near.length; j++) {
                    if (near[i][j] != 0) {
                        pairs.add("{\"first\": " + quoted(parameters.get(i)) + ", \"second\": "
                                + quoted(parameters.get(j)) + ", \"correlation\": " + Correlation.plain(near[i][j])
                                + "}");
                    }
                }
            }
            return pairs.stream().collect(Collectors.joining(", ", "[", "]"));
        }

        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    private static ImmutableList<Matrix> matrices(ImmutableList<CorrelatedPair> pairs) {
        TreeMap<String, TreeSet<String>> groups = new TreeMap<>();
        for (CorrelatedPair pair : pairs) {
            TreeSet<String> group = new TreeSet<>(Set.of(pair.first(), pair.second()));
            group.addAll(groups.getOrDefault(pair.first(), new TreeSet<>()));
            group.addAll(groups.getOrDefault(pair.second(), new TreeSet<>()));
            group.forEach(member -> groups.put(member, group));
        }
        ImmutableList.Builder<Matrix> matrices = ImmutableList.builder();
        groups.forEach((parameter, group) -> {
            if (parameter.equals(group.first())) {
                matrices.add(matrix(ImmutableList.copyOf(group), pairs));
            }
        });
        return matrices.build();
    }

    private static Matrix matrix(ImmutableList<String> parameters, ImmutableList<CorrelatedPair> pairs) {
        int n = parameters.size();
        double[][] numbers = new double[n][n];
        for (int i = 0; i < n; i++) {
            numbers[i][i] = 1;
        }
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < n; i++) {
            place.put(parameters.get(i), i);
        }
        for (CorrelatedPair pair : pairs) {
            Integer i = place.get(pair.first());
            Integer j = place.get(pair.second());
            if (i != null && j != null) {
                numbers[i][j] = pair.correlation();
                numbers[j][i] = pair.correlation();
            }
        }
        return new Matrix(parameters, numbers);
    }
}
