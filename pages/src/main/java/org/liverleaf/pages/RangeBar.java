package org.liverleaf.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A range of outcome as a bar on a line from zero. */
final class RangeBar {

    private static final double LEFT = 14;

    private RangeBar() {}

    /**
     * The ends of a range.
     *
     * @param low lower end
     * @param high upper end
     * @param unit UCUM unit
     */
    record Ends(BigDecimal low, BigDecimal high, String unit) {

        String text() {
            return Wording.range(low, high) + " " + Wording.unit(unit);
        }
    }

    /** A bar over the width of a page. */
    static void wide(Html html, String measure, Ends ends) {
        write(html, measure, ends, new Line(most(ends), 606, 12));
    }

    /** A bar over the width of a card, with fewer marks. */
    static void narrow(Html html, String measure, Ends ends) {
        write(html, measure, ends, new Line(most(ends), 246, 6));
    }

    /** The line under a bar: the value at its right end, where that is, and how many marks it bears at most. */
    private record Line(double most, double right, int marks) {

        double x(double value) {
            return LEFT + value / most * (right - LEFT);
        }

        List<Double> ticks() {
            double step = most == 100 ? 20 : 12;
            while (most / step > marks) {
                step *= 2;
            }
            List<Double> ticks = new ArrayList<>();
            for (double tick = 0; tick <= most; tick += step) {
                ticks.add(tick);
            }
            return ticks;
        }
    }

    private static void write(Html html, String measure, Ends ends, Line line) {
        double from = line.x(ends.low().doubleValue());
        double to = line.x(ends.high().doubleValue());
        html.open("div", "class", "range");
        html.element("p", ends.text(), "class", "range-text");
        html.open(
                "svg",
                "class",
                "range-bar",
                "viewBox",
                "0 0 " + Svg.at(line.right() + LEFT) + " 40",
                "role",
                "img",
                "aria-label",
                measure + ": " + ends.text(),
                "xmlns",
                "http://www.w3.org/2000/svg");
        Svg.line(html, "axis-line", new Svg.Segment(LEFT, 14, line.right(), 14));
        for (double tick : line.ticks()) {
            double x = line.x(tick);
            Svg.line(html, "axis-line", new Svg.Segment(x, 10, x, 18));
            Svg.words(html, "axis time-axis", new Svg.Place(x, 34), Wording.number(tick));
        }
        html.empty(
                "rect",
                "class",
                "range-body",
                "x",
                Svg.at(from),
                "y",
                "7",
                "width",
                Svg.at(Math.max(6, to - from)),
                "height",
                "14",
                "rx",
                "7");
        html.close().close();
    }

    private static double most(Ends ends) {
        // Months end at a full year, and after five years at the least.
        return ends.unit().equals("%") ? 100 : 12.0 * Math.max(5, ends.high().intValue() / 12 + 1);
    }
}
