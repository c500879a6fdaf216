package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.workup.MarkerTrend;

/** The response of the measured lesions, and the courses of markers and blood tests as charts. */
final class Courses {

    private final Sheet sheet;

    Courses(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        List<MarkerTrend> trends = sheet.assessment().workUp().trends();
        sheet.open(html, "courses", "Courses");
        new ScanResponseBlock(sheet).write(html);
        List<CourseStrip> strips = CourseStrips.of(sheet);
        if (trends.isEmpty() && strips.isEmpty()) {
            html.element("p", "The record holds no measured value.", "class", "calm");
            html.close();
            return;
        }
        strips(html, strips);
        trends.stream().filter(CourseStrips::isStrip).forEach(trend -> said(html, trend));
        multiples(
                html,
                trends.stream()
                        .filter(trend -> trend.points().size() > 1 && !CourseStrips.isStrip(trend))
                        .toList());
        singles(
                html,
                trends.stream().filter(trend -> trend.points().size() == 1).toList());
        html.close();
    }

    private void strips(Html html, List<CourseStrip> strips) {
        if (strips.isEmpty()) {
            return;
        }
        CourseChart chart = new CourseChart(
                strips,
                sheet.assessment().theCase().course().treatments(),
                sheet.assessment().meta().asOf());
        html.element("h3", "Treatments, markers, liver and lesions over time");
        html.open("figure", "class", "large-chart");
        chart.write(html);
        html.element(
                "figcaption",
                "Shaded: up to the upper limit of normal. Blood values more than half a year apart are not joined"
                        + (chart.leavesOut(strips) ? "; values older than five years stand in the table only." : "."));
        new CourseTable(strips).write(html);
        html.close();
    }

    /** How a tumour marker runs, and what that advises. */
    private void said(Html html, MarkerTrend trend) {
        if (!trend.reading().directions().isEmpty()) {
            html.open("p", "class", "course-words");
            html.element("strong", trend.title()).text(": " + summary(trend));
            html.close();
            advice(html, trend);
        }
    }

    private static String summary(MarkerTrend trend) {
        List<String> parts = new ArrayList<>();
        for (MarkerTrend.Change change : trend.changes()) {
            String percent = change.low().compareTo(change.high()) == 0
                    ? signed(change.low())
                    : signed(change.low()) + " to " + signed(change.high());
            parts.add(
                    percent + " % since the " + change.since() + (change.since().equals("peak") ? "" : " value"));
        }
        parts.add(
                switch (trend.pace()) {
                    case MarkerTrend.Pace.Doubling doubling -> "doubles in " + doubling.days() + " days";
                    case MarkerTrend.Pace.Halving halving -> "halves in " + halving.days() + " days";
                    case MarkerTrend.Pace.NotGiven notGiven -> "no doubling time: " + Wording.inside(notGiven.reason());
                });
        String text = String.join("; ", parts);
        return text.endsWith(".") ? text : text + ".";
    }

    private static String signed(java.math.BigDecimal value) {
        return value.signum() > 0
                ? "+" + Wording.number(value)
                : Wording.number(value).replace('-', '\u2212');
    }

    private void advice(Html html, MarkerTrend trend) {
        if (!trend.reading().directions().isEmpty()) {
            html.open("p", "class", "calm");
            html.text(trend.title() + " runs: "
                    + String.join(" or ", trend.reading().directions()) + ". Alone it decides nothing.");
            html.close();
        }
        for (MarkerTrend.Advice confounder : trend.reading().distorting()) {
            html.open("p", "class", "advice");
            html.element("span", "beware", "class", "tag tag-warn").text(" ");
            sheet.cited(html, confounder.text(), confounder.evidence());
            html.close();
        }
        for (MarkerTrend.Advice advice : trend.advice()) {
            html.open("p", "class", "advice");
            if (!advice.certain()) {
                html.element("span", "open", "class", "tag tag-open").text(" ");
            }
            sheet.cited(html, advice.text(), advice.evidence());
            html.close();
        }
        if (!trend.reading().traps().isEmpty()) {
            html.open("details");
            html.element("summary", "What makes " + trend.title() + " false");
            html.element("p", trend.reading().traps());
            html.close();
        }
    }

    private void multiples(Html html, List<MarkerTrend> trends) {
        if (trends.isEmpty()) {
            return;
        }
        LocalDate asOf = sheet.assessment().meta().asOf();
        LocalDate from = trends.stream()
                .flatMap(trend -> Svg.dated(trend).stream())
                .map(Svg.Dated::day)
                .min(LocalDate::compareTo)
                .orElse(asOf.minusYears(1));
        html.element("h3", "Other tests");
        html.open("div", "class", "multiples");
        trends.forEach(trend -> new SmallChart(trend, from, asOf).write(html));
        html.close();
    }

    private static void singles(Html html, List<MarkerTrend> trends) {
        if (trends.isEmpty()) {
            return;
        }
        html.element("h3", "Measured once");
        html.open("ul", "class", "singles");
        for (MarkerTrend trend : trends) {
            html.open("li").text(trend.title() + " ");
            html.element(
                    "strong", Wording.range(trend.last().low(), trend.last().high()));
            html.text(" " + Wording.unit(trend.unit()) + " (" + trend.last().date() + ")");
            html.close();
        }
        html.close();
    }
}
