/** Who may do what: accounts, roles, the one table of routes, the throttle on guessing passwords. */
@NullMarked
package org.liverleaf.board.signon;

import org.jspecify.annotations.NullMarked;
