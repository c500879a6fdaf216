package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.liverleaf.imaging.shape.Figure;

/** Says of a choice what it leaves, how wide its margins are, and what it comes near. */
final class Costing {

    private final LiverTally tally;
    private final List<Target> targets;
    private final PlanLimits limits;
    private final Body body;
    private final Choices choices;
    private final int[] neighbours;
    private final long working;

    Costing(LiverTally tally, List<Target> targets, PlanLimits limits, Body body, Choices choices) {
        this.tally = tally;
        this.targets = targets;
        this.limits = limits;
        this.body = body;
        this.choices = choices;
        this.neighbours = tally.neighbours();
        this.working = tally.cells().stream().mapToLong(LiverTally.Cell::voxels).sum();
    }

    /** A named resection without anything else. */
    Resection resection(int removed) {
        Choice choice = new Choice(removed, 0, 0, 0, 0);
        List<String> clears = targets.stream()
                .filter(target -> target.isIn(removed))
                .map(Target::name)
                .toList();
        return new Resection(
                Brisbane.name(removed, neighbours), Segments.numbers(removed), remnant(choice, none()), clears);
    }

    private static Figure none() {
        return new Figure(0, 0, 0);
    }

    /** Plans, in one stage and where half of the liver goes in two; of choices that are the same voxels only the first. */
    List<Plan> plans(List<Choice> all) {
        List<Plan> plans = new ArrayList<>();
        Set<Same> seen = new HashSet<>();
        List<LiverTally.Cell> cells = tally.cells();
        for (Choice choice : all) {
            long hash = 0;
            for (int i = 0; i < cells.size(); i++) {
                hash += isRemoved(cells.get(i), choice) ? mixed(i) : 0;
            }
            if (seen.add(new Same(hash, choice.ablated(), choice.left()))) {
                plans.add(plan(choice, 0));
                int embolised = embolised(choice.removed());
                if (embolised != 0) {
                    plans.add(plan(choice, embolised));
                }
            }
        }
        return plans;
    }

    /** What makes two choices the same. */
    private record Same(long cells, long ablated, long left) {}

