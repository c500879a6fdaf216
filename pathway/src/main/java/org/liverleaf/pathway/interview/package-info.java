/** Adaptive intake: asks for the fact whose answer can still change the plan most, and stops when none can. */
@NullMarked
package org.liverleaf.pathway.interview;

import org.jspecify.annotations.NullMarked;
