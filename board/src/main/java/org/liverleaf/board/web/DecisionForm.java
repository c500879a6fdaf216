package org.liverleaf.board.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.board.page.DiscussionPage;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.Deviation;
import org.liverleaf.pathway.letters.Dissent;
import org.liverleaf.pathway.letters.FollowUp;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.plan.Reassessment;
import org.springframework.util.MultiValueMap;

/**
 * The form in which a decision is written down, and what has to be put right in it.
 *
 * @param options options chosen
 * @param texts what was typed, by field
 * @param course intent, resectability, lesions, steps and when to look again
 * @param deviations where the choice differs from the proposal
 * @param followUp the next check
 * @param decidedOn the day
 * @param problems what has to be put right
 */
record DecisionForm(
        List<String> options,
        Texts texts,
        CourseForm course,
        List<Deviation> deviations,
        FollowUp followUp,
        LocalDate decidedOn,
        List<String> problems) {

    private static final int LONGEST = 10_000;

    DecisionForm {
        options = List.copyOf(options);
        deviations = List.copyOf(deviations);
        problems = List.copyOf(problems);
    }

    /** What was typed. */
    record Texts(String participants, String reasons, String dissents, String deviation, String nextCheck) {}

    /** No option chosen; the course and the next check are those that the plan proposes. */
    static DecisionForm empty(Assessment assessment) {
        Optional<Reassessment> next = assessment.plan().reassessments().stream().findFirst();
        return new DecisionForm(
                List.of(),
                new Texts(
                        "", "", "", "", next.map(each -> each.due().toString()).orElse("")),
                CourseForm.proposed(assessment),
                List.of(),
                new FollowUp(LocalDate.MAX, next.map(Reassessment::occasion).orElse(""), ""),
                LocalDate.MAX,
                List.of());
    }

    static DecisionForm of(MultiValueMap<String, String> form, Assessment assessment, LocalDate decidedOn) {
        List<String> problems = new ArrayList<>();
        List<String> options = form.getOrDefault("option", List.of()).stream()
                .filter(id -> assessment.ledger().findOption(id).isPresent())
                .distinct()
                .toList();
        Texts texts = new Texts(
                text(form, "participants", problems),
                text(form, "reasons", problems),
                text(form, "dissents", problems),
                text(form, "deviation", problems),
                text(form, "nextCheck", problems));
        if (options.isEmpty()) {
            problems.add("Options: none is chosen; choose at least one, be it best supportive care.");
        }
        if (texts.participants().isEmpty()) {
            problems.add("Participants: none is named; write one on each line.");
        }
        if (texts.reasons().isEmpty()) {
            problems.add("Reasons: nothing is written; say in a sentence why.");
        }
        List<Deviation> deviations = deviations(options, assessment, texts.deviation());
        if (!deviations.isEmpty() && texts.deviation().isEmpty()) {
            problems.add("Deviation: the choice differs from what was proposed ("
                    + String.join(
                            ", ", deviations.stream().map(Deviation::option).toList())
                    + "); say why.");
        }
        LocalDate next = LocalDate.MAX;
        if (!texts.nextCheck().isEmpty()) {
            try {
                next = LocalDate.parse(texts.nextCheck());
            } catch (DateTimeParseException noDay) {
                problems.add("Next check: found '" + texts.nextCheck() + "', expected a day such as 2026-03-05.");
            }
        }
        FollowUp followUp = new FollowUp(next, text(form, "nextWhat", problems), text(form, "contact", problems));
        CourseForm course = CourseForm.of(form, assessment, problems);
        return new DecisionForm(options, texts, course, deviations, followUp, decidedOn, problems);
    }

    private static String text(MultiValueMap<String, String> form, String field, List<String> problems) {
        String text = Optional.ofNullable(form.getFirst(field)).orElse("").strip();
        if (text.length() > LONGEST) {
            problems.add(field + ": found " + text.length() + " characters, expected at most " + LONGEST + ".");
        }
        return text;
    }

    /** Chosen although it was not open, or indicated and not chosen. */
    private static List<Deviation> deviations(List<String> options, Assessment assessment, String reason) {
        List<Deviation> deviations = new ArrayList<>();
        for (LedgerOption option : assessment.ledger().options()) {
            Verdict proposed = option.result().label();
            boolean isChosen = options.contains(option.id());
            boolean left = proposed == Verdict.INDICATED && option.role().equals("treatment") && !isChosen;
            if (isChosen && !proposed.isOpen() || left) {
                deviations.add(new Deviation(option.id(), proposed.text(), reason));
            }
        }
        return deviations;
    }

    DecisionForm withProblem(String problem) {
        List<String> more = new ArrayList<>(problems);
        more.add(problem);
        return new DecisionForm(options, texts, course, deviations, followUp, decidedOn, more);
    }

    /** The same as somebody kept it: what is still missing is no problem yet. */
    DecisionForm asDraft() {
        return new DecisionForm(options, texts, course, deviations, followUp, decidedOn, List.of());
    }

    /**
     * The decision.
     *
     * @param lesions those of the record
     * @param signedBy who signs; empty in a draft
     */
    BoardDecision decision(List<CaseLesion> lesions, String signedBy) {
        return new BoardDecision(
                        decidedOn,
                        lines(texts.participants()),
                        options,
                        texts.reasons(),
                        lines(texts.dissents()).stream()
                                .map(DecisionForm::dissent)
                                .toList(),
                        deviations,
                        followUp,
                        signedBy)
                .with(course.course(lesions));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Dissent dissent(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? new Dissent(line, "")
                : new Dissent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
    }

    DiscussionPage.Draft draft(List<CaseLesion> lesions, DiscussionPage.Seen seen) {
        return new DiscussionPage.Draft(
                new DiscussionPage.Typed(texts.participants(), texts.reasons(), texts.dissents(), texts.deviation()),
                texts.nextCheck(),
                followUp.what(),
                followUp.contact(),
                course.view(lesions),
                seen,
                problems);
    }
}
