package org.liverleaf.board.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.board.store.Outcome;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.DecidedCourse;

/**
 * Something of a decision that an outcome can be told of.
 *
 * @param subject as {@link Outcome#subject}
 * @param title what people call it
 * @param responsible who sees to it; empty if nobody was named
 * @param due by which day; {@link LocalDate#MAX} if none is set
 * @param state how it stands
 */
public record DecisionPart(String subject, String title, String responsible, LocalDate due, State state) {

    /** How a part of a decision stands. */
    public enum State {
        /** Nobody has said anything. */
        OPEN,
        /** Nobody has said anything, and its day is past. */
        OVERDUE,
        /** It was done. */
        DONE,
        /** It was not done and will not be. */
        NOT_DONE;

        /** As programs see it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The whole decision, each option, each step. */
    public static List<DecisionPart> of(
            BoardDecision decision, List<Outcome> outcomes, Knowledge knowledge, LocalDate today) {
        Map<String, Boolean> told = new HashMap<>();
        outcomes.forEach(outcome -> told.put(outcome.subject(), outcome.done()));
        List<DecidedCourse.NextStep> overdue = DecisionDue.overdueSteps(decision, outcomes, today);
        List<DecisionPart> parts = new ArrayList<>();
        for (String subject : OutcomeEntry.subjects(decision)) {
            State plain = Optional.ofNullable(told.get(subject))
                    .map(done -> done ? State.DONE : State.NOT_DONE)
                    .orElse(State.OPEN);
            if (subject.startsWith("step:")) {
                int number = Integer.parseInt(subject.substring("step:".length()));
                DecidedCourse.NextStep step = decision.course().steps().get(number - 1);
                parts.add(new DecisionPart(
                        subject,
                        step.what(),
                        step.responsible(),
                        step.due(),
                        plain == State.OPEN && overdue.contains(step) ? State.OVERDUE : plain));
            } else {
                String title = subject.isEmpty()
                        ? "the whole decision"
                        : title(knowledge, subject.substring("option:".length()));
                parts.add(new DecisionPart(subject, title, "", LocalDate.MAX, plain));
            }
        }
        return parts;
    }

    /** What people call an option or regimen. */
    public static String title(Knowledge knowledge, String id) {
        return Stream.concat(
                        knowledge.options().stream()
                                .filter(option -> option.id().equals(id))
                                .map(OptionText::title),
                        knowledge.regimens().stream()
                                .filter(regimen -> regimen.id().equals(id))
                                .map(RegimenText::title))
                .findFirst()
                .orElse(id);
    }
}
