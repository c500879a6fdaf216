package org.liverleaf.imaging.shape;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.imaging.volume.Spacing;

/** The piece of surface between eight neighbouring voxel centres, for each of the 256 ways to be inside or outside. */
final class CellSurface {

    /*
     * Marching cubes (Lorensen and Cline 1987) on yes or no: corners of the surface lie half-way between an inside and an outside centre. Instead
     * of a table, the pieces are found by walking around each face: where the walk leaves the inside a line begins, where it comes
     * back it ends. Two insides that meet only across a face are joined, whichever of the two cells looks at the face, so the surface has no
     * holes. The lines of the six faces make closed loops, which are filled by fans of triangles.
     */

    /** Corners of each face, counter-clockwise from outside; bit 0 of a corner is x, bit 1 is y, bit 2 is z. */
    private static final int[][] FACES = {
        {0, 4, 6, 2}, {1, 3, 7, 5}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 2, 3, 1}, {4, 5, 7, 6}
    };

    private final double[] areas = new double[256];
    private final double[] shells = new double[256];

    CellSurface(Spacing spacing) {
        for (int cell = 1; cell < 255; cell++) {
            for (List<double[]> loop : loops(cell)) {
                add(cell, loop, spacing);
            }
        }
    }

    /** Area in mm². */
    double area(int cell) {
        return areas[cell];
    }

    /** Volume in mm³ of a shell half a voxel thick on one side of the surface. */
    double shell(int cell) {
        return shells[cell];
    }

    private static List<List<double[]>> loops(int cell) {
        // Where the line that begins at an edge ends; an edge is known by its two corners.
        int[] next = new int[64];
        for (int[] face : FACES) {
            for (int i = 0; i < 4; i++) {
                if (isIn(cell, face[i]) && !isIn(cell, face[(i + 1) % 4])) {
                    int j = i + 1;
                    while (!isIn(cell, face[(j + 1) % 4])) {
                        j++;
                    }
                    next[edge(face[i], face[(i + 1) % 4])] = edge(face[j % 4], face[(j + 1) % 4]) + 1;
                }
            }
        }
        List<List<double[]>> loops = new ArrayList<>();
        for (int start = 0; start < 64; start++) {
            List<double[]> loop = new ArrayList<>();
            int edge = start;
            while (next[edge] > 0) {
                loop.add(middle(edge));
                int to = next[edge] - 1;
                next[edge] = 0;
                edge = to;
            }
            if (!loop.isEmpty()) {
                loops.add(loop);
            }
        }
        return loops;
    }

    private static boolean isIn(int cell, int corner) {
        return (cell >> corner & 1) != 0;
    }

    private static int edge(int one, int other) {
        return Math.min(one, other) * 8 + Math.max(one, other);
    }

    private static double[] middle(int edge) {
        int one = edge / 8;
        int other = edge % 8;
        double[] middle = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            middle[axis] = ((one >> axis & 1) + (other >> axis & 1)) / 2.0;
        }
        return middle;
    }

    private void add(int cell, List<double[]> loop, Spacing spacing) {
        for (int i = 1; i + 1 < loop.size(); i++) {
            double[] a = loop.get(0);
            double[] b = loop.get(i);
            double[] c = loop.get(i + 1);
            double[] u = new double[3];
            double[] v = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                u[axis] = (b[axis] - a[axis]) * spacing.along(axis);
                v[axis] = (c[axis] - a[axis]) * spacing.along(axis);
            }
            double x = u[1] * v[2] - u[2] * v[1];
            double y = u[2] * v[0] - u[0] * v[2];
            double z = u[0] * v[1] - u[1] * v[0];
            double area = Math.sqrt(x * x + y * y + z * z) / 2;
            areas[cell] += area;
            if (area > 0) {
                shells[cell] += area * spacing.widthMm(x, y, z) / 2;
            }
        }
    }
}
