package org.liverleaf.imaging.lesion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.distance.PointTree;
import org.liverleaf.imaging.shape.AxialDiameters;
import org.liverleaf.imaging.shape.Extent;
import org.liverleaf.imaging.shape.Feret;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.shape.PrincipalAxes;
import org.liverleaf.imaging.shape.Surface;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Measures one lesion after the other in the same anatomy. */
final class LesionMeasure {

    private final Anatomy anatomy;
    private final Spacing spacing;
    private final Map<String, double[]> targets;

    LesionMeasure(Anatomy anatomy, Map<String, double[]> targets) {
        this.anatomy = anatomy;
        this.spacing = anatomy.grid().spacing();
        this.targets = targets;
    }

    Lesion of(Runs voxels) {
        Extent extent = Extent.of(voxels, spacing);
        PrincipalAxes.Moments moments = new PrincipalAxes.Moments(voxels, spacing);
        Figure volume = extent.volumeMm3();
        Figure sphere = new Figure(
                Extent.sphereDiameter(volume.value()),
                Extent.sphereDiameter(volume.low()),
                Extent.sphereDiameter(volume.high()));
        Solid solid = new Solid(
                volume.times(1e-3), Feret.of(voxels, spacing), sphere, extent.surfaceMm2(), PrincipalAxes.of(moments));
        Box box = voxels.box();
        Place place = new Place(
                anatomy.grid()
                        .affine()
                        .place(
                                box.x0() + moments.meanMm(0) / spacing.x(),
                                box.y0() + moments.meanMm(1) / spacing.y(),
                                box.z0() + moments.meanMm(2) / spacing.z()),
                shares(voxels),
                distances(voxels));
        return new Lesion("", AxialDiameters.of(voxels, spacing), solid, place, voxels);
    }

    private SortedMap<String, Place.Distance> distances(Runs voxels) {
        PointTree border = PointTree.of(Surface.border(voxels, spacing));
        SortedMap<String, Place.Distance> distances = new TreeMap<>();
        targets.forEach((name, points) -> {
            PointTree.Pair pair = border.nearest(points);
            if (pair.first() >= 0) {
                double x = Math.abs(border.at(pair.first(), 0) - points[3 * pair.second()]);
                double y = Math.abs(border.at(pair.first(), 1) - points[3 * pair.second() + 1]);
                double z = Math.abs(border.at(pair.first(), 2) - points[3 * pair.second() + 2]);
                double voxel = pair.mm() > 0 ? spacing.widthMm(x, y, z) : 0;
                Figure mm = new Figure(pair.mm(), Math.max(0, pair.mm() - 2 * voxel), pair.mm());
                boolean isTouching = x < 1.5 * spacing.x() && y < 1.5 * spacing.y() && z < 1.5 * spacing.z();
                distances.put(name, new Place.Distance(mm, isTouching));
            }
        });
        return distances;
    }

    /** By overlap; where a lesion was cut out of the segments, by the segments that it touches. */
    private List<Place.Share> shares(Runs voxels) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        anatomy.segments().forEach((number, runs) -> counts.merge(number, runs.shared(voxels), Long::sum));
        if (counts.values().stream().allMatch(count -> count == 0)) {
            double[] around = Surface.outside(voxels, Box.all(anatomy.grid()), spacing);
            for (int i = 0; i < around.length; i += 3) {
                int x = (int) Math.round(around[i] / spacing.x());
                int y = (int) Math.round(around[i + 1] / spacing.y());
                int z = (int) Math.round(around[i + 2] / spacing.z());
                anatomy.segments().forEach((number, runs) -> {
                    if (runs.has(x, y, z)) {
                        counts.merge(number, 1L, Long::sum);
                    }
                });
            }
        }
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Place.Share> shares = new ArrayList<>();
        counts.forEach((number, count) -> {
            if (count > 0) {
                shares.add(new Place.Share(number, count / all));
            }
        });
        shares.sort(Comparator.comparingDouble((Place.Share each) -> -each.share()));
        return shares;
    }
}
