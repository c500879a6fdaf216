package org.liverleaf.survival.estimate;

import java.util.Arrays;

/**
 * A small symmetric matrix that is not negative: information or covariance.
 *
 * <p>Not thread-safe while it is filled.
 */
public final class SymmetricMatrix {

    private final int size;
    private final double[] cells;

    /** All zero. */
    public SymmetricMatrix(int size) {
        this(size, new double[size * size]);
    }

    private SymmetricMatrix(int size, double[] cells) {
        this.size = size;
        this.cells = cells;
    }

    /** A matrix of these cells, row by row. */
    public static SymmetricMatrix of(int size, double[] cells) {
        return new SymmetricMatrix(size, Arrays.copyOf(cells, size * size));
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** The cell in a row and column, counted from 0. */
    public double at(int row, int column) {
        return cells[row * size + column];
    }

    /** Adds to a cell and its mirror image. */
    public void add(int row, int column, double value) {
        cells[row * size + column] += value;
        if (row != column) {
            cells[column * size + row] += value;
        }
    }

    /** The rows and columns that are asked for, in that order. */
    public SymmetricMatrix part(int... rows) {
        SymmetricMatrix part = new SymmetricMatrix(rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                part.cells[i * rows.length + j] = at(rows[i], rows[j]);
            }
        }
        return part;
    }

    /** v' M v. */
    public double quadratic(double[] v) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += v[i] * at(i, j) * v[j];
            }
        }
        return sum;
    }

    /**
     * Rows that add nothing to the rows before them: their pivot is below {@code tolerance} times their diagonal cell. Empty for
     * a matrix that can be inverted.
     */
    public int[] dependentRows(double tolerance) {
        return new Factor(this, tolerance).dependent();
    }

    /**
     * M⁻¹ v, with 0 in the dependent rows.
     *
     * @param v one value a row
     * @param tolerance as of {@link #dependentRows}
     */
    public double[] solve(double[] v, double tolerance) {
        return new Factor(this, tolerance).solve(v);
    }

    /** M⁻¹, with 0 in the dependent rows and columns: a generalised inverse. */
    public SymmetricMatrix inverse(double tolerance) {
        Factor factor = new Factor(this, tolerance);
        SymmetricMatrix inverse = new SymmetricMatrix(size);
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            double[] solved = factor.solve(unit);
            for (int row = 0; row < size; row++) {
                inverse.cells[row * size + column] = solved[row];
            }
        }
        return inverse;
    }

    /** M = L D L', with rows left out whose pivot vanishes. */
    private static final class Factor {
        private final int size;
        private final double[][] lower;
        private final double[] pivots;

        Factor(SymmetricMatrix matrix, double tolerance) {
            size = matrix.size;
            lower = new double[size][size];
            pivots = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    double sum = matrix.at(i, j);
                    for (int k = 0; k < j; k++) {
                        sum -= lower[i][k] * lower[j][k] * pivots[k];
                    }
                    if (i == j) {
                        pivots[i] = sum > tolerance * matrix.at(i, i) ? sum : 0;
                        lower[i][i] = 1;
                    } else {
                        lower[i][j] = pivots[j] == 0 ? 0 : sum / pivots[j];
                    }
                }
            }
        }

        int[] dependent() {
            return java.util.stream.IntStream.range(0, size)
                    .filter(row -> !(pivots[row] > 0))
                    .toArray();
        }

        double[] solve(double[] v) {
            double[] x = v.clone();
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < i; k++) {
                    x[i] -= lower[i][k] * x[k];
                }
                if (pivots[i] == 0) {
                    x[i] = 0;
                }
            }
            for (int i = size - 1; i >= 0; i--) {
                if (pivots[i] == 0) {
                    x[i] = 0;
                    continue;
                }
                x[i] /= pivots[i];
                for (int k = i + 1; k < size; k++) {
                    x[i] -= lower[k][i] * x[k];
                }
            }
            return x;
        }
    }
}
