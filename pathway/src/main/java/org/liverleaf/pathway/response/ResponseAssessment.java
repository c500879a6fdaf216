package org.liverleaf.pathway.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The responses of a course.
 *
 * @param criteria the criterion applied
 * @param baselineTenths sum at baseline in tenths of a millimetre
 * @param timepoints one for each scan
 * @param best best overall response
 * @param rules rules of confirmation used
 * @param remarks what must be said beside it
 */
public record ResponseAssessment(
        Criteria criteria,
        int baselineTenths,
        List<Timepoint> timepoints,
        Response best,
        Course.Rules rules,
        List<String> remarks) {

    /** Copies the lists. */
    public ResponseAssessment {
        timepoints = List.copyOf(timepoints);
        remarks = List.copyOf(remarks);
    }

    /**
     * First day of progression, dated back to the first sight of a lesion that was equivocal then. Under iRECIST the first day of
     * the unconfirmed progression that was not undone by a later response.
     */
    public Optional<LocalDate> findProgressionDate() {
        int first = -1;
        for (int at = 0; at < timepoints.size(); at++) {
            switch (timepoints.get(at).overall()) {
                case PD, ICPD -> {
                    return Optional.of(firstSight(first < 0 ? at : first));
                }
                case IUPD -> first = first < 0 ? at : first;
                case ICR, IPR, ISD, INON -> first = -1;
                case CR, PR, SD, NON_CR_NON_PD, NE, NONE -> {}
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(firstSight(first));
    }

    private LocalDate firstSight(int progression) {
        int first = progression;
        boolean byNewLesion = timepoints.get(progression).flags().contains(Flag.NEW_LESION);
        while (byNewLesion && first > 0 && timepoints.get(first - 1).flags().contains(Flag.EQUIVOCAL_NEW_LESION)) {
            first--;
        }
        return timepoints.get(first).date();
    }

    /**
     * One scan.
     *
     * @param date the day
     * @param sum sums and changes
     * @param target response of the targets
     * @param overall response with non-target and new lesions
     * @param flags what to look at
     */
    public record Timepoint(LocalDate date, Sum sum, Response target, Response overall, List<Flag> flags) {

        /** Copies the list. */
        public Timepoint {
            flags = List.copyOf(flags);
        }
    }

    /**
     * Sum of the targets at one scan, all in tenths of a millimetre.
     *
     * @param tenths sum of the measured targets
     * @param baseline sum at baseline
     * @param nadir smallest complete sum before this scan, baseline included
     * @param complete whether every target was measured
     */
    public record Sum(int tenths, int baseline, int nadir, boolean complete) {}

    /** Things that a reader of the scan must look at. */
    public enum Flag {
        /** Disease is seen again after a complete response: progression if that response was definitive. */
        POST_CR_REAPPEARANCE,
        /** Some targets were not evaluated. */
        INCOMPLETE,
        /** An unequivocal new lesion. */
        NEW_LESION,
        /** A possible new lesion; treatment goes on until it is clear. */
        EQUIVOCAL_NEW_LESION,
        /** Density was not measured on a scan where it decides. */
        DENSITY_MISSING
    }
}
