package org.liverleaf.board.page;

import java.util.List;

/**
 * What was decided, when to look again, and what became of it.
 *
 * @param rows the most overdue first
 * @param causes why something was not done
 * @param today the day of today, as fields of days spell it
 */
public record FollowUpPage(List<Row> rows, List<Choice> causes, String today) {

    /** Copies the lists. */
    public FollowUpPage {
        rows = List.copyOf(rows);
        causes = List.copyOf(causes);
    }

    /**
     * A decided case.
     *
     * @param caseId the case
     * @param caseName its name
     * @param decisionId the decision
     * @param check when to look again
     * @param overdueSteps steps that are overdue, a line each
     * @param outcomes what became of it and its parts, a line each
     * @param subjects of what something can be recorded: the whole decision, its options, its steps
     * @param draft what was typed and could not be kept; empty fields otherwise
     */
    public record Row(
            String caseId,
            String caseName,
            String decisionId,
            Check check,
            List<String> overdueSteps,
            List<String> outcomes,
            List<Choice> subjects,
            Draft draft) {

        /** Copies the lists. */
        public Row {
            overdueSteps = List.copyOf(overdueSteps);
            outcomes = List.copyOf(outcomes);
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * When to look again.
     *
     * @param due the day; empty if none was set
     * @param what what is checked
     * @param overdue whether the day is past
     * @param reopened whether something was handed in since the decision
     * @param closed whether nothing is due any more
     */
    public record Check(String due, String what, boolean overdue, boolean reopened, boolean closed) {}

    /**
     * What was typed into the form of an outcome.
     *
     * @param subject of what
     * @param day on which day
     * @param cause why not, from the list
     * @param reason in own words
     * @param problem what is wrong; empty if nothing
     */
    public record Draft(String subject, String day, String cause, String reason, String problem) {}
}
