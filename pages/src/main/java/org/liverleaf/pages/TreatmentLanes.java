package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.liverleaf.pathway.cases.Treatment;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;

/** The treatments above the courses: a band from start to stop, a mark for an operation or a local treatment. */
final class TreatmentLanes {

    private static final double LANE = 20;
    private static final double HIGH = 12;
    /** Wide enough for the larger type of narrow screens. */
    private static final double LETTER = 7.6;

    private final List<Treatment> treatments;
    private final TimeScale time;

    TreatmentLanes(List<Treatment> all, TimeScale time) {
        this.time = time;
        this.treatments = all.stream()
                .filter(treatment -> !end(treatment, time.to()).isBefore(time.from()))
                .filter(treatment -> !treatment.span().start().earliest().isAfter(time.to()))
                .toList();
    }

    /** The last day of a treatment, as far as known. */
    private static LocalDate end(Treatment treatment, LocalDate asOf) {
        if (treatment.span().ongoing()) {
            return asOf;
        }
        return treatment.span().end().isUnknown()
                ? treatment.span().start().earliest()
                : treatment.span().end().latest();
    }

    double height() {
        return LANE * treatments.size() + (treatments.isEmpty() ? 0 : 8);
    }

    /** The treatments in words; empty if there are none. */
    String words() {
        return treatments.isEmpty()
                ? ""
                : treatments.stream().map(TreatmentText::line).collect(Collectors.joining(". ")) + ". ";
    }

    /** Drugs are bands; what is done on a day is a mark, unless it took weeks. */
    private boolean isBand(Treatment treatment) {
        return treatment.kind() == TreatmentCourse.Kind.SYSTEMIC
                || time.x(end(treatment, time.to()))
                                - time.x(treatment.span().start().earliest())
                        > HIGH;
    }

    void write(Html html, double top) {
        double y = top;
        for (Treatment treatment : treatments) {
            html.open("g", "class", "treatment " + TreatmentText.kind(treatment));
            html.element("title", TreatmentText.line(treatment));
            double from = time.x(treatment.span().start().earliest());
            double to = from;
            if (isBand(treatment)) {
                to = Math.max(time.x(end(treatment, time.to())), from + 4);
                band(html, from, to, y);
                words(html, treatment, new Span(from, to), y);
            } else {
                double middle = y + HIGH / 2;
                html.empty(
                        "path",
                        "class",
                        "procedure",
                        "d",
                        "M" + Svg.at(from) + "," + Svg.at(middle - 6.5) + "l6.5,6.5l-6.5,6.5l-6.5,-6.5z");
                words(html, treatment, new Span(from - 6.5, from + 6.5), y);
            }
            html.close();
            y += LANE;
        }
    }

    private static void band(Html html, double from, double to, double y) {
        html.empty(
                "rect",
                "x",
                Svg.at(from),
                "y",
                Svg.at(y),
                "width",
                Svg.at(to - from),
                "height",
                Svg.at(HIGH),
                "rx",
                "3");
    }

    /** Where a mark begins and ends. */
    private record Span(double from, double to) {}

    /** The name where there is room: behind, before, on the band, or shortened on the side with more of it. */
    private static void words(Html html, Treatment treatment, Span span, double y) {
        String text = TreatmentText.name(treatment);
        double behind = CourseChart.WIDTH - span.to() - 8;
        double before = span.from() - 8;
        double needed = text.length() * LETTER;
        boolean isOnBand = needed > behind && needed > before && needed <= span.to() - span.from();
        if (isOnBand) {
            Svg.words(html, "bar-word", new Svg.Place(span.from() + 6, y + 10), text);
        } else if (needed <= behind || (needed > before && behind >= before)) {
            Svg.words(html, "bar-word", new Svg.Place(span.to() + 5, y + 10), fit(text, behind));
        } else {
            Svg.words(html, "bar-word at-end", new Svg.Place(span.from() - 5, y + 10), fit(text, before));
        }
    }

    private static String fit(String text, double room) {
        int letters = (int) (room / LETTER);
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "…";
    }

    /** The same behind the courses, so that one sees what was given while a value rose or fell. */
    void under(Html html, double top, double bottom) {
        for (Treatment treatment : treatments) {
            double from = time.x(treatment.span().start().earliest());
            double to = time.x(end(treatment, time.to()));
            if (isBand(treatment)) {
                html.empty(
                        "rect",
                        "class",
                        "under " + TreatmentText.kind(treatment),
                        "x",
                        Svg.at(from),
                        "y",
                        Svg.at(top),
                        "width",
                        Svg.at(Math.max(to - from, 1)),
                        "height",
                        Svg.at(bottom - top));
            } else {
                Svg.line(
                        html,
                        "procedure-line " + TreatmentText.kind(treatment),
                        new Svg.Segment(from, top - LANE / 2, from, bottom));
            }
        }
    }
}
