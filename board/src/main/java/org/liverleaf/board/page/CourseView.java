package org.liverleaf.board.page;

import java.util.List;

/**
 * The course of a decision in its form.
 *
 * @param intent what treatment is for
 * @param resectability how the board sees it
 * @param lesions what is done to each lesion
 * @param steps rows of steps, some of them empty
 * @param checks rows of points at which the board looks again, some of them empty
 */
public record CourseView(Pick intent, Pick resectability, List<Pick> lesions, List<Row> steps, List<Row> checks) {

    /** Copies the lists. */
    public CourseView {
        lesions = List.copyOf(lesions);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /**
     * One of several.
     *
     * @param field name of the field
     * @param title what is asked
     * @param about more of it; may be empty
     * @param choices what can be chosen
     * @param chosen what is chosen; empty if nothing
     * @param remark remark of a lesion
     */
    public record Pick(String field, String title, String about, List<Choice> choices, String chosen, String remark) {

        /** Copies the list. */
        public Pick {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A row of three fields as they were typed.
     *
     * @param what step, or occasion
     * @param more who is responsible, or what is looked at
     * @param due the day
     */
    public record Row(String what, String more, String due) {

        /** Nothing is typed. */
        public static final Row EMPTY = new Row("", "", "");
    }
}
