package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * Primary liver cancer or metastasis.
 *
 * @param inQuestion whether anything points to a primary of the liver or the cancer is not proven
 * @param nature where the reasons point
 * @param reasons the reasons for each side
 * @param consequences what follows for staging, resection and transplant
 */
public record Origin(boolean inQuestion, Judgement nature, List<Remark> reasons, List<Remark> consequences) {

    /** Copies the lists. */
    public Origin {
        reasons = List.copyOf(reasons);
        consequences = List.copyOf(consequences);
    }
}
