/** Compares a case with registered clinical trials: condition, biomarkers, line of treatment and site of disease. */
@NullMarked
package org.liverleaf.pathway.trials;

import org.jspecify.annotations.NullMarked;
