package org.liverleaf.pathway.score;

import java.util.List;

/** R-factor of liver enzymes, neutrophil-lymphocyte ratio and values in multiples of their upper limits. */
final class BloodRatios {

    private BloodRatios() {}

    static List<Score> scores() {
        return List.of(
                rFactor(),
                neutrophilLymphocyte(),
                timesLimit(
                        "bilirubin-times-uln",
                        "Bilirubin",
                        CommonInputs.bilirubin("umol/L"),
                        CommonInputs.bilirubinLimit()),
                timesLimit(
                        "ast-times-uln",
                        "AST",
                        CommonInputs.enzyme("ast", "aspartate aminotransferase"),
                        CommonInputs.enzymeLimit("ast-upper-limit", "10", "100")),
                timesLimit(
                        "alt-times-uln",
                        "ALT",
                        CommonInputs.enzyme("alt", "alanine aminotransferase"),
                        CommonInputs.enzymeLimit("alt-upper-limit", "10", "100")),
                timesLimit(
                        "alp-times-uln",
                        "ALP",
                        CommonInputs.enzyme("alp", "alkaline phosphatase"),
                        CommonInputs.enzymeLimit("alp-upper-limit", "30", "400")));
    }

    private static Score rFactor() {
        ScoreSheet sheet = new ScoreSheet(
                "r-factor",
                "R-factor",
                "1",
                List.of(
                        CommonInputs.enzyme("alt", "alanine aminotransferase"),
                        CommonInputs.enzymeLimit("alt-upper-limit", "10", "100"),
                        CommonInputs.enzyme("alp", "alkaline phosphatase").from("1"),
                        CommonInputs.enzymeLimit("alp-upper-limit", "30", "400")),
                List.of("cholestatic", "mixed", "hepatocellular"),
                "(ALT / upper limit) / (ALP / upper limit); cholestatic <= 2, hepatocellular >= 5",
                List.of("benichou-1990", "danan-1993"),
                List.of());
        Score score = new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double alt = SmoothFormulas.timesUpperLimit(in.number("alt"), in.number("alt-upper-limit"));
            double alp = SmoothFormulas.timesUpperLimit(in.number("alp"), in.number("alp-upper-limit"));
            double value = SmoothFormulas.rFactor(alt, alp);
            double exact = Cutoffs.snapped(value);
            return Outcome.of(value, exact <= 2 ? "cholestatic" : exact >= 5 ? "hepatocellular" : "mixed");
        });
        return new RemarkedScore(score, box -> {
            boolean normal =
                    box.high("alt") <= box.low("alt-upper-limit") && box.high("alp") <= box.low("alp-upper-limit");
            return normal
                    ? List.of("Neither ALT nor ALP is above its limit: there is no enzyme rise to classify.")
                    : List.of();
        });
    }

    private static Score timesLimit(String id, String title, ScoreInput value, ScoreInput limit) {
        ScoreSheet sheet = new ScoreSheet(
                id,
                title + " in multiples of its upper limit",
                "1",
                List.of(value, limit),
                List.of(),
                value.name() + " / upper limit of the reporting laboratory",
                List.of("project-times-upper-limit"),
                List.of("Use the limit of the laboratory that measured the value."));
        return new FormulaScore(
                sheet,
                FormulaScore.Course.CONTINUOUS,
                in -> Outcome.of(SmoothFormulas.timesUpperLimit(in.number(value.name()), in.number(limit.name()))));
    }

    private static Score neutrophilLymphocyte() {
        ScoreSheet sheet = new ScoreSheet(
                "nlr",
                "Neutrophil-lymphocyte ratio",
                "1",
                List.of(
                        ScoreInput.quantity(
                                "neutrophils", "absolute neutrophil count", Measure.of("10*9/L", "0", "200")),
                        ScoreInput.quantity(
                                "lymphocytes", "absolute lymphocyte count", Measure.of("10*9/L", "0.01", "200"))),
                List.of("low", "high"),
                "neutrophils / lymphocytes; high >= 5",
                List.of("papakonstantinou-2022"),
                List.of("Steroids, growth factors, infection, recent surgery and the chemotherapy nadir distort it."));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double value = in.number("neutrophils") / in.number("lymphocytes");
            return Outcome.of(value, Cutoffs.snapped(value) >= 5 ? "high" : "low");
        });
    }
}
