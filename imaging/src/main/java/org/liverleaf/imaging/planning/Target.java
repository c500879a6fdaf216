package org.liverleaf.imaging.planning;

import java.util.SortedMap;
import java.util.TreeMap;
import org.liverleaf.imaging.shape.Figure;

/**
 * What planning knows of a lesion. Distances are between voxel centres; a missing one is endless.
 *
 * @param name such as L1
 * @param longestMm longest axial diameter
 * @param depthMm from the centre to the surface of the liver
 * @param shares share of the lesion in each segment, 0 to 1
 * @param toLiver distance to the working liver of each segment (0: of none)
 * @param toStructures distance to the part of each structure that belongs to a segment, by the key of the structure
 */
record Target(
        String name,
        double longestMm,
        double depthMm,
        SortedMap<Integer, Double> shares,
        SortedMap<Integer, Figure> toLiver,
        SortedMap<String, SortedMap<Integer, Double>> toStructures) {

    /** A lesion of which at least so much lies in removed segments counts as removed with them, if the cut is moved. */
    private static final double NEARLY_ALL = 0.95;

    Target {
        shares = new TreeMap<>(shares);
        toLiver = new TreeMap<>(toLiver);
        toStructures = new TreeMap<>(toStructures);
    }

    private double shareIn(int segments) {
        return shares.entrySet().stream()
                .filter(each -> Segments.has(segments, each.getKey()))
                .mapToDouble(each -> each.getValue())
                .sum();
    }

    /** Whether all of it lies in these segments. */
    boolean isIn(int segments) {
        return shareIn(segments) > 1 - 1e-12;
    }

    boolean isNearlyIn(int segments) {
        return shareIn(segments) >= NEARLY_ALL;
    }

    /** Segments that hold more than a voxel-thin overlap of it. */
    int segments() {
        int bits = 0;
        for (var each : shares.entrySet()) {
            bits |= each.getValue() > 1 - NEARLY_ALL ? 1 << each.getKey() : 0;
        }
        return bits & Segments.ALL;
    }

    /** Distance to the liver that stays when segments are removed. */
    Figure marginMm(int removed) {
        Figure nearest = new Figure(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
        for (var each : toLiver.entrySet()) {
            if (!Segments.has(removed, each.getKey())) {
                Figure other = each.getValue();
                nearest = new Figure(
                        Math.min(nearest.value(), other.value()),
                        Math.min(nearest.low(), other.low()),
                        Math.min(nearest.high(), other.high()));
            }
        }
        return nearest;
    }

    /** Distance to the part of a structure that stays when segments are removed. */
    double toStructureMm(String structure, int removed) {
        double nearest = Double.POSITIVE_INFINITY;
        for (var each : toStructures.getOrDefault(structure, new TreeMap<>()).entrySet()) {
            if (!Segments.has(removed, each.getKey())) {
                nearest = Math.min(nearest, each.getValue());
            }
        }
        return nearest;
    }
}
