package org.liverleaf.pathway.cases;

import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;

/**
 * What one entry says of one fact, as a set of values.
 *
 * @param belief the values that it leaves
 * @param effective when it is true of the patient, never after the day of the case
 * @param entry the entry
 * @param sample where the tissue came from
 */
record Claim(Belief belief, PartialDate effective, Entry entry, Payload.Sample sample) {

    Reading reading(FactDefinition fact) {
        String said =
                entry.payload() instanceof Payload.FactStatement stated ? StatementText.of(stated.statement()) : "";
        return new Reading(
                ValueText.of(fact.domain(), belief.values()),
                effective,
                entry.recorded(),
                entry.source(),
                new Reading.Entered(entry.id(), entry.provenance().author(), said));
    }
}
