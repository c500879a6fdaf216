package org.liverleaf.board.store;

/**
 * What a member says to one question.
 *
 * @param account who
 * @param displayName name for people
 * @param question {@code resectability}, or {@code lesion:} and the name of a lesion
 * @param answer a word of the question
 * @param remark in their own words; may be empty
 * @param afterShown whether the others' opinions had been shown to them
 */
public record OpinionAnswer(
        String account, String displayName, String question, String answer, String remark, boolean afterShown) {}
