package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.score.Evaluation;
import org.liverleaf.pathway.score.ScoreResult;

/** A score with its class, as a range where an input is not known. */
final class ScoreText {

    private ScoreText() {}

    static String of(ScoreResult result) {
        Evaluation evaluation = result.evaluation();
        String classes = classes(evaluation.classes());
        if (!evaluation.range().hasValue()) {
            return "not computable" + classes;
        }
        String low = Wording.number(evaluation.range().low());
        String high = Wording.number(evaluation.range().high());
        String value = low.equals(high) ? low : low + " to " + high;
        return value + (classes.equals(" (" + value + ")") ? "" : classes);
    }

    private static String classes(List<String> classes) {
        return classes.isEmpty() ? "" : " (" + String.join(" or ", classes) + ")";
    }
}
