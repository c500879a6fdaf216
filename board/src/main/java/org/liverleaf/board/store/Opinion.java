package org.liverleaf.board.store;

import java.time.Instant;

/**
 * What a member thinks of an option.
 *
 * @param account who
 * @param displayName name for people
 * @param option id of the option
 * @param stance {@code for}, {@code against} or {@code undecided}
 * @param remark in their own words; may be empty
 * @param givenAt when
 * @param afterShown whether the others' opinions had been shown to them
 */
public record Opinion(
        String account,
        String displayName,
        String option,
        String stance,
        String remark,
        Instant givenAt,
        boolean afterShown) {}
