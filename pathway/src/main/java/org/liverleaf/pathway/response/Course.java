package org.liverleaf.pathway.response;

import java.time.LocalDate;
import java.util.List;

/**
 * A course of scans.
 *
 * @param baselineDate day of the baseline
 * @param targets the target lesions with their size at baseline
 * @param nonTargetsPresent whether there were non-target lesions at baseline
 * @param visits the later scans, dates rising
 * @param rules confirmation and minimum times
 */
public record Course(
        LocalDate baselineDate, List<Target> targets, boolean nonTargetsPresent, List<Visit> visits, Rules rules) {

    /** Copies the lists. */
    public Course {
        targets = List.copyOf(targets);
        visits = List.copyOf(visits);
    }

    /**
     * A target lesion.
     *
     * @param id its name
     * @param isNode a lymph node, measured by its short axis
     * @param size at baseline
     */
    public record Target(String id, boolean isNode, Size.Measured size) {}

    /**
     * A later scan.
     *
     * @param date the day
     * @param sizes one for each target of the course, in its order
     * @param nonTargets state of the non-target lesions
     * @param newLesions state of new lesions
     */
    public record Visit(LocalDate date, List<Size> sizes, NonTargets nonTargets, NewLesions newLesions) {

        /** Copies the list. */
        public Visit {
            sizes = List.copyOf(sizes);
        }
    }

    /** State of the non-target lesions. */
    public enum NonTargetState {
        /** All gone, nodes below 10 mm. */
        CR,
        /** One or more persist. */
        NON_CR_NON_PD,
        /** Unequivocal progression. */
        PD,
        /** Not evaluated. */
        NE,
        /** There were none at baseline. */
        NONE
    }

    /**
     * Non-target lesions at a scan.
     *
     * @param state their state
     * @param grewFurther grown since progression was first called; read by iRECIST
     */
    public record NonTargets(NonTargetState state, boolean grewFurther) {}

    /**
     * New lesions at a scan.
     *
     * @param count how many are seen; 0 for none
     * @param equivocal something is seen that may be a new lesion; with count 0
     * @param sumTenths sum of the measured new lesions in tenths of a millimetre; 0 where none is measured
     * @param grewFurther unmeasured new lesions grew; read by iRECIST
     */
    public record NewLesions(int count, boolean equivocal, int sumTenths, boolean grewFurther) {

        /** Whether an unequivocal new lesion is seen. */
        public boolean present() {
            return count > 0;
        }
    }

    /**
     * Rules of the protocol.
     *
     * @param confirmation whether complete and partial response must be confirmed
     * @param confirmationDays days between response and its confirmation
     * @param minimumStableDays days from baseline from which stable disease counts as best response
     */
    public record Rules(boolean confirmation, int confirmationDays, int minimumStableDays) {

        /** Confirmation after 28 days, stable disease from day 42. */
        public static final Rules USUAL = new Rules(true, 28, 42);
    }
}
