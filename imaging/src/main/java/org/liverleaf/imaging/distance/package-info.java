/** Exact Euclidean distances in millimetres: maps, and the nearest and farthest pairs of two sets of points. Knows no liver. */
@NullMarked
package org.liverleaf.imaging.distance;

import org.jspecify.annotations.NullMarked;
