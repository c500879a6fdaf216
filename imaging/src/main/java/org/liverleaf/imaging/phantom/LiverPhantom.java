package org.liverleaf.imaging.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Spacing;

/**
 * A made-up liver with eight segments, vessels, bile duct and lesions, each a solid with formulas, painted into any grid. The same seed gives the
 * same liver in every grid, and the same bytes in the same grid. Labels: liver 1, tumour 2, portal vein 3, hepatic vein 4, bile duct 5; segments 1 to 8 in a
 * map of their own.
 */
public final class LiverPhantom {

    /** What the labels of {@link #labels} stand for. */
    public static final String NAMES = "liver=1,tumour=2,portal-vein=3,hepatic-vein=4,bile-duct=5";

    private static final double AROUND_MM = 12;

    private final LiverShape shape;
    private final List<Solid.Tube> portal;
    private final List<Solid.Tube> hepatic;
    private final List<Solid.Tube> duct;
    private final List<Solid.Ellipsoid> lesions;
    private final long seed;

    private LiverPhantom(long seed, LiverShape shape, SplittableRandom random, List<Solid.Ellipsoid> lesions) {
        this.seed = seed;
        this.shape = shape;
        this.portal = VesselTree.portal(shape, random.split());
        this.hepatic = VesselTree.hepatic(shape, random.split());
        this.duct = VesselTree.duct(shape);
        this.lesions = List.copyOf(lesions);
    }

    /** With lesions at random places, none touching another, the largest first. */
    public static LiverPhantom of(long seed, int lesions) {
        SplittableRandom random = new SplittableRandom(seed);
        LiverShape shape = new LiverShape(random.split());
        SplittableRandom places = random.split();
        List<Solid.Ellipsoid> found = new ArrayList<>();
        for (int tries = 0; found.size() < lesions && tries < 10_000; tries++) {
            double radius = found.isEmpty() ? 19 : places.nextDouble(3, 16);
            Solid.Ellipsoid lesion = new Solid.Ellipsoid(
                    new Point(places.nextDouble(-100, 110), places.nextDouble(-60, 60), places.nextDouble(-60, 80)),
                    radius * places.nextDouble(0.85, 1.15),
                    radius * places.nextDouble(0.85, 1.15),
                    radius * places.nextDouble(0.85, 1.15));
            boolean isInside = shape.depth(
                            lesion.centre().x(),
                            lesion.centre().y(),
                            lesion.centre().z())
                    < -0.9 * radius - 2;
            boolean isFree = found.stream()
                    .allMatch(other ->
                            other.centre().distanceMm(lesion.centre()) > (other.feretMm() + lesion.feretMm()) / 2 + 6);
            if (isInside && isFree) {
                found.add(lesion);
            }
        }
        return new LiverPhantom(seed, shape, random, found);
    }

    /** The same liver with other lesions, such as those of a later scan. */
    public LiverPhantom with(List<Solid.Ellipsoid> others) {
        SplittableRandom random = new SplittableRandom(seed);
        LiverShape same = new LiverShape(random.split());
        random.split();
        return new LiverPhantom(seed, same, random, others);
    }

    /** The lesions: the truth. */
    public List<Solid.Ellipsoid> lesions() {
        return lesions;
    }

    /** A grid around the whole liver as scanners store it (LPS), with these distances of voxels. */
    public static Grid grid(Spacing spacing) {
        return grid(
                (int) Math.ceil(260 / spacing.x()),
                (int) Math.ceil(190 / spacing.y()),
                (int) Math.ceil(190 / spacing.z()),
                spacing);
    }

    /** A grid of any size with the liver in its middle, as scanners store it (LPS). */
    public static Grid grid(int nx, int ny, int nz, Spacing spacing) {
        return new Grid(
                nx,
                ny,
                nz,
                Affine.of(
                        -spacing.x(),
                        0,
                        0,
                        (nx - 1) * spacing.x() / 2 + 8,
                        0,
                        -spacing.y(),
                        0,
                        (ny - 1) * spacing.y() / 2 - 2,
                        0,
                        0,
                        spacing.z(),
                        -(nz - 1) * spacing.z() / 2 + 10));
    }

    /** Liver, tumour and vessels. A lesion hides the vessels in it. */
    public LabelMap labels(Grid grid) {
        Painter painter = new Painter(grid);
        painter.paint(1, place -> shape.depth(place.x(), place.y(), place.z()) < 0, -130, 130);
        duct.forEach(each -> painter.paint(5, each, around(each.from(), each.to(), each.firstMm())));
        hepatic.forEach(each -> painter.paint(4, each, around(each.from(), each.to(), each.firstMm())));
        portal.forEach(each -> painter.paint(3, each, around(each.from(), each.to(), each.firstMm())));
        lesions.forEach(each -> painter.paint(2, each, around(each.centre(), each.centre(), each.feretMm() / 2)));
        return painter.map();
    }

    private static List<Point> around(Point from, Point to, double mm) {
        return List.of(
                new Point(
                        Math.min(from.x(), to.x()) - mm,
                        Math.min(from.y(), to.y()) - mm,
                        Math.min(from.z(), to.z()) - mm),
                new Point(
                        Math.max(from.x(), to.x()) + mm,
                        Math.max(from.y(), to.y()) + mm,
                        Math.max(from.z(), to.z()) + mm));
    }

    /** Segments 1 to 8 of the whole liver, lesions included. */
    public LabelMap segments(Grid grid) {
        Painter painter = new Painter(grid);
        painter.paintEach(
                place -> shape.depth(place.x(), place.y(), place.z()) < 0
                        ? shape.segment(place.x(), place.y(), place.z())
                        : 0,
                -130,
                130);
        return painter.map();
    }

    /** Hounsfield units of a portal-venous CT at a voxel: soft edges and noise that depends on seed and voxel only. */
    public int hounsfield(Grid grid, LabelMap labels, int x, int y, int z) {
        Point place = grid.affine().place(x, y, z);
        double depth = shape.depth(place.x(), place.y(), place.z());
        double value = switch (labels.label(x, y, z)) {
            case 1 -> 112;
            case 2 -> 66;
            case 3 -> 178;
            case 4 -> 168;
            case 5 -> 12;
            default -> outside(place);
        };
        if (labels.label(x, y, z) == 0 && depth < AROUND_MM) {
            value = -70;
        }
        long hash = (seed * 31 + x) * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL + z * 0x165667B19E3779F9L;
        hash = (hash ^ hash >>> 31) * 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 29;
        double noise = ((hash & 0xffff) + (hash >>> 16 & 0xffff) + (hash >>> 32 & 0xffff)) / 65_535.0 - 1.5;
        return (int) Math.round(value + 22 * noise);
    }

    /** A body of fat and muscle with a spine. */
    private static double outside(Point place) {
        double body = Math.hypot(place.x() / 165, place.y() / 108);
        if (body > 1) {
            return -1000;
        }
        if (Math.hypot(place.x() + 8, place.y() + 72) < 20) {
            return 230;
        }
        return body > 0.93 ? -95 : body > 0.87 ? 55 : 30;
    }
}
