package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.staging.ThreeQuestion;

/** The three questions with their answers: the centre of the page. */
final class QuestionLadder {

    private static final List<String> SHORT =
            List.of("Removable now?", "If not, convertible?", "If neither, controllable?");

    /** What can be removed now needs no conversion: a red 'no' would mislead. */
    private static final String NOT_ARISING = "not-arising";

    /** What fits into two lines of one of three columns. */
    private static final int MOST_LETTERS = 90;

    /** Fewer are a sentence, not a list. */
    private static final int FEWEST_ITEMS = 4;

    private final Sheet sheet;

    QuestionLadder(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        html.open("section", "id", "questions", "class", "questions", "aria-labelledby", "questions-heading");
        html.element("h2", "Three questions", "id", "questions-heading", "class", "hidden");
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
        answer(html, answer);
        boolean anyCertain = question.because().stream().anyMatch(ThreeQuestion.Reason::certain);
        List<ThreeQuestion.Reason> reasons = question.because();
        if (anyCertain) {
            // One reason is enough at a glance; the others and the exact question are a click away.
            ThreeQuestion.Reason first = reasons.stream()
                    .filter(ThreeQuestion.Reason::certain)
                    .findFirst()
                    .orElseThrow();
            String brief = brief(first.text());
            boolean isWhole = brief.equals(first.text());
            html.open("p", "class", "first-reason");
            sheet.cited(html, brief, isWhole ? first.evidence() : List.of());
            html.close();
            if (isWhole) {
                reasons = reasons.stream().filter(reason -> reason != first).toList();
            }
        } else if (!reasons.isEmpty()) {
            boolean isOpen = answer.equals("undetermined");
            html.element(
                    "p",
                    (isOpen ? "Depends" : "Which reason holds depends") + " on what is missing.",
                    "class",
                    isOpen ? "depends" : "first-reason");
        }
        html.open("details");
        html.element(
                "summary",
                reasons.isEmpty()
                        ? "The exact question"
                        : Wording.count(reasons.size(), "reason", "reasons") + (anyCertain ? "" : " that may hold"));
        html.element("p", question.question(), "class", "asked");
        reasons(html, reasons, anyCertain);
        html.close().close();
    }

    /** The answer with the shape of a verdict, so that colour is never the only sign. */
    private static void answer(Html html, String answer) {
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
    }

    /** A long list is cut after the items that fit in; the whole stands among the reasons. */
    static String brief(String text) {
        String[] items = text.split("; ", -1);
        if (items.length < FEWEST_ITEMS) {
            return text;
        }
        StringBuilder brief = new StringBuilder(items[0]);
        for (int item = 1; item < items.length; item++) {
            if (brief.length() + items[item].length() > MOST_LETTERS) {
                return brief + "; and " + (items.length - item) + " more.";
            }
            brief.append("; ").append(items[item]);
        }
        return text;
    }

    private void reasons(Html html, List<ThreeQuestion.Reason> reasons, boolean anyCertain) {
        if (reasons.isEmpty()) {
            return;
        }
        html.open("ul", "class", "reasons");
        for (ThreeQuestion.Reason reason : reasons) {
            html.open("li");
            if (!reason.certain() && anyCertain) {
                html.element("span", "if", "class", "tag tag-open").text(" ");
            }
            sheet.cited(html, reason.text(), reason.evidence());
            html.close();
        }
        html.close();
    }
}
