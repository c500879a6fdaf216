/** Reduced ordered multi-valued decision diagrams. Knows nothing of facts or tables; feeds {@code reason}. */
@NullMarked
package org.liverleaf.decision.diagram;

import org.jspecify.annotations.NullMarked;
