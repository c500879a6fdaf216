package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.staging.ThreeQuestion;

/** The three questions with their answers: the centre of the page. */
final class QuestionLadder {

    private static final List<String> SHORT = List.of("Removable now?", "If not, convertible?", "If neither, controllable?");

    private final Sheet sheet;

    QuestionLadder(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        sheet.open(html, "questions", "Three questions");
        html.open("ol", "class", "ladder");
        int number = 0;
        for (ThreeQuestion question : sheet.assessment().staging().questions()) {
            question(html, question, number++);
        }
        html.close().close();
    }

    private void question(Html html, ThreeQuestion question, int number) {
        html.open("li", "class", "rung answer-" + question.answer());
        html.open("h3");
        html.element("span", number < SHORT.size() ? SHORT.get(number) : Wording.words(question.id()));
        html.close();
        html.open("p", "class", "answer");
        VerdictMark.shape(html, switch (question.answer()) {
            case "yes" -> "indicated";
            case "no" -> "excluded";
            default -> "undetermined";
        });
        html.text(question.answer().equals("undetermined") ? "Open" : Wording.sentence(question.answer()));
        html.close();
        html.element("p", question.question(), "class", "asked");
        boolean anyCertain = question.because().stream().anyMatch(ThreeQuestion.Reason::certain);
        if (!anyCertain && !question.because().isEmpty()) {
            html.element("p", "One of these holds; which one depends on what is missing:", "class", "depends");
        }
        html.open("ul", "class", "reasons");
        for (ThreeQuestion.Reason reason : question.because()) {
            html.open("li");
            if (!reason.certain() && anyCertain) {
                html.element("span", "if", "class", "tag tag-open").text(" ");
            }
            sheet.cited(html, reason.text(), reason.evidence());
            html.close();
        }
        html.close().close();
    }
}
