package org.liverleaf.imaging.distance;

import org.liverleaf.imaging.volume.Box;

/** Distance in millimetres of each voxel centre of a box to the nearest voxel centre of a set; infinite where the set is empty. */
public final class DistanceMap {

    private final Box box;
    private final float[][] slices;

    DistanceMap(Box box, float[][] slices) {
        this.box = box;
        this.slices = slices;
    }

    public Box box() {
        return box;
    }

    /** Distance of a voxel of the box, in millimetres. */
    public float mm(int x, int y, int z) {
        return slices[z - box.z0()][(y - box.y0()) * box.nx() + x - box.x0()];
    }
}
