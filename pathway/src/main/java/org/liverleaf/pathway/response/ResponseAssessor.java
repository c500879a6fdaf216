package org.liverleaf.pathway.response;

import java.util.ArrayList;
import java.util.List;

/** Assesses a course of scans by a criterion. */
public final class ResponseAssessor {

    private static final int MOST_TARGETS = 5;
    private static final int MEASURABLE_TENTHS = 100;
    private static final int MEASURABLE_NODE_TENTHS = 150;

    /** The responses of all scans and the best one. */
    public ResponseAssessment assess(Course course, Criteria criteria) {
        int baseline = Sums.baseline(course, criteria);
        TargetResponse targetResponse = new TargetResponse(course, criteria);
        ImmuneResponse immune = new ImmuneResponse();
        List<ResponseAssessment.Timepoint> timepoints = new ArrayList<>();
        int nadir = baseline;
        boolean completeBefore = false;
        for (Course.Visit visit : course.visits()) {
            boolean complete = Sums.isComplete(visit);
            var sum = new ResponseAssessment.Sum(Sums.at(visit, criteria), baseline, nadir, complete);
            Response target = targetResponse.of(visit, sum);
            Response overall = criteria == Criteria.IRECIST
                    ? immune.next(visit, sum, target)
                    : OverallResponse.of(
                            target,
                            visit.nonTargets().state(),
                            visit.newLesions().present());
            boolean isComplete = overall == Response.CR || overall == Response.ICR;
            List<ResponseAssessment.Flag> flags =
                    flags(visit, complete, completeBefore && !isComplete && overall != Response.NE);
            if (isDensityMissing(criteria, target, targetResponse.density(visit))) {
                flags.add(ResponseAssessment.Flag.DENSITY_MISSING);
            }
            timepoints.add(new ResponseAssessment.Timepoint(visit.date(), sum, target, overall, flags));
            nadir = complete ? Math.min(nadir, sum.tenths()) : nadir;
            completeBefore |= isComplete;
        }
        Response best = criteria == Criteria.IRECIST
                ? ImmuneResponse.best(timepoints)
                : new BestResponse(course.baselineDate(), course.rules()).of(timepoints);
        return new ResponseAssessment(
                criteria, baseline, timepoints, best, course.rules(), remarks(course, criteria, timepoints, best));
    }

    private static boolean isDensityMissing(Criteria criteria, Response target, TargetResponse.Density density) {
        boolean reads = criteria == Criteria.CHOI || criteria == Criteria.MODIFIED_CHOI;
        return reads && target == Response.NE && density == TargetResponse.Density.MISSING;
    }

    private static List<ResponseAssessment.Flag> flags(Course.Visit visit, boolean complete, boolean reappeared) {
        List<ResponseAssessment.Flag> flags = new ArrayList<>();
        if (reappeared) {
            flags.add(ResponseAssessment.Flag.POST_CR_REAPPEARANCE);
        }
        if (!complete) {
            flags.add(ResponseAssessment.Flag.INCOMPLETE);
        }
        if (visit.newLesions().present()) {
            flags.add(ResponseAssessment.Flag.NEW_LESION);
        }
        if (visit.newLesions().equivocal()) {
            flags.add(ResponseAssessment.Flag.EQUIVOCAL_NEW_LESION);
        }
        return flags;
    }

    private static List<String> remarks(
            Course course, Criteria criteria, List<ResponseAssessment.Timepoint> timepoints, Response best) {
        List<String> remarks = new ArrayList<>();
        if (course.targets().size() > MOST_TARGETS) {
            remarks.add("More than 5 target lesions: the criterion takes at most 5, and 2 in one organ.");
        }
        for (Course.Target target : course.targets()) {
            if (target.size().tenths() < (target.isNode() ? MEASURABLE_NODE_TENTHS : MEASURABLE_TENTHS)) {
                remarks.add(target.id() + " was too small to be measurable at baseline ("
                        + (target.isNode() ? "short axis below 15 mm)." : "below 10 mm)."));
            }
        }
        if (timepoints.stream()
                .anyMatch(point -> point.flags().contains(ResponseAssessment.Flag.POST_CR_REAPPEARANCE))) {
            remarks.add(
                    "Disease was seen again after a complete response: if that response was definitive this is progression,"
                            + " else the complete response is to be called a partial one.");
        }
        if (criteria != Criteria.IRECIST && isUnconfirmed(timepoints, best)) {
            remarks.add("A response was seen but not confirmed by a later scan; it counts as stable disease or less.");
        }
        switch (criteria) {
            case RECIST, MRECIST -> {}
            case CHOI, MODIFIED_CHOI ->
                remarks.add("Growth is counted from the smallest sum, shrinkage and density from baseline.");
            case IRECIST -> remarks.add("The best response is not confirmed by a second scan.");
        }
        return remarks;
    }

    private static boolean isUnconfirmed(List<ResponseAssessment.Timepoint> timepoints, Response best) {
        boolean reached = best == Response.CR || best == Response.PR;
        return !reached
                && timepoints.stream()
                        .anyMatch(point -> point.overall() == Response.CR || point.overall() == Response.PR);
    }
}
