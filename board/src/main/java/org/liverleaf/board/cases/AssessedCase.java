package org.liverleaf.board.cases;

import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.record.Intake;

/**
 * A case with what the pathway makes of it.
 *
 * @param stored the case
 * @param intake its record, folded from its documents
 * @param assessment the assessment
 */
public record AssessedCase(StoredCase stored, Intake intake, Assessment assessment) {}
