package org.liverleaf.board.cases;

import java.util.Optional;
import org.liverleaf.board.store.SignedDecision;

/**
 * Where a case stands between two meetings.
 *
 * @param decision the standing decision, if there is one
 * @param due when it wants the case looked at again
 * @param overdue whether that day has passed
 * @param reopened whether something was handed in since it was signed
 */
public record CaseStanding(
        Optional<SignedDecision> decision, Optional<DecisionDue> due, boolean overdue, boolean reopened) {}
