/** What could be resected, ablated or left, and what liver would remain. */
@NullMarked
package org.liverleaf.imaging.planning;

import org.jspecify.annotations.NullMarked;
