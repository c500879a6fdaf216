package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liverleaf.pathway.cases.TimelineEvent;
import org.liverleaf.pathway.cases.Treatment;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseJson;

/** The course of the disease as one drawing: diagnosis, treatments, scans with their sums, and what the board did. */
final class LifeLine {

    static final double WIDTH = 760;
    static final double LEFT = 58;
    static final double RIGHT = 736;
    private static final double ROW = 22;
    private static final double LETTER = 6.4;
    private static final int MOST_YEARS = 5;

    private final Sheet sheet;
    private final TimeScale time;

    LifeLine(Sheet sheet) {
        this.sheet = sheet;
        this.time = axis(sheet);
    }

    /**
     * The time axis that the line of life and all courses under it share: from the first event to the day of the case. What
     * happened more than some years ago stands at its beginning.
     */
    static TimeScale axis(Sheet sheet) {
        LocalDate asOf = sheet.assessment().meta().asOf();
        Stream<LocalDate> events = sheet.assessment().theCase().course().timeline().stream()
                .map(event -> event.date().earliest());
        Stream<LocalDate> values = sheet.assessment().workUp().trends().stream()
                .flatMap(trend -> Svg.dated(trend).stream())
                .map(Svg.Dated::day);
        LocalDate first =
                Stream.concat(events, values).min(LocalDate::compareTo).orElse(asOf.minusYears(1));
        LocalDate earliest = asOf.minusYears(MOST_YEARS);
        LocalDate from = first.isBefore(earliest) ? earliest : first;
        return new TimeScale(from.minusDays(10), asOf, LEFT, RIGHT);
    }

    /** The sum of the measured lesions at each scan, in millimetres. */
    static Map<LocalDate, String> sums(Sheet sheet) {
        Map<LocalDate, String> sums = new TreeMap<>();
        Optional<ResponseAssessment> governing =
                sheet.assessment().staging().scans().findGoverning();
        if (governing.isPresent()) {
            sums.put(
                    LocalDate.parse(sheet.assessment().staging().scans().basis().baseline()),
                    millimetres(governing.get().baselineTenths()));
            governing.get().timepoints().stream()
                    .filter(visit -> visit.sum().complete())
                    .forEach(visit ->
                            sums.put(visit.date(), millimetres(visit.sum().tenths())));
        }
        return sums;
    }

    private static String millimetres(int tenths) {
        return Wording.number(ResponseJson.millimetres(tenths)) + " mm";
    }

