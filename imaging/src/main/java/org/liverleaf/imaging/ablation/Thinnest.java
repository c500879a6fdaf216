package org.liverleaf.imaging.ablation;

import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Point;

/**
 * The smallest margin and where it is.
 *
 * @param mm below 0 where tumour lies outside of the zone: then its depth there
 * @param tumour the voxel centre of the tumour at which it was found
 * @param edge the voxel centre to which it was measured
 * @param slice the axial slice of {@code tumour}, counted from 0
 */
public record Thinnest(Figure mm, Point tumour, Point edge, int slice) {}