    /** A number for each cell such that different sets have different sums (splitmix64). */
    private static long mixed(long index) {
        long mixed = (index + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static boolean isRemoved(LiverTally.Cell cell, Choice choice) {
        return Segments.has(choice.removed(), cell.segment())
                || (cell.wedges() & choice.cut()) != 0
                || (cell.zones() & choice.ablated()) != 0;
    }

    /** Segments whose portal vein is closed before: those of the half that goes, and what goes with it. */
    private static int embolised(int removed) {
        boolean isRight = (removed & Brisbane.RIGHT) == Brisbane.RIGHT;
        boolean isLeft = (removed & Brisbane.LEFT) == Brisbane.LEFT;
        return isRight || isLeft ? removed & ~Segments.of(1) : 0;
    }

    private Plan plan(Choice choice, int embolised) {
        SortedSet<Integer> embolises = embolised == 0 ? new TreeSet<>() : Segments.numbers(embolised);
        Actions actions = new Actions(
                Segments.numbers(choice.removed()),
                names(choice.widened()),
                names(choice.wedges()),
                names(choice.ablated()),
                names(choice.left()),
                embolises);
        int groups = choice.removed() == 0
                ? 0
                : Segments.groups(choice.removed(), neighbours).size();
        return new Plan(
                name(choice, actions),
                actions,
                embolised == 0 ? 1 : 2,
                remnant(choice, embolised == 0 ? none() : body.growthPercent()),
                margin(choice),
                touches(choice),
                groups + Long.bitCount(choice.wedges()),
                false);
    }

    private List<String> names(long lesions) {
        List<String> names = new ArrayList<>();
        for (int lesion = 0; lesion < targets.size(); lesion++) {
            if (Choice.has(lesions, lesion)) {
                names.add(targets.get(lesion).name());
            }
        }
        return names;
    }

    private String name(Choice choice, Actions actions) {
        List<String> words = new ArrayList<>();
        if (choice.removed() != 0) {
            words.add(Brisbane.name(choice.removed(), neighbours)
                    + (actions.widened().isEmpty() ? "" : " widened around " + String.join(", ", actions.widened())));
        }
        if (!actions.wedges().isEmpty()) {
            words.add("wedge of " + String.join(", ", actions.wedges()));
        }
        if (!actions.ablates().isEmpty()) {
            words.add("ablation of " + String.join(", ", actions.ablates()));
        }
        if (!actions.leaves().isEmpty()) {
            words.add(String.join(", ", actions.leaves()) + " left");
        }
        if (!actions.embolises().isEmpty()) {
            // The remnant is cleared first, so the order of the words is the order of the work.
            words.add(words.removeFirst());
            words.add(
                    words.size() - 1,
                    "embolisation of "
                            + String.join(
                                    ", ",
                                    actions.embolises().stream()
                                            .map(String::valueOf)
                                            .toList()));
            return "two stages: " + String.join(", then ", words);
        }
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private Remnant remnant(Choice choice, Figure growthPercent) {
        long voxels = 0;
        for (LiverTally.Cell cell : tally.cells()) {
            voxels += isRemoved(cell, choice) ? 0 : cell.voxels();
        }
        double ml = voxels * tally.voxelMm3() / 1000;
        double all = working * tally.voxelMm3() / 1000;
        double error = tally.errorMm3(choice.removed(), choice.cut(), choice.ablated()) / 1000;
        Figure measured = Figure.of(ml, error);
        Figure grown = new Figure(
                ml * (1 + growthPercent.value() / 100),
                measured.low() * (1 + growthPercent.low() / 100),
                measured.high() * (1 + growthPercent.high() / 100));
        // Remnant and whole are wrong in the same direction, so their share is as good as the remnant.
        return new Remnant(
                grown,
                grown.times(all > 0 ? 100 / all : 0),
                body.standardMl() > 0 ? List.of(grown.times(100 / body.standardMl())) : List.of(),
                tally.present() == 0 || choices.hasTwoContiguous(choice.removed()));
    }

    /** The smallest margin: to the liver that stays for what is removed with its segments, as planned for the rest. */
    private List<Figure> margin(Choice choice) {
        Figure smallest = new Figure(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
        for (int lesion = 0; lesion < targets.size(); lesion++) {
            if (!Choice.has(choice.left(), lesion)) {
                Figure margin = margin(choice, lesion);
                smallest = new Figure(
                        Math.min(smallest.value(), margin.value()),
                        Math.min(smallest.low(), margin.low()),
                        Math.min(smallest.high(), margin.high()));
            }
        }
        return smallest.value() < Double.MAX_VALUE ? List.of(smallest) : List.of();
    }

    private Figure margin(Choice choice, int lesion) {
        if (Choice.has(choice.ablated(), lesion)) {
            return planned(limits.ablationMarginMm());
        }
        if (Choice.has(choice.cut(), lesion)) {
            return planned(limits.wedgeMarginMm());
        }
        return targets.get(lesion).marginMm(choice.removed());
    }

    private static Figure planned(double mm) {
        return new Figure(mm, mm, mm);
    }

    private List<Plan.Touch> touches(Choice choice) {
        List<Plan.Touch> touches = new ArrayList<>();
        for (int lesion = 0; lesion < targets.size(); lesion++) {
            Target target = targets.get(lesion);
            if (!Choice.has(choice.left(), lesion)) {
                for (String structure : target.toStructures().keySet()) {
                    double mm = target.toStructureMm(structure, choice.removed());
                    if (mm <= limits.vesselMm()) {
                        touches.add(new Plan.Touch(target.name(), structure, mm));
                    }
                }
            }
        }
        return touches;
    }
}
