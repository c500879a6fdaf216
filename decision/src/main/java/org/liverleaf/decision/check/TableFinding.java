package org.liverleaf.decision.check;

/**
 * Something wrong with a table.
 *
 * @param table the table
 * @param rule the rule, empty if the trouble is not one rule's
 * @param text what is wrong, with an example where there is one
 */
public record TableFinding(String table, String rule, String text) {}
