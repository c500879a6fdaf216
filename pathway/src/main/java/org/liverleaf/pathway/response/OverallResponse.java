package org.liverleaf.pathway.response;

/** Overall response of one scan from targets, non-target lesions and new lesions. */
final class OverallResponse {

    private OverallResponse() {}

    static Response of(Response target, Course.NonTargetState nonTargets, boolean newLesion) {
        if (target == Response.PD || nonTargets == Course.NonTargetState.PD || newLesion) {
            return Response.PD;
        }
        if (target == Response.NONE) {
            return withoutTargets(nonTargets);
        }
        boolean nonTargetsGone = nonTargets == Course.NonTargetState.CR || nonTargets == Course.NonTargetState.NONE;
        return target == Response.CR && !nonTargetsGone ? Response.PR : target;
    }

    private static Response withoutTargets(Course.NonTargetState nonTargets) {
        return switch (nonTargets) {
            case CR -> Response.CR;
            case NON_CR_NON_PD -> Response.NON_CR_NON_PD;
            case PD -> Response.PD;
            case NE -> Response.NE;
            // Nothing to follow and nothing new.
            case NONE -> Response.CR;
        };
    }
}
