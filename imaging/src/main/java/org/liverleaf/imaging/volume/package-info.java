/** Grids of voxels, label maps and masks on them: where the arrays live. Knows no file format and no liver; feeds everything else here. */
@NullMarked
package org.liverleaf.imaging.volume;

import org.jspecify.annotations.NullMarked;
