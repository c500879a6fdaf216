package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;

/** Score of Nordlinger, seven items, 0 to 7. Without the margin the answer is the range of the six-item form plus 0 or 1. */
final class Nordlinger {

    private static final String AGE_BOUNDARY =
            "Exactly 60 years: counted here, but restatements of the paper print 'over 60'. Check before relying on this point.";
    private static final String SIZE_BOUNDARY =
            "Exactly 5.0 cm: counted here, but restatements of the paper print 'over 5 cm'. Check before relying on this point.";

    private Nordlinger() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "nordlinger",
                "Nordlinger score, seven items",
                "1",
                List.of(
                        CommonInputs.age().cutAt(60.0),
                        ScoreInput.truth("serosa", "primary grows through the serosa (pT4)"),
                        CommonInputs.nodePositive(),
                        CommonInputs.diseaseFreeMonths().cutAt(24.0),
                        CommonInputs.lesions().cutAt(4.0),
                        CommonInputs.largest("mm").cutAt(50.0),
                        ScoreInput.quantity("margin", "(estimated) resection margin", Measure.of("mm", "0", "200"))
                                .cutAt(10.0)),
                List.of("low", "intermediate", "high"),
                "1 point each: age >= 60, serosa (pT4), node-positive primary, interval < 24 months, >= 4 lesions, largest >= 5 cm,"
                        + " margin < 1 cm; low 0-2, intermediate 3-4, high 5-7",
                List.of("nordlinger-1996"),
                List.of(
                        Notes.MODEST,
                        "CEA is not an item. Before surgery leave the margin out: the answer is a range."));
        return new RemarkedScore(
                new FormulaScore(sheet, FormulaScore.Course.STEPS, Nordlinger::points), Nordlinger::boundaries);
    }

    private static Outcome points(Assignment in) {
        int points = Cutoffs.point(in.number("age") >= 60)
                + in.point("serosa")
                + in.point("node-positive")
                + Cutoffs.point(in.number("disease-free-months") < 24)
                + Cutoffs.point(in.number("lesions") >= 4)
                + Cutoffs.point(in.number("largest") >= 50)
                + Cutoffs.point(in.number("margin") < 10);
        return Outcome.of(points, points <= 2 ? "low" : points <= 4 ? "intermediate" : "high");
    }

    private static List<String> boundaries(Box box) {
        List<String> remarks = new ArrayList<>();
        if (box.low("age") == 60 && box.high("age") == 60) {
            remarks.add(AGE_BOUNDARY);
        }
        if (box.low("largest") == 50 && box.high("largest") == 50) {
            remarks.add(SIZE_BOUNDARY);
        }
        return remarks;
    }
}
