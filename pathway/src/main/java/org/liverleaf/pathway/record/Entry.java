package org.liverleaf.pathway.record;

import java.time.Instant;
import java.util.List;

/**
 * One line of the record. Never changed; an entry that was wrong is named by a later one under {@code corrects}.
 *
 * @param id unique in the record
 * @param effective when it is true of the patient
 * @param provenance when it was recorded, by whom, from where
 * @param payload what it tells
 * @param corrects ids of the entries that this one withdraws; a newer measurement corrects nothing
 */
public record Entry(String id, PartialDate effective, Provenance provenance, Payload payload, List<String> corrects) {

    /** Copies the list and refuses an empty id. */
    public Entry {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an entry needs an id");
        }
        corrects = List.copyOf(corrects);
    }

    /** An entry that corrects nothing. */
    public static Entry of(String id, PartialDate effective, Provenance provenance, Payload payload) {
        return new Entry(id, effective, provenance, payload, List.of());
    }

    /** When we got it. */
    public Instant recorded() {
        return provenance.recorded();
    }

    /** FHIR resource, form, image series or place in a file. */
    public String source() {
        return provenance.source();
    }
}
