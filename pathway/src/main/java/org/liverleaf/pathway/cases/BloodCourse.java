package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Findings that only a course of values shows. Values that are not dated to the day or are ranges take no part; each
 * function answers empty where the course is too short to say.
 */
final class BloodCourse {

    /** Decimal values are binary fractions here; differences this small are none. */
    static final double SLACK = 1e-9;

    private static final int CONFIRM_FROM = 7;
    private static final int CONFIRM_TO = 60;
    private static final int BASELINE_FROM_MONTHS = 24;
    private static final int BASELINE_TO_MONTHS = 3;

    /** A value of a day. */
    record Value(LocalDate day, double value) {}

    private BloodCourse() {}

    /** The values of a series that are exact and dated to the day, oldest first. */
    static List<Value> exact(List<Series.Point> points) {
        return points.stream()
                .filter(point -> point.date().isDay() && point.low().compareTo(point.high()) == 0)
                .map(point -> new Value(point.date().earliest(), point.low().doubleValue()))
                .toList();
    }

    /**
     * Fall within a number of days before the newest value, against the highest of them; 0 if it did not fall.
     *
     * @param days length of the window before the newest value
     */
    static Optional<Double> fallWithin(List<Value> values, int days) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        Value newest = values.getLast();
        return before(values, newest, days).stream()
                .map(Value::value)
                .max(Double::compare)
                .map(highest -> Math.max(0, highest - newest.value()));
    }

    /** Fall within a window in per cent of the highest value of the window; 0 if it did not fall. */
    static Optional<Double> fallPercentWithin(List<Value> values, int days) {
        return fallWithin(values, days)
                .filter(fall -> fall + values.getLast().value() > 0)
                .map(fall -> 100 * fall / (fall + values.getLast().value()));
    }

    /**
     * Whether creatinine rose as in acute kidney injury (KDIGO 2012): by 26.5 umol/L within 48 hours, or to 1.5 times the
     * lowest value of the 7 days before. Days stand for hours: two days for 48.
     */
    static Optional<Boolean> kidneyInjury(List<Value> creatinine, KidneyLimits limits) {
        if (creatinine.size() < 2) {
            return Optional.empty();
        }
        Value newest = creatinine.getLast();
        List<Value> twoDays = before(creatinine, newest, limits.shortDays());
        List<Value> week = before(creatinine, newest, limits.longDays());
        if (week.isEmpty()) {
            return Optional.empty();
        }
        boolean absolute =
                twoDays.stream().anyMatch(each -> newest.value() - each.value() >= limits.riseUmolL() - SLACK);
        boolean relative = week.stream().anyMatch(each -> newest.value() >= limits.ratio() * each.value() - SLACK);
        return Optional.of(absolute || relative);
    }

    /**
     * Limits of acute kidney injury.
     *
     * @param riseUmolL rise in the short window
     * @param ratio ratio in the long window
     * @param shortDays days of the short window
     * @param longDays days of the long window
     */
    record KidneyLimits(double riseUmolL, double ratio, int shortDays, int longDays) {}

    /**
     * The first day on which a test is up on two samples 7 to 60 days apart with nothing normal between them: at a multiple
     * of its upper limit, or at a multiple of the patient's own earlier level.
     */
    static Optional<LocalDate> firstRise(List<Value> values, double upperLimit, double ratio) {
        for (int i = 0; i < values.size(); i++) {
            DoublePredicate up = risen(values, values.get(i).day(), upperLimit, ratio);
            if (!up.test(values.get(i).value())) {
                continue;
            }
            for (int later = i + 1;
                    later < values.size() && up.test(values.get(later).value());
                    later++) {
                long days = ChronoUnit.DAYS.between(
                        values.get(i).day(), values.get(later).day());
                if (days >= CONFIRM_FROM && days <= CONFIRM_TO) {
                    return Optional.of(values.get(i).day());
                }
            }
        }
        return Optional.empty();
    }

    /** Own level: median of at least two values 3 to 24 months before. */
    private static DoublePredicate risen(List<Value> values, LocalDate day, double upperLimit, double ratio) {
        List<Double> baseline = values.stream()
                .filter(each -> !each.day().isBefore(day.minusMonths(BASELINE_FROM_MONTHS))
                        && !each.day().isAfter(day.minusMonths(BASELINE_TO_MONTHS)))
                .map(Value::value)
                .sorted()
                .toList();
        double own = baseline.size() < 2 ? Double.POSITIVE_INFINITY : ratio * median(baseline);
        return value -> value >= ratio * upperLimit || value >= own;
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The newest value on or before a day. */
    static Optional<Value> on(List<Value> values, LocalDate day) {
        return values.stream().filter(each -> !each.day().isAfter(day)).reduce((first, second) -> second);
    }

    private static List<Value> before(List<Value> values, Value newest, int days) {
        return values.stream()
                .filter(each -> each.day().isBefore(newest.day())
                        && !each.day().isBefore(newest.day().minusDays(days)))
                .toList();
    }
}
