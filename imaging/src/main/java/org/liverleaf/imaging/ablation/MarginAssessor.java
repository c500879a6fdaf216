package org.liverleaf.imaging.ablation;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.distance.PointTree;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.shape.Surface;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/**
 * Measures the margin of an ablation. A margin is a distance within the liver: to the nearest voxel of the liver (or of the tumour) that was not
 * ablated. What lies beyond the capsule does not count, so that a tumour at the capsule is not called short of a margin that nobody can make.
 */
public final class MarginAssessor {

    /** The widest margin that is reported, in millimetres. */
    private static final double WIDEST_MM = 10;

    private final MarginCriteria criteria;

    public MarginAssessor(MarginCriteria criteria) {
        this.criteria = criteria;
    }

    /** Measures one ablation. */
    public Margin assess(AblationMaps maps) {
        Runs organ = maps.organ();
        Runs spared = maps.spared(organ);
        Spacing spacing = maps.grid().spacing();
        DistanceMap toTumour = toTumour(maps);
        SurfaceMargins margins = new SurfaceMargins(maps, spared, criteria.registrationErrorMm());
        Coverages coverages = new Coverages(maps, organ, spared, toTumour, criteria.registrationErrorMm());
        Runs shortVoxels = GapFinder.voxels(maps, organ, toTumour, criteria.cutOffMm());
        return new Margin(
                criteria,
                thinnest(maps, spared, margins),
                coverages.of(margins),
                maps.hasLiver() ? List.of(capsule(maps, organ, margins)) : List.of(),
                GapFinder.gaps(maps, shortVoxels, toTumour),
                shortVoxels.count() * spacing.voxelMm3() / 1000,
                notes(maps, organ, spared, coverages));
    }

    /** All voxels within the cut-off that were not ablated: the map of what is short. */
    public Runs shortfall(AblationMaps maps) {
        return GapFinder.voxels(maps, maps.organ(), toTumour(maps), criteria.cutOffMm());
    }

    private DistanceMap toTumour(AblationMaps maps) {
        Spacing spacing = maps.grid().spacing();
        double reach = Math.max(WIDEST_MM, criteria.cutOffMm());
        Box box = maps.tumour().box();
        int dx = (int) Math.ceil(reach / spacing.x());
        int dy = (int) Math.ceil(reach / spacing.y());
        int dz = (int) Math.ceil(reach / spacing.z());
        Box wide = new Box(box.x0() - dx, box.y0() - dy, box.z0() - dz, box.x1() + dx, box.y1() + dy, box.z1() + dz);
        return DistanceTransform.of(maps.tumour(), wide.cut(Box.all(maps.grid())), spacing, 2);
    }

    private List<Thinnest> thinnest(AblationMaps maps, Runs spared, SurfaceMargins margins) {
        Runs residual = maps.tumour().without(maps.ablation());
        if (!residual.isEmpty()) {
            return List.of(deepest(maps, residual));
        }
        if (spared.isEmpty()) {
            return List.of();
        }
        Spacing spacing = maps.grid().spacing();
        int at = margins.thinnest();
        int x = margins.surface().at(at, 0);
        int y = margins.surface().at(at, 1);
        int z = margins.surface().at(at, 2);
        PointTree edge = PointTree.of(Surface.border(spared, spacing));
        int nearest =
                edge.nearest(x * spacing.x(), y * spacing.y(), z * spacing.z()).first();
        return List.of(found(maps, margins.smallest(), new double[] {x, y, z}, edge, nearest));
    }

