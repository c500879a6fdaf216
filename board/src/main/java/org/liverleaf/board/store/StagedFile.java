package org.liverleaf.board.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that waits for its confirmation.
 *
 * @param id its id
 * @param kind what it is
 * @param name name of the file, for people
 * @param content the bytes
 * @param stagedAt when it was uploaded
 */
public record StagedFile(UUID id, Kind kind, String name, DocumentBytes content, Instant stagedAt) {

    /** What a file with many patients may be. */
    public enum Kind {
        /** FHIR, a bundle or a resource a line. */
        NDJSON,
        /** A table, one row a patient. */
        CSV;

        /** As the database spells it. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
