package org.liverleaf.imaging.component;

/** Which voxels count as neighbours: those that share a face, a face or an edge, or at least a corner. */
public enum Connectivity {
    FACES(1),
    FACES_AND_EDGES(2),
    FACES_EDGES_AND_CORNERS(3);

    /** Along how many axes two neighbours may differ. */
    private final int axes;

    Connectivity(int axes) {
        this.axes = axes;
    }

    /** Whether rows that differ along so many of the two other axes may hold neighbours. */
    boolean joinsRows(int differing) {
        return differing <= axes;
    }

    /** How far two runs of such rows may miss each other along the first axis and still touch: 0 or 1 voxel. */
    int slack(int differing) {
        return differing < axes ? 1 : 0;
    }
}
