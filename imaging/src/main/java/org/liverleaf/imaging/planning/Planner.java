package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.volume.Spacing;

/** From a measured study to plans. */
public final class Planner {

    private final PlanLimits limits;
    private final Body body;

    public Planner(PlanLimits limits, Body body) {
        this.limits = limits;
        this.body = body;
    }

    /**
     * All plans for a study. Lesions beyond the 24 largest are not planned for, which is noted.
     *
     * @throws IllegalArgumentException if the study has no liver
     */
    public Plans plan(Quantification study) {
        Anatomy anatomy = study.anatomy();
        if (anatomy.liver().isEmpty()) {
            throw new IllegalArgumentException("expected a liver or segments");
        }
        List<String> notes = new ArrayList<>(study.notes());
        List<Lesion> lesions =
                study.lesions().stream().limit(LiverTally.MOST_LESIONS).toList();
        if (lesions.size() < study.lesions().size()) {
            notes.add((study.lesions().size() - lesions.size())
                    + " smaller lesions are not in any plan: plans are made for the "
                    + LiverTally.MOST_LESIONS + " largest, so no plan here clears all");
        }
        SegmentMap map = new SegmentMap(anatomy);
        Spacing spacing = anatomy.grid().spacing();
        // Both only read the map, and each takes about as long as the other.
        CompletableFuture<TargetMeasure> measuring =
                CompletableFuture.supplyAsync(() -> new TargetMeasure(anatomy, map));
        LiverTally tally = new LiverTally(map, spacing, lesions, limits);
        TargetMeasure measure = measuring.join();
        List<Target> targets = lesions.parallelStream().map(measure::of).toList();
        noteSegments(notes, map, tally, spacing);
        return plans(study, tally, targets, notes);
    }

    private static void noteSegments(List<String> notes, SegmentMap map, LiverTally tally, Spacing spacing) {
        if (tally.present() == 0) {
            notes.add("no segments are labelled: only wedges and ablations are planned");
        } else if (tally.present() != Segments.ALL) {
            notes.add("no liver is labelled as segment "
                    + String.join(
                            ", ",
                            Segments.numbers(Segments.ALL & ~tally.present()).stream()
                                    .map(String::valueOf)
                                    .toList())
                    + ": resections with it are not planned");
        }
        double ml = map.withoutSegment() * spacing.voxelMm3() / 1000;
        if (ml >= 1) {
            notes.add(String.format(Locale.ROOT, "%.0f ml of liver have no segment and count to the nearest one", ml));
        }
    }

    private Plans plans(Quantification study, LiverTally tally, List<Target> targets, List<String> notes) {
        int[] neighbours = tally.neighbours();
        Choices choices = new Choices(targets, limits, tally.present(), neighbours);
        Costing costing = new Costing(tally, targets, limits, body, choices);
        List<Resection> resections = new ArrayList<>();
        for (int named : Brisbane.named()) {
            if ((named & tally.present()) == named) {
                resections.add(costing.resection(named));
            }
        }
        List<Plan> plans = costing.plans(choices.all());
        if (choices.isCut()) {
            notes.add(
                    "with so many lesions not every mixture of wedges and ablations was looked at: per set of segments all that can be"
                            + " ablated is ablated, or all that can be cut is cut");
        }
        return new Plans(
                tally.cells().stream().mapToLong(LiverTally.Cell::voxels).sum() * tally.voxelMm3() / 1000
                        + study.tumourMl().value(),
                study.tumourMl().value(),
                resections,
                new Front(limits.enoughMm()).marked(plans),
                choices.refused(),
                notes);
    }
}
