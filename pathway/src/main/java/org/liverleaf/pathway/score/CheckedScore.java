package org.liverleaf.pathway.score;

import java.util.function.Consumer;

/**
 * A score that refuses boxes in which no assignment is possible.
 *
 * @param inner the score
 * @param check throws {@link RefusedInputException} for such a box
 */
record CheckedScore(Score inner, Consumer<Box> check) implements Score {

    @Override
    public ScoreSheet sheet() {
        return inner.sheet();
    }

    @Override
    public Evaluation evaluate(Box box) {
        check.accept(box);
        return inner.evaluate(box);
    }
}
