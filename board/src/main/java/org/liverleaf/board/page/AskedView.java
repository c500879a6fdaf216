package org.liverleaf.board.page;

import java.util.List;

/**
 * A question to a member.
 *
 * @param id as the form sends it
 * @param title its title
 * @param about what is known of the lesion, in a few words; empty for the whole case
 * @param choices the answers
 * @param own one's own answer; empty if none was given
 * @param remark one's own remark
 */
public record AskedView(String id, String title, String about, List<Choice> choices, String own, String remark) {

    /** Copies the list. */
    public AskedView {
        choices = List.copyOf(choices);
    }
}
