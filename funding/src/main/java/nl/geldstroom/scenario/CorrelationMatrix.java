package nl.geldstroom.scenario;

import java.util.Optional;

/** The algebra of correlation matrices; small and exact enough for some tens of parameters. */
final class CorrelationMatrix {

    private static final double LEAST_EIGENVALUE = 1e-6;

    private CorrelationMatrix() {}

    /**
     * The lower triangle of Cholesky.
     *
     * @return {@code L} with {@code L·L' = matrix}; absent if the matrix is not positive definite
     */
    static Optional<double[][]> triangle(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-12)) {
                        return Optional.empty();
                    }
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return Optional.of(lower);
    }

    /**
     * The nearest correlation matrix in the Frobenius norm: alternating projections of N. J. Higham, Computing the nearest
     * correlation matrix (2002), with a least eigenvalue of 0.000001.
     */
    static double[][] nearest(double[][] matrix) {
        int n = matrix.length;
        double[][] y = copy(matrix);
        double[][] correction = new double[n][n];
        for (int round = 0; round < 1000; round++) {
            double[][] r = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    r[i][j] = y[i][j] - correction[i][j];
                }
            }
            double[][] x = positive(r);
            double change = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    correction[i][j] = x[i][j] - r[i][j];
                    double next = i == j ? 1 : x[i][j];
                    change = Math.max(change, Math.abs(next - y[i][j]));
                    y[i][j] = next;
                }
            }
            if (change < 1e-12) {
                break;
            }
        }
        // Rounded to what a user would write; shrunk a little if rounding takes it over the edge.
        for (double shrink = 0; shrink < 1; shrink = shrink == 0 ? 1e-4 : shrink * 2) {
            double[][] rounded = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    rounded[i][j] = i == j ? 1 : Math.rint((y[i][j] + y[j][i]) / 2 * (1 - shrink) * 1e4) / 1e4;
                }
            }
            if (triangle(rounded).isPresent()) {
                return rounded;
            }
        }
        throw new IllegalStateException("No correlation matrix was found near the one given.");
    }

    /** The nearest symmetric matrix without eigenvalues below the least one. */
    private static double[][] positive(double[][] matrix) {
        int n = matrix.length;
        double[][] a = copy(matrix);
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        // Jacobi: turns until nothing stands beside the diagonal.
        for (int sweep = 0; sweep < 100; sweep++) {
            double off = 0;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    off += a[p][q] * a[p][q];
                    if (Math.abs(a[p][q]) > 1e-300) {
                        turn(a, v, p, q);
                    }
                }
            }
            if (off < 1e-28) {
                break;
            }
        }
        double[][] x = new double[n][n];
        for (int k = 0; k < n; k++) {
            double eigenvalue = Math.max(a[k][k], LEAST_EIGENVALUE);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    x[i][j] += eigenvalue * v[i][k] * v[j][k];
                }
            }
        }
        return x;
    }

    private static void turn(double[][] a, double[][] v, int p, int q) {
        int n = a.length;
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < n; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < n; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = v[k][p];
            double vq = v[k][q];
            v[k][p] = c * vp - s * vq;
            v[k][q] = s * vp + c * vq;
        }
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
