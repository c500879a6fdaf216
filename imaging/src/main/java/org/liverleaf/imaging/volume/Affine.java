package org.liverleaf.imaging.volume;

import java.util.Arrays;

/**
 * Where the voxels of a grid lie in the patient: three rows of four numbers that turn the indices i, j, k of a voxel centre
 * into millimetres (RAS+). Immutable.
 */
public final class Affine {

    private final double[] rows;

    private Affine(double[] rows) {
        this.rows = rows;
    }

    /**
     * From twelve numbers, row by row.
     *
     * @throws IllegalArgumentException unless there are twelve finite numbers
     */
    public static Affine of(double... rows) {
        if (rows.length != 12 || !Arrays.stream(rows).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("expected twelve finite numbers");
        }
        return new Affine(rows.clone());
    }

    /** A grid along the axes of the patient with its first voxel at 0. */
    public static Affine of(Spacing spacing) {
        return of(spacing.x(), 0, 0, 0, 0, spacing.y(), 0, 0, 0, 0, spacing.z(), 0);
    }

    /** The number of a row (0 to 2) and column (0 to 3). */
    public double at(int row, int column) {
        return rows[4 * row + column];
    }

    /** Place of a voxel centre; fractions of voxels are allowed. */
    public Point place(double i, double j, double k) {
        return new Point(world(0, i, j, k), world(1, i, j, k), world(2, i, j, k));
    }

    private double world(int row, double i, double j, double k) {
        return rows[4 * row] * i + rows[4 * row + 1] * j + rows[4 * row + 2] * k + rows[4 * row + 3];
    }

    /** Length of a column: the spacing along that axis of the grid. */
    public double norm(int column) {
        return Math.sqrt(dot(column, column));
    }

    /** Cosine of the angle between two axes of the grid; 0 where they stand at right angles. */
    public double cosine(int one, int other) {
        return dot(one, other) / (norm(one) * norm(other));
    }

    private double dot(int one, int other) {
        return at(0, one) * at(0, other) + at(1, one) * at(1, other) + at(2, one) * at(2, other);
    }

    /** Fractional index along one axis of a place; right for axes at right angles. */
    public double index(int axis, Point place) {
        double dx = place.x() - at(0, 3);
        double dy = place.y() - at(1, 3);
        double dz = place.z() - at(2, 3);
        return (dx * at(0, axis) + dy * at(1, axis) + dz * at(2, axis)) / dot(axis, axis);
    }

    /** With axes in another order: the new axis n is the old axis {@code order[n]}. */
    public Affine ordered(int... order) {
        double[] turned = rows.clone();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                turned[4 * row + column] = at(row, order[column]);
            }
        }
        return new Affine(turned);
    }

    /** In another unit. */
    public Affine scaled(double factor) {
        return new Affine(Arrays.stream(rows).map(each -> each * factor).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affine affine && Arrays.equals(rows, affine.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.toString(rows);
    }
}
