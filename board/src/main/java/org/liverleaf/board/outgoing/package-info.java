/**
 * Everything that leaves the board for another machine. Where it may go stands in the configuration and nowhere else:
 * {@link org.liverleaf.board.outgoing.AllowedAddresses} is asked before every request.
 */
@NullMarked
package org.liverleaf.board.outgoing;

import org.jspecify.annotations.NullMarked;
