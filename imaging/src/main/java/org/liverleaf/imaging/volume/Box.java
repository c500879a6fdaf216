package org.liverleaf.imaging.volume;

/** A block of voxels: from the first index of each axis, included, to the last, excluded. */
public record Box(int x0, int y0, int z0, int x1, int y1, int z1) {

    public Box {
        if (x1 < x0 || y1 < y0 || z1 < z0) {
            throw new IllegalArgumentException(
                    "box from " + x0 + "," + y0 + "," + z0 + " to " + x1 + "," + y1 + "," + z1);
        }
    }

    /** All voxels of a grid. */
    public static Box all(Grid grid) {
        return new Box(0, 0, 0, grid.nx(), grid.ny(), grid.nz());
    }

    public int nx() {
        return x1 - x0;
    }

    public int ny() {
        return y1 - y0;
    }

    public int nz() {
        return z1 - z0;
    }

    public long voxels() {
        return (long) nx() * ny() * nz();
    }

    public boolean isEmpty() {
        return voxels() == 0;
    }

    public boolean has(int x, int y, int z) {
        return x >= x0 && x < x1 && y >= y0 && y < y1 && z >= z0 && z < z1;
    }

    /** This box with more voxels on every side; it may reach beyond the grid. */
    public Box grown(int voxels) {
        return new Box(x0 - voxels, y0 - voxels, z0 - voxels, x1 + voxels, y1 + voxels, z1 + voxels);
    }

    /** What two boxes share; empty where they share nothing. */
    public Box cut(Box other) {
        int left = Math.max(x0, other.x0);
        int front = Math.max(y0, other.y0);
        int low = Math.max(z0, other.z0);
        return new Box(
                left,
                front,
                low,
                Math.max(left, Math.min(x1, other.x1)),
                Math.max(front, Math.min(y1, other.y1)),
                Math.max(low, Math.min(z1, other.z1)));
    }

    /** The smallest box that holds both; an empty one adds nothing. */
    public Box join(Box other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        return new Box(
                Math.min(x0, other.x0),
                Math.min(y0, other.y0),
                Math.min(z0, other.z0),
                Math.max(x1, other.x1),
                Math.max(y1, other.y1),
                Math.max(z1, other.z1));
    }
}
