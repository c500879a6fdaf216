/** Facts, how derived facts come about, and options: one body of knowledge. Comes after {@code table}; feeds {@code compile}. */
@NullMarked
package org.liverleaf.decision.model;

import org.jspecify.annotations.NullMarked;
