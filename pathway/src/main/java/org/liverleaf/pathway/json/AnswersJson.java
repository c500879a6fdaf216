package org.liverleaf.pathway.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.liverleaf.pathway.answers.Answers;

/** Answers for patients as JSON. */
final class AnswersJson {

    private AnswersJson() {}

    static void write(Answers answers, Json json) throws IOException {
        for (Answers.Answer answer : answers.all()) {
            json.object(() -> {
                json.text("id", answer.id());
                json.text("question", answer.question());
                json.array("sentences", () -> {
                    for (Answers.Sentence sentence : answer.sentences()) {
                        json.object(() -> {
                            json.text("text", sentence.text());
                            json.strings("evidence", sentence.evidence());
                        });
                    }
                });
                json.out()
                        .writeNumberField(
                                "readingGrade",
                                BigDecimal.valueOf(answer.reading().grade()).setScale(1, RoundingMode.HALF_UP));
            });
        }
    }
}
