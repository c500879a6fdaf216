package org.liverleaf.imaging.volume;

/** Distances between neighbouring voxel centres along the three axes of a grid, in millimetres, all above 0. */
public record Spacing(double x, double y, double z) {

    public Spacing {
        if (!(x > 0 && y > 0 && z > 0 && x + y + z < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("spacing " + x + " x " + y + " x " + z + ", expected numbers above 0");
        }
    }

    /** Spacing along one axis. */
    public double along(int axis) {
        return axis == 0 ? x : axis == 1 ? y : z;
    }

    /** Volume of one voxel in mm³. */
    public double voxelMm3() {
        return x * y * z;
    }

    /**
     * How thick a voxel is in a direction, in millimetres: the width of the ellipsoid that fits into it. Along an axis that is
     * the spacing; on a cubic grid it is the spacing in every direction.
     *
     * @param dx direction along the axes of the grid in millimetres, of any length above 0
     */
    public double widthMm(double dx, double dy, double dz) {
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        return length > 0
                ? Math.sqrt(x * x * dx * dx + y * y * dy * dy + z * z * dz * dz) / length
                : Math.max(x, Math.max(y, z));
    }

    /** From one corner of a voxel to the opposite one, in millimetres. */
    public double diagonalMm() {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
