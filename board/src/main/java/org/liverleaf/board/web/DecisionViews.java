package org.liverleaf.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.DecisionPart;
import org.liverleaf.board.page.DecisionView;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.Outcome;
import org.liverleaf.board.store.OutcomeCause;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.liverleaf.pathway.letters.FollowUp;
import org.springframework.stereotype.Component;

/** Writes signed decisions for pages. */
@Component
final class DecisionViews {

    private final DecisionStore decisions;
    private final CaseStore cases;
    private final Knowledge knowledge;

    DecisionViews(DecisionStore decisions, CaseStore cases, Knowledge knowledge) {
        this.decisions = decisions;
        this.cases = cases;
        this.knowledge = knowledge;
    }

    DecisionView of(SignedDecision signed) {
        BoardDecision decision = DecisionJson.read(signed.content());
        return new DecisionView(
                signed.id().toString(),
                decision.options().stream().map(this::title).toList(),
                decision.reasons(),
                decision.participants(),
                decision.dissents().stream()
                        .map(each -> each.member() + ": " + each.text())
                        .toList(),
                decision.deviations().stream()
                        .map(each -> title(each.option()) + " (proposed: "
                                + each.proposed().replace('-', ' ') + "): " + each.reason())
                        .toList(),
                CourseLines.of(followUp(decision.followUp()), decision.course()),
                new DecisionView.Signature(
                        signed.signedBy() + ", " + Days.time(signed.signedAt()),
                        signed.superseded(),
                        isReopened(signed),
                        outcomes(signed)));
    }

    /** Whether something was handed in since. */
    boolean isReopened(SignedDecision signed) {
        return cases.find(signed.caseId())
                .map(StoredCase::documents)
                .filter(now -> now > signed.basis().documents())
                .isPresent();
    }

    /** What became of a decision and its parts, a line each. */
    List<String> outcomes(SignedDecision signed) {
        DecidedCourse course = DecisionJson.read(signed.content()).course();
        return decisions.outcomes(signed.id()).stream()
                .map(outcome -> line(outcome, course))
                .toList();
    }

    private String line(Outcome outcome, DecidedCourse course) {
        String subject = subject(outcome.subject(), course);
        String day = outcome.happenedOn().equals(LocalDate.MAX) ? "" : " on " + Days.day(outcome.happenedOn());
        String why = Stream.of(
                        OutcomeCause.find(outcome.cause())
                                .map(OutcomeCause::text)
                                .orElse(""),
                        outcome.reason())
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(": "));
        return (subject.isEmpty() ? "" : subject + ": ")
                + (outcome.done() ? "done" : "not done")
                + day
                + (why.isEmpty() ? "" : ": " + why);
    }

    /** What people call a part of a decision; empty for the whole. */
    String subject(String subject, DecidedCourse course) {
        if (subject.startsWith("option:")) {
            return title(subject.substring("option:".length()));
        }
        if (subject.startsWith("step:")) {
            int number = Integer.parseInt(subject.substring("step:".length()));
            return number <= course.steps().size()
                    ? course.steps().get(number - 1).what()
                    : "";
        }
        return "";
    }

    private static String followUp(FollowUp followUp) {
        String day = followUp.nextCheck().equals(LocalDate.MAX) ? "" : Days.day(followUp.nextCheck());
        return String.join(
                ", ",
                Stream.of(day, followUp.what()).filter(text -> !text.isEmpty()).toList());
    }

    /** What people call an option or regimen. */
    String title(String id) {
        return DecisionPart.title(knowledge, id);
    }
}
