/** What the board writes down, in PostgreSQL: accounts, cases with their documents, meetings, opinions, decisions, the audit trail. */
@NullMarked
package org.liverleaf.board.store;

import org.jspecify.annotations.NullMarked;
