/** What the board gives as FHIR: documents on cases and signed decisions, found by id; and what it can do. */
@NullMarked
package org.liverleaf.board.fhir;

import org.jspecify.annotations.NullMarked;
