package org.liverleaf.pathway.cases;

import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.record.PartialDate;

/**
 * A fact as the rest of the record yields it.
 *
 * @param fact id of the fact
 * @param belief the values that it may have
 * @param effective when it is true of the patient
 * @param source what it was derived from, in a few words
 */
record Derivation(String fact, Belief belief, PartialDate effective, String source) {}
