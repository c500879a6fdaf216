/** Reasoning over worlds: answers, verdicts, relevance, flips and questions. Comes after {@code model}; the last stage of the engine. */
@NullMarked
package org.liverleaf.decision.reason;

import org.jspecify.annotations.NullMarked;
