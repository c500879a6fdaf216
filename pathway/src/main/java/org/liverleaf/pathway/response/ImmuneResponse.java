package org.liverleaf.pathway.response;

import java.util.List;

/**
 * iRECIST as a state machine: a first progression is unconfirmed and keeps reference values for each of its reasons; a later
 * scan confirms it, resets the bar, or leaves it open. The nadir is never reset. Growth adds up over scans, since the
 * references stay those of the first unconfirmed progression.
 */
final class ImmuneResponse {

    private static final int FIVE_MM = 50;

    private State state = State.NONE;
    private boolean byTarget;
    private boolean byNonTarget;
    private boolean byNewLesion;
    private int referenceTenths;
    private int referenceCount;
    private int referenceNewTenths;
    private int knownCount;

    private enum State {
        NONE,
        UNCONFIRMED,
        CONFIRMED
    }

    /** The next scan in the order of time. */
    Response next(Course.Visit visit, ResponseAssessment.Sum sum, Response target) {
        Response answer = switch (state) {
            case NONE -> first(visit, sum, target);
            case UNCONFIRMED -> again(visit, sum, target);
            case CONFIRMED -> Response.ICPD;
        };
        knownCount = Math.max(knownCount, visit.newLesions().count());
        return answer;
    }

    private Response first(Course.Visit visit, ResponseAssessment.Sum sum, Response target) {
        byTarget = target == Response.PD;
        byNonTarget = isNonTargetProgression(visit);
        byNewLesion = visit.newLesions().count() > knownCount;
        if (byTarget || byNonTarget || byNewLesion) {
            state = State.UNCONFIRMED;
            referenceTenths = sum.tenths();
            referenceCount = visit.newLesions().count();
            referenceNewTenths = visit.newLesions().sumTenths();
            return Response.IUPD;
        }
        return without(visit, target);
    }

    private Response again(Course.Visit visit, ResponseAssessment.Sum sum, Response target) {
        if (isConfirmed(visit, sum, target)) {
            state = State.CONFIRMED;
            return Response.ICPD;
        }
        boolean nonTargetProgression = isNonTargetProgression(visit);
        boolean responds = target == Response.CR || target == Response.PR;
        boolean calm = target != Response.PD && target != Response.NE && !byNewLesion;
        if (!nonTargetProgression && (responds || calm)) {
            state = State.NONE;
            return without(visit, target);
        }
        return Response.IUPD;
    }

    private boolean isConfirmed(Course.Visit visit, ResponseAssessment.Sum sum, Response target) {
        Course.NewLesions seen = visit.newLesions();
        boolean targetGrew = byTarget && sum.tenths() - referenceTenths >= FIVE_MM;
        boolean nonTargetGrew = byNonTarget && visit.nonTargets().grewFurther();
        boolean newGrew = byNewLesion
                && (seen.count() > referenceCount
                        || seen.grewFurther()
                        || seen.sumTenths() - referenceNewTenths >= FIVE_MM);
        boolean otherReason = (!byTarget && target == Response.PD)
                || (!byNonTarget && isNonTargetProgression(visit))
                || (!byNewLesion && seen.count() > knownCount);
        return targetGrew || nonTargetGrew || newGrew || otherReason;
    }

    /** The response where no progression stands; a complete response needs the new lesions gone too. */
    private static Response without(Course.Visit visit, Response target) {
        Response overall = OverallResponse.of(target, visit.nonTargets().state(), false);
        return switch (overall) {
            case CR -> visit.newLesions().present() ? Response.IPR : Response.ICR;
            case PR -> Response.IPR;
            case SD -> Response.ISD;
            case NON_CR_NON_PD -> Response.INON;
            case PD, NE, NONE, ICR, IPR, ISD, INON, IUPD, ICPD -> Response.NE;
        };
    }

    private static boolean isNonTargetProgression(Course.Visit visit) {
        return visit.nonTargets().state() == Course.NonTargetState.PD;
    }

    /** Best of the course up to confirmed progression; unconfirmed progression never outranks control. */
    static Response best(List<ResponseAssessment.Timepoint> timepoints) {
        List<Response> ranking = List.of(
                Response.ICR, Response.IPR, Response.ISD, Response.INON, Response.ICPD, Response.IUPD, Response.NE);
        for (Response response : ranking) {
            if (timepoints.stream().anyMatch(point -> point.overall() == response)) {
                return response;
            }
        }
        return Response.NE;
    }
}
