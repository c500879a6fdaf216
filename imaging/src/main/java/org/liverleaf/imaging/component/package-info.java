/** Connected parts of a set of voxels. Knows no liver; feeds {@code lesion} and {@code distance}. */
@NullMarked
package org.liverleaf.imaging.component;

import org.jspecify.annotations.NullMarked;
