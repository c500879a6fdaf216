package org.liverleaf.board.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed decision. Never changed; a later one may supersede it.
 *
 * @param id stable id
 * @param meetingId the meeting
 * @param caseId the case
 * @param content what was decided, as JSON
 * @param basis what it was made from
 * @param signedBy name of the signatory, for people
 * @param signedAt when
 * @param superseded whether a later decision took its place
 */
public record SignedDecision(
        UUID id,
        UUID meetingId,
        UUID caseId,
        String content,
        Basis basis,
        String signedBy,
        Instant signedAt,
        boolean superseded) {}
