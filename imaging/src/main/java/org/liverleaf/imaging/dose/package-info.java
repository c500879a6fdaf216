/** Dose of yttrium-90 by voxel, from a picture of the activity, and its histogram. */
@NullMarked
package org.liverleaf.imaging.dose;

import org.jspecify.annotations.NullMarked;
