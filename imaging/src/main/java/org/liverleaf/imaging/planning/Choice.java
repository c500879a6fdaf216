package org.liverleaf.imaging.planning;

/**
 * What a candidate does, as bits: segments by number, lesions by index.
 *
 * @param removed segments that are removed
 * @param widened lesions in them around which the cut is moved outwards
 * @param wedges lesions elsewhere that are cut out
 * @param ablated lesions elsewhere that are ablated
 * @param left lesions to which nothing is done
 */
record Choice(int removed, long widened, long wedges, long ablated, long left) {

    /** All lesions that are cut out with a margin. */
    long cut() {
        return widened | wedges;
    }

    /** Whether a lesion is in a set. */
    static boolean has(long set, int lesion) {
        return (set >> lesion & 1) != 0;
    }
}
