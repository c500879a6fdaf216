package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The plans that no other plan beats: the front of Pareto. A plan is beaten by one that is at least as good by every criterion of
 * {@link Plans#CRITERIA} and better by one. Nothing is weighed.
 */
final class Front {

    private final double enoughMm;

    /** @param enoughMm a wider margin is no better */
    Front(double enoughMm) {
        this.enoughMm = enoughMm;
    }

    /** All plans, marked, those on the front first. */
    List<Plan> marked(List<Plan> plans) {
        List<Scored> sorted = plans.stream()
                .map(plan -> new Scored(plan, costs(plan)))
                .sorted((one, other) -> Arrays.compare(one.costs, other.costs))
                .toList();
        // In this order nothing is beaten by what comes later, so the front only grows.
        List<Scored> front = new ArrayList<>();
        List<Plan> marked = new ArrayList<>();
        for (Scored each : sorted) {
            boolean isFront = front.stream().noneMatch(other -> beats(other.costs, each.costs));
            if (isFront) {
                front.add(each);
            }
            marked.add(each.plan.onFront(isFront));
        }
        marked.sort(Comparator.comparing((Plan plan) -> !plan.isOnFront())
                .thenComparingInt(plan -> plan.actions().leaves().size())
                .thenComparingInt(Plan::stages)
                .thenComparingDouble(plan -> -plan.remnant().ml().value()));
        return marked;
    }

    /** A plan and its costs, the less the better. */
    private static final class Scored {
        private final Plan plan;
        private final double[] costs;

        Scored(Plan plan, double[] costs) {
            this.plan = plan;
            this.costs = costs;
        }
    }

    double[] costs(Plan plan) {
        double margin = plan.findMarginMm().map(each -> each.value()).orElse(enoughMm);
        return new double[] {
            plan.actions().leaves().size(),
            plan.stages(),
            plan.resections(),
            -Math.rint(plan.remnant().ml().value()),
            -Math.min(enoughMm, Math.rint(10 * margin) / 10),
            plan.touches().size()
        };
    }

    static boolean beats(double[] one, double[] other) {
        boolean isBetter = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] > other[i]) {
                return false;
            }
            isBetter |= one[i] < other[i];
        }
        return isBetter;
    }
}
