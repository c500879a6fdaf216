package org.liverleaf.pathway.score;

import java.util.List;

/** ALBI with its modified grade, and PALBI. */
final class AlbiFamily {

    private static final List<String> GRADES = List.of("1", "2", "3");

    private AlbiFamily() {}

    static List<Score> scores() {
        return List.of(albi(), palbi());
    }

    private static Score albi() {
        ScoreSheet sheet = new ScoreSheet(
                "albi",
                "ALBI",
                "1",
                List.of(CommonInputs.bilirubin("umol/L").from("0.1"), CommonInputs.albumin("g/L")),
                GRADES,
                "0.66 x log10(bilirubin umol/L) - 0.085 x albumin g/L; grade 1 <= -2.60, 2 <= -1.39, 3 above; modified 2a < -2.27,"
                        + " 2b from there",
                List.of("johnson-2015", "hiraoka-2017"),
                List.of(Notes.NOT_VALIDATED, "Grade 2 is common in people without liver failure."));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double value = SmoothFormulas.albi(in.number("bilirubin"), in.number("albumin"));
            String grade = grade(value, SmoothFormulas.ALBI_GRADE_1_TO, SmoothFormulas.ALBI_GRADE_2_TO);
            String modified = grade.equals("2") ? (Cutoffs.snapped(value) < -2.27 ? "2a" : "2b") : grade;
            return Outcome.of(value, grade).with("modifiedGrade", modified, List.of("1", "2a", "2b", "3"));
        });
    }

    private static Score palbi() {
        ScoreSheet sheet = new ScoreSheet(
                "palbi",
                "PALBI",
                "1",
                List.of(
                        CommonInputs.bilirubin("umol/L").from("0.1").cutAt(SmoothFormulas.PALBI_BILIRUBIN_TURN),
                        CommonInputs.albumin("g/L"),
                        CommonInputs.platelets().cutAt(SmoothFormulas.PALBI_PLATELETS_TURN)),
                GRADES,
                "2.02 x log10(bilirubin umol/L) - 0.37 x log10(bilirubin)^2 - 0.04 x albumin g/L - 3.48 x log10(platelets 10*9/L)"
                        + " + 1.01 x log10(platelets)^2; grade 1 <= -2.53, 2 <= -2.09, 3 above",
                List.of("roayaie-2015"),
                List.of(Notes.NOT_VALIDATED));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double value = SmoothFormulas.palbi(in.number("bilirubin"), in.number("albumin"), in.number("platelets"));
            return Outcome.of(value, grade(value, -2.53, -2.09));
        });
    }

    private static String grade(double value, double one, double two) {
        double exact = Cutoffs.snapped(value);
        return exact <= one ? "1" : exact <= two ? "2" : "3";
    }
}
