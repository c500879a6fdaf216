package org.liverleaf.board.store;

import java.util.UUID;

/**
 * A case on the list of a meeting.
 *
 * @param caseId the case
 * @param name its name
 * @param position its place on the list, from 1
 * @param question what the board is asked
 * @param opinions how many members gave their opinion
 * @param decided whether a decision is signed
 */
public record ListedCase(UUID caseId, String name, int position, String question, int opinions, boolean decided) {}
