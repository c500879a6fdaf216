package org.liverleaf.pathway.workup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.Series;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.MarkerTexts.Marker;
import org.liverleaf.pathway.workup.MarkerTrend.Change;
import org.liverleaf.pathway.workup.MarkerTrend.Pace;
import org.liverleaf.pathway.workup.MarkerTrend.Point;

/** Makes courses of markers from the series of a case. */
final class Trends {

    /** A tumour marker is shown with its first value, any other test once there is a course. */
    private static final int LEAST_COURSE = 2;

    private static final int LEAST_POINTS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MarkerTexts texts;
    private final MarkerReading reading;

    Trends(MarkerTexts texts) {
        this.texts = texts;
        this.reading = new MarkerReading(texts);
    }

    List<MarkerTrend> of(Situation situation, List<Alert> alerts) {
        Map<String, Series> byFact = new LinkedHashMap<>();
        situation.theCase().course().series().forEach(series -> byFact.put(series.fact(), series));
        List<MarkerTrend> trends = new ArrayList<>();
        for (Marker marker : texts.all()) {
            Series series = byFact.remove(marker.fact());
            int least = marker.leastChange() > 0 ? 1 : LEAST_COURSE;
            if (series != null && series.points().size() >= least) {
                trends.add(trend(situation, marker, series, alerts));
            }
        }
        for (Series series : byFact.values()) {
            if (series.points().size() >= LEAST_COURSE) {
                trends.add(trend(situation, Marker.plain(series.fact()), series, alerts));
            }
        }
        return trends;
    }

    private MarkerTrend trend(Situation situation, Marker marker, Series series, List<Alert> alerts) {
        CaseFact fact = situation.theCase().fact(marker.fact());
        List<Point> points = series.points().stream()
                .map(point -> new Point(point.date().toString(), point.low(), point.high(), point.source()))
                .toList();
        return new MarkerTrend(
                marker.fact(),
                fact.definition().text().title(),
                fact.unit(),
                upperLimit(situation.theCase(), marker, fact.unit()),
                points,
                changes(points),
                pace(series.points(), marker),
                reading.of(situation, marker, series.points(), alerts));
    }

    private static String upperLimit(Case theCase, Marker marker, String unit) {
        CaseFact limit = theCase.facts().get(marker.limits().fact());
        if (limit != null && !limit.belief().isUnknown()) {
            return limit.value() + " " + unit;
        }
        return marker.limits().usual().isEmpty() ? "" : marker.limits().usual() + " " + unit;
    }

    private static List<Change> changes(List<Point> points) {
        List<Change> changes = new ArrayList<>();
        int last = points.size() - 1;
        if (last > 0) {
            add(changes, "first", points.getFirst(), points.get(last));
            if (last > 1) {
                add(changes, "previous", points.get(last - 1), points.get(last));
            }
            Point peak = points.getFirst();
            for (Point point : points) {
                peak = point.high().compareTo(peak.high()) > 0 ? point : peak;
            }
            if (!peak.equals(points.get(last)) && !peak.equals(points.getFirst())) {
                add(changes, "peak", peak, points.get(last));
            }
        }
        return changes;
    }

    private static void add(List<Change> changes, String since, Point base, Point now) {
        if (base.low().signum() > 0) {
            boolean exact = base.low().compareTo(base.high()) == 0 && now.low().compareTo(now.high()) == 0;
            changes.add(new Change(
                    since,
                    percent(base.high(), now.low(), exact ? RoundingMode.HALF_UP : RoundingMode.FLOOR),
                    percent(base.low(), now.high(), exact ? RoundingMode.HALF_UP : RoundingMode.CEILING)));
        }
    }

    /** One decimal; a range is rounded outward, an exact change to the nearest. */
    private static BigDecimal percent(BigDecimal base, BigDecimal now, RoundingMode rounding) {
        return now.subtract(base).multiply(HUNDRED).divide(base, 1, rounding);
    }

    /**
     * Doubling or halving time of the run that ends with the newest value: neighbours rise all the way or fall all the way,
     * so that the slope is never near zero, where the time would run off to infinity.
     */
    private static Pace pace(List<Series.Point> points, Marker marker) {
        if (marker.leastChange() == 0) {
            return new Pace.NotGiven("No doubling time is given for this test.");
        }
        List<Series.Point> run = run(points);
        if (run.size() < LEAST_POINTS) {
            return new Pace.NotGiven(
                    "Needs at least three exact values that rise or fall all the way, dated to the day.");
        }
        double first = run.getFirst().low().doubleValue();
        double last = run.getLast().low().doubleValue();
        if (StrictMath.abs(last - first) / first * 100 < marker.leastChange()) {
            return new Pace.NotGiven("The change is too small: under " + marker.leastChange() + " per cent.");
        }
        double slope = slope(run);
        long days = StrictMath.round(StrictMath.log(2) / StrictMath.abs(slope));
        return slope > 0 ? new Pace.Doubling(days) : new Pace.Halving(days);
    }

    private static List<Series.Point> run(List<Series.Point> points) {
        List<Series.Point> run = new ArrayList<>();
        int direction = 0;
        for (int i = points.size() - 1; i >= 0; i--) {
            Series.Point point = points.get(i);
            boolean exact = point.low().compareTo(point.high()) == 0
                    && point.low().signum() > 0
                    && point.date().isDay();
            if (!exact) {
                break;
            }
            if (!run.isEmpty()) {
                Series.Point next = run.getFirst();
                int step = next.low().compareTo(point.low());
                boolean later = point.date().earliest().isBefore(next.date().earliest());
                if (step == 0 || !later || (direction != 0 && step != direction)) {
                    break;
                }
                direction = step;
            }
            run.addFirst(point);
        }
        return run;
    }

    /** Slope of the natural logarithm per day, by least squares. */
    private static double slope(List<Series.Point> run) {
        LocalDate start = run.getFirst().date().earliest();
        double meanDay = 0;
        double meanLog = 0;
        for (Series.Point point : run) {
            meanDay += ChronoUnit.DAYS.between(start, point.date().earliest()) / (double) run.size();
            meanLog += StrictMath.log(point.low().doubleValue()) / run.size();
        }
        double covariance = 0;
        double variance = 0;
        for (Series.Point point : run) {
            double day = ChronoUnit.DAYS.between(start, point.date().earliest()) - meanDay;
            covariance += day * (StrictMath.log(point.low().doubleValue()) - meanLog);
            variance += day * day;
        }
        return covariance / variance;
    }
}
