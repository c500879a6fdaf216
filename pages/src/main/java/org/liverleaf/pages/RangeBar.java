package org.liverleaf.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A range of outcome as a bar on a line from zero. */
final class RangeBar {

    private static final double LEFT = 14;
    private static final double RIGHT = 606;

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

    static void write(Html html, String measure, Ends ends) {
        double most = most(ends);
        double from = x(ends.low(), most);
        double to = x(ends.high(), most);
        html.open("div", "class", "range");
        html.element("p", ends.text(), "class", "range-text");
        html.open(
                "svg",
                "class",
                "range-bar",
                "viewBox",
                "0 0 620 40",
                "role",
                "img",
                "aria-label",
                measure + ": " + ends.text(),
                "xmlns",
                "http://www.w3.org/2000/svg");
        Svg.line(html, "axis-line", new Svg.Segment(LEFT, 14, RIGHT, 14));
        for (double tick : ticks(most)) {
            double x = x(BigDecimal.valueOf(tick), most);
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
        return ends.unit().equals("%") ? 100 : OutlookCard.yearsAbove(ends.high()).doubleValue();
    }

    private static double x(BigDecimal value, double most) {
        return LEFT + value.doubleValue() / most * (RIGHT - LEFT);
    }

    private static List<Double> ticks(double most) {
        double step = most == 100 ? 20 : most > 120 ? 24 : 12;
        List<Double> ticks = new ArrayList<>();
        for (double tick = 0; tick <= most; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
