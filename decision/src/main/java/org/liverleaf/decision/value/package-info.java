/** Domains, sets of values and beliefs: the words in which everything uncertain is said. Comes first; knows nothing. */
@NullMarked
package org.liverleaf.decision.value;

import org.jspecify.annotations.NullMarked;
