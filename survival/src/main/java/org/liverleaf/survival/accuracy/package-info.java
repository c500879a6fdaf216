/**
 * How good predictions were: concordance, calibration, Brier score.
 */
@NullMarked
package org.liverleaf.survival.accuracy;

import org.jspecify.annotations.NullMarked;
