package org.liverleaf.decision.reason;

import org.liverleaf.decision.table.Rule;

/** A rule that fires in all or in some worlds, and the table it stands in. */
public record FiredRule(String table, Rule rule, Certainty certainty) {}
