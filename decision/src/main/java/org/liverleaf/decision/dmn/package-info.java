/** Reads DMN 1.3 files in the profile of this project. The only room that knows XML. Comes after {@code table}. */
@NullMarked
package org.liverleaf.decision.dmn;

import org.jspecify.annotations.NullMarked;
