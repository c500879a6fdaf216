package org.liverleaf.imaging.volume;

/** A set of voxels, held as one byte for each voxel of a box, for work that asks about neighbours. Outside of the box nothing is set. */
public final class Mask {

    private final Box box;
    private final byte[] cells;

    private Mask(Box box) {
        this.box = box;
        this.cells = new byte[Math.toIntExact(box.voxels())];
    }

    /** The voxels of a set that lie in a box. */
    public static Mask of(Runs runs, Box box) {
        Mask mask = new Mask(box);
        Box both = runs.box().cut(box);
        for (int z = both.z0(); z < both.z1(); z++) {
            for (int y = both.y0(); y < both.y1(); y++) {
                int row = mask.index(box.x0(), y, z);
                for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                    int start = Math.max(runs.start(run), box.x0()) - box.x0();
                    int end = Math.min(runs.end(run), box.x1()) - box.x0();
                    for (int x = start; x < end; x++) {
                        mask.cells[row + x] = 1;
                    }
                }
            }
        }
        return mask;
    }

    public Box box() {
        return box;
    }

    /** Place of a voxel of the box in the order of {@link #at}. */
    public int index(int x, int y, int z) {
        return ((z - box.z0()) * box.ny() + y - box.y0()) * box.nx() + x - box.x0();
    }

    /** 1 if the voxel with this index is set, else 0. */
    public int at(int index) {
        return cells[index];
    }

    public boolean has(int x, int y, int z) {
        return box.has(x, y, z) && cells[index(x, y, z)] != 0;
    }
}
