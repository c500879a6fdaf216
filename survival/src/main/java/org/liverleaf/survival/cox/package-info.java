/**
 * Cox's proportional hazards model: fit, robust errors, baseline hazard, test of proportionality.
 */
@NullMarked
package org.liverleaf.survival.cox;

import org.jspecify.annotations.NullMarked;
