package org.liverleaf.imaging.ablation;

import org.liverleaf.imaging.shape.Figure;

/**
 * How much of a margin of some width was reached. All in percent, 0 to 100.
 *
 * @param marginMm the width: 0, 5 or 10 mm
 * @param expanded ablated share of the tumour grown by the width, tissue of the liver only; at 0 mm the ablated share of the tumour
 * @param shell ablated share of that without the tumour itself; 100 at 0 mm, where there is none
 * @param surface share of the surface of the tumour from which the edge of the zone is at least so far
 * @param outsideLiver share of the tumour grown by the width that lies beyond the capsule and does not count; 0 where no liver is known
 */
public record Coverage(int marginMm, Figure expanded, Figure shell, Figure surface, double outsideLiver) {}
