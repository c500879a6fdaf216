package org.liverleaf.board.page;

/**
 * A part of a case that has a page of its own.
 *
 * @param caseId the case
 * @param caseName its name
 * @param title what the page is headed
 * @param html the part, written by the room that draws cases
 */
public record CasePart(String caseId, String caseName, String title, String html) {}
