package org.liverleaf.imaging.shape;

/**
 * A measured figure and the range in which the true one lies as far as the grid can tell: at least half a voxel either way at each surface. What
 * the range does not hold is a contour that was drawn wrong.
 *
 * @param low lower end of the range, not above the value
 * @param high upper end, not below it
 */
public record Figure(double value, double low, double high) {

    /**
     * Error of a length in widths of a voxel: three quarters at either end. Half is what a face can be off; a tip or a corner
     * may lie askew of every centre. Found by measuring solids whose diameters are known.
     */
    static final double LENGTH_ERROR = 1.5;

    public Figure {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " is not within " + low + " to " + high);
        }
    }

    /** A figure with an error either way; the range ends at 0. */
    public static Figure of(double value, double error) {
        return new Figure(value, Math.max(0, value - error), value + error);
    }

    /** In another unit. */
    public Figure times(double factor) {
        return new Figure(value * factor, low * factor, high * factor);
    }

    /** Both together; errors at the surface go the same way in all lesions of a reader, so ranges add up. */
    public Figure plus(Figure other) {
        return new Figure(value + other.value, low + other.low, high + other.high);
    }

    /** Whether the ranges of two figures have nothing in common. */
    public boolean differsFrom(Figure other) {
        return high < other.low || other.high < low;
    }
}
