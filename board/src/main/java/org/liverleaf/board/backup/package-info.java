/** A whole board in one file, and a board from such a file. */
@NullMarked
package org.liverleaf.board.backup;

import org.jspecify.annotations.NullMarked;
