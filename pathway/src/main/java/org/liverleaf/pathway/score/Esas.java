package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;

/** Edmonton symptom assessment, nine symptoms from 0 to 10. */
final class Esas {

    private static final List<String> SYMPTOMS = List.of(
            "pain",
            "tiredness",
            "drowsiness",
            "nausea",
            "appetite",
            "shortness-of-breath",
            "depression",
            "anxiety",
            "well-being");

    private Esas() {}

    static Score score() {
        List<ScoreInput> inputs = new ArrayList<>();
        for (String symptom : SYMPTOMS) {
            inputs.add(ScoreInput.count(symptom, "0 none to 10 worst possible, now", Measure.of("{score}", "0", "10")));
        }
        ScoreSheet sheet = new ScoreSheet(
                "esas",
                "Edmonton symptom assessment",
                "1",
                inputs,
                List.of("mild", "moderate", "severe"),
                "sum of nine symptoms, 0 to 90; class by the worst symptom: moderate from 4, severe from 7",
                List.of("selby-2010", "project-esas-contact"),
                List.of(
                        "Moderate: assess and treat at this visit. Severe: a clinician makes contact on the same day."));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double sum = 0;
            double worst = 0;
            for (String symptom : SYMPTOMS) {
                sum += in.number(symptom);
                worst = Math.max(worst, in.number(symptom));
            }
            return Outcome.of(sum, worst >= 7 ? "severe" : worst >= 4 ? "moderate" : "mild")
                    .with("worstSymptom", worst, "1");
        });
    }
}
