package org.liverleaf.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.workup.MarkerTrend;

/** What the charts share: coordinates, lines, words on a drawing. */
final class Svg {

    private Svg() {}

    /** A coordinate with one decimal. */
    static String at(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static void line(Html html, String kind, Segment segment) {
        html.empty(
                "line",
                "class",
                kind,
                "x1",
                at(segment.x1()),
                "y1",
                at(segment.y1()),
                "x2",
                at(segment.x2()),
                "y2",
                at(segment.y2()));
    }

    /** A straight line. */
    record Segment(double x1, double y1, double x2, double y2) {}

    static void words(Html html, String kind, Place place, String text) {
        html.element("text", text, "class", kind, "x", at(place.x()), "y", at(place.y()));
    }

    /** A point of a drawing. */
    record Place(double x, double y) {}

    /** Points of a course that have a date, with the middle of their range. */
    static List<Dated> dated(MarkerTrend trend) {
        List<Dated> points = new ArrayList<>();
        for (MarkerTrend.Point point : trend.points()) {
            Optional<PartialDate> date = PartialDate.parse(point.date());
            if (date.isPresent()) {
                double low = point.low().doubleValue();
                double high = point.high().doubleValue();
                points.add(new Dated(date.get().earliest(), low, high, Wording.range(point.low(), point.high())));
            }
        }
        return points;
    }

    /**
     * A value on a day.
     *
     * @param day the day, or the first possible one
     * @param low lowest value it may have
     * @param high highest value it may have
     * @param text the value for people
     */
    record Dated(LocalDate day, double low, double high, String text) {

        /** Where the point is drawn. */
        double middle() {
            return (low + high) / 2;
        }
    }

    /** The number at the start of a limit such as {@code 5 ug/L}. */
    static OptionalDouble limit(String upperLimit) {
        int space = upperLimit.indexOf(' ');
        String number = space < 0 ? upperLimit : upperLimit.substring(0, space);
        try {
            return number.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(number));
        } catch (NumberFormatException range) {
            return OptionalDouble.empty();
        }
    }

    /** The table that says in words what a chart shows. */
    static void table(Html html, MarkerTrend trend) {
        html.open("details", "class", "chart-data").element("summary", "Values");
        html.open("table").element("caption", trend.title() + " by date", "class", "hidden");
        html.open("thead").open("tr");
        html.element("th", "Date", "scope", "col");
        html.element("th", Wording.sentence(("value " + Wording.unit(trend.unit())).strip()), "scope", "col");
        html.close().close();
        html.open("tbody");
        for (MarkerTrend.Point point : trend.points()) {
            html.open("tr");
            html.element(
                    "td", PartialDate.parse(point.date()).map(Wording::date).orElse(point.date()));
            html.element("td", Wording.range(point.low(), point.high()), "title", point.source());
            html.close();
        }
        html.close().close().close();
    }
}
