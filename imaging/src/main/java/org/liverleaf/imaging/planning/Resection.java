package org.liverleaf.imaging.planning;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A named anatomical resection and what it leaves.
 *
 * @param clears lesions that lie in it wholly
 */
public record Resection(String name, SortedSet<Integer> removesSegments, Remnant remnant, List<String> clears) {

    public Resection {
        removesSegments = new TreeSet<>(removesSegments);
        clears = List.copyOf(clears);
    }
}
