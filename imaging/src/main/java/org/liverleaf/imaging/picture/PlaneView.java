package org.liverleaf.imaging.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.Structure;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;

/** An axial or coronal plane of the image as radiologists hang it: the patient's right on the left, front or head at the top. */
final class PlaneView {

    /** Bright outlines, darker fillings. */
    private static final double FILLING = 0.85;

    private static final double LIVER_FILLING = 0.45;

    private final Anatomy anatomy;
    private final Map<Integer, Runs> sets = new LinkedHashMap<>();
    private final int across;
    private final int down;
    private final int through;
    private final int index;
    private final boolean isAcrossTurned;
    private final boolean isDownTurned;
    private final double scale;
    private final double[] middle = new double[2];
    private final int width;
    private final int height;

    private PlaneView(Anatomy anatomy, Runs organ, int[] axes, int index, int... size) {
        this.anatomy = anatomy;
        this.across = axes[0];
        this.down = axes[1];
        this.through = axes[2];
        this.index = index;
        this.width = size[0];
        this.height = size[1];
        Grid grid = anatomy.grid();
        // Indices that grow to the patient's right, to the front or to the head run against the picture.
        this.isAcrossTurned = grid.affine().at(0, across) > 0;
        this.isDownTurned = grid.affine().at(through == 2 ? 1 : 2, down) > 0;
        int[] low = {organ.box().x0(), organ.box().y0(), organ.box().z0()};
        int[] high = {organ.box().x1(), organ.box().y1(), organ.box().z1()};
        double wide = (high[across] - low[across]) * grid.spacing().along(across) + 24;
        double tall = (high[down] - low[down]) * grid.spacing().along(down) + 24;
        this.scale = Math.max(wide / width, tall / height);
        middle[0] = (low[across] + high[across] - 1) / 2.0;
        middle[1] = (low[down] + high[down] - 1) / 2.0;
        sets.put(Palette.LIVER, organ);
        for (Map.Entry<Structure, Runs> part : anatomy.parts().entrySet()) {
            if (part.getKey() != Structure.LIVER && part.getKey() != Structure.TUMOUR) {
                sets.put(Palette.of(part.getKey()), part.getValue());
            }
        }
        sets.put(Palette.TUMOUR, anatomy.tumour());
    }

    /** The axial plane of a slice. */
    static PlaneView axial(Anatomy anatomy, Runs organ, int slice, int... size) {
        int across = sideways(anatomy.grid());
        return new PlaneView(anatomy, organ, new int[] {across, 1 - across, 2}, slice, size);
    }

    /** The coronal plane through an index of the axis from front to back. */
    static PlaneView coronal(Anatomy anatomy, Runs organ, int index, int... size) {
        int across = sideways(anatomy.grid());
        return new PlaneView(anatomy, organ, new int[] {across, 2, 1 - across}, index, size);
    }

    /** Which of the first two axes runs from side to side. */
    static int sideways(Grid grid) {
        double first = Math.abs(grid.affine().at(0, 0)) / grid.affine().norm(0);
        double second = Math.abs(grid.affine().at(0, 1)) / grid.affine().norm(1);
        return first >= second ? 0 : 1;
    }

    double pixelMm() {
        return scale;
    }

    /** Where fractional indices along the first two axes of the plane lie in the picture. */
    double[] project(double acrossIndex, double downIndex) {
        double u = (acrossIndex - middle[0]) * anatomy.grid().spacing().along(across) / scale;
        double v = (downIndex - middle[1]) * anatomy.grid().spacing().along(down) / scale;
        return new double[] {width / 2.0 + (isAcrossTurned ? -u : u), height / 2.0 + (isDownTurned ? -v : v)};
    }

    /** The picture; every point is the mean of four. */
    Pixels picture() {
        int[] colours = colours();
        int wide = 2 * width;
        Pixels pixels = new Pixels(wide, 2 * height);
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < wide; x++) {
                int own = colours[y * wide + x];
                pixels.set(x, y, own == 0 ? Palette.PANEL : isEdge(colours, x, y, own) ? own : filled(own));
            }
        }
        return pixels.halved();
    }

    private static int filled(int own) {
        return Palette.mixed(Palette.PANEL, own, own == Palette.LIVER ? LIVER_FILLING : FILLING);
    }

    private int[] voxel(int x, int y) {
        double u = (x + 0.5) / 2 - width / 2.0;
        double v = (y + 0.5) / 2 - height / 2.0;
        int[] at = new int[3];
        at[across] = (int) Math.round(middle[0]
                + (isAcrossTurned ? -u : u) * scale / anatomy.grid().spacing().along(across));
        at[down] = (int) Math.round(middle[1]
                + (isDownTurned ? -v : v) * scale / anatomy.grid().spacing().along(down));
        at[through] = index;
        return at;
    }

    /** Colour of the uppermost set at each point, 0 where there is none. */
    private int[] colours() {
        Box all = Box.all(anatomy.grid());
        int[] colours = new int[4 * width * height];
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < 2 * width; x++) {
                int[] at = voxel(x, y);
                if (all.has(at[0], at[1], at[2])) {
                    for (Map.Entry<Integer, Runs> set : sets.entrySet()) {
                        if (set.getValue().has(at[0], at[1], at[2])) {
                            colours[y * 2 * width + x] = set.getKey();
                        }
                    }
                }
            }
        }
        return colours;
    }

    private boolean isEdge(int[] colours, int x, int y, int own) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int nx = x + dx;
                int ny = y + dy;
                if (nx >= 0 && ny >= 0 && nx < 2 * width && ny < 2 * height && dx * dx + dy * dy <= 5) {
                    int other = colours[ny * 2 * width + nx];
                    // The liver has an edge to the outside only; what lies in it has edges of its own.
                    if (other != own && (own != Palette.LIVER || other == 0)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
