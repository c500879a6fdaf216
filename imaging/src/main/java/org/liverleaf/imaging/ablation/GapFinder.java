package org.liverleaf.imaging.ablation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.shape.PrincipalAxes;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.RunCollector;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Finds the places within the wanted margin that were not ablated. */
final class GapFinder {

    private GapFinder() {}

    /** All spared voxels of the liver nearer to the tumour than the cut-off; none exactly if the smallest margin reaches it. */
    static Runs voxels(AblationMaps maps, Runs organ, DistanceMap toTumour, double cutOffMm) {
        Box box = toTumour.box();
        RunCollector near = new RunCollector(box);
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    if (toTumour.mm(x, y, z) < cutOffMm - Coverages.DUST_MM) {
                        near.add(x, x + 1);
                    }
                }
                near.endRow();
            }
        }
        Runs close = near.runs().without(maps.ablation());
        return maps.hasLiver() ? close.common(organ) : close;
    }

    /** Their connected parts, largest first. */
    static List<Gap> gaps(AblationMaps maps, Runs voxels, DistanceMap toTumour) {
        int[] numbers = Components.numbers(voxels, Connectivity.FACES_EDGES_AND_CORNERS);
        List<Sum> sums = new ArrayList<>();
        Box box = voxels.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = voxels.first(y, z); run < voxels.last(y, z); run++) {
                    while (sums.size() <= numbers[run]) {
                        sums.add(new Sum());
                    }
                    for (int x = voxels.start(run); x < voxels.end(run); x++) {
                        sums.get(numbers[run]).add(x, y, z, toTumour.mm(x, y, z));
                    }
                }
            }
        }
        Point centre = centre(maps);
        Affine affine = maps.grid().affine();
        double ml = maps.grid().spacing().voxelMm3() / 1000;
        return sums.stream()
                .map(sum -> new Gap(
                        sum.count * ml,
                        affine.place(sum.x / sum.count, sum.y / sum.count, sum.z / sum.count),
                        sum.thinnest,
                        centre))
                .sorted(Comparator.comparingDouble(gap -> -gap.volumeMl()))
                .toList();
    }

    private static Point centre(AblationMaps maps) {
        Spacing spacing = maps.grid().spacing();
        PrincipalAxes.Moments moments = new PrincipalAxes.Moments(maps.tumour(), spacing);
        Box box = maps.tumour().box();
        return maps.grid()
                .affine()
                .place(
                        box.x0() + moments.meanMm(0) / spacing.x(),
                        box.y0() + moments.meanMm(1) / spacing.y(),
                        box.z0() + moments.meanMm(2) / spacing.z());
    }

    /** One part. */
    private static final class Sum {
        private long count;
        private double x;
        private double y;
        private double z;
        private double thinnest = Double.POSITIVE_INFINITY;

        void add(int i, int j, int k, double mm) {
            count++;
            x += i;
            y += j;
            z += k;
            thinnest = Math.min(thinnest, mm);
        }
    }
}
