package org.liverleaf.board.page;

import java.util.List;

/**
 * The list of one meeting.
 *
 * @param id its id
 * @param day its day, in words
 * @param title its title
 * @param rows its cases, in order
 * @param ready how many have no decisive gap
 * @param decided how many are decided
 * @param others cases that could still be put on the list
 * @param agreement how far members agreed, a line each
 */
public record MeetingPage(
        String id,
        String day,
        String title,
        List<CaseRow> rows,
        int ready,
        int decided,
        List<Choice> others,
        List<String> agreement) {

    /** Copies the lists. */
    public MeetingPage {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        agreement = List.copyOf(agreement);
    }
}
