package org.liverleaf.board.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.board.store.Outcome;
import org.liverleaf.board.store.OutcomeCause;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.DecidedCourse;

/**
 * What is due after a decision.
 *
 * @param day when to look again; {@link LocalDate#MAX} if no day was set
 * @param what what is checked then
 * @param closed whether nothing is due any more, since the patient died
 */
public record DecisionDue(LocalDate day, String what, boolean closed) {

    /** The earliest of the next check and the points at which the board looks again. */
    public static DecisionDue of(BoardDecision decision, List<Outcome> outcomes) {
        LocalDate day = decision.followUp().nextCheck();
        String what = decision.followUp().what();
        for (DecidedCourse.LookAgain each : decision.course().reassessments()) {
            if (each.due().isBefore(day)) {
                day = each.due();
                what = each.what().isEmpty() ? each.occasion() : each.occasion() + ": " + each.what();
            }
        }
        boolean closed = outcomes.stream().anyMatch(outcome -> outcome.cause().equals(OutcomeCause.DIED.id()));
        return new DecisionDue(day, what, closed);
    }

    /** Whether a day was set. */
    public boolean isSet() {
        return !day.equals(LocalDate.MAX);
    }

    /** Whether it is past. */
    public boolean isOverdue(LocalDate today) {
        return !closed && isSet() && day.isBefore(today);
    }

    /**
     * The steps of which the day is past and nobody has said what became of them. Steps lead to the options: where none of
     * these is carried out, nothing is left to do.
     */
    public static List<DecidedCourse.NextStep> overdueSteps(
            BoardDecision decision, List<Outcome> outcomes, LocalDate today) {
        Set<String> told = outcomes.stream().map(Outcome::subject).collect(Collectors.toSet());
        List<DecidedCourse.NextStep> overdue = new ArrayList<>();
        Set<String> notDone = outcomes.stream()
                .filter(outcome -> !outcome.done())
                .map(Outcome::subject)
                .collect(Collectors.toSet());
        boolean isGivenUp = !decision.options().isEmpty()
                && decision.options().stream().allMatch(option -> notDone.contains("option:" + option));
        if (of(decision, outcomes).closed() || told.contains("") || isGivenUp) {
            return overdue;
        }
        List<DecidedCourse.NextStep> steps = decision.course().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).due().isBefore(today) && !told.contains("step:" + (i + 1))) {
                overdue.add(steps.get(i));
            }
        }
        return overdue;
    }
}
