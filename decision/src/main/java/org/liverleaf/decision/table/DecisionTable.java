package org.liverleaf.decision.table;

import java.util.List;

/**
 * A decision table as read from a file.
 *
 * @param id the decision that it answers
 * @param question the decision as a question to a clinician
 * @param hitPolicy how rules combine
 * @param columns what it reads
 * @param outputs every value that it may answer
 * @param rules the rows, in the order of the table
 * @param file where it stands, for messages
 */
public record DecisionTable(
        String id,
        String question,
        HitPolicy hitPolicy,
        List<Column> columns,
        List<String> outputs,
        List<Rule> rules,
        String file) {

    /** Copies the lists. */
    public DecisionTable {
        columns = List.copyOf(columns);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }
}
