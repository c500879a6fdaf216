package org.liverleaf.board.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Documents that are to be kept for one case, together with those of others.
 *
 * @param caseId the case; empty for a new one
 * @param caseName name of a new case
 * @param seen how many documents its author knew of
 * @param documents the documents in order, at least one
 */
public record CaseAddition(Optional<UUID> caseId, String caseName, int seen, List<Handed> documents) {

    /** Copies the list and refuses an empty one. */
    public CaseAddition {
        documents = List.copyOf(documents);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("nothing is added to the case");
        }
    }

    /**
     * One document.
     *
     * @param kind what it is
     * @param name name of the file
     * @param content the bytes
     */
    public record Handed(DocumentKind kind, String name, DocumentBytes content) {}
}
