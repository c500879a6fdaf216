package org.liverleaf.pathway.score;

import java.util.List;

/**
 * MELD as allocated until 2016, MELD-Na (2016 to 2023) and MELD 3.0. All read mg/dL and g/dL and are monotone in each input
 * with the others fixed; in MELD-Na and MELD 3.0 the direction in sodium and albumin depends on the others.
 */
final class MeldFamily {

    private static final String CLAMPS =
            "bilirubin, INR, creatinine mg/dL at least 1.0; creatinine at most 4.0, and 4.0 on dialysis";
    private static final String INITIAL = "10 x (0.957 ln(creatinine) + 0.378 ln(bilirubin) + 1.120 ln(INR) + 0.643)";

    private MeldFamily() {}

    static List<Score> scores() {
        return List.of(meld(), meldNa(), meld3());
    }

    private static Score meld() {
        ScoreSheet sheet = new ScoreSheet(
                "meld",
                "MELD",
                "1",
                List.of(
                        CommonInputs.bilirubin("mg/dL"),
                        CommonInputs.inr(),
                        CommonInputs.creatinine("mg/dL"),
                        dialysis(),
                        CommonInputs.sodium().unused(),
                        CommonInputs.albumin("g/dL").unused(),
                        CommonInputs.sex().unused()),
                List.of(),
                INITIAL + ", rounded, 6 to 40; " + CLAMPS,
                List.of("kamath-2001"),
                List.of(Notes.NOT_VALIDATED, "INR cannot be used on anticoagulants."));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            double unrounded = 10 * sum(in);
            return Outcome.of(bounded(unrounded)).with("unrounded", unrounded, "1");
        });
    }

    private static Score meldNa() {
        ScoreSheet sheet = new ScoreSheet(
                "meld-na",
                "MELD-Na",
                "1",
                List.of(
                        CommonInputs.bilirubin("mg/dL"),
                        CommonInputs.inr(),
                        CommonInputs.creatinine("mg/dL"),
                        CommonInputs.sodium(),
                        dialysis(),
                        CommonInputs.albumin("g/dL").unused(),
                        CommonInputs.sex().unused()),
                List.of(),
                "MELD(i) = " + INITIAL
                        + "; above 11: MELD(i) + 1.32 x (137 - Na) - 0.033 x MELD(i) x (137 - Na); sodium 125 to 137"
                        + " mmol/L; rounded, 6 to 40; " + CLAMPS,
                List.of("kim-2008-meld-na", "kamath-2001"),
                List.of(
                        Notes.NOT_VALIDATED,
                        "The form used for allocation from 2016 to 2023, not the older one with 0.025."));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            double unrounded = sodiumForm(initial(in), in.number("sodium"));
            return Outcome.of(bounded(unrounded)).with("unrounded", unrounded, "1");
        });
    }

    private static Score meld3() {
        ScoreSheet sheet = new ScoreSheet(
                "meld-3",
                "MELD 3.0",
                "1",
                List.of(
                        CommonInputs.bilirubin("mg/dL"),
                        CommonInputs.inr(),
                        CommonInputs.creatinine("mg/dL"),
                        CommonInputs.sodium(),
                        CommonInputs.albumin("g/dL"),
                        CommonInputs.sex(),
                        dialysis()),
                List.of(),
                "1.33 (female) + 4.56 ln(bilirubin) + 0.82 (137 - Na) - 0.24 (137 - Na) ln(bilirubin) + 9.09 ln(INR) + 11.14"
                        + " ln(creatinine) + 1.85 (3.5 - albumin) - 1.83 (3.5 - albumin) ln(creatinine) + 6; bilirubin, INR,"
                        + " creatinine mg/dL at least 1.0, creatinine at most 3.0 and 3.0 on dialysis, sodium 125 to 137, albumin 1.5"
                        + " to 3.5 g/dL; rounded, 6 to 40",
                List.of("kim-2021"),
                List.of(Notes.NOT_VALIDATED, "INR cannot be used on anticoagulants. For adults."));
        return new FormulaScore(sheet, FormulaScore.Course.STEPS, in -> {
            double unrounded = third(in);
            return Outcome.of(bounded(unrounded)).with("unrounded", unrounded, "1");
        });
    }

    private static ScoreInput dialysis() {
        return ScoreInput.truth(
                "dialysis", "dialysis at least twice, or 24 h of continuous dialysis, in the last 7 days");
    }

    /** MELD(i), rounded to a whole number as the policy does (one decimal of the sum, times 10). */
    private static double initial(Assignment in) {
        return Cutoffs.rounded(sum(in) * 10, 0);
    }

    private static double sum(Assignment in) {
        double creatinine = in.isTrue("dialysis") ? 4 : Math.clamp(in.number("creatinine"), 1, 4);
        return 0.957 * Math.log(creatinine)
                + 0.378 * Math.log(Math.max(in.number("bilirubin"), 1))
                + 1.120 * Math.log(Math.max(in.number("inr"), 1))
                + 0.643;
    }

    private static double sodiumForm(double initial, double sodium) {
        double deficit = 137 - Math.clamp(sodium, 125, 137);
        return initial > 11 ? initial + 1.32 * deficit - 0.033 * initial * deficit : initial;
    }

    private static double third(Assignment in) {
        double creatinine = Math.log(in.isTrue("dialysis") ? 3 : Math.clamp(in.number("creatinine"), 1, 3));
        double bilirubin = Math.log(Math.max(in.number("bilirubin"), 1));
        double inr = Math.log(Math.max(in.number("inr"), 1));
        double deficit = 137 - Math.clamp(in.number("sodium"), 125, 137);
        double albumin = 3.5 - Math.clamp(in.number("albumin"), 1.5, 3.5);
        return (in.word("sex").equals("female") ? 1.33 : 0)
                + 4.56 * bilirubin
                + 0.82 * deficit
                - 0.24 * deficit * bilirubin
                + 9.09 * inr
                + 11.14 * creatinine
                + 1.85 * albumin
                - 1.83 * albumin * creatinine
                + 6;
    }

    private static double bounded(double value) {
        return Math.clamp(Cutoffs.rounded(value, 0), 6, 40);
    }
}
