package org.liverleaf.pathway.score;

import java.util.List;

/** Modified clinical risk score with RAS, 0 to 3. */
final class ModifiedCrs {

    private ModifiedCrs() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "modified-crs",
                "Modified clinical risk score",
                "1",
                List.of(
                        ScoreInput.truth("ras-mutant", "KRAS or NRAS is mutated"),
                        CommonInputs.nodePositive(),
                        CommonInputs.largest("mm").cutAt(50.0)),
                List.of("0", "1", "2", "3"),
                "1 point each: RAS mutant, node-positive primary, largest > 50 mm",
                List.of("brudvik-2019", "sasaki-2021"),
                List.of(Notes.MODEST));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            int points = in.point("ras-mutant") + in.point("node-positive") + Cutoffs.point(in.number("largest") > 50);
            return Outcome.of(points, String.valueOf(points));
        });
    }
}
