package org.liverleaf.pathway.score;

import java.util.List;

/** Oslo score for liver transplantation, 0 to 4. */
final class Oslo {

    private Oslo() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "oslo",
                "Oslo score",
                "1",
                List.of(
                        CommonInputs.largest("mm").cutAt(55.0),
                        CommonInputs.cea().cutAt(80.0),
                        ScoreInput.truth("progression", "progressive disease on chemotherapy at transplant"),
                        ScoreInput.quantity(
                                        "interval",
                                        "time from removal of the primary to the transplant",
                                        Measure.of("mo", "0", "600"))
                                .cutAt(24.0)),
                List.of("0-2", "3-4"),
                "1 point each: largest > 5.5 cm, CEA > 80 ug/L, progression on chemotherapy, < 2 years from resection of the"
                        + " primary",
                List.of("hagness-2013", "dueland-2020-scores"),
                List.of("Scores 3 and 4 are not eligible in most protocols."));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            int points = Cutoffs.point(PointItems.osloLargeLesion(in.number("largest")))
                    + Cutoffs.point(PointItems.osloHighCea(in.number("cea")))
                    + in.point("progression")
                    + Cutoffs.point(PointItems.osloShortInterval(in.number("interval")));
            return Outcome.of(points, points <= 2 ? "0-2" : "3-4");
        });
    }
}
