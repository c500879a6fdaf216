/** The only reader and writer of NIfTI-1 and NIfTI-2. Takes streams that it did not open; feeds {@code volume}. */
@NullMarked
package org.liverleaf.imaging.nifti;

import org.jspecify.annotations.NullMarked;
