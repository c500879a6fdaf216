package org.liverleaf.pathway.score;

import java.util.List;

/** Child-Pugh points and class, in its usual form and in the form for primary cholestatic disease. */
final class ChildPugh {

    private static final String REST =
            "albumin g/dL > 3.5 = 1, 2.8 to 3.5 = 2, < 2.8 = 3; INR < 1.7 = 1, 1.7 to 2.3 = 2, > 2.3 = 3;"
                    + " ascites none, mild, moderate or severe = 1, 2, 3; encephalopathy none, grade 1-2, grade 3-4 = 1, 2, 3";

    private ChildPugh() {}

    static List<Score> scores() {
        return List.of(
                score(
                        "child-pugh",
                        "Child-Pugh",
                        new Limits(2, 3),
                        "Class alone never excludes a treatment; with biliary obstruction drain and compute again."),
                score(
                        "child-pugh-cholestatic",
                        "Child-Pugh in primary cholestatic disease",
                        new Limits(4, 10),
                        "Only for primary cholestatic liver disease, not for ducts blocked by tumour: drain and use child-pugh."));
    }

    private record Limits(double two, double three) {}

    private static Score score(String id, String title, Limits bilirubin, String note) {
        ScoreSheet sheet = new ScoreSheet(
                id,
                title,
                "1",
                List.of(
                        CommonInputs.bilirubin("mg/dL").cutAt(bilirubin.two, bilirubin.three),
                        CommonInputs.albumin("g/dL").cutAt(2.8, 3.5),
                        CommonInputs.inr().cutAt(1.7, 2.3),
                        CommonInputs.ascites(),
                        CommonInputs.encephalopathy()),
                List.of("A", "B", "C"),
                "bilirubin mg/dL < " + text(bilirubin.two) + " = 1, " + text(bilirubin.two) + " to "
                        + text(bilirubin.three) + " = 2, > " + text(bilirubin.three) + " = 3; " + REST
                        + "; A 5-6, B 7-9, C 10-15",
                List.of("pugh-1973"),
                List.of(Notes.NOT_VALIDATED, note));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            int points = rising(in.number("bilirubin"), bilirubin.two, bilirubin.three)
                    + albumin(in.number("albumin"))
                    + rising(in.number("inr"), 1.7, 2.3)
                    + 1
                    + List.of("none", "mild", "moderate-or-severe").indexOf(in.word("ascites"))
                    + 1
                    + List.of("none", "grade-1-2", "grade-3-4").indexOf(in.word("encephalopathy"));
            return Outcome.of(points, points <= 6 ? "A" : points <= 9 ? "B" : "C");
        });
    }

    private static String text(double limit) {
        return String.valueOf((int) limit);
    }

    private static int rising(double value, double two, double three) {
        return value < two ? 1 : value <= three ? 2 : 3;
    }

    private static int albumin(double gPerDl) {
        return gPerDl > 3.5 ? 1 : gPerDl >= 2.8 ? 2 : 3;
    }
}
