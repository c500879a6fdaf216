package org.liverleaf.decision.table;

import java.util.OptionalInt;

/**
 * An input column.
 *
 * @param fact name of the fact it reads
 * @param maxAgeDays age in days from which a value of the record counts as unknown for this table; empty if age is no matter
 */
public record Column(String fact, OptionalInt maxAgeDays) {}
