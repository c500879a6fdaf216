package org.liverleaf.board.page;

import java.util.List;

/**
 * The meetings.
 *
 * @param meetings the newest first
 * @param nextDay a day to suggest for the next one
 */
public record MeetingsPage(List<Row> meetings, String nextDay) {

    /** Copies the list. */
    public MeetingsPage {
        meetings = List.copyOf(meetings);
    }

    /**
     * A meeting in the list.
     *
     * @param id its id
     * @param day its day, in words
     * @param title its title
     * @param cases how many cases are on its list
     */
    public record Row(String id, String day, String title, int cases) {}
}
