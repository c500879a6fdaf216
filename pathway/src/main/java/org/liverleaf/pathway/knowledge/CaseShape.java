package org.liverleaf.pathway.knowledge;

import java.util.List;

/**
 * What of a case decides which tables run how often.
 *
 * @param lesions names of the lesions; tables of lesions run once for each
 * @param otherRemnants remnants of resections other than the planned one; the resection's table runs once more for each
 */
public record CaseShape(List<String> lesions, int otherRemnants) {

    /** No lesion is known, and no remnant but the planned one. */
    public static final CaseShape PLAIN = new CaseShape(List.of(), 0);

    /** Copies the list. */
    public CaseShape {
        lesions = List.copyOf(lesions);
    }
}
