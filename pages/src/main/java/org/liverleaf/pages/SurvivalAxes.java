package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Time along and survival up the picture of survival curves.
 *
 * @param last latest time, at the right
 * @param step between marked times
 * @param top where survival is 1
 * @param bottom where it is 0
 */
record SurvivalAxes(double last, double step, double top, double bottom) {

    static final double LEFT = 160;
    static final double RIGHT = 756;

    private static final int MOST_TICKS = 8;
    private static final List<Double> MONTHS = List.of(1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0, 120.0);

    static SurvivalAxes of(double last, String unit, double top, double bottom) {
        double end = last > 0 ? last : 1;
        return new SurvivalAxes(end, step(end, unit), top, bottom);
    }

    private static double step(double last, String unit) {
        if (unit.equals("months")) {
            for (double months : MONTHS) {
                if (last / months <= MOST_TICKS && last / months >= 2) {
                    return months;
                }
            }
        }
        double power = Math.pow(10, Math.floor(Math.log10(last / MOST_TICKS)));
        for (double mantissa : new double[] {1, 2, 5}) {
            if (last / (mantissa * power) <= MOST_TICKS) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }

    double x(double time) {
        return LEFT + Math.clamp(time / last, 0, 1) * (RIGHT - LEFT);
    }

    double y(double survival) {
        return bottom + Math.clamp(survival, 0, 1) * (top - bottom);
    }

    /** Marked times. */
    List<Double> times() {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i * step <= last; i++) {
            times.add(i * step);
        }
        return times;
    }

    void write(Html html, String unit) {
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            Svg.line(html, "grid", new Svg.Segment(LEFT, y, RIGHT, y));
            Svg.words(html, "axis value-axis", new Svg.Place(LEFT - 10, y + 4), percent + " %");
        }
        Svg.words(html, "axis strong at-start", new Svg.Place(20, top + 4), "Survival");
        for (double time : times()) {
            double x = x(time);
            Svg.line(html, "tick", new Svg.Segment(x, bottom, x, bottom + 5));
            Svg.words(html, "axis time-axis", new Svg.Place(x, bottom + 20), SurvivalChart.number(time));
        }
        Svg.line(html, "axis-line", new Svg.Segment(LEFT, bottom, RIGHT, bottom));
        String name = unit.isEmpty() ? "Time" : "Time in " + unit;
        Svg.words(html, "axis strong time-axis", new Svg.Place((LEFT + RIGHT) / 2, bottom + 42), name);
    }
}
