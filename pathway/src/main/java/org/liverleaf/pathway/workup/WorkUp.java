package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * What the board must see before it decides.
 *
 * @param alerts red flags: those that hold before those that cannot be ruled out, the most urgent first
 * @param gaps facts that are missing or too old, in the order in which they are worth asking for
 * @param studies imaging and tissue that is needed next, and why
 * @param trends courses of markers, CEA first
 */
public record WorkUp(List<Alert> alerts, List<Gap> gaps, List<StudyAdvice> studies, List<MarkerTrend> trends) {

    /** Copies the lists. */
    public WorkUp {
        alerts = List.copyOf(alerts);
        gaps = List.copyOf(gaps);
        studies = List.copyOf(studies);
        trends = List.copyOf(trends);
    }
}
