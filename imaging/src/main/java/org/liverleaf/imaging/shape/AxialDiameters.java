package org.liverleaf.imaging.shape;

import java.util.List;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.RunCollector;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/**
 * Longest diameter in an axial plane of the image (RECIST) and the longest one across it in the same plane (WHO).
 *
 * @param longestMm between two points of the outline of one part of one slice. Error: half a pixel at either end; at the upper end also the slice
 *     that lies between two slices of the image; of a lesion seen in one or two slices as if it were a ball
 * @param shortMm longest line at right angles to the longest diameter between two points of the outline
 * @param slice index of the slice, counted from 0
 * @param longest its two ends
 * @param across its two ends
 */
public record AxialDiameters(Figure longestMm, Figure shortMm, int slice, Line longest, Line across) {

    /** Two points of a slice, in voxels along the first two axes of the grid. */
    public record Line(double x0, double y0, double x1, double y1) {

        private double mm(Spacing spacing) {
            return Math.hypot((x1 - x0) * spacing.x(), (y1 - y0) * spacing.y());
        }
    }

    /** Two diameters differ if they do so by more than this; of equal ones that with the longer line across counts. */
    private static final double EQUAL_MM = 1e-6;

    /** Measures a set that has voxels. */
    public static AxialDiameters of(Runs runs, Spacing spacing) {
        Box box = runs.box();
        Search search = new Search(spacing, box.nz());
        for (int z = box.z0(); z < box.z1(); z++) {
            for (Runs part : parts(runs, z)) {
                search.look(part, z);
            }
        }
        return search.found();
    }

    private static List<Runs> parts(Runs runs, int z) {
        Box box = runs.box();
        RunCollector slice = new RunCollector(new Box(box.x0(), box.y0(), z, box.x1(), box.y1(), z + 1));
        for (int y = box.y0(); y < box.y1(); y++) {
            for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                slice.add(runs.start(run), runs.end(run));
            }
            slice.endRow();
        }
        Runs whole = slice.runs();
        return Components.of(whole, Connectivity.FACES_EDGES_AND_CORNERS, whole.size());
    }

    /** The best so far. */
    private static final class Search {

        private final Spacing spacing;
        private final int slices;
        private double longestMm = -1;
        private double acrossMm = -1;
        private int slice;
        private Line longest = new Line(0, 0, 0, 0);
        private Line across = longest;

        Search(Spacing spacing, int slices) {
            this.spacing = spacing;
            this.slices = slices;
        }

        void look(Runs part, int z) {
            Box box = part.box();
            if (Math.hypot(box.nx() * spacing.x(), box.ny() * spacing.y()) < longestMm) {
                return;
            }
            Contour contour = new Contour(part, spacing);
            // The farthest points are corners of the hull, of which a round lesion has few (they grow with the power
            // 2/3 of its size).
            double[] hull = contour.hull();
            for (int i = 0; i < hull.length; i += 2) {
                for (int j = i + 2; j < hull.length; j += 2) {
                    double mm = Math.hypot(hull[j] - hull[i], hull[j + 1] - hull[i + 1]);
                    if (mm > longestMm - EQUAL_MM) {
                        take(contour, z, line(hull[i], hull[i + 1], hull[j], hull[j + 1]));
                    }
                }
            }
        }

        private void take(Contour contour, int z, Line candidate) {
            Line chord = across(contour, candidate);
            double mm = candidate.mm(spacing);
            double chordMm = chord.mm(spacing);
            if (mm > longestMm + EQUAL_MM || chordMm > acrossMm + EQUAL_MM) {
                longestMm = mm;
                acrossMm = chordMm;
                slice = z;
                longest = candidate;
                across = chord;
            }
        }

        private Line line(double x0, double y0, double x1, double y1) {
            return new Line(x0 / spacing.x(), y0 / spacing.y(), x1 / spacing.x(), y1 / spacing.y());
        }

        /** Longest of the lines across that pass through a corner of the outline: between corners their length is linear. */
        private Line across(Contour contour, Line diameter) {
            double length = diameter.mm(spacing);
            double ux = (diameter.x1() - diameter.x0()) * spacing.x() / length;
            double uy = (diameter.y1() - diameter.y0()) * spacing.y() / length;
            double best = -1;
            Line found = diameter;
            for (int corner = 0; corner < contour.pieces(); corner++) {
                double place = contour.at(corner, 0) * ux + contour.at(corner, 1) * uy;
                double[] ends = ends(contour, ux, uy, place);
                if (ends[1] - ends[0] > best) {
                    best = ends[1] - ends[0];
                    found = line(
                            place * ux - ends[0] * uy,
                            place * uy + ends[0] * ux,
                            place * ux - ends[1] * uy,
                            place * uy + ends[1] * ux);
                }
            }
            return found;
        }

        /** Where the outline crosses a line across first and last. */
        private static double[] ends(Contour contour, double ux, double uy, double place) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int piece = 0; piece < contour.pieces(); piece++) {
                double from = contour.at(piece, 0) * ux + contour.at(piece, 1) * uy - place;
                double to = contour.at(piece, 2) * ux + contour.at(piece, 3) * uy - place;
                if (from > 1e-9 && to > 1e-9 || from < -1e-9 && to < -1e-9) {
                    continue;
                }
                double begin = contour.at(piece, 1) * ux - contour.at(piece, 0) * uy;
                double end = contour.at(piece, 3) * ux - contour.at(piece, 2) * uy;
                if (Math.abs(to - from) <= 1e-9) {
                    low = Math.min(low, Math.min(begin, end));
                    high = Math.max(high, Math.max(begin, end));
                } else {
                    double share = Math.max(0, Math.min(1, from / (from - to)));
                    double crossing = begin + share * (end - begin);
                    low = Math.min(low, crossing);
                    high = Math.max(high, crossing);
                }
            }
            return new double[] {low, high};
        }

        AxialDiameters found() {
            return new AxialDiameters(figure(longest, longestMm), figure(across, acrossMm), slice, longest, across);
        }

        private Figure figure(Line line, double mm) {
            double error = Figure.LENGTH_ERROR
                    * spacing.widthMm((line.x1() - line.x0()) * spacing.x(), (line.y1() - line.y0()) * spacing.y(), 0);
            return new Figure(mm, Math.max(0, mm - error), between(mm + error));
        }

        /**
         * Widest where no slice may lie. A ball of width w in a slice is at most √(w² + t²) wide, with t the distance of slices. An ellipsoid seen in
         * n slices has one within 1/n (n odd) or 1/(n − 1) of its half height from its middle, so it is at most w/√(1 − 1/n²) wide.
         */
        private double between(double mm) {
            double ball = Math.hypot(mm, spacing.z());
            int odd = slices % 2 == 1 ? slices : slices - 1;
            return odd < 3 ? ball : Math.max(ball, mm / Math.sqrt(1 - 1.0 / odd / odd));
        }
    }
}
