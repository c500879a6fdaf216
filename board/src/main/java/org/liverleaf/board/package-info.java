/** The board application: starts and stops the server. Comes last of all rooms but the command. */
@NullMarked
package org.liverleaf.board;

import org.jspecify.annotations.NullMarked;
