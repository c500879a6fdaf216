/**
 * CDS Hooks 2.0: another system asks what the board would say of the patient on its screen, and gets cards. What it sends is
 * read, answered and forgotten; only that it asked is written down.
 */
@NullMarked
package org.liverleaf.board.hooks;

import org.jspecify.annotations.NullMarked;
