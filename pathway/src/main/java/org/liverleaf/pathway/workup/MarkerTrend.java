package org.liverleaf.pathway.workup;

import java.math.BigDecimal;
import java.util.List;

/**
 * The course of one marker. An adjunct: alone it decides nothing.
 *
 * @param fact the measured fact
 * @param title what people call it
 * @param unit UCUM unit of all values
 * @param upperLimit upper limit of the laboratory with its unit; empty if not known
 * @param points the values, oldest first, at least one
 * @param changes relative changes up to the newest value; none with a single value or a base of zero
 * @param pace how fast it doubles or halves
 * @param advice what the course advises together with imaging and symptoms; empty where nothing is advised
 */
public record MarkerTrend(
        String fact,
        String title,
        String unit,
        String upperLimit,
        List<Point> points,
        List<Change> changes,
        Pace pace,
        List<Advice> advice) {

    /** Copies the lists and refuses an empty course. */
    public MarkerTrend {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
        advice = List.copyOf(advice);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the course of " + fact + " has no value");
        }
    }

    /** Oldest value. */
    public Point first() {
        return points.getFirst();
    }

    /** Newest value. */
    public Point last() {
        return points.getLast();
    }

    /** Highest value; of equal ones the oldest. */
    public Point peak() {
        Point peak = points.getFirst();
        for (Point point : points) {
            if (point.high().compareTo(peak.high()) > 0) {
                peak = point;
            }
        }
        return peak;
    }

    /**
     * One value; both ends differ beyond a limit of the method.
     *
     * @param date ISO date or a part of one
     * @param low lowest value it may have
     * @param high highest value it may have
     * @param source where it comes from
     */
    public record Point(String date, BigDecimal low, BigDecimal high, String source) {}

    /**
     * Change up to the newest value, in per cent of the base; both ends differ if one of the values is a range.
     *
     * @param since {@code first}, {@code peak} or {@code previous}
     * @param low smallest change
     * @param high largest change
     */
    public record Change(String since, BigDecimal low, BigDecimal high) {}

    /**
     * What the course advises.
     *
     * @param id the answer of the table
     * @param certain whether it holds whatever the unknown facts turn out to be
     * @param text for people
     * @param evidence evidence keys
     */
    public record Advice(String id, boolean certain, String text, List<String> evidence) {

        /** Copies the list. */
        public Advice {
            evidence = List.copyOf(evidence);
        }
    }

    /** How fast a marker doubles or halves. Only from three values that run one way. */
    public sealed interface Pace {

        /** Rising: days to twice the value, by least squares on the logarithm. */
        record Doubling(long days) implements Pace {}

        /** Falling: days to half the value, by least squares on the logarithm. */
        record Halving(long days) implements Pace {}

        /** No figure, and why. */
        record NotGiven(String reason) implements Pace {}
    }
}
