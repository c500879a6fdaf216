package org.liverleaf.imaging.planning;

import org.liverleaf.imaging.shape.Figure;

/**
 * What belongs to the patient and not to the picture.
 *
 * @param standardMl the liver volume that is usual for the body, in millilitres; 0 if it is not known
 * @param growthPercent how much a remnant grows after the other side was embolised, in percent of its volume
 */
public record Body(double standardMl, Figure growthPercent) {

    /**
     * Mean 38 % (van Lienden, Cardiovasc Intervent Radiol 2013); 26 % without and 54 % with embolisation of segment 4 in one
     * series (PMC5901738).
     */
    public static final Figure GROWTH_PERCENT = new Figure(38, 26, 54);
}
