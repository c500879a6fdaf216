/**
 * Observed times and events, checked once and sorted once; groups and covariates of the same rows. Feeds every estimator.
 */
@NullMarked
package org.liverleaf.survival.sample;

import org.jspecify.annotations.NullMarked;
