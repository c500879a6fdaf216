package org.liverleaf.board.page;

/**
 * The tables that decided in one case.
 *
 * @param caseId the case
 * @param caseName its name
 * @param html the tables, written by the room that draws cases
 * @param viewer whether the viewer of tables is there to be laid over them
 */
public record WhyPage(String caseId, String caseName, String html, boolean viewer) {}
