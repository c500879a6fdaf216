package org.liverleaf.pathway.catalogue;

/**
 * What it costs to learn a fact, and whether it can be learnt again.
 *
 * @param effort the effort
 * @param flip whether the fact can change or be measured again, so that a flip of it is worth showing
 * @param ages whether an old value may no longer hold; the upper limit that a laboratory states holds on
 */
public record Asking(Effort effort, boolean flip, boolean ages) {

    /** The effort of learning a fact, rising. */
    public enum Effort {
        ASK,
        CHART,
        BLOOD,
        IMAGING,
        INVASIVE
    }
}
