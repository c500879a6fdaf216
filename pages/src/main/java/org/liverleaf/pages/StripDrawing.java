package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws one strip: name, scale, normal range, line and points, the newest value beside the last point. */
final class StripDrawing {

    private static final double HEAD = 22;
    private static final double FOOT = 12;
    private static final double LARGE = 96;
    private static final double SMALL = 58;
    private static final double LETTER = 7.6;
    private static final double HIGH = 13;
    private static final double BETWEEN_TICKS = 17;

    private final CourseStrip strip;
    private final TimeScale time;
    private final double top;
    private final double bottom;
    private final ValueScale scale;
    private final List<Words> written = new ArrayList<>();

    /** Words on the drawing, for the next ones to keep clear of. */
    private record Words(double from, double to, double y) {

        boolean covers(Words other) {
            return from < other.to && other.from < to && Math.abs(y - other.y) < HIGH;
        }
    }

    /** A strip whose upper edge lies at {@code top}. */
    StripDrawing(CourseStrip strip, TimeScale time, double top) {
        this.strip = strip;
        this.time = time;
        this.top = top + HEAD;
        this.bottom = top + height(strip) - FOOT;
        this.scale = strip.scale(bottom, this.top);
    }

    /** A course over more than a decade needs more room. */
    static double height(CourseStrip strip) {
        boolean isWide = strip.scale(1, 0).isLogarithmic();
        return HEAD + (isWide || CourseStrips.saysMore(strip) ? LARGE : SMALL) + FOOT;
    }

    void write(Html html) {
        html.open("g", "class", "strip", "id", "strip-" + strip.id());
        name(html);
        normal(html);
        ticks(html);
        levels(html);
        for (List<CourseStrip.Value> run : strip.runs()) {
            line(html, run);
        }
        points(html);
        remarks(html);
        newest(html);
        html.close();
    }

    private void name(Html html) {
        html.open("text", "class", "strip-name", "x", "4", "y", Svg.at(top - 9));
        html.text(fullName());
        written.add(new Words(0, 8 + fullName().length() * LETTER, top - 9));
        // Where the right end lies beyond the edge of a narrow screen, the newest value stands here.
        html.element("tspan", ": " + strip.last().text(), "class", "when-narrow");
        html.close();
    }

    private String fullName() {
        String unit = strip.unit().isEmpty() ? "" : ", " + strip.unit();
        return strip.title() + unit + (scale.isLogarithmic() ? ", log scale" : "");
    }

    private double y(CourseStrip.Value value) {
        return scale.y(value.point().middle());
    }

    private void normal(Html html) {
        if (strip.upperLimit().isEmpty()) {
            return;
        }
        double y = scale.y(strip.upperLimit().getAsDouble());
        html.empty(
                "rect",
                "class",
                "normal",
                "x",
                Svg.at(time.left()),
                "y",
                Svg.at(y),
                "width",
                Svg.at(time.right() - time.left()),
                "height",
                Svg.at(Math.max(0, bottom - y)));
        level(html, y, "upper limit " + Wording.number(strip.upperLimit().getAsDouble()));
    }

    private void levels(Html html) {
        for (CourseStrip.Level level : strip.levels()) {
            if (level.value() >= scale.low() && level.value() <= scale.high()) {
                level(html, scale.y(level.value()), level.text());
            }
        }
    }

    private void level(Html html, double y, String text) {
        Svg.line(html, "limit", new Svg.Segment(time.left(), y, time.right(), y));
        double words = y - 4 < top + 8 ? y + 12 : y - 4;
        // At the end where the curve is farther from the line.
        boolean isLeft = Math.abs(y(strip.values().getFirst()) - words) >= Math.abs(y(strip.last()) - words);
        double wide = text.length() * LETTER;
        double from = isLeft ? time.left() + 4 : time.right() - 6 - wide;
        written.add(new Words(from, from + wide, words));
        Svg.words(
                html,
                isLeft ? "limit-word at-start" : "limit-word at-end",
                new Svg.Place(isLeft ? time.left() + 4 : time.right() - 6, words),
                text);
    }