    void write(Html html) {
        List<Mark> diagnoses = marks(TimelineEvent.Kind.DIAGNOSIS);
        List<Mark> board = board();
        List<Mark> documents = documents();
        List<Treatment> treatments = sheet.assessment().theCase().course().treatments();
        List<Mark> scans = scans();
        int rows = diagnoses.size()
                + treatments.size()
                + (scans.isEmpty() ? 0 : 1)
                + board.size()
                + (documents.isEmpty() ? 0 : 1);
        double height = 34 + ROW * Math.max(1, rows) + 8;
        html.open("figure", "class", "large-chart");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Line of time");
        html.open(
                "svg",
                "class",
                "chart lifeline",
                "viewBox",
                "0 0 " + Svg.at(WIDTH) + " " + Svg.at(height),
                "role",
                "img",
                "aria-labelledby",
                "lifeline-title",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element(
                "title",
                "Course of the disease from " + Wording.date(time.from()) + " to " + Wording.date(time.to())
                        + "; the table below says the same in words",
                "id",
                "lifeline-title");
        months(html, time, 16, height);
        double y = 40;
        y = lane(html, "Disease", "diagnosis", diagnoses, y);
        y = bars(html, treatments, y);
        y = ticks(html, "Scans", scans, y);
        y = lane(html, "Board", "board", board, y);
        ticks(html, "Handed in", documents, y);
        html.close().close();
        directions(html);
        html.close();
    }

    /** Months across a drawing, with the year where it changes. */
    static void months(Html html, TimeScale time, double words, double bottom) {
        int year = 0;
        for (LocalDate month : time.months(10)) {
            double x = time.x(month);
            Svg.line(html, "grid faint", new Svg.Segment(x, words + 6, x, bottom));
            Svg.words(html, "axis time-axis", new Svg.Place(x, words), TimeScale.label(month, month.getYear() != year));
            year = month.getYear();
        }
    }

    /** Something at a place on the line. */
    private record Mark(LocalDate day, String kind, String text) {}

    private List<Mark> marks(TimelineEvent.Kind kind) {
        return sheet.assessment().theCase().course().timeline().stream()
                .filter(event -> event.kind() == kind)
                .map(event -> new Mark(event.date().earliest(), kind.name().toLowerCase(Locale.ROOT), event.text()))
                .toList();
    }

    /** Scans on record, with the sum of the lesions where they were measured. */
    private List<Mark> scans() {
        Map<LocalDate, Mark> scans = new TreeMap<>();
        marks(TimelineEvent.Kind.IMAGING).forEach(scan -> scans.put(scan.day(), new Mark(scan.day(), scan.text(), "")));
        sums(sheet).forEach((day, sum) -> scans.put(day, new Mark(day, "scan, sum of the targets " + sum, sum)));
        return List.copyOf(scans.values());
    }

    /** What the record says of boards, then what this board did: its meetings and its decisions. */
    private List<Mark> board() {
        Stream<Mark> recorded = marks(TimelineEvent.Kind.BOARD).stream();
        Stream<Mark> ours = sheet.milestones().stream()
                .filter(milestone -> milestone.kind() != Milestone.Kind.DOCUMENT)
                .sorted(Comparator.comparing(Milestone::day))
                .map(milestone ->
                        new Mark(milestone.day(), milestone.kind().name().toLowerCase(Locale.ROOT), milestone.text()));
        return Stream.concat(recorded, ours).toList();
    }

    /** Documents by the place where they lie on the line: those that would lie on each other share a sign. */
    private List<Mark> documents() {
        Map<Long, List<Milestone>> places = new TreeMap<>();
        sheet.milestones().stream()
                .filter(milestone -> milestone.kind() == Milestone.Kind.DOCUMENT)
                .sorted(Comparator.comparing(Milestone::day))
                .forEach(milestone -> places.computeIfAbsent(
                                Math.round(time.x(milestone.day()) / 12), unseen -> new ArrayList<>())
                        .add(milestone));
        return places.values().stream()
                .map(each -> new Mark(
                        each.getFirst().day(),
                        String.join("; ", each.stream().map(Milestone::text).toList()),
                        Wording.count(each.size(), "document", "documents")
                                + (each.getFirst().day().isAfter(time.to())
                                        ? ", " + Wording.date(each.getFirst().day())
                                        : "")))
                .toList();
    }

    private double lane(Html html, String name, String kind, List<Mark> marks, double from) {
        double y = from;
        for (Mark mark : marks) {
            if (y == from) {
                Svg.words(html, "axis", new Svg.Place(4, y + 12), name);
            }
            double x = time.x(mark.day());
            boolean isBefore = mark.day().isBefore(time.from());
            boolean isAfter = mark.day().isAfter(time.to());
            String text = mark.text() + (isBefore || isAfter ? ", " + Wording.date(mark.day()) : "");
            html.open("g", "class", "life " + kind + " " + mark.kind());
            html.element("title", Wording.date(mark.day()) + ": " + mark.text());
            html.empty("circle", "cx", Svg.at(x), "cy", Svg.at(y + 8), "r", "5");
            beside(html, text, x - 6, x + 6, y + 12.5);
            html.close();
            y += ROW;
        }
        return y;
    }

    /** Words after their mark; within it or before it where there is no room. */
    private static void beside(Html html, String text, double left, double right, double y) {
        double room = text.length() * LETTER;
        if (room < RIGHT - right) {
            Svg.words(html, "bar-word", new Svg.Place(right + 5, y), text);
        } else if (room < right - left) {
            Svg.words(html, "bar-word", new Svg.Place(left + 5, y), text);
        } else if (room < left - LEFT) {
            Svg.words(html, "bar-word at-end", new Svg.Place(left - 5, y), text);
        } else {
            Svg.words(html, "bar-word", new Svg.Place(LEFT + 4, y), text);
        }
    }

    private double bars(Html html, List<Treatment> treatments, double from) {
        double y = from;
        for (Treatment treatment : treatments) {
            if (y == from) {
                Svg.words(html, "axis", new Svg.Place(4, y + 12), "Treated");
            }
            double start = time.x(treatment.span().start().earliest());
            double end = Math.max(time.x(end(treatment, time.to())), start + 5);
            html.open("g", "class", "life-bar " + TreatmentText.kind(treatment));
            html.element("title", TreatmentText.line(treatment));
            html.empty(
                    "rect",
                    "x",
                    Svg.at(start),
                    "y",
                    Svg.at(y),
                    "width",
                    Svg.at(end - start),
                    "height",
                    Svg.at(ROW - 6),
                    "rx",
                    "3");
            String response = treatment.bestResponse().isEmpty() ? "" : ": " + Wording.value(treatment.bestResponse());
            beside(html, TreatmentText.name(treatment) + response, start, end, y + 12.5);
            html.close();
            y += ROW;
        }
        return y;
    }

    /** The last day of a treatment, as far as known. */
    static LocalDate end(Treatment treatment, LocalDate asOf) {
        if (treatment.span().ongoing()) {
            return asOf;
        }
        return treatment.span().end().isUnknown()
                ? treatment.span().start().earliest()
                : treatment.span().end().latest();
    }

    private double ticks(Html html, String name, List<Mark> marks, double y) {
        if (marks.isEmpty()) {
            return y;
        }
        Svg.words(html, "axis", new Svg.Place(4, y + 12), name);
        double before = -100;
        for (Mark scan : marks) {
            double x = time.x(scan.day());
            html.open("g", "class", "life scan");
            html.element("title", Wording.date(scan.day()) + ": " + scan.kind());
            html.empty("path", "d", "M" + Svg.at(x) + "," + Svg.at(y + 2) + "l5,6l-5,6l-5,-6z");
            double room = scan.text().length() * LETTER + 16;
            if (!scan.text().isEmpty() && x - before > 12 && x + room < RIGHT + 8) {
                Svg.words(html, "bar-word", new Svg.Place(x + 8, y + 12.5), scan.text());
                before = x + room - 12;
            } else if (!scan.text().isEmpty() && x - room > before) {
                Svg.words(html, "bar-word at-end", new Svg.Place(x - 8, y + 12.5), scan.text());
                before = x;
            }
            html.close();
        }
        return y + ROW;
    }

    private void directions(Html html) {
        List<String> parts = sheet.assessment().workUp().trends().stream()
                .filter(trend -> !trend.reading().directions().isEmpty())
                .map(trend -> trend.title() + " "
                        + String.join(" or ", trend.reading().directions()))
                .toList();
        html.element(
                "figcaption",
                parts.isEmpty() ? "The record holds no course of a marker." : String.join("; ", parts) + ".");
    }
}
