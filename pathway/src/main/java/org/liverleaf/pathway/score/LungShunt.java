package org.liverleaf.pathway.score;

import java.util.List;

/** Lung shunt fraction from planar counts: geometric means of the front and back view. */
final class LungShunt {

    /** Above the limit of the resin label. */
    static final String CONTRAINDICATED = "contraindicated";

    /** Shares of the body surface activity by rising shunt. */
    static final List<String> RESIN_SHARES = List.of("full", "80 %", "60 %", CONTRAINDICATED);

    private LungShunt() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "lung-shunt",
                "Lung shunt fraction",
                "%",
                List.of(
                        counts("lung-anterior", "counts of both lungs, front view"),
                        counts("lung-posterior", "counts of both lungs, back view"),
                        counts("liver-anterior", "counts of the liver, front view"),
                        counts("liver-posterior", "counts of the liver, back view"),
                        background("background-anterior", "background counts per pixel, front view"),
                        background("background-posterior", "background counts per pixel, back view"),
                        pixels("lung-pixels", "pixels of the lung region"),
                        pixels("liver-pixels", "pixels of the liver region")),
                List.of(),
                "100 x GM(lung) / (GM(lung) + GM(liver)), GM = root(front x back) after subtracting pixels x background",
                List.of("vanroekel-thesis", "lsf-review-2022", "sirspheres-label"),
                List.of(
                        "Planar counts overestimate against SPECT/CT; name the method."
                                + " Limits belong to a product: resin above 20 % is contraindicated, glass is limited by lung dose."));
        return new CheckedScore(
                new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, LungShunt::share), LungShunt::check);
    }

    private static Outcome share(Assignment in) {
        double lung = mean(in, "lung");
        double liver = mean(in, "liver");
        if (lung + liver <= 0) {
            return Outcome.of(0);
        }
        double percent = 100 * lung / (lung + liver);
        return Outcome.of(percent).with("resinActivity", resinActivity(percent), RESIN_SHARES);
    }

    private static double mean(Assignment in, String organ) {
        double pixels = in.number(organ + "-pixels", 0);
        double front = in.number(organ + "-anterior") - pixels * in.number("background-anterior", 0);
        double back = in.number(organ + "-posterior") - pixels * in.number("background-posterior", 0);
        return Math.sqrt(Math.max(front, 0) * Math.max(back, 0));
    }

    private static void check(Box box) {
        boolean background = box.has("background-anterior") || box.has("background-posterior");
        boolean pixels = box.has("lung-pixels") || box.has("liver-pixels");
        boolean all = box.has("background-anterior")
                && box.has("background-posterior")
                && box.has("lung-pixels")
                && box.has("liver-pixels");
        if ((background || pixels) && !all) {
            throw new RefusedInputException("background-anterior, background-posterior, lung-pixels, liver-pixels:"
                    + " found some of them, expected all four or none");
        }
        if (box.high("liver-anterior") * box.high("liver-posterior") <= 0
                && box.high("lung-anterior") * box.high("lung-posterior") <= 0) {
            throw new RefusedInputException(
                    "liver-anterior, liver-posterior: found no counts, expected counts above 0");
        }
    }

    /** Share of the body surface activity that the resin label allows at a shunt (%), as words. */
    static String resinActivity(double percent) {
        double exact = Cutoffs.snapped(percent);
        if (exact > 20) {
            return CONTRAINDICATED;
        }
        return exact >= 15 ? "60 %" : exact >= 10 ? "80 %" : "full";
    }

    /** The same share as a factor; 0 where contraindicated. */
    static double resinFactor(double percent) {
        return switch (resinActivity(percent)) {
            case "full" -> 1;
            case "80 %" -> 0.8;
            case "60 %" -> 0.6;
            default -> 0;
        };
    }

    private static ScoreInput counts(String name, String meaning) {
        return ScoreInput.number(name, meaning, Measure.of("{count}", "0", "1000000000"));
    }

    private static ScoreInput background(String name, String meaning) {
        return ScoreInput.number(name, meaning, Measure.of("{count}", "0", "1000000"))
                .optional();
    }

    private static ScoreInput pixels(String name, String meaning) {
        return ScoreInput.count(name, meaning, Measure.of("{pixel}", "0", "1000000"))
                .optional();
    }
}
