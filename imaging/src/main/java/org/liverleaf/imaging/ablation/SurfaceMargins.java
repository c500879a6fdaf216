package org.liverleaf.imaging.ablation;

import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.distance.PointTree;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.shape.Surface;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** The signed margin at each voxel of a tumour's surface, with its range. */
final class SurfaceMargins {

    /*
     * Inside of the zone the margin is the distance to the nearest spared voxel, between centres. The true surfaces lie up to one voxel nearer each:
     * the edge of the tumour beyond its last voxel, the edge of the zone before the first spared one. Outside it is the depth below the zone, to which
     * the same adds or from which it takes one voxel.
     */

    private final Spacing spacing;
    private final TumourSurface surface;
    private final double[] margins;
    private final double[] lows;
    private final double[] highs;

    SurfaceMargins(AblationMaps maps, Runs spared, double errorMm) {
        this.spacing = maps.grid().spacing();
        this.surface = TumourSurface.of(maps.tumour(), spacing);
        this.margins = new double[surface.size()];
        this.lows = new double[surface.size()];
        this.highs = new double[surface.size()];
        PointTree edge = PointTree.of(Surface.border(spared, spacing));
        DistanceMap depth = DistanceTransform.of(maps.ablation(), maps.tumour().box(), spacing, 2);
        double widest = spacing.diagonalMm();
        for (int i = 0; i < margins.length; i++) {
            if (maps.ablation().has(surface.at(i, 0), surface.at(i, 1), surface.at(i, 2))) {
                double[] way = way(edge, i);
                margins[i] = Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
                lows[i] = margins[i] - 2 * spacing.widthMm(way[0], way[1], way[2]) - errorMm;
                highs[i] = margins[i] + errorMm;
            } else {
                margins[i] = -depth.mm(surface.at(i, 0), surface.at(i, 1), surface.at(i, 2));
                lows[i] = margins[i] - widest - errorMm;
                highs[i] = margins[i] + widest + errorMm;
            }
        }
    }

    /** From a voxel to the nearest point; endless where there is none. */
    private double[] way(PointTree points, int number) {
        double x = surface.at(number, 0) * spacing.x();
        double y = surface.at(number, 1) * spacing.y();
        double z = surface.at(number, 2) * spacing.z();
        int nearest = points.nearest(x, y, z).first();
        return nearest < 0
                ? new double[] {Double.POSITIVE_INFINITY, 0, 0}
                : new double[] {points.at(nearest, 0) - x, points.at(nearest, 1) - y, points.at(nearest, 2) - z};
    }

    TumourSurface surface() {
        return surface;
    }

    double margin(int number) {
        return margins[number];
    }

    /** The voxel with the smallest margin. */
    int thinnest() {
        int thinnest = 0;
        for (int i = 1; i < margins.length; i++) {
            thinnest = margins[i] < margins[thinnest] ? i : thinnest;
        }
        return thinnest;
    }

    /** The smallest margin; its range is that of all voxels, since the thinnest may be another one. */
    Figure smallest() {
        double value = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < margins.length; i++) {
            value = Math.min(value, margins[i]);
            low = Math.min(low, lows[i]);
            high = Math.min(high, highs[i]);
        }
        return new Figure(value, low, high);
    }

    /** Share of the surface with at least some margin, in percent. */
    Figure percentFrom(double marginMm) {
        double all = 0;
        double reached = 0;
        double surely = 0;
        double possibly = 0;
        for (int i = 0; i < margins.length; i++) {
            double area = surface.area(i);
            all += area;
            reached += margins[i] >= marginMm - Coverages.DUST_MM ? area : 0;
            surely += lows[i] >= marginMm - Coverages.DUST_MM ? area : 0;
            possibly += highs[i] >= marginMm - Coverages.DUST_MM ? area : 0;
        }
        return new Figure(100 * reached / all, 100 * surely / all, 100 * possibly / all);
    }

    /** The margin if all that is not ablated counted, and the share of the surface for which the nearest of it is beyond the capsule. */
    Capsule capsule(Runs around, Runs organ, Figure distanceMm) {
        PointTree edge = PointTree.of(Surface.border(around, spacing));
        double smallest = Double.POSITIVE_INFINITY;
        double all = 0;
        double excluded = 0;
        for (int i = 0; i < margins.length; i++) {
            double[] way = way(edge, i);
            double mm = Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
            smallest = Math.min(smallest, mm > 0 ? mm : margins[i]);
            all += surface.area(i);
            boolean isBeyond = mm > 0
                    && mm < Double.POSITIVE_INFINITY
                    && !organ.has(
                            index(surface.at(i, 0), way[0], spacing.x()),
                            index(surface.at(i, 1), way[1], spacing.y()),
                            index(surface.at(i, 2), way[2], spacing.z()));
            excluded += isBeyond ? surface.area(i) : 0;
        }
        return new Capsule(distanceMm, 100 * excluded / all, smallest);
    }

    private static int index(int from, double way, double step) {
        return from + (int) Math.round(way / step);
    }
}
