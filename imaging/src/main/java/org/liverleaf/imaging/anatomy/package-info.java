/** From label maps to named sets of voxels: liver, segments, vessels, tumour. */
@NullMarked
package org.liverleaf.imaging.anatomy;

import org.jspecify.annotations.NullMarked;
