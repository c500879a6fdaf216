package org.liverleaf.imaging.ablation;

import org.liverleaf.imaging.shape.Figure;

/**
 * How the surface of the liver bears on a margin.
 *
 * @param distanceMm from the tumour to the nearest voxel outside of the liver, between voxel centres
 * @param excludedSurfacePercent share of the tumour's surface where the nearest place that was not ablated lies beyond the capsule, and so does not
 *     count
 * @param plainMarginMm what the smallest margin would be if it did count; below 0 for residual tumour
 */
public record Capsule(Figure distanceMm, double excludedSurfacePercent, double plainMarginMm) {

    /** Whether the tumour lies next to the capsule: {@link MarginCriteria#SUBCAPSULAR_MM}. */
    public boolean isSubcapsular() {
        return distanceMm.low() <= MarginCriteria.SUBCAPSULAR_MM;
    }
}
