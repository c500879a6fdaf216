package org.liverleaf.imaging.ablation;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Mask;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Counts the voxels around a tumour that were ablated, spared, or lie beyond the capsule. */
final class Coverages {

    /** Distances are 32-bit numbers: one that differs by less is the same. */
    static final double DUST_MM = 1e-3;

    /** The widths that are reported, in millimetres. */
    private static final List<Integer> WIDTHS_MM = List.of(0, 5, 10);

    private final AblationMaps maps;
    private final DistanceMap toTumour;
    private final double errorMm;
    private final Mask ablation;
    private final Mask organ;
    private final Mask tumour;
    private final DistanceMap toSpared;
    private final DistanceMap toAblation;

    Coverages(AblationMaps maps, Runs organOrNone, Runs spared, DistanceMap toTumour, double errorMm) {
        this.maps = maps;
        this.toTumour = toTumour;
        this.errorMm = errorMm;
        Box box = toTumour.box();
        Box wide = box.grown(1);
        this.ablation = Mask.of(maps.ablation(), wide);
        this.organ = Mask.of(maps.hasLiver() ? organOrNone : Runs.none().complement(wide), wide);
        this.tumour = Mask.of(maps.tumour(), wide);
        Spacing spacing = maps.grid().spacing();
        // Only an error of the registration asks for more than the neighbours of a voxel.
        Box needed = errorMm > 0 ? box : new Box(0, 0, 0, 0, 0, 0);
        this.toSpared = DistanceTransform.of(spared, needed, spacing, 2);
        this.toAblation = DistanceTransform.of(maps.ablation(), needed, spacing, 2);
    }

    /** Coverage at each width. */
    List<Coverage> of(SurfaceMargins margins) {
        List<Coverage> coverages = new ArrayList<>();
        for (int width : WIDTHS_MM) {
            Count expanded = new Count();
            Count shell = new Count();
            count(width, expanded, shell);
            coverages.add(new Coverage(
                    width, expanded.percent(), shell.percent(), margins.percentFrom(width), expanded.outsidePercent()));
        }
        return coverages;
    }

    private void count(int width, Count expanded, Count shell) {
        Box box = toTumour.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    if (toTumour.mm(x, y, z) <= width + DUST_MM) {
                        add(expanded, x, y, z);
                        if (!tumour.has(x, y, z)) {
                            add(shell, x, y, z);
                        }
                    }
                }
            }
        }
    }

    private void add(Count count, int x, int y, int z) {
        int at = organ.index(x, y, z);
        if (organ.at(at) == 0) {
            count.outside++;
            return;
        }
        count.tissue++;
        int isAblated = ablation.at(at);
        count.ablated += isAblated;
        // Half a voxel at the edge of the zone may belong to the other side, and all that is nearer to it than the
        // registration is good.
        double doubt = errorMm > 0 && (isAblated > 0 ? toSpared : toAblation).mm(x, y, z) <= errorMm
                ? 1
                : hasOther(at, isAblated) ? 0.5 : 0;
        if (isAblated > 0) {
            count.doubtfulInside += doubt;
        } else {
            count.doubtfulOutside += doubt;
        }
    }

    /** Whether a neighbour over a face is tissue on the other side of the edge of the zone. */
    private boolean hasOther(int at, int isAblated) {
        int row = organ.box().nx();
        int plane = row * organ.box().ny();
        return isOther(at - 1, isAblated)
                || isOther(at + 1, isAblated)
                || isOther(at - row, isAblated)
                || isOther(at + row, isAblated)
                || isOther(at - plane, isAblated)
                || isOther(at + plane, isAblated);
    }

    private boolean isOther(int at, int isAblated) {
        return organ.at(at) > 0 && ablation.at(at) != isAblated;
    }

    /** Voxels of one region. */
    private static final class Count {
        private long tissue;
        private long ablated;
        private long outside;
        private double doubtfulInside;
        private double doubtfulOutside;

        Figure percent() {
            if (tissue == 0) {
                return new Figure(100, 100, 100);
            }
            return new Figure(
                    100.0 * ablated / tissue,
                    100 * Math.max(0, ablated - doubtfulInside) / tissue,
                    100 * Math.min(tissue, ablated + doubtfulOutside) / tissue);
        }

        double outsidePercent() {
            return tissue + outside == 0 ? 0 : 100.0 * outside / (tissue + outside);
        }
    }

    /** Whether the widest margin leaves the image, so that a part of it was not seen. */
    boolean leavesTheImage() {
        Box grid = Box.all(maps.grid());
        Box tumourBox = maps.tumour().box();
        Spacing spacing = maps.grid().spacing();
        int widest = WIDTHS_MM.getLast();
        return tumourBox.x0() * spacing.x() < widest
                || tumourBox.y0() * spacing.y() < widest
                || tumourBox.z0() * spacing.z() < widest
                || (grid.x1() - tumourBox.x1()) * spacing.x() < widest
                || (grid.y1() - tumourBox.y1()) * spacing.y() < widest
                || (grid.z1() - tumourBox.z1()) * spacing.z() < widest;
    }
}
