package org.liverleaf.board.page;

import java.util.List;

/**
 * What users of other systems did with our cards.
 *
 * @param rows the newest first
 */
public record FeedbackPage(List<Row> rows) {

    /** Copies the list. */
    public FeedbackPage {
        rows = List.copyOf(rows);
    }

    /**
     * What was done with one card.
     *
     * @param at when
     * @param client the system
     * @param topic what the card was about
     * @param outcome accepted or overridden
     * @param reason why, in words; may be empty
     * @param remark what was written; may be empty
     */
    public record Row(String at, String client, String topic, String outcome, String reason, String remark) {}
}
