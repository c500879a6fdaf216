package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Spacing;

/**
 * Working liver counted once, so that no plan looks at voxels: how many voxels lie in each segment and in which wedges and
 * ablation zones at the same time.
 */
final class LiverTally {

    /*
     * A voxel is told by its segment, a bit for each lesion whose wedge holds it, and a bit for each lesion whose ablation zone holds it. Voxels of
     * the same kind are one cell. A plan removes whole cells, so its remnant is a sum over cells, and two plans that remove the same cells are the
     * same voxels.
     */

    /** So many lesions fit into the bits of a cell. */
    static final int MOST_LESIONS = 24;

    /** Two segments touch if they share at least so much surface: a common corner is no common inflow. */
    private static final double TOUCHING_MM2 = 100;

    /** Faces of voxels run in steps; a smooth surface in every direction has two thirds of their area. */
    private static final double STEPS = 2.0 / 3;

    private final SegmentMap map;
    private final Spacing spacing;
    private final List<Cell> cells = new ArrayList<>();
    /** Half a voxel at the surface in mm³: of each segment to the outside (index 9), and between segments. */
    private final double[][] shells = new double[9][10];

    private final double[][] areas = new double[9][9];
    private final double[] wedgeShells;
    private final double[] zoneShells;

    /** Voxels of one kind. */
    record Cell(int segment, long wedges, long zones, long voxels) {}

    LiverTally(SegmentMap map, Spacing spacing, List<Lesion> lesions, PlanLimits limits) {
        this.map = map;
        this.spacing = spacing;
        this.wedgeShells = new double[lesions.size()];
        this.zoneShells = new double[lesions.size()];
        countCells(maps(lesions, limits), limits);
        countFaces();
    }

    private List<DistanceMap> maps(List<Lesion> lesions, PlanLimits limits) {
        double reach = Math.max(limits.wedgeMarginMm(), limits.ablationMarginMm());
        int dx = (int) Math.ceil(reach / spacing.x());
        int dy = (int) Math.ceil(reach / spacing.y());
        int dz = (int) Math.ceil(reach / spacing.z());
        return lesions.stream()
                .map(lesion -> {
                    Box box = lesion.voxels().box();
                    Box wide = new Box(
                            box.x0() - dx, box.y0() - dy, box.z0() - dz, box.x1() + dx, box.y1() + dy, box.z1() + dz);
                    return DistanceTransform.of(lesion.voxels(), wide.cut(map.box()), spacing, 2);
                })
                .toList();
    }

