package org.liverleaf.decision.reason;

import java.util.List;
import org.liverleaf.decision.model.Effort;

/**
 * An unknown fact worth asking for.
 *
 * @param fact its name
 * @param stale whether an old value has to be repeated
 * @param effort what it costs to learn it
 * @param crosses contending options that it can move between open and closed
 * @param changes all options that it can change
 * @param worstDrop by how much the sum of (verdicts - 1) over all options falls for the least helpful answer
 */
public record Question(
        String fact, boolean stale, Effort effort, List<String> crosses, List<String> changes, int worstDrop) {

    /** Copies the lists. */
    public Question {
        crosses = List.copyOf(crosses);
        changes = List.copyOf(changes);
    }
}
