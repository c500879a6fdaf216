package org.liverleaf.imaging.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.Structure;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;

/** The liver as glass with vessels and lesions in it, seen from the front, a little from the patient's right and from above. */
final class SpaceView {

    /*
     * Each point of the picture sends one ray through the smoothed sets. Where it enters or leaves the liver it takes a little of the colour
     * there, more where the surface is seen from the side, as glass does. At a vessel or lesion it ends. Light comes from the upper left.
     */

    private static final int CELLS = 190;
    private static final float LOWEST_EDGE = 0.3f;
    private static final double YAW = Math.toRadians(-16);
    private static final double PITCH = Math.toRadians(12);
    private static final double[] LIGHT = unit(-0.45, 0.6, 0.66);

    private final Field.Frame frame;
    private final Field liver;
    private final Field nearest;
    private final List<Body> bodies = new ArrayList<>();
    private final Anatomy anatomy;
    private final double pixelMm;
    private final int width;
    private final int height;
    private final double[] right;
    private final double[] up;
    private final double[] ahead;
    private double middleX;
    private double middleY;

    /** Something that stops a ray; thin things count from a lower share on. */
    private record Body(Field field, int colour, float edge) {}

    SpaceView(Anatomy anatomy, Runs organ, int width, int height) {
        this.anatomy = anatomy;
        this.width = width;
        this.height = height;
        Grid grid = anatomy.grid();
        this.frame = new Field.Frame(organ, grid, CELLS);
        this.liver = Field.of(frame, organ, grid);
        for (Map.Entry<Structure, Runs> part : anatomy.parts().entrySet()) {
            Structure structure = part.getKey();
            if (structure.isWithinLiver() && structure != Structure.LIVER && structure != Structure.TUMOUR) {
                bodies.add(new Body(Field.of(frame, part.getValue(), grid), Palette.of(structure), LOWEST_EDGE));
            }
        }
        bodies.add(new Body(Field.of(frame, anatomy.tumour(), grid), Palette.TUMOUR, 0.4f));
        this.nearest = Field.largest(frame, bodies.stream().map(Body::field).toList());
        // Who looks at a patient has the patient's right on the left.
        double sin = Math.sin(YAW);
        double cos = Math.cos(YAW);
        this.right = new double[] {-cos, sin, 0};
        double[] flat = {-sin, -cos, 0};
        this.ahead = new double[] {flat[0] * Math.cos(PITCH), flat[1] * Math.cos(PITCH), -Math.sin(PITCH)};
        this.up = new double[] {flat[0] * Math.sin(PITCH), flat[1] * Math.sin(PITCH), Math.cos(PITCH)};
        this.pixelMm = fit();
    }

    /** Millimetres of a point so that the frame of the liver fills the picture. */
    private double fit() {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double step = frame.radiusMm() / 40;
        Point centre = frame.centre();
        for (int i = -40; i <= 40; i++) {
            for (int j = -40; j <= 40; j++) {
                for (int k = -40; k <= 40; k++) {
                    if (liver.at(centre.x() + i * step, centre.y() + j * step, centre.z() + k * step) > 0.4) {
                        double u = step * (i * right[0] + j * right[1] + k * right[2]);
                        double v = step * (i * up[0] + j * up[1] + k * up[2]);
                        low[0] = Math.min(low[0], u);
                        high[0] = Math.max(high[0], u);
                        low[1] = Math.min(low[1], v);
                        high[1] = Math.max(high[1], v);
                    }
                }
            }
        }
        middleX = (low[0] + high[0]) / 2;
        middleY = (low[1] + high[1]) / 2;
        return Math.max((high[0] - low[0]) / width, (high[1] - low[1]) / height) * 1.16;
    }

    /** Where a place of the patient lies in the picture: x and y. */
    double[] project(Point place) {
        Point centre = frame.centre();
        double[] way = {place.x() - centre.x(), place.y() - centre.y(), place.z() - centre.z()};
        return new double[] {
            width / 2.0 + (dot(way, right) - middleX) / pixelMm, height / 2.0 - (dot(way, up) - middleY) / pixelMm
        };
    }

    double pixelMm() {
        return pixelMm;
    }