    private void countCells(List<DistanceMap> maps, PlanLimits limits) {
        Map<Long, long[]> counts = new HashMap<>();
        long[] plain = new long[9];
        long[] wedgeVoxels = new long[maps.size()];
        long[] zoneVoxels = new long[maps.size()];
        Box box = map.box();
        int at = 0;
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                List<Integer> near = near(maps, y, z);
                for (int x = box.x0(); x < box.x1(); x++, at++) {
                    if (!map.isWorking(at)) {
                        continue;
                    }
                    long wedges = 0;
                    long zones = 0;
                    for (int lesion : near) {
                        DistanceMap each = maps.get(lesion);
                        if (x >= each.box().x0() && x < each.box().x1()) {
                            float mm = each.mm(x, y, z);
                            if (mm <= limits.wedgeMarginMm()) {
                                wedges |= 1L << lesion;
                                wedgeVoxels[lesion]++;
                            }
                            if (mm <= limits.ablationMarginMm()) {
                                zones |= 1L << lesion;
                                zoneVoxels[lesion]++;
                            }
                        }
                    }
                    if ((wedges | zones) == 0) {
                        plain[map.number(at)]++;
                    } else {
                        long key = map.number(at) | wedges << 4 | zones << 4 + MOST_LESIONS;
                        counts.computeIfAbsent(key, any -> new long[1])[0]++;
                    }
                }
            }
        }
        fill(plain, counts);
        for (int lesion = 0; lesion < maps.size(); lesion++) {
            wedgeShells[lesion] = ballShellMm3(wedgeVoxels[lesion]);
            zoneShells[lesion] = ballShellMm3(zoneVoxels[lesion]);
        }
    }

    private static List<Integer> near(List<DistanceMap> maps, int y, int z) {
        List<Integer> near = new ArrayList<>();
        for (int lesion = 0; lesion < maps.size(); lesion++) {
            Box box = maps.get(lesion).box();
            if (y >= box.y0() && y < box.y1() && z >= box.z0() && z < box.z1()) {
                near.add(lesion);
            }
        }
        return near;
    }

    private void fill(long[] plain, Map<Long, long[]> counts) {
        for (int segment = 0; segment < plain.length; segment++) {
            if (plain[segment] > 0) {
                cells.add(new Cell(segment, 0, 0, plain[segment]));
            }
        }
        long bits = (1L << MOST_LESIONS) - 1;
        counts.forEach((key, count) ->
                cells.add(new Cell((int) (key & 15), key >> 4 & bits, key >> 4 + MOST_LESIONS & bits, count[0])));
    }

    /** Half a voxel at the surface of a ball with so many voxels. */
    private double ballShellMm3(long voxels) {
        double mm3 = voxels * spacing.voxelMm3();
        return Math.cbrt(36 * Math.PI * mm3 * mm3) * Math.cbrt(spacing.voxelMm3()) / 2;
    }

    private void countFaces() {
        Box box = map.box();
        int[] steps = {1, box.nx(), box.nx() * box.ny()};
        double half = spacing.voxelMm3() / 2 * STEPS;
        for (int at = 0; at < box.voxels(); at++) {
            boolean isWorking = map.isWorking(at);
            for (int axis = 0; axis < 3; axis++) {
                int next = at + steps[axis];
                // The box is one voxel wider than the liver: no row runs into the next one.
                if (next >= box.voxels() || !(isWorking || map.isWorking(next))) {
                    continue;
                }
                int one = map.number(isWorking ? at : next);
                if (isWorking && map.isWorking(next)) {
                    int other = map.number(next);
                    if (one != other) {
                        shells[one][other] += half;
                        shells[other][one] += half;
                        double area = spacing.voxelMm3() / spacing.along(axis) * STEPS;
                        areas[one][other] += area;
                        areas[other][one] += area;
                    }
                } else {
                    shells[one][9] += half;
                }
            }
        }
    }

    List<Cell> cells() {
        return cells;
    }

    /** For each segment from 0 to 8 those that it touches. */
    int[] neighbours() {
        int[] neighbours = new int[9];
        for (int one = 1; one <= 8; one++) {
            for (int other = 1; other <= 8; other++) {
                if (areas[one][other] >= TOUCHING_MM2) {
                    neighbours[one] |= Segments.of(other);
                }
            }
        }
        return neighbours;
    }

    /** Segments that have working liver, as bits. */
    int present() {
        int present = 0;
        for (Cell cell : cells) {
            present |= 1 << cell.segment();
        }
        return present & Segments.ALL;
    }

    /** What half a voxel at all surfaces of a remnant comes to, in mm³. */
    double errorMm3(int removed, long wedges, long zones) {
        double error = 0;
        for (int stays = 0; stays <= 8; stays++) {
            if (!Segments.has(removed, stays)) {
                error += shells[stays][9];
                for (int goes = 1; goes <= 8; goes++) {
                    error += Segments.has(removed, goes) ? shells[stays][goes] : 0;
                }
            }
        }
        for (int lesion = 0; lesion < wedgeShells.length; lesion++) {
            error += (wedges >> lesion & 1) * wedgeShells[lesion] + (zones >> lesion & 1) * zoneShells[lesion];
        }
        return error;
    }

    double voxelMm3() {
        return spacing.voxelMm3();
    }
}
