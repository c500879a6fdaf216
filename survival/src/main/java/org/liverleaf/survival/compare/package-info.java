/**
 * Tests of whether groups differ in survival: the log-rank family, weighted and stratified.
 */
@NullMarked
package org.liverleaf.survival.compare;

import org.jspecify.annotations.NullMarked;
