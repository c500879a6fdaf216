package org.liverleaf.imaging.lesion;

import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.shape.PrincipalAxes;

/**
 * Measures in space.
 *
 * @param volumeMl number of voxels times the volume of one
 * @param feretMm largest diameter in space
 * @param sphereMm diameter of the ball of the same volume
 * @param surfaceMm2 area of the surface
 * @param axes principal axes; shape, not size
 */
public record Solid(Figure volumeMl, Figure feretMm, Figure sphereMm, Figure surfaceMm2, PrincipalAxes axes) {}
