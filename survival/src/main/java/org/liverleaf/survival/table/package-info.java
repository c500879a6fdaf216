/**
 * A table of patients as CSV, read into columns of numbers and words; every cell that does not fit is named.
 */
@NullMarked
package org.liverleaf.survival.table;

import org.jspecify.annotations.NullMarked;
