package org.liverleaf.pathway.wellbeing;

import java.util.List;

/**
 * A running treatment since whose start daily life got worse. A question to the board and the patient, not a verdict.
 *
 * @param id stable name of the question
 * @param agents drugs of the treatment
 * @param since first day of the treatment, ISO date or a part of one
 * @param scales ids of the scales that got worse
 * @param text the question
 * @param evidence evidence keys
 */
public record TreatmentQuestion(
        String id, List<String> agents, String since, List<String> scales, String text, List<String> evidence) {

    /** Copies the lists. */
    public TreatmentQuestion {
        agents = List.copyOf(agents);
        scales = List.copyOf(scales);
        evidence = List.copyOf(evidence);
    }
}
