package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists what could be done to all lesions: each set of segments that is worth removing, and for each lesion outside of it a wedge, an ablation, or nothing. */
final class Choices {

    /** So many candidates are looked at in full; beyond that only those with one policy for all lesions. */
    static final int MOST = 20_000;

    private final List<Target> targets;
    private final PlanLimits limits;
    private final int present;
    private final int[] neighbours;
    private boolean isCut;
    private int refused;

    Choices(List<Target> targets, PlanLimits limits, int present, int... neighbours) {
        this.targets = targets;
        this.limits = limits;
        this.present = present;
        this.neighbours = neighbours;
    }

    /** Whether some combinations were left out. */
    boolean isCut() {
        return isCut;
    }

    /** How many sets of segments leave no two segments that touch. */
    int refused() {
        return refused;
    }

    List<Choice> all() {
        Set<Integer> sets = segmentSets();
        List<Choice> choices = new ArrayList<>();
        int most = Math.max(16, MOST / sets.size());
        for (int removed : sets) {
            long inside = 0;
            long tight = 0;
            long mustWiden = 0;
            for (int lesion = 0; lesion < targets.size(); lesion++) {
                Target target = targets.get(lesion);
                if (target.isNearlyIn(removed)) {
                    inside |= 1L << lesion;
                    mustWiden |= target.isIn(removed) ? 0 : 1L << lesion;
                    tight |= target.marginMm(removed).value() < limits.wedgeMarginMm() ? 1L << lesion : 0;
                }
            }
            tight |= mustWiden;
            choices.addAll(outside(removed, inside, tight, most));
            if (tight != mustWiden) {
                choices.addAll(outside(removed, inside, mustWiden, most));
            }
        }
        return choices;
    }

    /** Nothing, the named resections, and each set of segments in every one of which a lesion lies. */
    private Set<Integer> segmentSets() {
        int diseased = 0;
        for (Target target : targets) {
            diseased |= target.segments();
        }
        diseased &= present;
        Set<Integer> sets = new LinkedHashSet<>();
        sets.add(0);
        for (int named : Brisbane.named()) {
            boolean clears = targets.stream().anyMatch(target -> target.isNearlyIn(named));
            if ((named & present) == named && clears && remains(named)) {
                sets.add(named);
            }
        }
        for (int set = diseased; set > 0; set = set - 1 & diseased) {
            if (remains(set) && isUseful(set)) {
                sets.add(set);
            }
        }
        return sets;
    }

    /** Without any of its segments it would clear less. */
    private boolean isUseful(int set) {
        for (int number = 1; number <= 8; number++) {
            int one = 1 << number;
            if ((set & one) != 0 && targets.stream().noneMatch(t -> t.isNearlyIn(set) && !t.isNearlyIn(set & ~one))) {
                return false;
            }
        }
        return true;
    }

    private boolean remains(int removed) {
        boolean remains = hasTwoContiguous(removed);
        refused += remains ? 0 : 1;
        return remains;
    }

    /** Whether two whole segments that touch stay. */
    boolean hasTwoContiguous(int removed) {
        int stays = present & ~removed;
        for (int number = 1; number <= 8; number++) {
            if (Segments.has(stays, number) && (neighbours[number] & stays) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean canWedge(Target target) {
        return target.depthMm() <= limits.wedgeDepthMm();
    }

    private boolean canAblate(Target target, int removed) {
        return target.longestMm() <= limits.ablationLargestMm()
                && target.toStructureMm("bileDuct", removed) >= limits.ablationDuctMm();
    }

    private List<Choice> outside(int removed, long inside, long widened, int most) {
        long wedgeable = 0;
        long ablatable = 0;
        long forced = 0;
        for (int lesion = 0; lesion < targets.size(); lesion++) {
            if (!Choice.has(inside, lesion)) {
                boolean wedge = canWedge(targets.get(lesion));
                boolean ablate = canAblate(targets.get(lesion), removed);
                wedgeable |= wedge ? 1L << lesion : 0;
                ablatable |= ablate ? 1L << lesion : 0;
                forced |= wedge || ablate ? 0 : 1L << lesion;
            }
        }
        long free = wedgeable & ablatable;
        long open = wedgeable | ablatable;
        List<Long> lefts = lefts(open);
        if (lefts.size() > most / 2) {
            isCut = true;
            lefts = lefts.subList(0, most / 2);
        }
        List<Choice> choices = new ArrayList<>();
        boolean isTooMany = Long.bitCount(free) > 20 || (1L << Long.bitCount(free)) * lefts.size() > most;
        isCut |= isTooMany;
        for (long left : lefts) {
            long both = free & ~left;
            long onlyAblation = ablatable & ~wedgeable & ~left;
            long onlyWedge = wedgeable & ~ablatable & ~left;
            // Every subset of those that could be ablated as well as cut, or with too many of them only all and none.
            for (long ablated = both; ; ablated = isTooMany ? 0 : ablated - 1 & both) {
                if (Long.bitCount(ablated | onlyAblation) <= limits.mostAblations()) {
                    choices.add(new Choice(
                            removed, widened, both & ~ablated | onlyWedge, ablated | onlyAblation, left | forced));
                }
                if (ablated == 0) {
                    break;
                }
            }
        }
        return choices;
    }

    /** Lesions that are left although something could be done: none, and every choice of up to the most that are allowed. */
    private List<Long> lefts(long open) {
        List<Long> lefts = new ArrayList<>(List.of(0L));
        int from = 0;
        for (int size = 1; size <= limits.mostLeft(); size++) {
            int to = lefts.size();
            for (int i = from; i < to; i++) {
                long before = lefts.get(i);
                for (int lesion = 64 - Long.numberOfLeadingZeros(before); lesion < targets.size(); lesion++) {
                    if (Choice.has(open, lesion)) {
                        lefts.add(before | 1L << lesion);
                    }
                }
            }
            from = to;
        }
        return lefts;
    }
}
