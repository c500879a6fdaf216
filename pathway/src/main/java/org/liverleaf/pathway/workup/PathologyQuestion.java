package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * One of the three questions to pathology.
 *
 * @param id {@code metastatic}, {@code origin} or {@code biomarkers}
 * @param question the question
 * @param answer the answer in words; says what is open
 * @param answered whether it is answered
 * @param because the rules or results behind it
 * @param missing what would answer it, in words; empty if it is answered
 */
public record PathologyQuestion(
        String id, String question, String answer, boolean answered, List<Remark> because, List<String> missing) {

    /** Copies the lists. */
    public PathologyQuestion {
        because = List.copyOf(because);
        missing = List.copyOf(missing);
    }
}
