package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liverleaf.board.page.DecisionView.Heading;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.liverleaf.pathway.letters.DecisionWord;

/** Writes the course of a decision in lines under headings; what was not said is left out. */
final class CourseLines {

    private CourseLines() {}

    static List<Heading> of(String nextCheck, DecidedCourse course) {
        List<Heading> headings = new ArrayList<>();
        add(headings, "Next check", Stream.of(nextCheck));
        add(headings, "Intent", Stream.of(DecisionWord.textOf(DecisionWord.INTENT, course.intent())));
        add(
                headings,
                "Resectability",
                Stream.of(DecisionWord.textOf(DecisionWord.RESECTABILITY, course.resectability())));
        add(
                headings,
                "Lesions",
                course.lesions().stream()
                        .map(each -> LesionTexts.title(each.lesion()) + ": "
                                + DecisionWord.textOf(DecisionWord.LESION, each.action())
                                + (each.remark().isEmpty() ? "" : " (" + each.remark() + ")")));
        add(
                headings,
                "Next steps",
                course.steps().stream()
                        .map(each -> parts(
                                each.what(), each.responsible(), each.hasDate() ? "by " + Days.day(each.due()) : "")));
        add(
                headings,
                "Look again",
                course.reassessments().stream()
                        .map(each -> parts(each.hasDate() ? Days.day(each.due()) : "", each.occasion(), each.what())));
        return headings;
    }

    private static String parts(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
    }

    private static void add(List<Heading> headings, String title, Stream<String> lines) {
        List<String> told = lines.filter(line -> !line.isEmpty()).toList();
        if (!told.isEmpty()) {
            headings.add(new Heading(title, told));
        }
    }
}
