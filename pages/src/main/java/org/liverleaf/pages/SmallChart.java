package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liverleaf.pathway.workup.MarkerTrend;

/** The course of one test as a small chart: first and newest value, upper limit. */
final class SmallChart {

    private static final double LEFT = 10;
    private static final double RIGHT = 230;
    private static final double TOP = 26;
    private static final double BOTTOM = 78;

    private final MarkerTrend trend;
    private final List<Svg.Dated> points;
    private final TimeScale time;

    SmallChart(MarkerTrend trend, LocalDate from, LocalDate asOf) {
        this.trend = trend;
        this.points = Svg.dated(trend);
        this.time = new TimeScale(from, asOf, LEFT, RIGHT);
    }

    void write(Html html) {
        String id = "chart-" + trend.fact();
        html.open("figure", "class", "small-chart");
        html.open("figcaption").element("strong", trend.title());
        html.element("span", Wording.unit(trend.unit()), "class", "unit");
        html.close();
        html.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 240 88",
                "role",
                "img",
                "aria-labelledby",
                id + "-title",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element("title", description(), "id", id + "-title");
        draw(html);
        html.close();
        Svg.table(html, trend);
        html.close();
    }

    private String description() {
        return trend.title() + ": " + Wording.count(points.size(), "value", "values") + ", "
                + Wording.range(trend.first().low(), trend.first().high()) + " on "
                + trend.first().date() + ", "
                + Wording.range(trend.last().low(), trend.last().high()) + " on "
                + trend.last().date()
                + (trend.upperLimit().isEmpty() ? "" : ", upper limit " + trend.upperLimit());
    }

    private void draw(Html html) {
        OptionalDouble limit = Svg.limit(trend.upperLimit());
        List<Double> heights = new ArrayList<>();
        points.forEach(point -> heights.addAll(List.of(point.low(), point.high())));
        limit.ifPresent(heights::add);
        ValueScale values = ValueScale.of(heights, BOTTOM, TOP);
        if (limit.isPresent()) {
            double y = values.y(limit.getAsDouble());
            Svg.line(html, "limit", new Svg.Segment(LEFT, y, RIGHT, y));
        }
        StringBuilder path = new StringBuilder();
        for (Svg.Dated point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Svg.at(time.x(point.day())))
                    .append(',')
                    .append(Svg.at(values.y(point.middle())));
        }
        html.empty("path", "class", "curve", "d", path.toString());
        for (Svg.Dated point : points) {
            html.empty(
                    "circle",
                    "class",
                    "point",
                    "cx",
                    Svg.at(time.x(point.day())),
                    "cy",
                    Svg.at(values.y(point.middle())),
                    "r",
                    "3");
        }
        if (!points.isEmpty()) {
            word(html, values, points.getLast(), " at-end");
            if (points.size() > 1) {
                word(html, values, points.getFirst(), "");
            }
        }
    }

    private void word(Html html, ValueScale values, Svg.Dated point, String side) {
        double x = time.x(point.day());
        String anchor = side.isEmpty() ? " at-start" : side;
        double shift = side.isEmpty() ? -4 : 4;
        Svg.words(html, "point-word" + anchor, new Svg.Place(x + shift, values.y(point.middle()) - 8), point.text());
    }
}
