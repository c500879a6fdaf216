package org.liverleaf.pathway.response;

import java.util.List;

/** Sums of targets under a criterion. */
final class Sums {

    private static final int NODE_NORMAL_TENTHS = 100;

    private Sums() {}

    static int baseline(Course course, Criteria criteria) {
        return course.targets().stream()
                .mapToInt(target -> tenths(target.size(), criteria))
                .sum();
    }

    /** Sum of the measured targets; those not evaluated add nothing. */
    static int at(Course.Visit visit, Criteria criteria) {
        int sum = 0;
        for (Size size : visit.sizes()) {
            sum += switch (size) {
                case Size.Measured measured -> tenths(measured, criteria);
                case Size.NotEvaluable none -> 0;
            };
        }
        return sum;
    }

    static boolean isComplete(Course.Visit visit) {
        return visit.sizes().stream().allMatch(Size.Measured.class::isInstance);
    }

    /** Every target gone, nodes below 10 mm. */
    static boolean isGone(List<Course.Target> targets, Course.Visit visit, Criteria criteria) {
        for (int i = 0; i < targets.size(); i++) {
            boolean gone = switch (visit.sizes().get(i)) {
                case Size.Measured measured ->
                    targets.get(i).isNode() ? measured.tenths() < NODE_NORMAL_TENTHS : tenths(measured, criteria) == 0;
                case Size.NotEvaluable none -> false;
            };
            if (!gone) {
                return false;
            }
        }
        return true;
    }

    private static int tenths(Size.Measured size, Criteria criteria) {
        return criteria == Criteria.MRECIST ? size.viableTenths().orElse(size.tenths()) : size.tenths();
    }
}
