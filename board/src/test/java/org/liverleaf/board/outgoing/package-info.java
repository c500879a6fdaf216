/** Tests of what leaves the board, against real servers and hostile ones. */
@NullMarked
package org.liverleaf.board.outgoing;

import org.jspecify.annotations.NullMarked;
