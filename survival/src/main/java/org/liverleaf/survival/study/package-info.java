/**
 * One table of patients analysed as one question: curves by group, the test between them, a Cox model. Puts the other packages
 * together; commands and pages show it.
 */
@NullMarked
package org.liverleaf.survival.study;

import org.jspecify.annotations.NullMarked;
