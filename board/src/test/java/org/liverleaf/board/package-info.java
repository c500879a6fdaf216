/** The board as a person meets it: a real server, a real PostgreSQL, a real browser. */
@NullMarked
package org.liverleaf.board;

import org.jspecify.annotations.NullMarked;
