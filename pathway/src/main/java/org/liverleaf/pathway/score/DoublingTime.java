package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Doubling time of a marker or a volume. It has a pole where nothing changes, so a range that may rise as well as fall has no
 * lowest and highest doubling time; then only classes and the growth rate are answered. No rule reads the doubling time.
 */
final class DoublingTime implements Score {

    private static final ScoreSheet SHEET = new ScoreSheet(
            "doubling-time",
            "Doubling time",
            "d",
            List.of(
                    ScoreInput.anyUnit("first", "earlier value, above 0"),
                    ScoreInput.anyUnit("second", "later value, in the same unit"),
                    CommonInputs.days()),
            List.of("falling", "stable", "rising"),
            "ln 2 x days / ln(second / first); negative while the value falls (its size is then the halving time)",
            List.of("project-doubling-time"),
            List.of(
                    "Three values or more are needed before it is shown to a board; compare values of one assay only."));

    @Override
    public ScoreSheet sheet() {
        return SHEET;
    }

    @Override
    public Evaluation evaluate(Box box) {
        double lowRatio = box.low("second") / box.high("first");
        double highRatio = box.high("second") / box.low("first");
        List<String> classes = new ArrayList<>();
        if (lowRatio < 1) {
            classes.add("falling");
        }
        if (lowRatio <= 1 && highRatio >= 1) {
            classes.add("stable");
        }
        if (highRatio > 1) {
            classes.add("rising");
        }
        Evaluation.Range growth = Evaluation.Range.NONE;
        Evaluation.Range doubling = Evaluation.Range.NONE;
        for (double days : new double[] {box.low("days"), box.high("days")}) {
            for (double ratio : new double[] {lowRatio, highRatio}) {
                growth = growth.with(100 * SmoothFormulas.growthRatePerDay(1, ratio, days));
                if (!classes.contains("stable")) {
                    doubling = doubling.with(Math.log(2) / SmoothFormulas.growthRatePerDay(1, ratio, days));
                }
            }
        }
        List<String> remarks = classes.contains("stable")
                ? List.of("The value may be unchanged: there is no doubling time, read the growth rate.")
                : List.of();
        return new Evaluation(
                doubling,
                classes,
                List.of(new Evaluation.Figure("growthPercentPerDay", growth, "%/d")),
                List.of(),
                remarks);
    }
}