    /** Of the tumour outside of the zone, what lies farthest from it. */
    private Thinnest deepest(AblationMaps maps, Runs residual) {
        Spacing spacing = maps.grid().spacing();
        DistanceMap depth = DistanceTransform.of(maps.ablation(), residual.box(), spacing, 2);
        double[] deepest = {0, 0, 0};
        double mm = -1;
        Box box = residual.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = residual.first(y, z); run < residual.last(y, z); run++) {
                    for (int x = residual.start(run); x < residual.end(run); x++) {
                        if (depth.mm(x, y, z) > mm) {
                            mm = depth.mm(x, y, z);
                            deepest = new double[] {x, y, z};
                        }
                    }
                }
            }
        }
        PointTree zone = PointTree.of(Surface.border(maps.ablation(), spacing));
        int nearest = zone.nearest(deepest[0] * spacing.x(), deepest[1] * spacing.y(), deepest[2] * spacing.z())
                .first();
        // What reaches out is often thinner than a voxel: then the nearest centres lie askew, by up to a whole one.
        double error = spacing.diagonalMm() + criteria.registrationErrorMm();
        return found(maps, new Figure(-mm, -mm - error, -mm + error), deepest, zone, nearest);
    }

    private static Thinnest found(AblationMaps maps, Figure mm, double[] voxel, PointTree edge, int nearest) {
        Spacing spacing = maps.grid().spacing();
        Affine affine = maps.grid().affine();
        return new Thinnest(
                mm,
                affine.place(voxel[0], voxel[1], voxel[2]),
                affine.place(
                        edge.at(nearest, 0) / spacing.x(),
                        edge.at(nearest, 1) / spacing.y(),
                        edge.at(nearest, 2) / spacing.z()),
                (int) voxel[2]);
    }

    private static Capsule capsule(AblationMaps maps, Runs organ, SurfaceMargins margins) {
        Spacing spacing = maps.grid().spacing();
        PointTree beyond = PointTree.of(Surface.outside(organ, Box.all(maps.grid()), spacing));
        double[] border = Surface.border(maps.tumour(), spacing);
        PointTree.Pair pair = beyond.nearest(border);
        // A liver that fills the image has no capsule in it.
        double mm = pair.first() < 0 ? Double.MAX_VALUE : pair.mm();
        double width = pair.first() < 0
                ? 0
                : spacing.widthMm(
                        beyond.at(pair.first(), 0) - border[3 * pair.second()],
                        beyond.at(pair.first(), 1) - border[3 * pair.second() + 1],
                        beyond.at(pair.first(), 2) - border[3 * pair.second() + 2]);
        return margins.capsule(maps.around(), organ, new Figure(mm, Math.max(0, mm - 2 * width), mm));
    }

    private List<String> notes(AblationMaps maps, Runs organ, Runs spared, Coverages coverages) {
        List<String> notes = new ArrayList<>();
        if (!maps.hasLiver()) {
            notes.add(
                    "no liver is given: what lies beyond the capsule counts as not ablated, so a tumour at the capsule reads too short");
        } else {
            long outside = maps.tumour().without(maps.liver()).count();
            if (outside > 0 && outside < maps.tumour().count()) {
                notes.add("a part of the tumour lies outside of the liver as it is labelled; it counts as liver");
            }
            if (organ.shared(maps.ablation()) == 0) {
                notes.add(
                        "the ablation zone lies wholly outside of the liver: are these the maps of one patient, and registered?");
            }
        }
        int parts = parts(maps.tumour());
        if (parts > 1) {
            notes.add("the tumour has " + parts + " separate parts; all figures are those of all parts together");
        }
        if (maps.tumour().without(maps.ablation()).isEmpty() && spared.isEmpty()) {
            notes.add("nothing of the liver was spared: no margin can be measured");
        }
        if (coverages.leavesTheImage()) {
            notes.add(
                    "the tumour lies within 10 mm of the edge of the image: what is beyond was not seen and does not count");
        }
        if (criteria.registrationErrorMm() > MarginCriteria.LARGEST_REGISTRATION_ERROR_MM) {
            notes.add("the scans fit too badly on each other for a verdict");
        }
        return notes;
    }

    private static int parts(Runs runs) {
        int most = -1;
        for (int number : Components.numbers(runs, Connectivity.FACES_EDGES_AND_CORNERS)) {
            most = Math.max(most, number);
        }
        return most + 1;
    }
}
