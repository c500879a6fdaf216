package org.liverleaf.imaging.shape;

import org.liverleaf.imaging.distance.PointTree;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** The largest diameter in space: between the two farthest points of the surface half-way between inside and outside centres. */
public final class Feret {

    private Feret() {}

    /** Of a set that has voxels; the error is three quarters of a voxel at either end. */
    public static Figure of(Runs runs, Spacing spacing) {
        PointTree tree = PointTree.of(Surface.ends(runs, spacing));
        PointTree.Pair pair = tree.farthest();
        return Figure.of(
                pair.mm(),
                Figure.LENGTH_ERROR
                        * spacing.widthMm(
                                tree.at(pair.first(), 0) - tree.at(pair.second(), 0),
                                tree.at(pair.first(), 1) - tree.at(pair.second(), 1),
                                tree.at(pair.first(), 2) - tree.at(pair.second(), 2)));
    }
}
