/** Lesions and what is measured of them; lesions over time. Comes after {@code anatomy} and {@code shape}. */
@NullMarked
package org.liverleaf.imaging.lesion;

import org.jspecify.annotations.NullMarked;
