package org.liverleaf.pathway.cases;

/**
 * An entry that did not count.
 *
 * @param reading what it said
 * @param rule why it lost: the merge rule, or the derivation that it disagrees with
 */
public record LosingReading(Reading reading, String rule) {}
