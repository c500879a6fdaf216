package org.liverleaf.board.store;

import java.time.Instant;

/**
 * What was handed in for a case, byte by byte.
 *
 * @param number its number in the case, from 1
 * @param kind what it is
 * @param name name of the file, for people
 * @param content the bytes; not to be changed
 * @param author who handed it in
 * @param recordedAt when we got it
 */
public record StoredDocument(
        int number, DocumentKind kind, String name, DocumentBytes content, String author, Instant recordedAt) {}
