package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liverleaf.pathway.cases.Treatment;
import org.liverleaf.pathway.workup.MarkerTrend;

/** The course of one marker as a large chart, with the treatments as bars underneath. */
final class TrendChart {

    private static final double WIDTH = 760;
    private static final double LEFT = 58;
    private static final double RIGHT = 736;
    private static final double TOP = 30;
    private static final double BOTTOM = 216;
    private static final double LANE = 24;
    private static final double LANES_FROM = 254;
    private static final double LETTER = 6.4;

    private final MarkerTrend trend;
    private final List<Svg.Dated> points;
    private final List<Treatment> treatments;
    private final OptionalDouble limit;
    private final TimeScale time;
    private final ValueScale values;

    TrendChart(MarkerTrend trend, List<Treatment> all, LocalDate asOf) {
        this.trend = trend;
        this.points = Svg.dated(trend);
        this.limit = Svg.limit(trend.upperLimit());
        LocalDate start = points.stream()
                .map(Svg.Dated::day)
                .min(LocalDate::compareTo)
                .orElse(asOf.minusYears(1))
                .minusDays(10);
        this.treatments = all.stream()
                .filter(treatment -> !end(treatment, asOf).isBefore(start))
                .toList();
        this.time = new TimeScale(start, asOf, LEFT, RIGHT);
        List<Double> heights = new ArrayList<>();
        points.forEach(point -> heights.addAll(List.of(point.low(), point.high())));
        limit.ifPresent(heights::add);
        this.values = ValueScale.of(heights, BOTTOM, TOP);
    }

    private static LocalDate end(Treatment treatment, LocalDate asOf) {
        if (treatment.span().ongoing()) {
            return asOf;
        }
        return treatment.span().end().isUnknown()
                ? treatment.span().start().earliest()
                : treatment.span().end().latest();
    }

    void write(Html html) {
        String id = "chart-" + trend.fact();
        double height = LANES_FROM + LANE * treatments.size() + 6;
        html.open(
                "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Chart of " + trend.title());
        html.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + Svg.at(WIDTH) + " " + Svg.at(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-description",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element("title", trend.title() + " over time", "id", id + "-title");
        html.element("desc", description(), "id", id + "-description");
        axes(html);
        limit(html);
        curve(html);
        for (int lane = 0; lane < treatments.size(); lane++) {
            bar(html, treatments.get(lane), LANES_FROM + LANE * lane);
        }
        html.close().close();
    }

    private String description() {
        MarkerTrend.Point first = trend.first();
        MarkerTrend.Point last = trend.last();
        String unit = Wording.unit(trend.unit());
        return points.size() + " values from " + Wording.range(first.low(), first.high()) + " on " + first.date()
                + " to "
                + Wording.range(last.low(), last.high()) + " " + unit + " on " + last.date()
                + (values.isLogarithmic() ? ", on a logarithmic scale" : "")
                + ". Treatments are drawn as bars underneath; the values stand in the table below.";
    }

    private void axes(Html html) {
        for (double tick : values.ticks()) {
            double y = values.y(tick);
            Svg.line(html, "grid", new Svg.Segment(LEFT, y, RIGHT, y));
            Svg.words(html, "axis value-axis", new Svg.Place(LEFT - 8, y + 4), Wording.number(tick));
        }
        String unit = Wording.unit(trend.unit()) + (values.isLogarithmic() ? ", log scale" : "");
        Svg.words(html, "axis", new Svg.Place(4, 14), unit);
        int year = 0;
        for (LocalDate month : time.months(10)) {
            double x = time.x(month);
            Svg.line(html, "grid faint", new Svg.Segment(x, TOP, x, LANES_FROM + LANE * treatments.size()));
            Svg.words(
                    html,
                    "axis time-axis",
                    new Svg.Place(x, BOTTOM + 20),
                    TimeScale.label(month, month.getYear() != year));
            year = month.getYear();
        }
        Svg.line(html, "axis-line", new Svg.Segment(LEFT, BOTTOM, RIGHT, BOTTOM));
    }

    private void limit(Html html) {
        if (limit.isPresent()) {
            double y = values.y(limit.getAsDouble());
            Svg.line(html, "limit", new Svg.Segment(LEFT, y, RIGHT, y));
            Svg.words(
                    html,
                    "limit-word",
                    new Svg.Place(RIGHT, y - 5),
                    "upper limit " + Wording.number(limit.getAsDouble()));
        }
    }

    private void curve(Html html) {
        StringBuilder path = new StringBuilder();
        for (Svg.Dated point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Svg.at(time.x(point.day())))
                    .append(',')
                    .append(Svg.at(values.y(point.middle())));
        }
        html.empty("path", "class", "curve", "d", path.toString());
        double peak = points.stream().mapToDouble(Svg.Dated::high).max().orElse(0);
        double before = -100;
        for (Svg.Dated point : points) {
            boolean isPeak = points.size() > 1 && point.high() == peak;
            double x = time.x(point.day());
            double y = values.y(point.middle());
            if (point.low() != point.high()) {
                Svg.line(html, "whisker", new Svg.Segment(x, values.y(point.low()), x, values.y(point.high())));
            }
            html.empty(
                    "circle", "class", isPeak ? "point peak" : "point", "cx", Svg.at(x), "cy", Svg.at(y), "r", "4.5");
            String word = isPeak ? point.text() + " peak" : point.text();
            if (isPeak || x - before > word.length() * LETTER + 4 || point == points.getLast()) {
                Svg.words(html, "point-word" + side(x), new Svg.Place(x, y - 11), word);
                before = x;
            }
            peak = isPeak ? Double.MAX_VALUE : peak;
        }
    }

    private static String side(double x) {
        return x > RIGHT - 24 ? " at-end" : x < LEFT + 30 ? " at-start" : "";
    }

    private void bar(Html html, Treatment treatment, double y) {
        double from = time.x(treatment.span().start().earliest());
        double to = Math.max(time.x(end(treatment, time.to())), from + 5);
        String text = TreatmentText.name(treatment);
        html.open("g", "class", "treatment " + TreatmentText.kind(treatment));
        html.element("title", TreatmentText.line(treatment));
        html.empty(
                "rect",
                "x",
                Svg.at(from),
                "y",
                Svg.at(y),
                "width",
                Svg.at(to - from),
                "height",
                Svg.at(LANE - 8),
                "rx",
                "3");
        double room = text.length() * LETTER;
        if (room < RIGHT - to) {
            Svg.words(html, "bar-word", new Svg.Place(to + 7, y + 12.5), text);
        } else if (room < from - LEFT) {
            Svg.words(html, "bar-word at-end", new Svg.Place(from - 7, y + 12.5), text);
        } else {
            Svg.words(html, "bar-word within", new Svg.Place(from + 7, y + 12.5), text);
        }
        html.close();
    }
}
