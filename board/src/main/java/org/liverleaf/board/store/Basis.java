package org.liverleaf.board.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a decision was made from, so that it can be made again.
 *
 * @param recordHash hash of the record
 * @param documents how many documents the case had
 * @param asOf the day of which the assessment speaks
 * @param knownAt entries recorded later took no part
 * @param knowledgeHash hash of the knowledge
 * @param softwareVersion version of the software
 * @param digest digest of facts, verdicts, arguments and plan
 */
public record Basis(
        String recordHash,
        int documents,
        LocalDate asOf,
        Instant knownAt,
        String knowledgeHash,
        String softwareVersion,
        String digest) {}
