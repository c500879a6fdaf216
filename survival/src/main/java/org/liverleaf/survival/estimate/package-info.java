/**
 * What an estimator answers: a value with its interval, or the reason why there is none; and the few distributions behind it.
 */
@NullMarked
package org.liverleaf.survival.estimate;

import org.jspecify.annotations.NullMarked;
