package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.staging.ThreeQuestion;

/** The three questions with their answers: the centre of the page. */
final class QuestionLadder {

    private static final List<String> SHORT =
            List.of("Removable now?", "If not, convertible?", "If neither, controllable?");

    /** What can be removed now needs no conversion: a red 'no' would mislead. */
    private static final String NOT_ARISING = "not-arising";

    private final Sheet sheet;

    QuestionLadder(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        sheet.open(html, "questions", "Three questions");
        html.open("ol", "class", "ladder");
        List<ThreeQuestion> questions = sheet.assessment().staging().questions();
        boolean removable =
                !questions.isEmpty() && questions.getFirst().answer().equals("yes");
        for (int number = 0; number < questions.size(); number++) {
            boolean arises = number != 1 || !removable;
            question(
                    html,
                    questions.get(number),
                    number,
                    arises ? questions.get(number).answer() : NOT_ARISING);
        }
        html.close().close();
    }

    private void question(Html html, ThreeQuestion question, int number, String answer) {
        html.open("li", "class", "rung answer-" + answer);
        html.open("h3");
        html.element("span", number < SHORT.size() ? SHORT.get(number) : Wording.words(question.id()));
        html.close();
        html.open("p", "class", "answer");
        VerdictMark.shape(
                html,
                switch (answer) {
                    case "yes" -> "indicated";
                    case "no" -> "excluded";
                    case NOT_ARISING -> "not-indicated";
                    default -> "undetermined";
                });
        html.text(
                switch (answer) {
                    case "undetermined" -> "Open";
                    case NOT_ARISING -> "Not asked";
                    default -> Wording.sentence(answer);
                });
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
