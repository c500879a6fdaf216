package org.liverleaf.pathway.fhir.out;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.liverleaf.pathway.Assessment;

/**
 * What names a document and whom it tells of.
 *
 * @param id id of the document, of its Composition and of its CarePlan; the ids of its other resources begin with it
 * @param patientId id of the Patient
 * @param patient the patient's identifier as the record has it; empty if it has none
 */
public record DocumentHead(UUID id, UUID patientId, String patient) {

    /**
     * The head of a document that no database names: the same assessment has the same.
     *
     * @param kind what else tells documents on one assessment apart, such as a decision
     */
    public static DocumentHead of(Assessment assessment, String patient, String kind) {
        Assessment.Meta meta = assessment.meta();
        String patientId = meta.recordHash() + " " + patient;
        String id = String.join(
                " ",
                patientId,
                meta.knowledgeHash(),
                meta.softwareVersion(),
                meta.asOf().toString(),
                meta.knownAt().toString(),
                kind);
        return new DocumentHead(named(id), named(patientId), patient);
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final int LONGEST_PART = 27;

    /** The id of a part of the document. FHIR allows 64 characters. */
    String part(String name) {
        String part = name.replaceAll("[^A-Za-z0-9-]", "-");
        if (part.length() > LONGEST_PART) {
            part = part.substring(0, LONGEST_PART - 9) + "-"
                    + named(name).toString().substring(0, 8);
        }
        return id + "." + part;
    }
}
