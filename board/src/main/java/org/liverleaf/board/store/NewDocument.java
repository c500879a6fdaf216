package org.liverleaf.board.store;

import java.util.Optional;
import java.util.UUID;

/**
 * A document that is to be kept together with others.
 *
 * @param caseId the case that it is for; empty for a case of its own
 * @param caseName name of the new case
 * @param seen how many documents its author knew of in that case
 * @param kind what it is
 * @param name name of the file
 * @param content the bytes
 */
public record NewDocument(
        Optional<UUID> caseId, String caseName, int seen, DocumentKind kind, String name, DocumentBytes content) {}
