package org.liverleaf.pathway.response;

import java.util.OptionalInt;

/**
 * Response of the targets at one scan, in the fixed order progression, not evaluable, complete, partial, stable. Whole
 * numbers only: 20 per cent more is {@code 5 S >= 6 N}, 30 per cent less is {@code 10 S <= 7 B}.
 */
final class TargetResponse {

    private static final int FIVE_MM = 50;

    private final Course course;
    private final Criteria criteria;

    TargetResponse(Course course, Criteria criteria) {
        this.course = course;
        this.criteria = criteria;
    }

    Response of(Course.Visit visit, ResponseAssessment.Sum sum) {
        if (course.targets().isEmpty()) {
            return Response.NONE;
        }
        return switch (criteria) {
            case RECIST, IRECIST, MRECIST -> bySize(visit, sum);
            case CHOI, MODIFIED_CHOI -> bySizeAndDensity(visit, sum);
        };
    }

    private Response bySize(Course.Visit visit, ResponseAssessment.Sum sum) {
        if (grew(sum)) {
            return Response.PD;
        }
        if (!sum.complete()) {
            return Response.NE;
        }
        if (Sums.isGone(course.targets(), visit, criteria)) {
            return Response.CR;
        }
        return 10L * sum.tenths() <= 7L * sum.baseline() ? Response.PR : Response.SD;
    }

    /** By 20 % and 5 mm over the nadir; mRECIST has no floor of 5 mm, but some growth there must be. */
    private boolean grew(ResponseAssessment.Sum sum) {
        int growth = sum.tenths() - sum.nadir();
        boolean byFifth = sum.nadir() == 0 || 5L * sum.tenths() >= 6L * sum.nadir();
        return criteria == Criteria.MRECIST ? growth > 0 && byFifth : byFifth && growth >= FIVE_MM;
    }

    private Response bySizeAndDensity(Course.Visit visit, ResponseAssessment.Sum sum) {
        Density density = density(visit);
        boolean larger = sum.tenths() > sum.nadir() && 10L * sum.tenths() >= 11L * sum.nadir();
        if (larger && density == Density.NOT_LOWER) {
            return Response.PD;
        }
        if (!sum.complete()) {
            return Response.NE;
        }
        if (Sums.isGone(course.targets(), visit, criteria)) {
            return Response.CR;
        }
        if (density == Density.MISSING) {
            return withoutDensity(sum, larger);
        }
        boolean smaller = 10L * sum.tenths() <= 9L * sum.baseline();
        boolean lower = density == Density.LOWER;
        boolean partial = criteria == Criteria.CHOI ? smaller || lower : smaller && lower;
        return partial ? Response.PR : Response.SD;
    }

    /** Size alone decides only where density could not change the answer. */
    private Response withoutDensity(ResponseAssessment.Sum sum, boolean larger) {
        boolean smaller = 10L * sum.tenths() <= 9L * sum.baseline();
        if (criteria == Criteria.CHOI) {
            return smaller && !larger ? Response.PR : Response.NE;
        }
        return smaller || larger ? Response.NE : Response.SD;
    }

    Density density(Course.Visit visit) {
        OptionalInt before = meanBaseline();
        OptionalInt now = mean(visit);
        if (before.isEmpty() || now.isEmpty() || before.getAsInt() <= 0) {
            return Density.MISSING;
        }
        // 15 per cent lower than at baseline: 100 x now <= 85 x before.
        return 20L * now.getAsInt() <= 17L * before.getAsInt() ? Density.LOWER : Density.NOT_LOWER;
    }

    /** Sums serve as means, since both have the same number of targets. */
    private OptionalInt meanBaseline() {
        int sum = 0;
        for (Course.Target target : course.targets()) {
            if (target.size().hounsfieldTenths().isEmpty()) {
                return OptionalInt.empty();
            }
            sum += target.size().hounsfieldTenths().getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private static OptionalInt mean(Course.Visit visit) {
        int sum = 0;
        for (Size size : visit.sizes()) {
            if (!(size instanceof Size.Measured measured)
                    || measured.hounsfieldTenths().isEmpty()) {
                return OptionalInt.empty();
            }
            sum += measured.hounsfieldTenths().getAsInt();
        }
        return OptionalInt.of(sum);
    }

    /** Density against baseline. */
    enum Density {
        LOWER,
        NOT_LOWER,
        MISSING
    }
}
