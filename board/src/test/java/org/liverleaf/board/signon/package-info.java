/** Tests of who may come in. */
@NullMarked
package org.liverleaf.board.signon;

import org.jspecify.annotations.NullMarked;
