package org.liverleaf.imaging.picture;

import org.liverleaf.imaging.ablation.AblationMaps;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.shape.PrincipalAxes;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** The margin at the surface of a tumour, unrolled: each direction from its centre is a point of an equal-area map (Mollweide). */
final class MarginSphere {

    private final AblationMaps maps;
    private final Point centre;
    private final DistanceMap toSpared;
    private final DistanceMap toZone;
    private final double reachMm;
    private final double stepMm;

    MarginSphere(AblationMaps maps) {
        this.maps = maps;
        Grid grid = maps.grid();
        Spacing spacing = grid.spacing();
        Runs tumour = maps.tumour();
        Box box = tumour.box();
        PrincipalAxes.Moments moments = new PrincipalAxes.Moments(tumour, spacing);
        this.centre = grid.affine()
                .place(
                        box.x0() + moments.meanMm(0) / spacing.x(),
                        box.y0() + moments.meanMm(1) / spacing.y(),
                        box.z0() + moments.meanMm(2) / spacing.z());
        this.toSpared = DistanceTransform.of(maps.spared(maps.organ()), box, spacing, 2);
        this.toZone = DistanceTransform.of(maps.ablation(), box, spacing, 2);
        double dx = box.nx() * spacing.x();
        double dy = box.ny() * spacing.y();
        double dz = box.nz() * spacing.z();
        this.reachMm = Math.sqrt(dx * dx + dy * dy + dz * dz);
        this.stepMm = Math.min(spacing.x(), Math.min(spacing.y(), spacing.z())) / 2;
    }

    Pixels picture(double cutOffMm, int width, int height) {
        Pixels pixels = new Pixels(2 * width, 2 * height);
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < 2 * width; x++) {
                pixels.set(x, y, at(x, y, cutOffMm, pixels));
            }
        }
        return pixels.halved();
    }

    /** The front lies in the centre, the patient's right to the left, the head at the top. */
    private int at(int x, int y, double cutOffMm, Pixels pixels) {
        double across = (2 * (x + 0.5) / pixels.width() - 1) * 2;
        double up = 1 - 2 * (y + 0.5) / pixels.height();
        if (across * across / 4 + up * up > 1) {
            return Palette.GROUND;
        }
        double theta = Math.asin(up);
        double latitude = Math.asin((2 * theta + Math.sin(2 * theta)) / Math.PI);
        double longitude = Math.PI / 2 * across / Math.cos(theta);
        double margin = margin(
                -Math.sin(longitude) * Math.cos(latitude),
                Math.cos(longitude) * Math.cos(latitude),
                Math.sin(latitude));
        int colour = colour(margin, cutOffMm);
        // Lines every 45 degrees, faint, to find one's way.
        boolean isLine = Math.abs(Math.sin(4 * longitude)) < 0.02 || Math.abs(Math.sin(4 * latitude)) < 0.012;
        return isLine ? Palette.mixed(colour, Palette.GROUND, 0.3) : colour;
    }

    /** At the last voxel of tumour in a direction. */
    private double margin(double dx, double dy, double dz) {
        Affine affine = maps.grid().affine();
        Point next = new Point(centre.x() + dx, centre.y() + dy, centre.z() + dz);
        double[] from = {affine.index(0, centre), affine.index(1, centre), affine.index(2, centre)};
        double[] way = {
            affine.index(0, next) - from[0], affine.index(1, next) - from[1], affine.index(2, next) - from[2]
        };
        for (double mm = reachMm; mm >= 0; mm -= stepMm) {
            int i = (int) Math.round(from[0] + mm * way[0]);
            int j = (int) Math.round(from[1] + mm * way[1]);
            int k = (int) Math.round(from[2] + mm * way[2]);
            if (maps.tumour().has(i, j, k)) {
                float depth = toZone.mm(i, j, k);
                return depth > 0 ? -depth : toSpared.mm(i, j, k);
            }
        }
        return 0;
    }

    /** Red without any margin, to yellow below the cut-off, green from it on, towards blue where it is wide. */
    static int colour(double mm, double cutOffMm) {
        if (mm < 0) {
            return Palette.mixed(0xb0203a, 0x6a1030, -mm / 5);
        }
        if (mm < cutOffMm) {
            return Palette.mixed(0xe5484d, 0xffd86b, mm / cutOffMm);
        }
        return Palette.mixed(0x58b368, 0x2f6f9f, (mm - cutOffMm) / 8);
    }
}
