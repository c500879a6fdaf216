package org.liverleaf.board.page;

/**
 * The tables that decided in one case.
 *
 * @param caseId the case
 * @param caseName its name
 * @param table the table that is shown whole; empty for the list of all
 * @param html the tables, written by the room that draws cases
 * @param viewer whether the viewer of tables is there to be laid over them
 */
public record WhyPage(String caseId, String caseName, String table, String html, boolean viewer) {}
