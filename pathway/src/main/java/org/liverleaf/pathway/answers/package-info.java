/**
 * The questions that patients ask, answered in plain language for one case. Comes after {@code plan}; reads
 * {@code knowledge/answers/}. A sentence is shown only where its conditions hold; what is not known is said to be not known.
 */
@NullMarked
package org.liverleaf.pathway.answers;

import org.jspecify.annotations.NullMarked;
