package org.liverleaf.pathway.score;

import java.util.List;

/** Pre-operative score of Leeds, 0 to 2. */
final class Leeds {

    private Leeds() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "leeds",
                "Leeds pre-operative score",
                "1",
                List.of(
                        CommonInputs.lesions().cutAt(8.0),
                        ScoreInput.quantity("crp", "C-reactive protein", Measure.of("mg/L", "0", "1000"))
                                .cutAt(10.0),
                        ScoreInput.number("nlr", "neutrophil-lymphocyte ratio", Measure.of("1", "0", "20000"))
                                .cutAt(5.0)),
                List.of("0", "1", "2"),
                "1 point each: 8 lesions or more; inflammatory response (CRP > 10 mg/L or neutrophil-lymphocyte ratio > 5)",
                List.of("malik-2007"),
                List.of(Notes.MODEST));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            int points = Cutoffs.point(in.number("lesions") >= 8)
                    + Cutoffs.point(in.number("crp") > 10 || in.number("nlr") > 5);
            return Outcome.of(points, String.valueOf(points));
        });
    }
}
