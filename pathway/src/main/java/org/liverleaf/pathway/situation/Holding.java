package org.liverleaf.pathway.situation;

/** Whether a condition holds in a case. The order is from weakest to strongest. */
public enum Holding {
    /** In no world of the case. */
    FAILS,
    /** In some worlds: an unknown or imprecise fact decides. */
    MAY_HOLD,
    /** In every world. */
    HOLDS;

    /** The weaker of two: what can be said of both conditions together. */
    public Holding and(Holding other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
