package org.liverleaf.pathway.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which way a course of values runs. Each value carries an assay error of 5 % (project rule), so that near a limit several
 * directions are possible. A rise counts once a second sample confirms it; a rise that no second sample has confirmed or
 * refuted may be either.
 */
public final class SeriesTrend {

    private static final double ASSAY_ERROR = 0.05;

    private SeriesTrend() {}

    /** Directions of a course. */
    public enum Direction {
        FALLING,
        STABLE,
        RISING
    }

    /** One value for each day; values of one day that differ become a range. */
    public static List<Series.Point> oneADay(List<Series.Point> points) {
        List<Series.Point> distinct = new ArrayList<>();
        for (Series.Point point : points) {
            if (!distinct.isEmpty() && distinct.getLast().date().equals(point.date())) {
                Series.Point last = distinct.removeLast();
                distinct.add(new Series.Point(
                        last.date(), last.low().min(point.low()), last.high().max(point.high()), last.source()));
            } else {
                distinct.add(point);
            }
        }
        return distinct;
    }

    /**
     * The directions that a course may have.
     *
     * @param points at least two values, one a day, oldest first
     * @param rise ratio to the value before from which a value has risen, above 1
     * @param fall ratio to the value before up to which a value has fallen, below 1
     */
    public static Set<Direction> possible(List<Series.Point> points, double rise, double fall) {
        int last = points.size() - 1;
        Comparison newest = new Comparison(points.get(last), points.get(last - 1), rise, fall);
        if (newest.isFallCertain()) {
            return EnumSet.of(Direction.FALLING);
        }
        boolean risingPossible = newest.isRisePossible();
        boolean risingCertain = false;
        if (last >= 2) {
            Comparison first = new Comparison(points.get(last - 1), points.get(last - 2), rise, fall);
            Comparison second = new Comparison(points.get(last), points.get(last - 2), rise, fall);
            risingPossible |= first.isRisePossible() && second.isRisePossible();
            risingCertain = first.isRiseCertain() && second.isRiseCertain() && !newest.isFallPossible();
        }
        if (risingCertain) {
            return EnumSet.of(Direction.RISING);
        }
        Set<Direction> possible = EnumSet.of(Direction.STABLE);
        if (newest.isFallPossible()) {
            possible.add(Direction.FALLING);
        }
        if (risingPossible) {
            possible.add(Direction.RISING);
        }
        return possible;
    }

    /** A later value beside an earlier one, each with its assay error. */
    private record Comparison(Series.Point later, Series.Point earlier, double rise, double fall) {

        private static double low(Series.Point point) {
            return point.low().doubleValue() * (1 - ASSAY_ERROR);
        }

        private static double high(Series.Point point) {
            return point.high().doubleValue() * (1 + ASSAY_ERROR);
        }

        boolean isRisePossible() {
            return high(later) >= rise * low(earlier);
        }

        boolean isRiseCertain() {
            return low(later) >= rise * high(earlier);
        }

        boolean isFallPossible() {
            return low(later) <= fall * high(earlier);
        }

        boolean isFallCertain() {
            return high(later) <= fall * low(earlier);
        }
    }
}
