/** Tests of what the board computes. */
@NullMarked
package org.liverleaf.board.cases;

import org.jspecify.annotations.NullMarked;
