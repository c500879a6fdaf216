package org.liverleaf.pathway.score;

import java.util.List;

/** Liver failure after resection: the ISGLS definition and the 50-50 criteria. */
final class LiverFailure {

    private static final String NONE = "no PHLF";

    private LiverFailure() {}

    static List<Score> scores() {
        return List.of(isgls(), fiftyFifty());
    }

    private static Score isgls() {
        ScoreSheet sheet = new ScoreSheet(
                "phlf-isgls",
                "Liver failure after resection (ISGLS)",
                "",
                List.of(
                        day().cutAt(5.0),
                        CommonInputs.inr(),
                        ScoreInput.number(
                                "inr-upper-limit", "upper limit of the laboratory", Measure.of("{INR}", "0.8", "2")),
                        CommonInputs.bilirubin("umol/L"),
                        CommonInputs.bilirubinLimit(),
                        ScoreInput.word(
                                "management", "change of management because of it", "none", "non-invasive", "invasive"),
                        ScoreInput.truth("normal-before", "INR and bilirubin were normal before surgery"),
                        ScoreInput.truth(
                                "rising", "both are above the day before; read where they were not normal before")),
                List.of(NONE, "A", "B", "C"),
                "on or after day 5 INR and bilirubin above their limits (if abnormal before surgery: and both rising); A no change of"
                        + " management, B change without invasive treatment, C invasive treatment",
                List.of("rahbari-2011"),
                List.of("Exclude biliary obstruction first. Factors given to correct the INR count as a raised INR."));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, LiverFailure::grade);
    }

    private static Outcome grade(Assignment in) {
        if (in.number("day") < 5) {
            return Outcome.named(NONE).remark("Before day 5 it cannot be classified yet.");
        }
        boolean above = in.number("inr") > in.number("inr-upper-limit")
                && in.number("bilirubin") > in.number("bilirubin-upper-limit");
        boolean failure = above && (in.isTrue("normal-before") || in.isTrue("rising"));
        if (!failure) {
            return Outcome.named(NONE);
        }
        return Outcome.named(
                switch (in.word("management")) {
                    case "none" -> "A";
                    case "non-invasive" -> "B";
                    default -> "C";
                });
    }

    private static Score fiftyFifty() {
        ScoreSheet sheet = new ScoreSheet(
                "fifty-fifty",
                "50-50 criteria",
                "",
                List.of(
                        CommonInputs.bilirubin("umol/L").cutAt(50.0),
                        ScoreInput.quantity("prothrombin", "prothrombin activity", Measure.of("%", "0", "200"))
                                .cutAt(50.0),
                        day().optional()),
                List.of("negative", "positive"),
                "on day 5: bilirubin > 50 umol/L and prothrombin activity < 50 %",
                List.of("balzan-2005"),
                List.of());
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            boolean positive = in.number("bilirubin") > 50 && in.number("prothrombin") < 50;
            Outcome outcome = Outcome.named(positive ? "positive" : "negative");
            return in.number("day", 5) == 5 ? outcome : outcome.remark("The criteria were made for day 5 only.");
        });
    }

    private static ScoreInput day() {
        return ScoreInput.count("day", "day after surgery, the operation being day 0", Measure.of("d", "0", "365"));
    }
}
