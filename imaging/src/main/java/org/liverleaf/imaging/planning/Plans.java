package org.liverleaf.imaging.planning;

import java.util.List;

/**
 * All plans that were looked at.
 *
 * @param liverMl the measured liver with its tumours, in millilitres
 * @param resections what each named resection would leave
 * @param plans those on the front first, then the others, each by lesions left, stages, and remnant
 * @param refused candidates that were set aside since they leave no two whole segments that touch
 * @param notes what a reader should know
 */
public record Plans(
        double liverMl,
        double tumourMl,
        List<Resection> resections,
        List<Plan> plans,
        int refused,
        List<String> notes) {

    /** By what plans are compared; none outweighs another. */
    public static final List<String> CRITERIA = List.of(
            "fewer lesions left",
            "fewer stages",
            "fewer separate resections",
            "larger remnant",
            "larger smallest margin, as far as the wanted one",
            "fewer structures near treated lesions");

    public Plans {
        resections = List.copyOf(resections);
        plans = List.copyOf(plans);
        notes = List.copyOf(notes);
    }
}
