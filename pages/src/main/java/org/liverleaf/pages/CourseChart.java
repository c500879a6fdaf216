package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liverleaf.pathway.cases.Treatment;

/** Treatments and courses on one axis of time: what was given above, what the tests and the scans did below it. */
final class CourseChart {

    static final double WIDTH = 760;
    static final double LEFT = 58;
    /** Right of this stand the newest values. */
    static final double RIGHT = 640;

    private static final double TOP = 28;
    private static final int MOST_YEARS = 5;

    private final List<CourseStrip> strips;
    private final TreatmentLanes lanes;
    private final TimeScale time;

    /**
     * @param all the strips, at least one
     * @param treatments all treatments of the case
     * @param asOf the day of the case, at the right end
     */
    CourseChart(List<CourseStrip> all, List<Treatment> treatments, LocalDate asOf) {
        this.time = axis(all, treatments, asOf);
        this.strips = all.stream()
                .map(strip -> strip.from(time.from()))
                .filter(strip -> !strip.values().isEmpty())
                .toList();
        this.lanes = new TreatmentLanes(treatments, time);
    }

    /** From the first value or treatment to the day of the case, but no more than some years. */
    private static TimeScale axis(List<CourseStrip> strips, List<Treatment> treatments, LocalDate asOf) {
        LocalDate earliest = asOf.minusYears(MOST_YEARS);
        Stream<LocalDate> values =
                strips.stream().flatMap(strip -> strip.values().stream()).map(CourseStrip.Value::day);
        Stream<LocalDate> starts =
                treatments.stream().map(treatment -> treatment.span().start().earliest());
        LocalDate first = Stream.concat(values, starts)
                .filter(day -> !day.isBefore(earliest))
                .min(LocalDate::compareTo)
                .orElse(asOf.minusYears(1));
        return new TimeScale(first.minusDays(10), asOf, LEFT, RIGHT);
    }

    /** Whether values older than the axis stand in the table only. */
    boolean leavesOut(List<CourseStrip> all) {
        return all.stream()
                .flatMap(strip -> strip.values().stream())
                .anyMatch(value -> value.day().isBefore(time.from()));
    }

    void write(Html html) {
        double under = TOP + lanes.height();
        double bottom =
                under + strips.stream().mapToDouble(StripDrawing::height).sum();
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Chart of treatments and courses");
        html.open(
                "svg",
                "class",
                "chart courses",
                "viewBox",
                "0 0 " + Svg.at(WIDTH) + " " + Svg.at(bottom + 24),
                "role",
                "img",
                "aria-labelledby",
                "course-title course-description",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element("title", "Treatments and courses on one axis of time", "id", "course-title");
        html.element("desc", description(), "id", "course-description");
        months(html, 16, bottom);
        lanes.under(html, under, bottom);
        lanes.write(html, TOP);
        double y = under;
        for (CourseStrip strip : strips) {
            new StripDrawing(strip, time, y).write(html);
            y += StripDrawing.height(strip);
        }
        labels(html, bottom + 18);
        html.close().close();
    }

    private String description() {
        String courses = strips.stream().map(CourseStrip::words).collect(Collectors.joining(". "));
        return "From " + Wording.date(time.from()) + " to " + Wording.date(time.to()) + ". " + lanes.words() + courses
                + ". All values stand in the table below.";
    }

    private void months(Html html, double words, double bottom) {
        for (LocalDate month : time.months(10)) {
            double x = time.x(month);
            Svg.line(html, "grid faint", new Svg.Segment(x, words + 6, x, bottom));
        }
        labels(html, words);
    }

    private void labels(Html html, double y) {
        int year = 0;
        for (LocalDate month : time.months(10)) {
            Svg.words(
                    html,
                    "axis time-axis",
                    new Svg.Place(time.x(month), y),
                    TimeScale.label(month, month.getYear() != year));
            year = month.getYear();
        }
    }
}
