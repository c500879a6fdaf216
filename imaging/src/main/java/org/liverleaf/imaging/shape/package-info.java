/** Diameters, surface, volume and axes of one set of voxels, each with its uncertainty. Knows no liver; the conventions stand in ADR 0027. */
@NullMarked
package org.liverleaf.imaging.shape;

import org.jspecify.annotations.NullMarked;
