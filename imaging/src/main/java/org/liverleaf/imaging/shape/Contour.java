package org.liverleaf.imaging.shape;

import java.util.Arrays;
import org.liverleaf.imaging.volume.Mask;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/**
 * The outline of one part of a slice, half-way between inside and outside centres, in millimetres in the plane. Two pixels that meet at a corner
 * only are joined.
 */
final class Contour {

    private final Mask mask;
    private final int z;
    private final Spacing spacing;
    /** Two ends of each piece of the outline: four numbers. */
    private double[] pieces = new double[64];

    private int size;

    /** Outline of a set that lies in one slice. */
    Contour(Runs part, Spacing spacing) {
        this.mask = Mask.of(part, part.box().grown(1));
        this.z = part.box().z0();
        this.spacing = spacing;
        for (int y = mask.box().y0(); y < mask.box().y1() - 1; y++) {
            for (int x = mask.box().x0(); x < mask.box().x1() - 1; x++) {
                addCell(x, y);
            }
        }
    }

    /** The pieces between four neighbouring centres; walks around them as {@link CellSurface} does. */
    private void addCell(int x, int y) {
        int[] xs = {x, x + 1, x + 1, x};
        int[] ys = {y, y, y + 1, y + 1};
        boolean[] in = new boolean[4];
        int inside = 0;
        for (int i = 0; i < 4; i++) {
            in[i] = mask.at(mask.index(xs[i], ys[i], z)) != 0;
            inside += in[i] ? 1 : 0;
        }
        if (inside == 0 || inside == 4) {
            return;
        }
        for (int i = 0; i < 4; i++) {
            if (in[i] && !in[(i + 1) % 4]) {
                int j = i + 1;
                while (!in[(j + 1) % 4]) {
                    j++;
                }
                add(xs, ys, i, j);
            }
        }
    }

    private void add(int[] xs, int[] ys, int from, int to) {
        if (size + 4 > pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        for (int corner : new int[] {from, to}) {
            int a = corner % 4;
            int b = (corner + 1) % 4;
            pieces[size++] = (xs[a] + xs[b]) * spacing.x() / 2;
            pieces[size++] = (ys[a] + ys[b]) * spacing.y() / 2;
        }
    }

    int pieces() {
        return size / 4;
    }

    /** A number of a piece: x and y of its begin, x and y of its end. */
    double at(int piece, int number) {
        return pieces[4 * piece + number];
    }

    /** Corners of the convex hull, x and y of one after the other, counter-clockwise (Andrew's chains). */
    double[] hull() {
        double[][] points = new double[pieces()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {at(i, 0), at(i, 1)};
        }
        Arrays.sort(points, (a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        double[][] hull = new double[2 * points.length + 1][];
        int corners = 0;
        for (double[] point : points) {
            corners = push(hull, corners, 0, point);
        }
        int lower = corners - 1;
        for (int i = points.length - 2; i >= 0; i--) {
            corners = push(hull, corners, lower, points[i]);
        }
        double[] flat = new double[2 * Math.max(1, corners - 1)];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = hull[i / 2][i % 2];
        }
        return flat;
    }

    private static int push(double[][] hull, int corners, int floor, double[] point) {
        int size = corners;
        while (size >= floor + 2 && turn(hull[size - 2], hull[size - 1], point) <= 0) {
            size--;
        }
        hull[size++] = point;
        return size;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