    private void ticks(Html html) {
        double before = Double.MAX_VALUE;
        for (double tick : scale.ticks()) {
            double y = scale.y(tick);
            if (before - y >= BETWEEN_TICKS) {
                Svg.line(html, "grid", new Svg.Segment(time.left(), y, time.right(), y));
                Svg.words(html, "axis value-axis", new Svg.Place(time.left() - 8, y + 4), Wording.number(tick));
                before = y;
            }
        }
        Svg.line(html, "axis-line", new Svg.Segment(time.left(), bottom, time.right(), bottom));
    }

    private void line(Html html, List<CourseStrip.Value> run) {
        StringBuilder path = new StringBuilder();
        for (CourseStrip.Value value : run) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Svg.at(time.x(value.day())))
                    .append(',')
                    .append(Svg.at(y(value)));
        }
        if (run.size() > 1) {
            html.empty("path", "class", "curve", "d", path.toString());
        }
    }

    private void points(Html html) {
        for (CourseStrip.Value value : strip.values()) {
            double x = time.x(value.day());
            if (value.point().low() != value.point().high()) {
                Svg.line(
                        html,
                        "whisker",
                        new Svg.Segment(
                                x,
                                scale.y(value.point().low()),
                                x,
                                scale.y(value.point().high())));
            }
            html.open("circle", "class", "point", "cx", Svg.at(x), "cy", Svg.at(y(value)), "r", "4");
            html.element(
                    "title", value.date() + ": " + value.text() + (strip.unit().isEmpty() ? "" : " " + strip.unit()));
            html.closeInline();
        }
    }

    /** Words at points where there is room for them: responses, or else the highest value. */
    private void remarks(Html html) {
        for (CourseStrip.Value value : strip.values()) {
            String word = CourseStrips.saysMore(strip)
                    ? value.remark()
                    : isPeak(value) ? value.point().text() + " peak" : "";
            if (!word.isEmpty() && value != strip.last()) {
                remark(html, value, word);
            }
        }
    }

    /** Above the point, or else below or beside it; nowhere where it would cover other words. */
    private void remark(Html html, CourseStrip.Value value, String word) {
        double wide = word.length() * LETTER;
        double x = time.x(value.day());
        double y = y(value);
        Words above = new Words(x - wide / 2, x + wide / 2, y - 8);
        Words below = new Words(x + 9, x + 9 + wide, Math.min(y + 15, bottom - 2));
        Words beside = new Words(x + 9, x + 9 + wide, y + 4);
        for (Words place : List.of(above, below, beside)) {
            boolean isInside = place.from() >= time.left() - 20
                    && place.to() < time.x(strip.last().day()) - 6;
            if (isInside && written.stream().noneMatch(place::covers)) {
                boolean isAbove = place.equals(above);
                Svg.words(
                        html,
                        isAbove ? "point-word" : "point-word at-start",
                        new Svg.Place(isAbove ? x : place.from(), place.y()),
                        word);
                written.add(place);
                return;
            }
        }
    }

    /** The first of the highest values, if it lies above what is normal. */
    private boolean isPeak(CourseStrip.Value value) {
        double limit = strip.upperLimit().orElse(Double.MAX_VALUE);
        return strip.values().size() > 2
                && value.point().high() > limit
                && strip.values().stream()
                        .max(Comparator.comparingDouble(each -> each.point().high()))
                        .filter(value::equals)
                        .isPresent();
    }

    private void newest(Html html) {
        CourseStrip.Value last = strip.last();
        Svg.words(
                html,
                "point-word newest at-start",
                new Svg.Place(time.x(last.day()) + 9, Math.clamp(y(last) + 4, top + 6, bottom)),
                last.text());
    }
}
