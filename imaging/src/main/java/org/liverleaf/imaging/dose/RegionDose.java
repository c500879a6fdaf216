package org.liverleaf.imaging.dose;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.liverleaf.imaging.shape.Figure;

/**
 * The dose of a region.
 *
 * @param name such as {@code tumour}, {@code normalLiver} or {@code L1}
 * @param volumeMl its volume in millilitres
 * @param doses of the region as it is drawn
 * @param others of the region drawn one voxel tighter and one wider, as far as that leaves voxels
 */
public record RegionDose(String name, double volumeMl, DoseHistogram doses, List<DoseHistogram> others) {

    public RegionDose {
        others = List.copyOf(others);
    }

    /** A measure and its range over the three contours. */
    public Figure figure(ToDoubleFunction<DoseHistogram> measure) {
        double value = measure.applyAsDouble(doses);
        double low = value;
        double high = value;
        for (DoseHistogram other : others) {
            low = Math.min(low, measure.applyAsDouble(other));
            high = Math.max(high, measure.applyAsDouble(other));
        }
        return new Figure(value, low, high);
    }
}
