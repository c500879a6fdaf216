package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A score that says something of the box as a whole.
 *
 * @param inner the score
 * @param remarks what to say of a box
 */
record RemarkedScore(Score inner, Function<Box, List<String>> remarks) implements Score {

    @Override
    public ScoreSheet sheet() {
        return inner.sheet();
    }

    @Override
    public Evaluation evaluate(Box box) {
        Evaluation evaluation = inner.evaluate(box);
        List<String> all = new ArrayList<>(evaluation.remarks());
        all.addAll(remarks.apply(box));
        return new Evaluation(evaluation.range(), evaluation.classes(), evaluation.figures(), evaluation.words(), all);
    }
}
