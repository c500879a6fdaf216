package org.liverleaf.board.page;

import java.util.List;

/**
 * Who stands where on resectability and on each lesion.
 *
 * @param questions the columns
 * @param members the rows
 * @param liver the drawn liver, written by the room that draws; empty if no lesion is listed
 * @param measures how far they agree; empty with fewer than three members
 */
public record StandpointsView(List<Column> questions, List<MemberRow> members, String liver, List<Measure> measures) {

    /** Copies the lists. */
    public StandpointsView {
        questions = List.copyOf(questions);
        members = List.copyOf(members);
        measures = List.copyOf(measures);
    }

    /**
     * A question.
     *
     * @param title its title
     * @param about what is known of the lesion, in a few words; empty for the whole case
     * @param share the most frequent answer with its share; empty if nobody answered
     * @param disputed whether answers differ
     */
    public record Column(String title, String about, String share, boolean disputed) {}

    /**
     * A member.
     *
     * @param name name for people
     * @param afterShown whether something of it was said after the others' opinions had been shown
     * @param cells an answer for each question
     */
    public record MemberRow(String name, boolean afterShown, List<Cell> cells) {

        /** Copies the list. */
        public MemberRow {
            cells = List.copyOf(cells);
        }
    }

    /** An answer with its remark; both may be empty. */
    public record Cell(String answer, String remark) {}

    /**
     * How far members agree.
     *
     * @param about on what
     * @param value the value with its name
     * @param words what it says
     */
    public record Measure(String about, String value, String words) {}
}
