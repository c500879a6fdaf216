package org.liverleaf.imaging.picture;

import org.liverleaf.imaging.ablation.AblationMaps;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;

/** An axial plane around a tumour and its ablation zone, as radiologists hang it. */
final class MarginPlane {

    static final int ZONE = 0x3f86b8;
    static final int SHORT = 0xe5484d;
    private static final double AROUND_MM = 14;

    private final AblationMaps maps;
    private final Runs organ;
    private final DistanceMap toTumour;
    private final double cutOffMm;
    private final int slice;
    private final int size;
    private final int across;
    private final double pixelMm;
    private final double[] middle = new double[2];
    private final boolean isAcrossTurned;
    private final boolean isDownTurned;

    MarginPlane(AblationMaps maps, double cutOffMm, int slice, int size) {
        this.maps = maps;
        this.organ = maps.organ();
        this.cutOffMm = cutOffMm;
        this.slice = slice;
        this.size = size;
        Grid grid = maps.grid();
        this.across = PlaneView.sideways(grid);
        Box box = maps.tumour().box().join(maps.ablation().box());
        int[] low = {box.x0(), box.y0()};
        int[] high = {box.x1(), box.y1()};
        int down = 1 - across;
        double wide = (high[across] - low[across]) * grid.spacing().along(across);
        double tall = (high[down] - low[down]) * grid.spacing().along(down);
        this.pixelMm = (Math.max(wide, tall) + 2 * AROUND_MM) / size;
        middle[0] = (low[across] + high[across] - 1) / 2.0;
        middle[1] = (low[down] + high[down] - 1) / 2.0;
        this.isAcrossTurned = grid.affine().at(0, across) > 0;
        this.isDownTurned = grid.affine().at(1, down) > 0;
        int around = (int) Math.ceil(size * pixelMm);
        Box plane = box.grown(1
                        + (int) (around
                                / Math.min(grid.spacing().x(), grid.spacing().y())))
                .cut(new Box(0, 0, slice, grid.nx(), grid.ny(), slice + 1));
        this.toTumour = DistanceTransform.of(maps.tumour(), plane, grid.spacing(), 2);
    }

    double pixelMm() {
        return pixelMm;
    }

    /** Where fractional indices along the first two axes of the grid lie in the picture. */
    double[] project(double i, double j) {
        double a = across == 0 ? i : j;
        double d = across == 0 ? j : i;
        double u = (a - middle[0]) * maps.grid().spacing().along(across) / pixelMm;
        double v = (d - middle[1]) * maps.grid().spacing().along(1 - across) / pixelMm;
        return new double[] {size / 2.0 + (isAcrossTurned ? -u : u), size / 2.0 + (isDownTurned ? -v : v)};
    }

    /** The picture; every point is the mean of four. */
    Pixels picture() {
        Pixels pixels = new Pixels(2 * size, 2 * size);
        for (int y = 0; y < 2 * size; y++) {
            for (int x = 0; x < 2 * size; x++) {
                pixels.set(x, y, colour(x, y));
            }
        }
        return pixels.halved();
    }

    private int colour(int px, int py) {
        int x = index(px, py, 0);
        int y = index(px, py, 1);
        if (!toTumour.box().has(x, y, slice)) {
            return Palette.PANEL;
        }
        float mm = toTumour.mm(x, y, slice);
        boolean isAblated = maps.ablation().has(x, y, slice);
        boolean isLiver = !maps.hasLiver() || organ.has(x, y, slice);
        int colour = isAblated
                ? Palette.mixed(Palette.PANEL, ZONE, isLiver ? 0.8 : 0.35)
                : isLiver ? Palette.mixed(Palette.PANEL, Palette.LIVER, 0.5) : Palette.PANEL;
        if (mm == 0) {
            return isAblated ? Palette.TUMOUR : Palette.mixed(Palette.TUMOUR, SHORT, 0.6);
        }
        if (isLiver && !isAblated && mm < cutOffMm) {
            return SHORT;
        }
        return isWithin(px, py) != isWithin(px + 3, py) || isWithin(px, py) != isWithin(px, py + 3)
                ? Palette.mixed(colour, 0xffffff, 0.8)
                : colour;
    }

    /** Whether a point of the picture lies within the wanted margin. */
    private boolean isWithin(int px, int py) {
        int x = index(px, py, 0);
        int y = index(px, py, 1);
        return toTumour.box().has(x, y, slice) && toTumour.mm(x, y, slice) < cutOffMm;
    }

    /** Index along one of the first two axes of the grid at a point of the picture. */
    private int index(int px, int py, int axis) {
        if (axis == across) {
            double u = ((px + 0.5) / 2 - size / 2.0) * pixelMm;
            return (int) Math.round(middle[0]
                    + (isAcrossTurned ? -u : u) / maps.grid().spacing().along(across));
        }
        double v = ((py + 0.5) / 2 - size / 2.0) * pixelMm;
        return (int) Math.round(
                middle[1] + (isDownTurned ? -v : v) / maps.grid().spacing().along(1 - across));
    }
}
