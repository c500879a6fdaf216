package org.liverleaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.liverleaf.imaging.nifti.NiftiReader;
import org.liverleaf.imaging.nifti.RefusedImageException;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Spacing;

/** Whether two files lie on one grid, and if not in what they differ. */
final class GridCheck {

    private GridCheck() {}

    /** Opens a label map. */
    static NiftiReader.Labels read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new NiftiReader(file.toString()).labels(in);
        }
    }

    /**
     * Opens a label map that has to lie on the grid of another one.
     *
     * @throws RefusedImageException if it does not: one line that says whether size, spacing, direction or place differ
     */
    static LabelMap fitting(Path file, Grid grid, Path first) throws IOException {
        LabelMap map = read(file).map();
        if (!map.grid().isSameAs(grid)) {
            throw new RefusedImageException(file.toString(), "grid", difference(map.grid(), grid) + " as " + first);
        }
        return map;
    }

    private static String difference(Grid found, Grid expected) {
        if (!size(found).equals(size(expected))) {
            return size(found) + ", expected " + size(expected);
        }
        if (!spacing(found).equals(spacing(expected))) {
            return spacing(found) + ", expected " + spacing(expected);
        }
        Affine one = found.affine();
        Affine other = expected.affine();
        for (int axis = 0; axis < 3; axis++) {
            double cosine = 0;
            for (int row = 0; row < 3; row++) {
                cosine += one.at(row, axis) * other.at(row, axis) / (one.norm(axis) * other.norm(axis));
            }
            if (cosine < 0.99999) {
                return "axes run " + found.orientation() + " and are turned by "
                        + format("%.2f", Math.toDegrees(Math.acos(Math.max(-1, cosine))))
                        + " degrees, expected the directions (" + expected.orientation() + ")";
            }
        }
        double mm = one.place(0, 0, 0).distanceMm(other.place(0, 0, 0));
        return "the first voxel lies " + format("%.2f", mm) + " mm away, expected the same place";
    }

    private static String size(Grid grid) {
        return grid.nx() + " x " + grid.ny() + " x " + grid.nz() + " voxels";
    }

    private static String spacing(Grid grid) {
        Spacing spacing = grid.spacing();
        return format("spacing %.3f x %.3f x %.3f mm", spacing.x(), spacing.y(), spacing.z());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
