/** What is wrong with a table as such: gaps, overlaps, rules that can never fire. Comes after {@code compile}. */
@NullMarked
package org.liverleaf.decision.check;

import org.jspecify.annotations.NullMarked;