    Pixels picture() {
        Pixels pixels = new Pixels(width, height);
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                pixels.set(x, y, ray(x, y));
            }
        });
        return pixels;
    }

    private int ray(int x, int y) {
        double u = (x - width / 2.0 + 0.5) * pixelMm + middleX;
        double v = (height / 2.0 - y - 0.5) * pixelMm + middleY;
        Point centre = frame.centre();
        double radius = frame.radiusMm();
        double[] at = {
            centre.x() + u * right[0] + v * up[0] - radius * ahead[0],
            centre.y() + u * right[1] + v * up[1] - radius * ahead[1],
            centre.z() + u * right[2] + v * up[2] - radius * ahead[2]
        };
        double step = 0.8 * frame.stepMm();
        double[] seen = new double[3];
        double clear = 1;
        boolean wasIn = false;
        for (double way = 0; way < 2 * radius && clear > 0.02; way += step) {
            for (int axis = 0; axis < 3; axis++) {
                at[axis] += step * ahead[axis];
            }
            float share = liver.at(at[0], at[1], at[2]);
            if (share == 0 && !wasIn && nearest.at(at[0], at[1], at[2]) == 0) {
                // Smoothing reaches two cells beyond every body: two steps more cannot enter one.
                for (int axis = 0; axis < 3; axis++) {
                    at[axis] += 1.5 * step * ahead[axis];
                }
                way += 1.5 * step;
                continue;
            }
            boolean isIn = share > 0.5f;
            if (isIn != wasIn) {
                clear = glass(at, isIn, clear, seen);
                wasIn = isIn;
            }
            // Between cells the largest share is never below any of them, so no body is missed.
            boolean isNear = nearest.at(at[0], at[1], at[2]) > LOWEST_EDGE;
            for (Body body : isNear ? bodies : List.<Body>of()) {
                if (body.field.at(at[0], at[1], at[2]) > body.edge) {
                    add(seen, solid(body, at, step), clear);
                    clear = 0;
                    break;
                }
            }
        }
        add(seen, ground(y), clear);
        return (int) Math.min(255, seen[0]) << 16 | (int) Math.min(255, seen[1]) << 8 | (int) Math.min(255, seen[2]);
    }

    private int ground(int y) {
        return Palette.mixed(0x1d2733, Palette.GROUND, (double) y / height);
    }

    private static void add(double[] seen, int colour, double share) {
        seen[0] += share * (colour >> 16 & 0xff);
        seen[1] += share * (colour >> 8 & 0xff);
        seen[2] += share * (colour & 0xff);
    }

    private double glass(double[] at, boolean isEntry, double clear, double[] seen) {
        double[] normal = normal(liver, at);
        double facing = Math.abs(dot(normal, ahead));
        double share = isEntry ? 0.34 + 0.5 * Math.pow(1 - facing, 2) : 0.3;
        double light = 0.7 + 0.75 * Math.max(0, dot(normal, LIGHT));
        double shine = isEntry ? 0.35 * Math.pow(Math.max(0, dot(normal, half())), 30) : 0;
        int colour = Palette.lit(surface(at, normal), isEntry ? light : 0.45);
        add(seen, Palette.mixed(colour, 0xffffff, shine), clear * Math.min(1, share + shine));
        return clear * (1 - Math.min(1, share + shine));
    }

    /** Colour of the segment a little below the surface; that of the liver where there are none. */
    private int surface(double[] at, double[] normal) {
        Grid grid = anatomy.grid();
        for (double depth = 1; depth < 8; depth += 2) {
            Point below = new Point(at[0] - depth * normal[0], at[1] - depth * normal[1], at[2] - depth * normal[2]);
            for (Map.Entry<Integer, Runs> segment : anatomy.segments().entrySet()) {
                if (segment.getValue()
                        .has(
                                (int) Math.round(grid.affine().index(0, below)),
                                (int) Math.round(grid.affine().index(1, below)),
                                (int) Math.round(grid.affine().index(2, below)))) {
                    return Palette.mixed(Palette.LIVER, Palette.ofSegment(segment.getKey()), 0.7);
                }
            }
        }
        return Palette.LIVER;
    }

    private int solid(Body body, double[] at, double step) {
        double[] hit = at.clone();
        // Back to the edge by halves, so that it is no staircase.
        double back = step;
        for (int i = 0; i < 5; i++) {
            back /= 2;
            double sign = body.field.at(hit[0], hit[1], hit[2]) > body.edge ? -1 : 1;
            for (int axis = 0; axis < 3; axis++) {
                hit[axis] += sign * back * ahead[axis];
            }
        }
        double[] normal = normal(body.field, hit);
        double light = 0.32 + 0.78 * Math.max(0, dot(normal, LIGHT));
        double shine = 0.45 * Math.pow(Math.max(0, dot(normal, half())), 24);
        return Palette.mixed(Palette.lit(body.colour, light), 0xffffff, shine);
    }

    private double[] half() {
        return unit(LIGHT[0] - ahead[0], LIGHT[1] - ahead[1], LIGHT[2] - ahead[2]);
    }

    /** Points outwards. */
    private double[] normal(Field field, double[] at) {
        double h = 1.8 * frame.stepMm();
        return unit(
                field.at(at[0] - h, at[1], at[2]) - field.at(at[0] + h, at[1], at[2]),
                field.at(at[0], at[1] - h, at[2]) - field.at(at[0], at[1] + h, at[2]),
                field.at(at[0], at[1], at[2] - h) - field.at(at[0], at[1], at[2] + h));
    }

    private static double[] unit(double x, double y, double z) {
        double norm = Math.sqrt(x * x + y * y + z * z);
        return norm > 0 ? new double[] {x / norm, y / norm, z / norm} : new double[] {0, 1, 0};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
