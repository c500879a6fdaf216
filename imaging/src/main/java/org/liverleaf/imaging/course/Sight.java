package org.liverleaf.imaging.course;

import java.util.Set;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;

/**
 * A lesion where it was seen last.
 *
 * @param study in which study
 * @param targets targets that it comes from
 */
record Sight(Lesion lesion, Grid grid, int study, Set<String> targets) {

    /** Share of the smaller of two lesions that lies in the other, 0 to 1, after this one was moved. */
    double overlap(Lesion other, Grid otherGrid, Point shift) {
        // The centre of a body lies within its hull, so bodies whose centres lie farther apart than both are wide share
        // nothing.
        double wide = lesion.solid().feretMm().high() + other.solid().feretMm().high();
        if (centresMm(other, shift) > wide) {
            return 0;
        }
        double ours = lesion.voxels().count() * grid.spacing().voxelMm3();
        double theirs = other.voxels().count() * otherGrid.spacing().voxelMm3();
        if (ours <= theirs) {
            return within(lesion.voxels(), grid, shift, other.voxels(), otherGrid);
        }
        return within(other.voxels(), otherGrid, new Point(-shift.x(), -shift.y(), -shift.z()), lesion.voxels(), grid);
    }

    /** Share of the voxel centres of one set that lie in the voxels of another. */
    private static double within(Runs inner, Grid grid, Point shift, Runs outer, Grid outerGrid) {
        long shared = 0;
        Box box = inner.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = inner.first(y, z); run < inner.last(y, z); run++) {
                    for (int x = inner.start(run); x < inner.end(run); x++) {
                        Point here = grid.affine().place(x, y, z);
                        Point there = new Point(here.x() + shift.x(), here.y() + shift.y(), here.z() + shift.z());
                        shared += outer.has(
                                        index(outerGrid, 0, there),
                                        index(outerGrid, 1, there),
                                        index(outerGrid, 2, there))
                                ? 1
                                : 0;
                    }
                }
            }
        }
        return (double) shared / inner.count();
    }

    private static int index(Grid grid, int axis, Point place) {
        return (int) Math.round(grid.affine().index(axis, place));
    }

    double centresMm(Lesion other, Point shift) {
        Point centre = lesion.place().centre();
        return new Point(centre.x() + shift.x(), centre.y() + shift.y(), centre.z() + shift.z())
                .distanceMm(other.place().centre());
    }
}
