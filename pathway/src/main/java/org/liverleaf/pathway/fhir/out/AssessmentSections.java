package org.liverleaf.pathway.fhir.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.fhir.out.CompositionPart.Section;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.outlook.OutlookRange;
import org.liverleaf.pathway.staging.ThreeQuestion;
import org.liverleaf.pathway.workup.Gap;

/** The sections of an assessment, in words, each with the resources that say the same in codes. */
final class AssessmentSections {

    private final Parts parts;

    AssessmentSections(Parts parts) {
        this.parts = parts;
    }

    /** What was decided, by whom, and who did not agree. */
    List<Section> decision(Decided decided, Resource plan, List<Resource> opinions, List<Resource> course) {
        BoardDecision decision = decided.decision();
        Xhtml words = new Xhtml();
        words.bullets(decision.options().stream().map(parts::titleOf).toList());
        if (!decision.reasons().isBlank()) {
            words.line("Reasons: " + decision.reasons());
        }
        words.bullets(decision.deviations().stream()
                .map(each -> parts.titleOf(each.option()) + ". " + PlanPart.deviation(each))
                .toList());
        if (words.isEmpty()) {
            words.line("No option was recorded.");
        }
        Xhtml dissent = new Xhtml()
                .bullets(decision.dissents().stream()
                        .map(each -> each.member() + ": " + each.text())
                        .toList());
        Xhtml followUp = new Xhtml();
        String day =
                decision.followUp().hasDate() ? decision.followUp().nextCheck().toString() : "";
        List<String> next = Stream.of(
                        day, decision.followUp().what(), decision.followUp().contact())
                .filter(each -> !each.isBlank())
                .toList();
        if (!next.isEmpty()) {
            followUp.line(String.join(". ", next));
        }
        return List.of(
                new Section("decision", "Decision", words, List.of(plan)),
                new Section("course", "Decided course", CoursePart.words(decision.course(), course), course),
                new Section(
                        "participants",
                        "Participants",
                        new Xhtml().bullets(decision.participants()),
                        parts.participants),
                new Section("dissent", "Dissent", dissent, List.of()),
                new Section(
                        "opinions",
                        "Opinions before the discussion",
                        new Xhtml()
                                .bullets(decided.opinions().stream()
                                        .map(each -> each.member() + " on " + parts.titleOf(each.option()) + ": "
                                                + each.stance()
                                                + (each.remark().isBlank() ? "" : ". " + each.remark()))
                                        .toList()),
                        opinions.stream()
                                .filter(each -> each.type().equals("Observation"))
                                .toList()),
                new Section("follow-up", "Follow-up", followUp, List.of(plan)));
    }

    Section theCase() {
        List<List<String>> rows = new ArrayList<>();
        parts.assessment.theCase().facts().values().forEach(fact -> addRow(rows, "", fact));
        for (CaseLesion lesion : parts.assessment.theCase().lesions()) {
            lesion.facts().values().forEach(fact -> addRow(rows, "Lesion " + lesion.id() + ", ", fact));
        }
        return new Section(
                "case",
                "Case",
                new Xhtml().table(List.of("Fact", "Value", "Date", "Source"), rows),
                List.of(parts.patient));
    }

    private static void addRow(List<List<String>> rows, String before, CaseFact fact) {
        if (fact.belief().isUnknown() || fact.value().equals("not-applicable")) {
            return;
        }
        String unit = fact.unit().startsWith("{") ? "" : " " + fact.unit();
        rows.add(List.of(
                before + fact.definition().text().title(),
                value(fact) + unit,
                fact.findEffective()
                        .filter(date -> !date.isUnknown())
                        .map(Objects::toString)
                        .orElse(""),
                fact.source()));
    }

    /** Words without their hyphens; those of dates and numbers stay. */
    private static String value(CaseFact fact) {
        boolean isWords = fact.definition().domain() instanceof Domain.Words;
        return isWords ? fact.value().replace('-', ' ') : fact.value();
    }

    Section questions(Resource impression) {
        Xhtml words = new Xhtml();
        for (ThreeQuestion question : parts.assessment.staging().questions()) {
            words.line(ImpressionPart.answer(question))
                    .bullets(question.because().stream()
                            .map(ImpressionPart::reason)
                            .toList());
        }
        return new Section("questions", "Three questions", words, List.of(impression));
    }

    Section ledger(List<Resource> options) {
        Xhtml words = new Xhtml();
        for (LedgerOption option : parts.assessment.ledger().options()) {
            words.heading(option.title() + ": " + LedgerPart.verdict(option))
                    .bullets(option.arguments().stream().map(LedgerPart::line).toList());
        }
        return new Section("ledger", "Options with arguments", words, options);
    }

    Section scores(List<Resource> scores) {
        Xhtml words = new Xhtml().bullets(new ScorePart(parts).texts());
        return new Section("scores", "Scores and scales", words, scores);
    }

    Section outlook(List<Resource> outlook) {
        List<OutlookRange> ranges = parts.assessment.outlook().ranges();
        Xhtml words = new Xhtml()
                .bullets(ranges.stream()
                        .map(each -> Parts.cited(
                                OutlookPart.text(each) + ". Cohort: "
                                        + each.cohort().replaceAll("\\.$", "")
                                        + (each.outsideCohort().isEmpty()
                                                ? ""
                                                : ". This patient lies outside it: "
                                                        + String.join("; ", each.outsideCohort())),
                                each.evidence()))
                        .toList());
        return new Section("outlook", "Outlook", words, outlook);
    }

    Section plan(Resource proposal) {
        Xhtml words = new Xhtml().line(parts.assessment.plan().intent().text());
        words.numbered(parts.assessment.plan().steps().stream()
                .map(step -> Parts.cited(step.text(), step.evidence()))
                .toList());
        words.bullets(parts.assessment.plan().reassessments().stream()
                .map(each -> "By " + each.due() + ", " + each.occasion() + ": " + String.join("; ", each.what()))
                .toList());
        return new Section("plan", "Proposed plan", words, List.of(proposal));
    }

    Section missing() {
        Xhtml words = new Xhtml()
                .bullets(parts.assessment.workUp().gaps().stream()
                        .map(AssessmentSections::gap)
                        .toList());
        return new Section("missing", "Missing, and whether it matters", words, List.of());
    }

    private static String gap(Gap gap) {
        String matters = gap.decisive() ? "decides" : "does not decide";
        String how = gap.obtainBy().isEmpty() ? "" : ". " + gap.obtainBy();
        return gap.title() + (gap.stale() ? " (too old, repeat)" : "") + ": " + matters + how;
    }

    /** The sources that the words cite by key. */
    Section sources(List<Section> sections) {
        Map<String, Evidence> library = parts.knowledge.evidence();
        TreeSet<String> cited = new TreeSet<>();
        for (Section section : sections) {
            String text = section.words().div();
            library.keySet().stream()
                    .filter(key -> text.contains("[" + key)
                            || text.contains(", " + key + "]")
                            || text.contains(", " + key + ","))
                    .forEach(cited::add);
        }
        Xhtml words = new Xhtml()
                .bullets(cited.stream()
                        .map(key -> key + ": "
                                + Objects.requireNonNull(library.get(key)).citation())
                        .toList());
        return new Section("sources", "Sources", words, List.of());
    }
}
