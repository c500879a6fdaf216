package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;

/** GAME score (genetic and morphological evaluation), 0 to 7. */
final class Game {

    private Game() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "game",
                "GAME score",
                "1",
                List.of(
                        ScoreInput.truth("kras-mutant", "KRAS is mutated"),
                        CommonInputs.cea().cutAt(20.0),
                        CommonInputs.nodePositive(),
                        CommonInputs.largest("cm"),
                        CommonInputs.lesions(),
                        ScoreInput.truth("extrahepatic", "disease outside the liver")),
                List.of("low", "medium", "high"),
                "KRAS mutant 1, CEA >= 20 ug/L 1, node-positive primary 1, tumour burden 3 to < 9 1 or >= 9 2, extrahepatic disease"
                        + " 2; low 0-1, medium 2-3, high from 4",
                List.of("margonis-2018-game", "sasaki-2021"),
                List.of(Notes.MODEST));
        return new FormulaScore(
                sheet,
                FormulaScore.Course.STEPS,
                in -> {
                    double burden = SmoothFormulas.tumourBurden(in.number("largest"), in.number("lesions"));
                    int points = in.point("kras-mutant")
                            + Cutoffs.point(in.number("cea") >= 20)
                            + in.point("node-positive")
                            + TumourBurden.points(burden)
                            + 2 * in.point("extrahepatic");
                    return Outcome.of(points, points <= 1 ? "low" : points <= 3 ? "medium" : "high")
                            .with("tumourBurden", burden, "1");
                },
                Game::zoneBorders);
    }

    /**
     * Sizes and numbers at which the burden crosses 3 or 9 on the edge of the box: between the ends of a wide range the middle
     * zone must not be missed.
     */
    private static List<Double> zoneBorders(String input, Box box) {
        boolean size = input.equals("largest");
        if (!size && !input.equals("lesions")) {
            return List.of();
        }
        String other = size ? "lesions" : "largest";
        List<Double> borders = new ArrayList<>();
        for (double edge : new double[] {box.low(other), box.high(other)}) {
            for (double limit : new double[] {3, 9}) {
                if (edge < limit) {
                    double border = Math.sqrt(limit * limit - edge * edge);
                    borders.add(size ? border : Math.ceil(border));
                }
            }
        }
        return borders;
    }
}
