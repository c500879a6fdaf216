package org.liverleaf.board.page;

import java.util.List;

/**
 * A signed decision.
 *
 * @param id its id
 * @param options what was decided, by title
 * @param reasons why
 * @param participants who took part
 * @param dissents who disagreed and why
 * @param deviations where the board went another way than proposed, and why
 * @param course next check, intent, resectability, lesions, steps and when to look again, a line each under its heading
 * @param signature who signed and when, and what became of it
 */
public record DecisionView(
        String id,
        List<String> options,
        String reasons,
        List<String> participants,
        List<String> dissents,
        List<String> deviations,
        List<Heading> course,
        Signature signature) {

    /** Copies the lists. */
    public DecisionView {
        options = List.copyOf(options);
        participants = List.copyOf(participants);
        dissents = List.copyOf(dissents);
        deviations = List.copyOf(deviations);
        course = List.copyOf(course);
    }

    /** Lines under a heading. */
    public record Heading(String title, List<String> lines) {

        /** Copies the list. */
        public Heading {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The signature and what came after.
     *
     * @param by who and when
     * @param superseded whether a later decision took its place
     * @param reopened whether something was handed in since
     * @param outcomes whether it and its parts were done; empty if nobody said so
     */
    public record Signature(String by, boolean superseded, boolean reopened, List<String> outcomes) {

        /** Copies the list. */
        public Signature {
            outcomes = List.copyOf(outcomes);
        }
    }
}
