package org.liverleaf.board.page;

/**
 * A letter on a signed decision.
 *
 * @param caseId the case
 * @param caseName its name
 * @param decisionId the decision
 * @param to to whom it goes, as addresses spell it
 * @param title its title
 * @param html its body, written by the room that writes letters
 */
public record LetterView(String caseId, String caseName, String decisionId, String to, String title, String html) {}
