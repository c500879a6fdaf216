/** Lesions over several studies: which is which, how they grow, RECIST sums. Comes after {@code lesion}. */
@NullMarked
package org.liverleaf.imaging.course;

import org.jspecify.annotations.NullMarked;
