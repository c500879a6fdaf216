package org.liverleaf.pathway.score;

import java.util.List;

/** Clinical risk score of Fong for resection of colorectal liver metastases, 0 to 5. */
final class Fong {

    private Fong() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "fong",
                "Fong clinical risk score",
                "1",
                List.of(
                        CommonInputs.nodePositive(),
                        CommonInputs.diseaseFreeMonths().cutAt(12.0),
                        CommonInputs.lesions().cutAt(1.0),
                        CommonInputs.largest("mm").cutAt(50.0),
                        CommonInputs.cea().cutAt(200.0)),
                List.of("low", "high"),
                "1 point each: node-positive primary, disease-free interval < 12 months, more than 1 lesion, largest > 5 cm, CEA >"
                        + " 200 ug/L; low 0-2, high 3-5",
                List.of("fong-1999"),
                List.of(Notes.MODEST, "After chemotherapy count and measure again."));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            int points = in.point("node-positive")
                    + Cutoffs.point(PointItems.fongShortInterval(in.number("disease-free-months")))
                    + Cutoffs.point(PointItems.fongSeveralLesions(in.number("lesions")))
                    + Cutoffs.point(PointItems.fongLargeLesion(in.number("largest")))
                    + Cutoffs.point(PointItems.fongHighCea(in.number("cea")));
            return Outcome.of(points, points <= 2 ? "low" : "high");
        });
    }
}
