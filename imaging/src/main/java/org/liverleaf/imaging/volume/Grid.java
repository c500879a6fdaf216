package org.liverleaf.imaging.volume;

/**
 * A block of voxels and where it lies in the patient. The axes stand at right angles; the third axis is the one that runs
 * nearest to the long axis of the body, so that a plane of the first two is the axial plane of the image.
 *
 * @param nx voxels along the first axis, and so on; all above 0
 */
public record Grid(int nx, int ny, int nz, Affine affine) {

    /** Two grids are the same if their corners lie this near to each other, in millimetres. */
    private static final double SAME_MM = 0.1;

    public Grid {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new IllegalArgumentException("grid of " + nx + " x " + ny + " x " + nz);
        }
    }

    /** A grid along the axes of the patient. */
    public static Grid of(int nx, int ny, int nz, Spacing spacing) {
        return new Grid(nx, ny, nz, Affine.of(spacing));
    }

    public Spacing spacing() {
        return new Spacing(affine.norm(0), affine.norm(1), affine.norm(2));
    }

    public long voxels() {
        return (long) nx * ny * nz;
    }

    /** Same size, and all corners at the same places. */
    public boolean isSameAs(Grid other) {
        return nx == other.nx && ny == other.ny && nz == other.nz && isPlacedAs(other);
    }

    private boolean isPlacedAs(Grid other) {
        for (int corner = 0; corner < 8; corner++) {
            int i = (corner & 1) * (nx - 1);
            int j = (corner >> 1 & 1) * (ny - 1);
            int k = (corner >> 2) * (nz - 1);
            if (affine.place(i, j, k).distanceMm(other.affine.place(i, j, k)) > SAME_MM) {
                return false;
            }
        }
        return true;
    }

    /** To which side of the patient each axis runs, such as {@code RAS}; a lower-case letter stands for an oblique axis. */
    public String orientation() {
        StringBuilder letters = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            int main = main(axis);
            double cosine = affine.at(main, axis) / affine.norm(axis);
            char letter = (cosine < 0 ? "LPI" : "RAS").charAt(main);
            letters.append(Math.abs(cosine) > 0.9999 ? letter : Character.toLowerCase(letter));
        }
        return letters.toString();
    }

    private int main(int axis) {
        int main = 0;
        for (int row = 1; row < 3; row++) {
            if (Math.abs(affine.at(row, axis)) > Math.abs(affine.at(main, axis))) {
                main = row;
            }
        }
        return main;
    }
}
