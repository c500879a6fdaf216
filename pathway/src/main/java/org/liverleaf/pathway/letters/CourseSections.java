package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What letters to doctors say of the decided course: intent, resectability, lesion by lesion, steps, when to look again. */
final class CourseSections {

    /** The letter to the referring doctor has one page. */
    private static final int MOST_BRIEF = 4;

    private final DecidedCourse course;
    private final Draft draft;

    CourseSections(DecidedCourse course, Draft draft) {
        this.course = course;
        this.draft = draft;
    }

    /** Everything, for the protocol; nothing where nothing was said. */
    void write() {
        draft.text(summary());
        if (!course.lesions().isEmpty()) {
            draft.section("lesions");
            draft.table(
                    draft.columns("lesion", "action", "remark"),
                    course.lesions().stream().map(this::row).toList());
        }
        if (!course.steps().isEmpty()) {
            draft.section("steps");
            draft.ordered(course.steps().stream().map(this::step).toList());
        }
        if (!course.reassessments().isEmpty()) {
            draft.section("look-again-decided");
            draft.bullets(course.reassessments().stream().map(this::lookAgain).toList());
        }
    }

    /** In a few lines, for the referring doctor. */
    void brief() {
        List<Sentence> told = new ArrayList<>(summary());
        if (!course.lesions().isEmpty()) {
            told.add(draft.frame("lesions", "lesions", byAction()));
        }
        draft.text(told);
        draft.ordered(course.steps().stream().limit(MOST_BRIEF).map(this::step).toList());
        draft.bullets(course.reassessments().stream()
                .limit(MOST_BRIEF)
                .map(this::lookAgain)
                .toList());
    }

    private List<Sentence> summary() {
        List<Sentence> summary = new ArrayList<>();
        if (!course.intent().isEmpty()) {
            summary.add(
                    draft.frame("decided-intent", "intent", DecisionWord.textOf(DecisionWord.INTENT, course.intent())));
        }
        if (!course.resectability().isEmpty()) {
            summary.add(draft.frame(
                    "decided-resectability",
                    "resectability",
                    DecisionWord.textOf(DecisionWord.RESECTABILITY, course.resectability())));
        }
        return summary;
    }

    private Paragraph.Row row(DecidedCourse.LesionPlan lesion) {
        return new Paragraph.Row(List.of(
                Paragraph.Cell.of(name(lesion)),
                Paragraph.Cell.of(action(lesion)),
                Paragraph.Cell.of(lesion.remark())));
    }

    private String name(DecidedCourse.LesionPlan lesion) {
        return lesion.lesion().equals(DecisionWord.OTHER_LESIONS) ? draft.text("other-lesions") : lesion.lesion();
    }

    private static String action(DecidedCourse.LesionPlan lesion) {
        return DecisionWord.textOf(DecisionWord.LESION, lesion.action());
    }

    /** {@code resect L1, L3; ablate L2}. */
    private String byAction() {
        Map<String, List<String>> byAction = new LinkedHashMap<>();
        course.lesions()
                .forEach(lesion -> byAction.computeIfAbsent(action(lesion), unseen -> new ArrayList<>())
                        .add(name(lesion)));
        return String.join(
                "; ",
                byAction.entrySet().stream()
                        .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                        .toList());
    }

    private Sentence step(DecidedCourse.NextStep step) {
        List<String> parts = new ArrayList<>(List.of(Words.closed(step.what())));
        if (!step.responsible().isEmpty()) {
            parts.add(draft.text("step-by", "name", step.responsible()));
        }
        if (step.hasDate()) {
            parts.add(draft.text("step-due", "date", Words.day(step.due())));
        }
        return Sentence.of(String.join(" ", parts));
    }

    private Sentence lookAgain(DecidedCourse.LookAgain each) {
        String what = each.what().isEmpty() ? "" : " " + Words.closed(each.what());
        String when = each.hasDate()
                ? draft.text("look-again-by", "date", Words.day(each.due()), "occasion", Words.closed(each.occasion()))
                : Words.closed(each.occasion());
        return Sentence.of(when + what);
    }
}
