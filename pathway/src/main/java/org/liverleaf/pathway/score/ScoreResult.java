package org.liverleaf.pathway.score;

import java.util.List;

/**
 * The answer of a score.
 *
 * @param sheet the score
 * @param inputs the inputs as used, in the unit of the formula; assumed ones with the bounds assumed
 * @param evaluation range, classes, figures
 */
public record ScoreResult(ScoreSheet sheet, Box inputs, Evaluation evaluation) {

    /** Whether every input was stated and no input was a range. */
    public boolean isExact() {
        return inputs.isExact();
    }

    /** Names of the inputs for which bounds were assumed. */
    public List<String> assumed() {
        return inputs.values().entrySet().stream()
                .filter(entry -> entry.getValue().assumed())
                .map(entry -> entry.getKey())
                .toList();
    }
}
