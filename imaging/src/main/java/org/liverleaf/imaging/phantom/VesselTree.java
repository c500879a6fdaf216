package org.liverleaf.imaging.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.liverleaf.imaging.volume.Point;

/** Trees of portal vein, hepatic veins and bile duct: trunks where anatomy has them, then branches that divide by Murray's law. */
final class VesselTree {

    /** Radii of two branches at a fork: the cubes add up to that of the trunk. */
    private static final double HALF = Math.cbrt(0.5);

    private final LiverShape shape;
    private final SplittableRandom random;
    private final double thinnestMm;
    private final List<Solid.Tube> tubes = new ArrayList<>();

    private VesselTree(LiverShape shape, SplittableRandom random, double thinnestMm) {
        this.shape = shape;
        this.random = random;
        this.thinnestMm = thinnestMm;
    }

    static List<Solid.Tube> portal(LiverShape shape, SplittableRandom random) {
        VesselTree tree = new VesselTree(shape, random, 1.4);
        Point fork = shape.place(0, -4, -2);
        tree.tubes.add(new Solid.Tube(shape.place(14, -22, -52), fork, 7, 6.5));
        Point right = shape.place(-34, 0, 2);
        tree.tubes.add(new Solid.Tube(fork, right, 5.5, 5));
        tree.grow(right, shape.place(-62, 22, 34), 3.8);
        tree.grow(right, shape.place(-62, 26, -16), 3.4);
        tree.grow(right, shape.place(-80, -20, 32), 3.8);
        tree.grow(right, shape.place(-78, -14, -16), 3.4);
        Point left = shape.place(26, 18, 14);
        tree.tubes.add(new Solid.Tube(fork, left, 5, 4.2));
        tree.grow(left, shape.place(72, 20, 26), 3);
        tree.grow(left, shape.place(56, 36, 16), 2.8);
        tree.grow(left, shape.place(6, 40, 22), 3);
        return tree.tubes;
    }

    static List<Solid.Tube> hepatic(LiverShape shape, SplittableRandom random) {
        VesselTree tree = new VesselTree(shape, random, 1.4);
        Point top = shape.place(-14, -20, 58);
        Point[] ends = {shape.place(-88, -8, -2), shape.place(-26, 32, -4), shape.place(58, 26, 20)};
        double[] radii = {5, 4.4, 4};
        for (int i = 0; i < ends.length; i++) {
            Point middle = tree.between(top, ends[i], 0.45, 4);
            tree.tubes.add(new Solid.Tube(top, middle, radii[i], 0.85 * radii[i]));
            tree.grow(middle, ends[i], 0.85 * radii[i]);
        }
        return tree.tubes;
    }

    static List<Solid.Tube> duct(LiverShape shape) {
        Point fork = shape.place(-2, 5, 0);
        return List.of(
                new Solid.Tube(shape.place(2, 2, -46), fork, 3, 2.6),
                new Solid.Tube(fork, shape.place(-30, 8, 4), 2.2, 1.8),
                new Solid.Tube(fork, shape.place(24, 24, 15), 2, 1.7));
    }

    /** A branch to a place and its forks, as long as they stay inside. */
    private void grow(Point from, Point to, double radius) {
        double end = radius * 0.86;
        tubes.add(new Solid.Tube(from, to, radius, end));
        double next = end * HALF;
        if (next < thinnestMm) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            double length = from.distanceMm(to) * random.nextDouble(0.6, 0.75);
            Point tip = turned(from, to, side, length);
            for (int attempt = 0; attempt < 8 && shape.depth(tip.x(), tip.y(), tip.z()) > -next - 3; attempt++) {
                length *= 0.75;
                tip = turned(from, to, side, length);
            }
            if (length > 6 && shape.depth(tip.x(), tip.y(), tip.z()) < -next - 3) {
                grow(to, tip, next);
            }
        }
    }

    private Point turned(Point from, Point to, int side, double length) {
        double mm = from.distanceMm(to);
        double x = (to.x() - from.x()) / mm + side * random.nextDouble(0.4, 0.8);
        double y = (to.y() - from.y()) / mm + random.nextDouble(-0.6, 0.6);
        double z = (to.z() - from.z()) / mm + side * random.nextDouble(-0.8, 0.3);
        double norm = Math.sqrt(x * x + y * y + z * z);
        return new Point(to.x() + length * x / norm, to.y() + length * y / norm, to.z() + length * z / norm);
    }

    private Point between(Point from, Point to, double share, double bend) {
        Point at = Solid.Tube.at(from, to, share);
        return new Point(at.x() + random.nextDouble(-bend, bend), at.y() + bend, at.z() + random.nextDouble(0, bend));
    }
}
