/** The pathway as a whole: from a record to an assessed case. Start reading at {@link org.liverleaf.pathway.Pathway}. */
@NullMarked
package org.liverleaf.pathway;

import org.jspecify.annotations.NullMarked;
