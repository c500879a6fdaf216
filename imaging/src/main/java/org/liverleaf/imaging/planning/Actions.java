package org.liverleaf.imaging.planning;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan does.
 *
 * @param removesSegments whole segments
 * @param widened lesions in these segments for which the cut is moved outwards until the margin is reached
 * @param wedges lesions that are cut out with a margin
 * @param ablates lesions that are ablated
 * @param leaves lesions to which nothing is done
 * @param embolises segments whose portal vein is closed before they are removed; none in one stage
 */
public record Actions(
        SortedSet<Integer> removesSegments,
        List<String> widened,
        List<String> wedges,
        List<String> ablates,
        List<String> leaves,
        SortedSet<Integer> embolises) {

    public Actions {
        removesSegments = new TreeSet<>(removesSegments);
        widened = List.copyOf(widened);
        wedges = List.copyOf(wedges);
        ablates = List.copyOf(ablates);
        leaves = List.copyOf(leaves);
        embolises = new TreeSet<>(embolises);
    }
}
