package org.liverleaf.pages;

import java.util.function.IntToDoubleFunction;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.EqualPrecisionBand;
import org.liverleaf.survival.study.Study;

/** One curve of a picture with its band and its marks. However many times it has, it is drawn no finer than it can be seen. */
final class SurvivalCurve {

    /** Finer steps are drawn together. */
    private static final double FINEST = 0.3;

    private static final double MARK = 4;
    private static final double MARKS_APART = 2;

    private final Curve curve;
    private final EqualPrecisionBand band;
    private final SurvivalAxes axes;
    private final int number;

    SurvivalCurve(Study.Group group, SurvivalAxes axes, int number) {
        this.curve = group.curve();
        this.band = group.band();
        this.axes = axes;
        this.number = number;
    }

    void writeBand(Html html) {
        int first = 0;
        while (first < curve.size() && !band.holds(first)) {
            first++;
        }
        int end = first;
        while (end < curve.size() && band.holds(end)) {
            end++;
        }
        if (first == end) {
            return;
        }
        // The band ends where the curve leaves the range between 0 and 1, or with the last time.
        double until = axes.x(end < curve.size() ? curve.time(end) : curve.end());
        StringBuilder path = new StringBuilder();
        double[] xs = new double[end - first + 1];
        double[] highs = new double[xs.length];
        double[] lows = new double[xs.length];
        int used = 0;
        for (int i = first; i < end; i++) {
            double x = axes.x(curve.time(i));
            if (used == 0 || x - xs[used - 1] >= FINEST) {
                xs[used++] = x;
            }
            highs[used - 1] = axes.y(band.interval(i).high());
            lows[used - 1] = axes.y(band.interval(i).low());
        }
        xs[used] = until;
        path.append('M').append(Svg.at(xs[0])).append(',').append(Svg.at(highs[0]));
        for (int i = 0; i < used; i++) {
            path.append('V').append(Svg.at(highs[i])).append('H').append(Svg.at(xs[i + 1]));
        }
        for (int i = used - 1; i >= 0; i--) {
            path.append('V').append(Svg.at(lows[i])).append('H').append(Svg.at(xs[i]));
        }
        html.empty(
                "path", "class", "band group-" + number, "d", path.append('Z').toString());
    }

    void writeCurve(Html html) {
        html.empty("path", "class", "curve group-" + number, "d", steps(curve::survival));
        StringBuilder marks = new StringBuilder();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.size(); i++) {
            double x = axes.x(curve.time(i));
            if (curve.table().censored(i) > 0 && x - before >= MARKS_APART) {
                double y = axes.y(curve.survival(i));
                marks.append('M').append(Svg.at(x)).append(',').append(Svg.at(y - MARK));
                marks.append('V').append(Svg.at(y + MARK));
                before = x;
            }
        }
        if (!marks.isEmpty()) {
            html.empty("path", "class", "censored group-" + number, "d", marks.toString());
        }
    }

    private String steps(IntToDoubleFunction height) {
        StringBuilder path = new StringBuilder("M");
        path.append(Svg.at(axes.x(0))).append(',').append(Svg.at(axes.y(1)));
        double x = axes.x(0);
        double y = axes.y(1);
        double drawn = y;
        for (int i = 0; i < curve.size(); i++) {
            double next = axes.x(curve.time(i));
            if (next - x >= FINEST) {
                if (y != drawn) {
                    path.append('V').append(Svg.at(y));
                    drawn = y;
                }
                x = next;
                path.append('H').append(Svg.at(x));
            }
            y = axes.y(height.applyAsDouble(i));
        }
        return path.append('V')
                .append(Svg.at(y))
                .append('H')
                .append(Svg.at(axes.x(curve.end())))
                .toString();
    }
}
