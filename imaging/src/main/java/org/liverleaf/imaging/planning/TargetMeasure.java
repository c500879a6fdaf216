package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.Structure;
import org.liverleaf.imaging.distance.PointTree;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.shape.Surface;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Measures lesions against the working liver of each segment and against structures, each part of which belongs to a segment. */
final class TargetMeasure {

    private final Anatomy anatomy;
    private final Spacing spacing;
    private final SegmentMap map;
    private final List<double[]> liver;
    private final SortedMap<String, SortedMap<Integer, double[]>> structures = new TreeMap<>();
    private final double[] outside;

    TargetMeasure(Anatomy anatomy, SegmentMap map) {
        this.anatomy = anatomy;
        this.spacing = anatomy.grid().spacing();
        this.map = map;
        this.liver = Arrays.stream(map.working())
                .parallel()
                .map(runs -> runs.isEmpty() ? new double[0] : Surface.border(runs, spacing))
                .toList();
        this.outside = Surface.outside(map.organ(), Box.all(anatomy.grid()), spacing);
        anatomy.parts().forEach((structure, runs) -> {
            if (structure.isWithinLiver() && structure != Structure.LIVER && structure != Structure.TUMOUR
                    || structure == Structure.VENA_CAVA) {
                structures.put(structure.key(), bySegment(Surface.border(runs, spacing)));
            }
        });
    }

    private SortedMap<Integer, double[]> bySegment(double[] points) {
        SortedMap<Integer, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < points.length; i += 3) {
            int number = map.number(
                    (int) Math.round(points[i] / spacing.x()), (int) Math.round(points[i + 1] / spacing.y()), (int)
                            Math.round(points[i + 2] / spacing.z()));
            found.computeIfAbsent(number, any -> new ArrayList<>()).add(i);
        }
        SortedMap<Integer, double[]> parts = new TreeMap<>();
        found.forEach((number, places) -> {
            double[] part = new double[3 * places.size()];
            for (int i = 0; i < places.size(); i++) {
                System.arraycopy(points, places.get(i), part, 3 * i, 3);
            }
            parts.put(number, part);
        });
        return parts;
    }

    Target of(Lesion lesion) {
        PointTree border = PointTree.of(Surface.border(lesion.voxels(), spacing));
        SortedMap<Integer, Figure> toLiver = new TreeMap<>();
        for (int number = 0; number < liver.size(); number++) {
            PointTree.Pair pair = border.nearest(liver.get(number));
            if (pair.first() >= 0) {
                double[] points = liver.get(number);
                double width = spacing.widthMm(
                        border.at(pair.first(), 0) - points[3 * pair.second()],
                        border.at(pair.first(), 1) - points[3 * pair.second() + 1],
                        border.at(pair.first(), 2) - points[3 * pair.second() + 2]);
                toLiver.put(number, new Figure(pair.mm(), Math.max(0, pair.mm() - 2 * width), pair.mm()));
            }
        }
        SortedMap<String, SortedMap<Integer, Double>> toStructures = new TreeMap<>();
        structures.forEach((key, parts) -> {
            SortedMap<Integer, Double> distances = new TreeMap<>();
            parts.forEach((number, points) -> {
                PointTree.Pair pair = border.nearest(points);
                if (pair.first() >= 0) {
                    distances.put(number, pair.mm());
                }
            });
            toStructures.put(key, distances);
        });
        return new Target(
                lesion.id(),
                lesion.axial().longestMm().value(),
                depthMm(lesion.place().centre()),
                shares(lesion.voxels()),
                toLiver,
                toStructures);
    }

    private double depthMm(Point centre) {
        double x = anatomy.grid().affine().index(0, centre) * spacing.x();
        double y = anatomy.grid().affine().index(1, centre) * spacing.y();
        double z = anatomy.grid().affine().index(2, centre) * spacing.z();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < outside.length; i += 3) {
            double a = outside[i] - x;
            double b = outside[i + 1] - y;
            double c = outside[i + 2] - z;
            best = Math.min(best, a * a + b * b + c * c);
        }
        return Math.sqrt(best);
    }

    private SortedMap<Integer, Double> shares(Runs voxels) {
        long[] counts = new long[9];
        Box box = voxels.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = voxels.first(y, z); run < voxels.last(y, z); run++) {
                    for (int x = voxels.start(run); x < voxels.end(run); x++) {
                        counts[map.number(x, y, z)]++;
                    }
                }
            }
        }
        SortedMap<Integer, Double> shares = new TreeMap<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                shares.put(number, (double) counts[number] / voxels.count());
            }
        }
        return shares;
    }
}
