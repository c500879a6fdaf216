package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * What tissue is needed, how it is taken, and what pathology still owes.
 *
 * @param biopsy whether a biopsy of a liver lesion is needed
 * @param bleeding how likely it bleeds; never a reason to leave it out
 * @param precautions how it is taken and what must be settled first
 * @param questions the three questions to pathology, in order
 * @param origin primary liver cancer or metastasis
 */
public record Tissue(
        Judgement biopsy,
        Judgement bleeding,
        List<Remark> precautions,
        List<PathologyQuestion> questions,
        Origin origin) {

    /** Copies the lists. */
    public Tissue {
        precautions = List.copyOf(precautions);
        questions = List.copyOf(questions);
    }
}
