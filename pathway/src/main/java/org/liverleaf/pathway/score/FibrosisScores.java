package org.liverleaf.pathway.score;

import java.util.List;

/** FIB-4 and APRI. */
final class FibrosisScores {

    private static final String DISTORTED =
            "Invalid when tumour raises AST or chemotherapy lowers platelets; in liver metastases it does not measure fibrosis.";

    private FibrosisScores() {}

    static List<Score> scores() {
        return List.of(fib4(), apri());
    }

    private static Score fib4() {
        ScoreSheet sheet = new ScoreSheet(
                "fib-4",
                "FIB-4",
                "1",
                List.of(
                        CommonInputs.age().cutAt(65.0),
                        CommonInputs.enzyme("ast", "aspartate aminotransferase"),
                        CommonInputs.enzyme("alt", "alanine aminotransferase").from("1"),
                        CommonInputs.platelets()),
                List.of("low", "indeterminate", "high"),
                "age x AST U/L / (platelets 10*9/L x root(ALT U/L)); low < 1.30 (< 2.0 from age 65), high > 2.67",
                List.of("sterling-2006", "mcpherson-2010"),
                List.of(Notes.NOT_VALIDATED, DISTORTED));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double age = in.number("age");
            double value = SmoothFormulas.fib4(age, in.number("ast"), in.number("alt"), in.number("platelets"));
            double exact = Cutoffs.snapped(value);
            return Outcome.of(
                    value, exact < (age >= 65 ? 2.0 : 1.30) ? "low" : exact > 2.67 ? "high" : "indeterminate");
        });
    }

    private static Score apri() {
        ScoreSheet sheet = new ScoreSheet(
                "apri",
                "APRI",
                "1",
                List.of(
                        CommonInputs.enzyme("ast", "aspartate aminotransferase"),
                        CommonInputs.enzymeLimit("ast-upper-limit", "10", "100"),
                        CommonInputs.platelets()),
                List.of("low", "indeterminate", "high"),
                "100 x (AST / upper limit) / platelets 10*9/L; low <= 0.5, high >= 1.5",
                List.of("wai-2003"),
                List.of(Notes.NOT_VALIDATED, DISTORTED));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double value = SmoothFormulas.apri(in.number("ast"), in.number("ast-upper-limit"), in.number("platelets"));
            double exact = Cutoffs.snapped(value);
            return Outcome.of(value, exact <= 0.5 ? "low" : exact >= 1.5 ? "high" : "indeterminate");
        });
    }
}
