package org.liverleaf.pathway.staging;

import java.util.List;

/**
 * One of the three questions that a board asks in order.
 *
 * @param id {@code removable-now}, {@code convertible} or {@code controllable}
 * @param question the question
 * @param answer {@code yes}, {@code no} or {@code undetermined}
 * @param fragile whether the answer is another within the error of a measurement
 * @param because reasons, each with its evidence
 */
public record ThreeQuestion(String id, String question, String answer, boolean fragile, List<Reason> because) {

    /** Copies the list. */
    public ThreeQuestion {
        because = List.copyOf(because);
    }

    /**
     * One reason.
     *
     * @param text why, in plain clinical English
     * @param rule the rule that says so; empty where the reason is a list of options
     * @param certain whether it holds in every world
     * @param evidence evidence keys
     */
    public record Reason(String text, String rule, boolean certain, List<String> evidence) {

        /** Copies the list. */
        public Reason {
            evidence = List.copyOf(evidence);
        }
    }
}
