package org.liverleaf.pages;

import java.util.List;
import java.util.Locale;
import org.liverleaf.survival.estimate.Estimate;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.study.Study;

/**
 * Kaplan-Meier curves as one SVG that stands by itself: a step curve a group with its band, marks where somebody was censored,
 * numbers at risk underneath. Groups differ in colour and in dashes, so that paper without colours keeps them apart; in a dark
 * reader the colours turn, on paper they do not.
 */
public final class SurvivalChart {

    /** More curves could not be told apart. */
    public static final int MOST_GROUPS = 8;

    private static final double WIDTH = 780;
    private static final double LINE = 20;
    private static final double LEGEND_FROM = 52;
    private static final double PLOT_HEIGHT = 320;
    private static final double LETTER = 6.6;
    private static final int LONGEST_NAME = 16;

    private final Study study;
    private final String title;
    private final String unit;
    private final SurvivalAxes axes;

    private SurvivalChart(Study study, String title, String unit) {
        this.study = study;
        this.title = title;
        this.unit = unit;
        double last = study.groups().stream()
                .mapToDouble(group -> group.curve().end())
                .max()
                .orElse(1);
        double top = LEGEND_FROM + LINE * study.groups().size() + 14;
        this.axes = SurvivalAxes.of(last, unit, top, top + PLOT_HEIGHT);
    }

    /**
     * The picture of a study.
     *
     * @param title above the picture
     * @param unit of the times, such as months; may be empty
     * @throws IllegalArgumentException for more groups than can be told apart
     */
    public static String svg(Study study, String title, String unit) {
        if (study.groups().size() > MOST_GROUPS) {
            throw new IllegalArgumentException(
                    "found " + study.groups().size() + " groups, expected at most " + MOST_GROUPS + " in one picture");
        }
        Html html = Html.newFragment();
        new SurvivalChart(study, title, unit).write(html);
        return html.page();
    }

    private void write(Html html) {
        int groups = study.groups().size();
        double riskFrom = axes.bottom() + 78;
        double height = riskFrom + LINE * groups + 22;
        html.open(
                "svg",
                "viewBox",
                "0 0 " + Svg.at(WIDTH) + " " + Svg.at(height),
                "width",
                Svg.at(WIDTH),
                "height",
                Svg.at(height),
                "role",
                "img",
                "aria-labelledby",
                "survival-title survival-description",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element("title", title, "id", "survival-title");
        html.element("desc", description(), "id", "survival-description");
        html.style(StyleSheet.read("survival.css").css());
        html.empty("rect", "class", "paper", "width", Svg.at(WIDTH), "height", Svg.at(height));
        Svg.words(html, "title", new Svg.Place(20, 30), title);
        if (study.test() instanceof TestResult.Tested tested) {
            Svg.words(
                    html,
                    "test",
                    new Svg.Place(SurvivalAxes.RIGHT, 30),
                    study.settings().weight().testName() + ", " + p(tested.p()));
        }
        legend(html);
        axes.write(html, unit);
        for (int i = 0; i < groups; i++) {
            new SurvivalCurve(study.groups().get(i), axes, i).writeBand(html);
        }
        for (int i = 0; i < groups; i++) {
            new SurvivalCurve(study.groups().get(i), axes, i).writeCurve(html);
        }
        risk(html, riskFrom);
        Svg.words(html, "note", new Svg.Place(20, height - 10), note());
        html.close();
    }

    /** {@code p = 0.0013}, or {@code p < 0.0001}. */
    public static String p(double p) {
        return p < 0.0001 ? "p < 0.0001" : "p = " + String.format(Locale.ROOT, p < 0.1 ? "%.4f" : "%.2f", p);
    }

    private String note() {
        return "Shaded: band of equal precision (Nair), "
                + percent(study.settings().confidence().level()) + ", "
                + study.settings().confidence().kind().text() + "; it holds the whole curve. Short marks: censored.";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", share * 100).replaceAll("[.]?0+$", "") + " %";
    }

    private String description() {
        StringBuilder text = new StringBuilder("Kaplan-Meier curves.");
        for (Study.Group group : study.groups()) {
            text.append(' ')
                    .append(group.name())
                    .append(": ")
                    .append(Wording.count(group.n(), "patient", "patients"))
                    .append(", ")
                    .append(Wording.count(group.curve().events(), "event", "events"))
                    .append(", ")
                    .append(median(group.median()))
                    .append('.');
        }
        return text.toString();
    }

    private String median(Estimate median) {
        return switch (median) {
            case Estimate.NotEstimable none -> "median " + none.reason();
            case Estimate.Known known -> "median " + number(known.value()) + (unit.isEmpty() ? "" : " " + unit);
        };
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
        return text.contains(".") ? text.replaceAll("[.]?0+$", "") : text;
    }

    private void legend(Html html) {
        for (int i = 0; i < study.groups().size(); i++) {
            Study.Group group = study.groups().get(i);
            double y = LEGEND_FROM + LINE * i;
            Svg.line(html, "curve group-" + i, new Svg.Segment(20, y - 4, 62, y - 4));
            String text = group.name() + ": " + Wording.count(group.n(), "patient", "patients") + ", "
                    + Wording.count(group.curve().events(), "event", "events") + ", " + median(group.median());
            Svg.words(html, "legend", new Svg.Place(72, y), cut(text, (int) ((WIDTH - 90) / LETTER)));
        }
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private void risk(Html html, double from) {
        Svg.words(html, "axis strong at-start", new Svg.Place(20, from - 14), "At risk");
        List<Double> ticks = axes.times();
        for (int i = 0; i < study.groups().size(); i++) {
            Study.Group group = study.groups().get(i);
            double y = from + LINE * i + 4;
            Svg.line(html, "curve group-" + i, new Svg.Segment(20, y - 4, 34, y - 4));
            html.open("text", "class", "axis at-start", "x", Svg.at(40), "y", Svg.at(y));
            html.element("title", group.name());
            html.text(cut(group.name(), LONGEST_NAME)).close();
            for (double tick : ticks) {
                Svg.words(
                        html,
                        "axis time-axis",
                        new Svg.Place(axes.x(tick), y),
                        String.valueOf(group.curve().table().atRiskAt(tick)));
            }
        }
    }
}
