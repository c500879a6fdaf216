package org.liverleaf.pathway.score;

import java.util.List;
import java.util.Locale;

/** Body surface, liver volume, future liver remnant and its growth. */
final class LiverVolumes {

    private static final String STANDARD = "-794.41 + 1267.28 x BSA (Mosteller)";
    private static final double LOW_SURFACE = 1.2;
    private static final double HIGH_SURFACE = 3.0;

    private static final String SLOW = "below 2 % per week";
    private static final String FAST = "at least 2 % per week";

    private LiverVolumes() {}

    static List<Score> scores() {
        return List.of(bodySurface(), liverVolume(), standardised(), measured(), byWeight(), hypertrophy());
    }

    private static Score bodySurface() {
        ScoreSheet sheet = new ScoreSheet(
                "bsa",
                "Body surface area",
                "m2",
                List.of(
                        CommonInputs.height(),
                        CommonInputs.weight(),
                        ScoreInput.word("method", "formula", "mosteller", "dubois")),
                List.of(),
                "mosteller: root(height cm x weight kg / 3600); dubois: 0.007184 x weight kg^0.425 x height cm^0.725",
                List.of("mosteller-1987", "dubois-1916"),
                List.of());
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double height = in.number("height");
            double weight = in.number("weight");
            return Outcome.of(
                    in.word("method").equals("mosteller")
                            ? SmoothFormulas.bodySurfaceMosteller(height, weight)
                            : SmoothFormulas.bodySurfaceDuBois(height, weight));
        });
    }

    private static Score liverVolume() {
        ScoreSheet sheet = new ScoreSheet(
                "total-liver-volume",
                "Standard liver volume",
                "mL",
                List.of(
                        CommonInputs.height(),
                        CommonInputs.weight(),
                        ScoreInput.word("method", "formula", "vauthey-bsa", "vauthey-weight", "urata")),
                List.of(),
                "vauthey-bsa: " + STANDARD
                        + "; vauthey-weight: 191.80 + 18.51 x weight kg; urata: 2.4 + 706.2 x BSA (DuBois)",
                List.of("vauthey-2002", "urata-1995"),
                List.of("Vauthey was fitted in Western adults, Urata in Japanese patients."));
        return withGuardRails(new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double height = in.number("height");
            double weight = in.number("weight");
            return switch (in.word("method")) {
                case "vauthey-bsa" -> Outcome.of(standardVolumeMl(in));
                case "vauthey-weight" -> Outcome.of(191.80 + 18.51 * weight);
                default -> Outcome.of(2.4 + 706.2 * SmoothFormulas.bodySurfaceDuBois(height, weight));
            };
        }));
    }

    private static Score standardised() {
        ScoreSheet sheet = new ScoreSheet(
                "sflr",
                "Standardised future liver remnant",
                "%",
                List.of(
                        CommonInputs.volume("flr", "volume of the future remnant"),
                        CommonInputs.height(),
                        CommonInputs.weight()),
                List.of(),
                "100 x FLR / (" + STANDARD + ")",
                List.of("vauthey-2002", "mosteller-1987"),
                List.of(
                        "A remnant belongs to one resection. Show it beside the measured remnant and act on the lower one; within"
                                + " 1 point of a limit it is fragile."));
        return withGuardRails(new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            return Outcome.of(100 * in.number("flr") / standardVolumeMl(in));
        }));
    }

    private static Score measured() {
        ScoreSheet sheet = new ScoreSheet(
                "measured-flr",
                "Measured future liver remnant",
                "%",
                List.of(
                        CommonInputs.volume("flr", "volume of the future remnant without the tumour in it"),
                        CommonInputs.volume("liver", "whole liver volume on CT").from("1"),
                        CommonInputs.volume("tumour", "total tumour volume")),
                List.of(),
                "100 x FLR / (liver - tumour)",
                List.of("azoulay-2000"),
                List.of("Show it beside the standardised remnant and act on the lower one."));
        return new CheckedScore(
                new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
                    double functioning = in.number("liver") - in.number("tumour");
                    // Impossible corners of open inputs (more remnant than liver) count as the whole liver, the nearest
                    // possible case.
                    boolean possible = functioning > 0 && in.number("flr") <= functioning;
                    return Outcome.of(possible ? 100 * in.number("flr") / functioning : 100);
                }),
                LiverVolumes::checkMeasured);
    }

    private static Score byWeight() {
        ScoreSheet sheet = new ScoreSheet(
                "remnant-body-weight",
                "Remnant to body weight ratio",
                "%",
                List.of(CommonInputs.volume("flr", "volume of the future remnant"), CommonInputs.weight()),
                List.of("fail", "pass"),
                "100 x (FLR mL x 1.0 g/mL / 1000) / weight kg; pass at 0.5 % or more in a normal liver",
                List.of("truant-2007"),
                List.of("Density 1.0 g/mL; a cirrhotic liver has 1.1."));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double ratio = 100 * (in.number("flr") / 1000) / in.number("weight");
            return Outcome.of(ratio, Cutoffs.snapped(ratio) >= 0.5 ? "pass" : "fail");
        });
    }

    private static Score hypertrophy() {
        ScoreSheet sheet = new ScoreSheet(
                "hypertrophy",
                "Degree of hypertrophy and kinetic growth rate",
                "%",
                List.of(
                        CommonInputs.volume("flr-before", "remnant before embolisation")
                                .from("1"),
                        CommonInputs.volume("flr-after", "remnant after it"),
                        CommonInputs.days(),
                        CommonInputs.height(),
                        CommonInputs.weight()),
                List.of("at most 5 points", "above 5 points", "at least 7.5 points"),
                "degree = sFLR after - sFLR before, in percentage points; growth rate = degree / weeks; relative = 100 x (after -"
                        + " before) / before",
                List.of("ribero-2007", "shindoh-2013-kgr", "vauthey-2002"),
                List.of(
                        "Percentage points of the standardised remnant, not per cent of its volume. At most 5 points argues"
                                + " against, at least 7.5 points or 2 % per week supports resection."));
        return withGuardRails(new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double standard = standardVolumeMl(in);
            double before = in.number("flr-before");
            double degree = 100 * (in.number("flr-after") - before) / standard;
            return growth(degree, in.number("days"))
                    .with("relativeHypertrophyPercent", 100 * (in.number("flr-after") - before) / before, "%")
                    .with("sflrBeforePercent", 100 * before / standard, "%")
                    .with("sflrAfterPercent", 100 * in.number("flr-after") / standard, "%");
        }));
    }

    /** Degree of hypertrophy (points of standardised remnant) over some days. */
    static Outcome growth(double degree, double days) {
        double exact = Cutoffs.snapped(degree);
        String className = exact <= 5 ? "at most 5 points" : exact < 7.5 ? "above 5 points" : "at least 7.5 points";
        double rate = degree / (days / 7);
        return Outcome.of(degree, className)
                .with("kineticGrowthRatePercentPerWeek", rate, "%/wk")
                .with("kineticGrowthRate", Cutoffs.snapped(rate) >= 2 ? FAST : SLOW, List.of(SLOW, FAST));
    }

    /** Standard volume with the body surface held within the guard rails, so that it stays positive and monotone. */
    private static double standardVolumeMl(Assignment in) {
        double surface = SmoothFormulas.bodySurfaceMosteller(in.number("height"), in.number("weight"));
        return SmoothFormulas.standardLiverVolumeMl(Math.clamp(surface, LOW_SURFACE, HIGH_SURFACE));
    }

    private static Score withGuardRails(Score score) {
        return new CheckedScore(score, box -> {
            double most = SmoothFormulas.bodySurfaceMosteller(box.high("height"), box.high("weight"));
            double least = SmoothFormulas.bodySurfaceMosteller(box.low("height"), box.low("weight"));
            if (most < LOW_SURFACE || least > HIGH_SURFACE) {
                throw new RefusedInputException(String.format(
                        Locale.ROOT,
                        "height, weight: found a body surface of %.2f m2, expected 1.2 to 3.0 m2, where the formula was fitted",
                        most < LOW_SURFACE ? most : least));
            }
        });
    }

    private static void checkMeasured(Box box) {
        if (box.high("liver") <= box.low("tumour")) {
            throw new RefusedInputException("tumour: expected less volume than the liver has");
        }
        if (box.low("flr") > box.high("liver") - box.low("tumour")) {
            throw new RefusedInputException("flr: expected no more than the liver without tumour");
        }
    }
}
