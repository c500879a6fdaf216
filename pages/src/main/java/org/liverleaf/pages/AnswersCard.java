package org.liverleaf.pages;

import org.liverleaf.pathway.answers.Answers;

/** The questions patients ask, in plain language, for the talk after the board. */
final class AnswersCard {

    private final Sheet sheet;

    AnswersCard(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        sheet.open(html, "answers", "Questions patients ask");
        html.element(
                "p",
                "In plain words, for the talk with the patient. Figures stand here only if the patient wants them.");
        for (Answers.Answer answer : sheet.assessment().answers().all()) {
            html.open("details", "class", "answer", "id", "answer-" + answer.id());
            html.element("summary", answer.question());
            html.open("ul", "class", "supportive");
            for (Answers.Sentence sentence : answer.sentences()) {
                html.open("li");
                sheet.cited(html, sentence.text(), sentence.evidence());
                html.close();
            }
            html.close().close();
        }
        html.close();
    }
}
