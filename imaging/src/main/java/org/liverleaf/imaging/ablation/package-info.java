/** What an ablation achieved: the margin around a tumour, where it is thin, and how sure that is. */
@NullMarked
package org.liverleaf.imaging.ablation;

import org.jspecify.annotations.NullMarked;
