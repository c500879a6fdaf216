package org.liverleaf.pathway.score;

import java.util.List;

/** Tumour burden score with its three zones. */
final class TumourBurden {

    private TumourBurden() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "tumour-burden",
                "Tumour burden score",
                "1",
                List.of(CommonInputs.largest("cm"), CommonInputs.lesions()),
                List.of("zone 1", "zone 2", "zone 3"),
                "root(largest cm^2 + lesions^2); zone 1 < 3, zone 2 < 9, zone 3 from 9",
                List.of("sasaki-2018"),
                List.of(Notes.MODEST, "Loses its value in the specimen after chemotherapy."));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double value = SmoothFormulas.tumourBurden(in.number("largest"), in.number("lesions"));
            return Outcome.of(value, zone(value));
        });
    }

    static String zone(double value) {
        double exact = Cutoffs.snapped(value);
        return exact < 3 ? "zone 1" : exact < 9 ? "zone 2" : "zone 3";
    }

    /** Points of the zone in the GAME score: 0, 1, 2. */
    static int points(double value) {
        double exact = Cutoffs.snapped(value);
        return exact < 3 ? 0 : exact < 9 ? 1 : 2;
    }
}
