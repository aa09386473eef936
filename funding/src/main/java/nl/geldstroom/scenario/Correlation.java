package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;

/**
 * Parameters that move together (<i>samenhang</i>), as a Gaussian copula.
 *
 * <p>The numbers are correlations of the normal scores: 0.6 gives a rank correlation of Spearman of 0.582. The order of the
 * parameters changes no draw.
 *
 * @param parameters the ids of the parameters, each once, 2 to 30
 * @param matrix one row for each parameter; symmetric, ones on the diagonal, positive definite
 * @param evidence where the numbers come from; absent: no source was given
 */
public record Correlation(
        ImmutableList<String> parameters, ImmutableList<ImmutableList<Double>> matrix, Optional<Evidence> evidence) {

    /** The most parameters of one matrix: more numbers nobody can give, and checking them would take long. */
    public static final int MOST_PARAMETERS = 30;

    /**
     * Checks the matrix.
     *
     * @param parameters the ids of the parameters
     * @param matrix one row for each parameter
     * @param evidence where the numbers come from
     * @throws nl.geldstroom.document.InvalidValueException if the matrix is no correlation matrix; the nearest one is named
     */
    public Correlation {
        Faults faults = new Faults();
        int n = parameters.size();
        if (new HashSet<>(parameters).size() < n || n < 2) {
            faults.add(
                    "/parameters",
                    "correlation-parameters",
                    "The parameters (" + String.join(", ", parameters)
                            + ") of a correlation must be two or more, each once.");
        }
        if (n > MOST_PARAMETERS) {
            faults.add(
                    "/parameters",
                    "correlation-size",
                    "The parameters (" + n + ") of a correlation must be at most " + MOST_PARAMETERS
                            + ". Maybe split it into several that do not share a parameter.");
        }
        boolean square = matrix.size() == n && matrix.stream().allMatch(row -> row.size() == n);
        if (!square) {
            faults.add(
                    "/matrix",
                    "correlation-shape",
                    "The matrix of " + n + " parameters must have " + n + " rows of " + n + " numbers.");
        } else {
            checkNumbers(matrix, faults);
        }
        if (faults.toList().isEmpty()) {
            double[][] numbers = numbers(matrix);
            if (CorrelationMatrix.triangle(numbers).isEmpty()) {
                faults.add(
                        "/matrix",
                        "correlation-not-definite",
                        "The matrix must be positive definite: these numbers cannot hold together. Maybe take the nearest"
                                + " that can: " + write(CorrelationMatrix.nearest(numbers)));
            }
        }
        faults.throwIfAny();
    }

    private static void checkNumbers(ImmutableList<ImmutableList<Double>> matrix, Faults faults) {
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                double number = matrix.get(i).get(j);
                String at = "/matrix/" + i + "/" + j;
                if (i == j ? number != 1 : !(Math.abs(number) <= 1)) {
                    faults.add(
                            at,
                            "correlation-range",
                            "The correlation (" + number + ") must "
                                    + (i == j ? "be 1 on the diagonal." : "lie between -1 and 1."));
                } else if (j < i && number != matrix.get(j).get(i)) {
                    faults.add(
                            at,
                            "correlation-symmetry",
                            "The correlation (" + number + ") must equal that of the same two"
                                    + " the other way round (" + matrix.get(j).get(i) + ").");
                }
            }
        }
    }

    /**
     * Two parameters that move together.
     *
     * @param first the id of one
     * @param second the id of the other
     * @param rho their correlation, above -1 and below 1
     * @return the correlation
     */
    public static Correlation of(String first, String second, double rho) {
        return new Correlation(
                ImmutableList.of(first, second),
                ImmutableList.of(ImmutableList.of(1.0, rho), ImmutableList.of(rho, 1.0)),
                Optional.empty());
    }

    /**
     * The same of parameters with other ids.
     *
     * @param name gives the other id of each
     * @return the correlation
     */
    public Correlation renamed(UnaryOperator<String> name) {
        return new Correlation(
                parameters.stream().map(name).collect(ImmutableList.toImmutableList()), matrix, evidence);
    }

    /**
     * How the scores of the parameters follow from scores of their own: the rows of Cholesky's triangle.
     *
     * @return a row for each parameter, in the order of the ids; the columns are in that order too
     */
    public ImmutableSortedMap<String, ImmutableDoubleArray> triangle() {
        List<String> ordered = new ArrayList<>(parameters);
        ordered.sort(null);
        int n = ordered.size();
        double[][] sorted = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sorted[i][j] = matrix.get(parameters.indexOf(ordered.get(i))).get(parameters.indexOf(ordered.get(j)));
            }
        }
        double[][] lower = CorrelationMatrix.triangle(sorted)
                .orElseThrow(() -> new IllegalStateException("The matrix was checked and is not positive definite."));
        ImmutableSortedMap.Builder<String, ImmutableDoubleArray> rows = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < n; i++) {
            rows.put(ordered.get(i), ImmutableDoubleArray.copyOf(lower[i]));
        }
        return rows.buildOrThrow();
    }

    private static double[][] numbers(ImmutableList<ImmutableList<Double>> matrix) {
        return matrix.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** As it stands in a document. */
    static String write(double[][] matrix) {
        StringBuilder text = new StringBuilder("[");
        for (double[] row : matrix) {
            text.append(text.length() > 1 ? ", [" : "[");
            for (int j = 0; j < row.length; j++) {
                text.append(j > 0 ? ", " : "").append(plain(row[j]));
            }
            text.append(']');
        }
        return text.append(']').toString();
    }

    static String plain(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
