package org.liverleaf.pathway.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Best overall response from the start to the first progression. A response counts when it is confirmed by a later scan, with
 * scans that could not be evaluated, or one single scan with stable disease, between them; otherwise it counts as stable
 * disease if the minimum time from baseline is reached.
 */
final class BestResponse {

    private final Course.Rules rules;
    private final LocalDate baseline;

    BestResponse(LocalDate baseline, Course.Rules rules) {
        this.baseline = baseline;
        this.rules = rules;
    }

    Response of(List<ResponseAssessment.Timepoint> all) {
        List<ResponseAssessment.Timepoint> counted = untilProgression(all);
        if (isReached(counted, Response.CR)) {
            return Response.CR;
        }
        if (isReached(counted, Response.PR)) {
            return Response.PR;
        }
        for (int at = 0; at < counted.size(); at++) {
            Response overall = counted.get(at).overall();
            boolean controlled = isControl(overall);
            boolean longEnough = days(counted.get(at)) >= rules.minimumStableDays();
            boolean stableAfterPartial = overall == Response.PR
                    && at + 1 < counted.size()
                    && counted.get(at + 1).overall() == Response.SD;
            if (controlled && (longEnough || stableAfterPartial)) {
                boolean unmeasured = counted.stream().anyMatch(point -> point.overall() == Response.NON_CR_NON_PD);
                return unmeasured ? Response.NON_CR_NON_PD : Response.SD;
            }
        }
        return counted.stream().anyMatch(point -> point.overall() == Response.PD) ? Response.PD : Response.NE;
    }

    /** Whether the response, or a better one, is reached and where required confirmed. */
    private boolean isReached(List<ResponseAssessment.Timepoint> counted, Response wanted) {
        for (int at = 0; at < counted.size(); at++) {
            if (isAtLeast(counted.get(at).overall(), wanted)
                    && (!rules.confirmation() || isConfirmed(counted, at, wanted))) {
                return true;
            }
        }
        return false;
    }

    private boolean isConfirmed(List<ResponseAssessment.Timepoint> counted, int at, Response wanted) {
        LocalDate first = counted.get(at).date();
        int stable = 0;
        for (int later = at + 1; later < counted.size(); later++) {
            Response overall = counted.get(later).overall();
            if (isAtLeast(overall, wanted)) {
                if (ChronoUnit.DAYS.between(first, counted.get(later).date()) >= rules.confirmationDays()) {
                    return true;
                }
            } else if (overall == Response.SD && wanted == Response.PR && stable == 0) {
                stable++;
            } else if (overall != Response.NE) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAtLeast(Response response, Response wanted) {
        return response == Response.CR || response == wanted;
    }

    private static boolean isControl(Response response) {
        return switch (response) {
            case CR, PR, SD, NON_CR_NON_PD -> true;
            case PD, NE, NONE, ICR, IPR, ISD, INON, IUPD, ICPD -> false;
        };
    }

    private long days(ResponseAssessment.Timepoint timepoint) {
        return ChronoUnit.DAYS.between(baseline, timepoint.date());
    }

    private static List<ResponseAssessment.Timepoint> untilProgression(List<ResponseAssessment.Timepoint> all) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).overall() == Response.PD) {
                return all.subList(0, at + 1);
            }
        }
        return all;
    }
}
