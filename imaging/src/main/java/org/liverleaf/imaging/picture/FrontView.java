package org.liverleaf.imaging.picture;

import java.util.Map;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.planning.Actions;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;

/** A liver from the front, each point by the segment that is met first; lesions shine through. Made once, coloured for each plan. */
final class FrontView {

    static final int REMOVED = 0x4a5562;
    static final int CUT = 0xffd34d;
    static final int ABLATED = 0x7fe3ff;
    static final int LEFT = 0xff5a5f;
    private static final double AROUND_MM = 10;

    private final Quantification study;
    private final int width;
    private final int height;
    /** At each point: the segment met first (0 for liver without one, -1 for nothing), how deep it lies from 0 to 1, and the lesion behind (-1 for none). */
    private final int[] segments;

    private final float[] depths;
    private final int[] lesions;
    private final int across;
    private final double pixelMm;

    FrontView(Quantification study, int width, int height) {
        this.study = study;
        this.width = 2 * width;
        this.height = 2 * height;
        this.segments = new int[this.width * this.height];
        this.depths = new float[segments.length];
        this.lesions = new int[segments.length];
        Grid grid = study.anatomy().grid();
        this.across = PlaneView.sideways(grid);
        Runs organ = study.anatomy().liver();
        Box box = organ.box();
        double wide = (across == 0 ? box.nx() : box.ny()) * grid.spacing().along(across) + 2 * AROUND_MM;
        double tall = box.nz() * grid.spacing().z() + 2 * AROUND_MM;
        this.pixelMm = Math.max(wide / this.width, tall / this.height);
        for (int y = 0; y < this.height; y++) {
            for (int x = 0; x < this.width; x++) {
                look(organ, x, y);
            }
        }
    }

    private void look(Runs organ, int px, int py) {
        Anatomy anatomy = study.anatomy();
        Grid grid = anatomy.grid();
        Box box = organ.box();
        int at = py * width + px;
        segments[at] = -1;
        lesions[at] = -1;
        double u = (px + 0.5 - width / 2.0) * pixelMm / grid.spacing().along(across);
        double v = (py + 0.5 - height / 2.0) * pixelMm / grid.spacing().z();
        double middle = across == 0 ? (box.x0() + box.x1() - 1) / 2.0 : (box.y0() + box.y1() - 1) / 2.0;
        int a = (int) Math.round(middle + (grid.affine().at(0, across) > 0 ? -u : u));
        int z = (int)
                Math.round((box.z0() + box.z1() - 1) / 2.0 + (grid.affine().at(2, 2) > 0 ? -v : v));
        int deep = across == 0 ? box.ny() : box.nx();
        int first = across == 0 ? box.y0() : box.x0();
        // Front is where y of the patient grows.
        boolean isFrontLast = grid.affine().at(1, 1 - across) > 0;
        for (int step = 0; step < deep; step++) {
            int d = isFrontLast ? first + deep - 1 - step : first + step;
            int x = across == 0 ? a : d;
            int y = across == 0 ? d : a;
            if (segments[at] < 0 && organ.has(x, y, z)) {
                segments[at] = segment(anatomy, x, y, z);
                depths[at] = (float) step / deep;
            }
            if (lesions[at] < 0 && segments[at] >= 0) {
                lesions[at] = lesion(x, y, z);
            }
        }
    }

    private static int segment(Anatomy anatomy, int x, int y, int z) {
        for (Map.Entry<Integer, Runs> each : anatomy.segments().entrySet()) {
            if (each.getValue().has(x, y, z)) {
                return each.getKey();
            }
        }
        return 0;
    }

    private int lesion(int x, int y, int z) {
        for (int i = 0; i < study.lesions().size(); i++) {
            if (study.lesions().get(i).voxels().has(x, y, z)) {
                return i;
            }
        }
        return -1;
    }

    Pixels picture(Actions actions) {
        Pixels pixels = new Pixels(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.set(x, y, colour(x, y, actions));
            }
        }
        return pixels.halved();
    }

    private int colour(int x, int y, Actions actions) {
        int at = y * width + x;
        if (segments[at] < 0) {
            return Palette.PANEL;
        }
        boolean isRemoved = actions.removesSegments().contains(segments[at]);
        int own = isRemoved ? REMOVED : segments[at] == 0 ? Palette.LIVER : Palette.ofSegment(segments[at]);
        int colour = Palette.lit(own, (isRemoved ? 1 : 1.12) - 0.75 * depths[at] - (isEdge(x, y) ? 0.3 : 0));
        if (lesions[at] >= 0) {
            return Palette.mixed(colour, fate(study.lesions().get(lesions[at]), actions), 0.85);
        }
        return colour;
    }

    /** Between two segments, or at the outline. */
    private boolean isEdge(int x, int y) {
        int own = segments[y * width + x];
        return x > 0 && segments[y * width + x - 1] != own || y > 0 && segments[(y - 1) * width + x] != own;
    }

    private static int fate(Lesion lesion, Actions actions) {
        if (actions.leaves().contains(lesion.id())) {
            return LEFT;
        }
        return actions.ablates().contains(lesion.id()) ? ABLATED : CUT;
    }
}
