package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * A study that is needed next.
 *
 * @param id stable name of the study
 * @param title the study
 * @param certain whether it is needed whatever the unknown facts turn out to be
 * @param text why, and what to ask of it
 * @param because the facts that call for it
 * @param evidence evidence keys
 */
public record StudyAdvice(
        String id, String title, boolean certain, String text, List<UsedFact> because, List<String> evidence) {

    /** Copies the lists. */
    public StudyAdvice {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
    }
}
