package org.liverleaf.imaging.distance;

import java.util.Arrays;

/**
 * Points in millimetres in a tree of boxes, for exact nearest and farthest questions without looking at every pair. Immutable.
 */
public final class PointTree {

    /*
     * A balanced tree over the points, split at the median of the longest side of each box. A question walks down, nearer (or farther)
     * half first, and leaves out boxes that cannot beat the best pair found so far (Bentley 1975; branch and bound as in Friedman,
     * Bentley and Finkel 1977). Exact: nothing is left out that could be better.
     */

    private static final int LEAF = 8;

    private final double[] points;
    private final int size;
    /** Lower and upper corner of each node's box, six numbers a node; node n has the children 2n+1 and 2n+2. */
    private final double[] boxes;

    /** Best square found, and the point that gave it. */
    private double best;

    private int bestPoint;

    private PointTree(double[] points) {
        this.points = points;
        this.size = points.length / 3;
        int nodes = 1;
        for (int leaves = 1; (long) leaves * LEAF < size; leaves *= 2) {
            nodes = 4 * leaves - 1;
        }
        this.boxes = new double[6 * nodes];
        if (size > 0) {
            build(0, 0, size);
        }
    }

    /** @param points x, y and z of one point after the other; the array is taken and put into another order */
    public static PointTree of(double... points) {
        return new PointTree(points);
    }

    public int size() {
        return size;
    }

    /** One coordinate of a point in the order of the tree. */
    public double at(int point, int axis) {
        return points[3 * point + axis];
    }

    private boolean isLeaf(int node) {
        return 6 * (2 * node + 2) >= boxes.length;
    }

    private void build(int node, int from, int to) {
        int box = 6 * node;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int point = from; point < to; point++) {
                low = Math.min(low, at(point, axis));
                high = Math.max(high, at(point, axis));
            }
            boxes[box + axis] = low;
            boxes[box + 3 + axis] = high;
        }
        if (isLeaf(node)) {
            return;
        }
        int longest = 0;
        for (int axis = 1; axis < 3; axis++) {
            if (boxes[box + 3 + axis] - boxes[box + axis] > boxes[box + 3 + longest] - boxes[box + longest]) {
                longest = axis;
            }
        }
        int middle = from + to >>> 1;
        select(from, to - 1, middle, longest);
        build(2 * node + 1, from, middle);
        build(2 * node + 2, middle, to);
    }

    /** Puts the points so that none before the middle is greater and none behind it smaller (Hoare's selection). */
    private void select(int first, int last, int middle, int axis) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = at(low + high >>> 1, axis);
            int i = low;
            int j = high;
            while (i <= j) {
                while (at(i, axis) < pivot) {
                    i++;
                }
                while (at(j, axis) > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        for (int axis = 0; axis < 3; axis++) {
            double kept = points[3 * i + axis];
            points[3 * i + axis] = points[3 * j + axis];
            points[3 * j + axis] = kept;
        }
    }

    /** Two points and their distance in millimetres; indices are -1 and the distance is not a number where there are none. */
    public record Pair(int first, int second, double mm) {}

    /**
     * The nearest point of this tree and of others.
     *
     * @param others x, y and z of one point after the other
     * @return index in this tree, and number of the other point
     */
    public Pair nearest(double... others) {
        return pair(others, true);
    }

    /** The two points of this tree that lie farthest from each other. */
    public Pair farthest() {
        return pair(points, false);
    }

    private Pair pair(double[] others, boolean nearest) {
        best = nearest ? Double.POSITIVE_INFINITY : -1;
        bestPoint = -1;
        int second = -1;
        int count = size == 0 ? 0 : others.length / 3;
        // A look at few points first gives a bound that spares most of the others.
        for (int stride = 64; stride >= 1; stride -= 63) {
            for (int point = 0; point < count; point += stride) {
                double before = best;
                double x = others[3 * point];
                double y = others[3 * point + 1];
                double z = others[3 * point + 2];
                if (nearest) {
                    near(0, 0, size, x, y, z);
                } else {
                    far(0, 0, size, x, y, z);
                }
                if (best != before) {
                    second = point;
                }
            }
        }
        return new Pair(bestPoint, second, second < 0 ? Double.NaN : Math.sqrt(best));
    }

    private void near(int node, int from, int to, double x, double y, double z) {
        if (nearBound(node, x, y, z) >= best) {
            return;
        }
        if (isLeaf(node)) {
            for (int point = from; point < to; point++) {
                double square = square(point, x, y, z);
                if (square < best) {
                    best = square;
                    bestPoint = point;
                }
            }
            return;
        }
        int middle = from + to >>> 1;
        if (nearBound(2 * node + 1, x, y, z) <= nearBound(2 * node + 2, x, y, z)) {
            near(2 * node + 1, from, middle, x, y, z);
            near(2 * node + 2, middle, to, x, y, z);
        } else {
            near(2 * node + 2, middle, to, x, y, z);
            near(2 * node + 1, from, middle, x, y, z);
        }
    }

    private void far(int node, int from, int to, double x, double y, double z) {
        if (farBound(node, x, y, z) <= best) {
            return;
        }
        if (isLeaf(node)) {
            for (int point = from; point < to; point++) {
                double square = square(point, x, y, z);
                if (square > best) {
                    best = square;
                    bestPoint = point;
                }
            }
            return;
        }
        int middle = from + to >>> 1;
        if (farBound(2 * node + 1, x, y, z) >= farBound(2 * node + 2, x, y, z)) {
            far(2 * node + 1, from, middle, x, y, z);
            far(2 * node + 2, middle, to, x, y, z);
        } else {
            far(2 * node + 2, middle, to, x, y, z);
            far(2 * node + 1, from, middle, x, y, z);
        }
    }

    private double square(int point, double x, double y, double z) {
        double dx = points[3 * point] - x;
        double dy = points[3 * point + 1] - y;
        double dz = points[3 * point + 2] - z;
        return dx * dx + dy * dy + dz * dz;
    }

    private double nearBound(int node, double x, double y, double z) {
        int box = 6 * node;
        double dx = Math.max(0, Math.max(boxes[box] - x, x - boxes[box + 3]));
        double dy = Math.max(0, Math.max(boxes[box + 1] - y, y - boxes[box + 4]));
        double dz = Math.max(0, Math.max(boxes[box + 2] - z, z - boxes[box + 5]));
        return dx * dx + dy * dy + dz * dz;
    }

    private double farBound(int node, double x, double y, double z) {
        int box = 6 * node;
        double dx = Math.max(x - boxes[box], boxes[box + 3] - x);
        double dy = Math.max(y - boxes[box + 1], boxes[box + 4] - y);
        double dz = Math.max(z - boxes[box + 2], boxes[box + 5] - z);
        return dx * dx + dy * dy + dz * dz;
    }

    @Override
    public String toString() {
        return size + " points " + Arrays.toString(Arrays.copyOf(boxes, 6));
    }
}
