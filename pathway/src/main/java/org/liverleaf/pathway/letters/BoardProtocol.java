package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.plan.PlanIntent;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.staging.ThreeQuestion;
import org.liverleaf.pathway.workup.Gap;

/** The protocol of the board: what it saw, what was proposed, what it decided and why. */
final class BoardProtocol {

    private static final int MOST_REASONS = 2;
    private static final int MOST_GAPS = 12;

    private final LetterBasis basis;
    private final Draft draft;

    BoardProtocol(LetterBasis basis) {
        this.basis = basis;
        this.draft = new Draft(Recipient.BOARD, basis.texts());
    }

    Letter write() {
        status();
        if (basis.decided()) {
            DecisionSections decided = new DecisionSections(basis, draft);
            decided.participants();
            question();
            decided.decision();
        } else {
            question();
        }
        alerts();
        ladder();
        plan();
        draft.section("options");
        new OptionRows(basis, draft).write();
        gaps();
        data();
        provenance();
        return draft.letter();
    }

    private void status() {
        BoardDecision decision = basis.decision();
        String asOf = Words.day(basis.assessment().meta().asOf());
        if (!basis.decided()) {
            draft.stressed(draft.frame("proposed", "date", asOf));
            return;
        }
        draft.line(
                decision.hasDate()
                        ? draft.frame("decided", "date", Words.day(decision.decidedOn()), "asOf", asOf)
                        : draft.frame("decided-no-date", "asOf", asOf));
        String name = decision.signedBy().strip();
        if (name.isEmpty()) {
            draft.stressed(draft.frame("not-signed"));
        } else {
            draft.line(draft.frame("signed", "name", name));
        }
    }

    private void question() {
        draft.section("question").text(basis.told(Recipient.BOARD, "question")).line(draft.frame("question-text"));
    }

    private void alerts() {
        draft.section("alerts");
        basis.today().forEach(draft::stressed);
        draft.bullets(basis.assessment().workUp().alerts().stream()
                .filter(alert -> !LetterBasis.isForToday(alert))
                .map(alert -> new Sentence(Words.closed(alert.title()) + " " + alert.text(), alert.evidence()))
                .toList());
    }

    private void ladder() {
        draft.section("ladder");
        List<Paragraph.Row> rows = new ArrayList<>();
        for (ThreeQuestion question : basis.assessment().staging().questions()) {
            String answer = question.fragile() ? question.answer() + ", " + draft.text("fragile") : question.answer();
            List<Sentence> reasons = question.because().stream()
                    .limit(MOST_REASONS)
                    .map(reason -> new Sentence(
                            reason.certain() ? reason.text() : draft.text("open") + ": " + reason.text(),
                            reason.evidence()))
                    .toList();
            rows.add(new Paragraph.Row(List.of(
                    Paragraph.Cell.of(question.question()),
                    Paragraph.Cell.of(Words.sentence(answer)),
                    new Paragraph.Cell(reasons))));
        }
        draft.table(draft.columns("question", "answer", "because"), rows);
    }

    private void plan() {
        Plan plan = basis.assessment().plan();
        PlanIntent intent = plan.intent();
        draft.section(basis.decided() ? "proposal" : "plan");
        draft.line(draft.frame(
                "intent", "intent", intent.isDetermined() ? Words.spaced(intent.label()) : draft.text("intent-open")));
        if (plan.steps().isEmpty()) {
            draft.line(draft.frame("no-steps"));
        }
        draft.ordered(plan.steps().stream().map(this::step).toList());
        draft.bullets(plan.reassessments().stream().map(this::lookAgain).toList());
    }

    private Sentence step(Step step) {
        List<String> parts = new ArrayList<>();
        List<String> evidence = new ArrayList<>(step.evidence());
        parts.add(step.text());
        step.notBefore().stream()
                .max(java.util.Comparator.comparing(Step.NotBefore::date))
                .ifPresent(wait -> {
                    parts.add(draft.text("not-before", "date", Words.day(wait.date()), "why", wait.why()));
                    evidence.addAll(wait.evidence());
                });
        step.conditions().forEach(condition -> parts.add(draft.text("once", "condition", condition)));
        return new Sentence(
                String.join(" ", parts.stream().map(Words::closed).toList()),
                evidence.stream().distinct().toList());
    }

    private Sentence lookAgain(Reassessment each) {
        return new Sentence(
                draft.text(
                        "look-again",
                        "date",
                        Words.day(each.due()),
                        "occasion",
                        each.occasion(),
                        "what",
                        Words.closed(String.join("; ", each.what()))),
                each.evidence());
    }

    private void gaps() {
        draft.section("gaps");
        draft.bullets(basis.assessment().workUp().gaps().stream()
                .filter(Gap::decisive)
                .limit(MOST_GAPS)
                .map(gap -> Sentence.of(
                        gap.obtainBy().isEmpty()
                                ? gap.title() + "."
                                : draft.text("gap", "fact", gap.title(), "how", Words.closed(gap.obtainBy()))))
                .toList());
    }

    private void data() {
        draft.section("data");
        List<Paragraph.Row> rows = basis.texts().facts(Recipient.BOARD, "data").stream()
                .flatMap(id ->
                        Stream.ofNullable(basis.assessment().theCase().facts().get(id)))
                .filter(LetterBasis::isKnown)
                .map(this::row)
                .toList();
        draft.table(draft.columns("fact", "value", "date", "source"), rows);
    }

    private Paragraph.Row row(CaseFact fact) {
        return new Paragraph.Row(List.of(
                Paragraph.Cell.of(fact.definition().text().title()),
                Paragraph.Cell.of(basis.texts().words().of(fact)),
                Paragraph.Cell.of(fact.findEffective().map(Words::day).orElse("")),
                Paragraph.Cell.of(fact.source())));
    }

    private void provenance() {
        Assessment.Meta meta = basis.assessment().meta();
        draft.section("basis")
                .line(draft.frame(
                        "basis-text",
                        "version",
                        meta.knowledgeVersion(),
                        "knowledgeHash",
                        meta.knowledgeHash(),
                        "recordHash",
                        meta.recordHash(),
                        "knownAt",
                        meta.knownAt().toString(),
                        "software",
                        meta.softwareVersion()));
    }
}
