package org.liverleaf.cli;

import java.util.Locale;
import org.liverleaf.pages.SurvivalChart;
import org.liverleaf.survival.accuracy.Concordance;
import org.liverleaf.survival.cox.Coefficient;
import org.liverleaf.survival.cox.ProportionalityTest;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.RestrictedMean;
import org.liverleaf.survival.estimate.Estimate;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.study.Study;

/** A study in words and small tables. */
final class SurvivalText {

    private static final String END = System.lineSeparator();
    private static final String UNKNOWN = "not reached";

    private final Study study;
    private final String unit;
    private final StringBuilder text = new StringBuilder();

    private SurvivalText(Study study, String unit) {
        this.study = study;
        this.unit = unit.isEmpty() ? "" : " " + unit;
    }

    /** @param unit of the times, or empty */
    static String of(Study study, String unit) {
        SurvivalText writer = new SurvivalText(study, unit);
        writer.write();
        return writer.text.toString();
    }

    private void write() {
        line(study.n() + " patients, " + study.events() + " events; intervals of "
                + number(100 * study.settings().confidence().level()) + " %, "
                + study.settings().confidence().kind().text());
        for (Study.LeftOut left : study.left()) {
            line("  left out" + (left.isFromModelOnly() ? " of the model" : "") + ": " + left.rows()
                    + (left.rows() == 1 ? " row" : " rows") + " without '" + left.column() + "'");
        }
        study.notes().forEach(note -> line("  note: " + note));
        groups();
        if (study.groups().size() > 1) {
            line("");
            line(study.settings().weight().testName() + ": " + text(study.test()));
        }
        study.causes().forEach(cause -> line("Gray's test of '" + cause.name() + "': " + text(cause.test())));
        switch (study.model()) {
            case Study.Model.NotAsked() -> {}
            case Study.Model.NotFitted none -> {
                line("");
                line("Cox model: not fitted, " + none.reason());
            }
            case Study.Model.Fitted fitted -> model(fitted);
        }
    }

    private void line(String line) {
        text.append(line).append(END);
    }

    private void groups() {
        int width = study.groups().stream()
                .mapToInt(group -> group.name().length())
                .max()
                .orElse(5);
        width = Math.clamp(width, 5, 30);
        line("");
        line(String.format(Locale.ROOT, "%-" + width + "s %8s %8s  %s", "group", "n", "events", "median"));
        for (Study.Group group : study.groups()) {
            line(String.format(
                    Locale.ROOT,
                    "%-" + width + "s %8d %8d  %s",
                    group.name(),
                    group.n(),
                    group.curve().events(),
                    median(group)));
            landmarks(group, width);
            means(group, width);
        }
    }

    private String median(Study.Group group) {
        return switch (group.median()) {
            case Estimate.Known known -> number(known.value()) + unit + " (" + range(known.interval()) + ")";
            case Estimate.NotEstimable none ->
                none.reason()
                        + (group.curve().size() == 0
                                ? ""
                                : " within " + number(group.curve().end()) + unit)
                        + (Double.isInfinite(none.interval().low())
                                ? ""
                                : "; lower limit " + number(none.interval().low()) + unit);
        };
    }

    private void landmarks(Study.Group group, int width) {
        for (int i = 0; i < group.landmarks().size(); i++) {
            String when = "at " + number(study.settings().landmarks().get(i)) + unit + ": ";
            line(" ".repeat(width + 20)
                    + when
                    + switch (group.landmarks().get(i)) {
                        case Curve.LandmarkOutcome.Beyond beyond -> "not known, " + beyond.reason();
                        case Curve.LandmarkOutcome.Reached reached ->
                            percent(reached.landmark().survival()) + " % alive without event ("
                                    + percents(reached.landmark().interval()) + "), "
                                    + reached.landmark().atRisk() + " at risk";
                    });
        }
    }

    private void means(Study.Group group, int width) {
        for (int i = 0; i < group.means().size(); i++) {
            String until = "mean within " + number(study.settings().until().get(i)) + unit + ": ";
            line(" ".repeat(width + 20)
                    + until
                    + switch (group.means().get(i)) {
                        case RestrictedMean.NotEstimable none -> "not known, " + none.reason();
                        case RestrictedMean.Known mean -> number(mean.value()) + " (" + range(mean.interval()) + ")";
                    });
        }
    }

    private static String text(TestResult test) {
        return switch (test) {
            case TestResult.Tested tested ->
                "chi-square " + String.format(Locale.ROOT, "%.2f", tested.chiSquare()) + ", " + tested.df()
                        + (tested.df() == 1 ? " degree" : " degrees") + " of freedom, " + SurvivalChart.p(tested.p());
            case TestResult.NotTestable none -> "not possible, " + none.reason();
        };
    }

    private void model(Study.Model.Fitted model) {
        line("");
        line("Cox model: " + model.n() + " patients, " + model.events() + " events, ties by "
                + study.settings().ties().text() + (model.isRobust() ? ", robust errors" : ""));
        int width = Math.clamp(
                model.coefficients().stream()
                        .mapToInt(each -> each.name().length())
                        .max()
                        .orElse(9),
                9,
                40);
        for (Coefficient each : model.coefficients()) {
            line(String.format(
                    Locale.ROOT,
                    "  %-" + width + "s  hazard ratio %s (%s), %s",
                    each.name(),
                    ratio(each.hazardRatio()),
                    ratio(each.interval().low()) + " to "
                            + ratio(each.interval().high()),
                    SurvivalChart.p(each.p())));
        }
        line("  concordance "
                + switch (model.concordance()) {
                    case Concordance.Known known ->
                        String.format(Locale.ROOT, "%.3f", known.value())
                                + String.format(
                                        Locale.ROOT,
                                        " (%.3f to %.3f)",
                                        known.interval().low(),
                                        known.interval().high());
                    case Concordance.NotEstimable none -> "not known, " + none.reason();
                });
        line("  proportional hazards, all covariates: "
                + text(model.proportionality().global()));
        for (ProportionalityTest.Covariate each : model.proportionality().tests()) {
            if (each.test() instanceof TestResult.Tested tested && tested.p() < 0.05) {
                line("  look closer: the effect of '" + each.name() + "' seems to change with time, "
                        + SurvivalChart.p(tested.p()));
            }
        }
    }

    private static String ratio(double value) {
        return Double.isInfinite(value)
                ? "beyond all numbers"
                : String.format(Locale.ROOT, value < 0.1 ? "%.4f" : "%.3f", value);
    }

    private static String range(Interval interval) {
        return number(interval.low()) + " to " + number(interval.high());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String percents(Interval interval) {
        return interval.equals(Interval.UNBOUNDED)
                ? "no interval"
                : percent(interval.low()) + " to " + percent(interval.high());
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return UNKNOWN;
        }
        String plain = String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
        return plain.contains(".") ? plain.replaceAll("[.]?0+$", "") : plain;
    }
}
