package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseJson;
import org.liverleaf.pathway.staging.ScoreCourse;
import org.liverleaf.pathway.workup.MarkerTrend;

/** What is drawn one below the other: tumour markers, liver function, sums of the lesions. */
final class CourseStrips {

    private static final List<String> LIVER = List.of("bilirubinUmolL", "albuminGL", "platelets10e9L");
    private static final String SUMS = "responseSum";
    private static final String BEFORE_ALBI = "albuminGL";

    private CourseStrips() {}

    /** Whether a course has a strip of its own; the others are small charts. */
    static boolean isStrip(MarkerTrend trend) {
        return trend.points().size() > 1 && (isMarker(trend) || LIVER.contains(trend.fact()));
    }

    /** A tumour marker is read for its direction, any other test is not. */
    private static boolean isMarker(MarkerTrend trend) {
        return !trend.reading().directions().isEmpty();
    }

    static List<CourseStrip> of(Sheet sheet) {
        List<MarkerTrend> trends = sheet.assessment().workUp().trends().stream()
                .filter(CourseStrips::isStrip)
                .toList();
        List<CourseStrip> strips = new ArrayList<>();
        trends.stream().filter(CourseStrips::isMarker).forEach(trend -> strips.add(strip(trend)));
        for (String fact : LIVER) {
            trends.stream()
                    .filter(trend -> trend.fact().equals(fact))
                    .findFirst()
                    .ifPresent(trend -> strips.add(strip(trend)));
            if (fact.equals(BEFORE_ALBI)) {
                albi(sheet.assessment().staging().albiCourse()).ifPresent(strips::add);
            }
        }
        sums(sheet).ifPresent(strips::add);
        return strips;
    }

    private static CourseStrip strip(MarkerTrend trend) {
        List<CourseStrip.Value> values = new ArrayList<>();
        for (MarkerTrend.Point point : trend.points()) {
            PartialDate date = PartialDate.parse(point.date()).orElse(PartialDate.UNKNOWN);
            values.add(new CourseStrip.Value(
                    new Svg.Dated(
                            date.earliest(),
                            point.low().doubleValue(),
                            point.high().doubleValue(),
                            Wording.range(point.low(), point.high())),
                    Wording.date(date),
                    "",
                    point.source(),
                    CourseStrip.Joined.IF_NEAR));
        }
        return new CourseStrip(
                trend.fact(),
                trend.title(),
                Wording.unit(trend.unit()),
                values,
                Svg.limit(trend.upperLimit()),
                List.of());
    }

    private static Optional<CourseStrip> albi(ScoreCourse course) {
        if (course.points().size() < 2) {
            return Optional.empty();
        }
        List<CourseStrip.Value> values = course.points().stream()
                .map(point -> new CourseStrip.Value(
                        new Svg.Dated(
                                point.day(),
                                point.range().low(),
                                point.range().high(),
                                point.range().isPoint()
                                        ? Wording.number(point.range().low())
                                        : Wording.number(point.range().low()) + " to "
                                                + Wording.number(point.range().high())),
                        Wording.date(point.day()),
                        "grade " + String.join(" or ", point.classes()),
                        "bilirubin and albumin of that day",
                        CourseStrip.Joined.IF_NEAR))
                .toList();
        List<CourseStrip.Level> levels = course.limits().stream()
                .map(limit -> new CourseStrip.Level(limit.value(), limit.upTo() + " up to here"))
                .toList();
        return Optional.of(new CourseStrip(course.score(), course.title(), "", values, OptionalDouble.empty(), levels));
    }

    /** The sum of the targets at each scan; a scan that did not measure all of them leaves a gap. */
    private static Optional<CourseStrip> sums(Sheet sheet) {
        Optional<ResponseAssessment> governing =
                sheet.assessment().staging().scans().findGoverning();
        if (governing.isEmpty()
                || sheet.assessment().staging().scans().basis().targets().isEmpty()) {
            return Optional.empty();
        }
        List<CourseStrip.Value> values = new ArrayList<>();
        LocalDate baseline =
                LocalDate.parse(sheet.assessment().staging().scans().basis().baseline());
        values.add(sum(baseline, governing.get().baselineTenths(), "baseline", CourseStrip.Joined.ALWAYS));
        CourseStrip.Joined joined = CourseStrip.Joined.ALWAYS;
        for (ResponseAssessment.Timepoint visit : governing.get().timepoints()) {
            if (visit.sum().complete()) {
                values.add(
                        sum(visit.date(), visit.sum().tenths(), visit.overall().text(), joined));
            }
            joined = visit.sum().complete() ? CourseStrip.Joined.ALWAYS : CourseStrip.Joined.NEVER;
        }
        return values.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new CourseStrip(SUMS, "Sum of the targets", "mm", values, OptionalDouble.empty(), List.of()));
    }

    private static CourseStrip.Value sum(LocalDate day, int tenths, String response, CourseStrip.Joined joined) {
        double millimetres = ResponseJson.millimetres(tenths).doubleValue();
        return new CourseStrip.Value(
                new Svg.Dated(day, millimetres, millimetres, Wording.number(ResponseJson.millimetres(tenths))),
                Wording.date(day),
                response,
                "measured lesions",
                joined);
    }

    /** Strips that say more than a number at each point. */
    static boolean saysMore(CourseStrip strip) {
        return strip.id().equals(SUMS);
    }
}
