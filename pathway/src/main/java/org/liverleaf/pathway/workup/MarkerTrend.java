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
 * @param reading which way it runs, what may distort it, and what it advises
 */
public record MarkerTrend(
        String fact,
        String title,
        String unit,
        String upperLimit,
        List<Point> points,
        List<Change> changes,
        Pace pace,
        Reading reading) {

    /** Copies the lists and refuses an empty course. */
    public MarkerTrend {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the course of " + fact + " has no value");
        }
    }

    /** What the course advises together with imaging and symptoms; empty where nothing is advised. */
    public List<Advice> advice() {
        return reading.advice();
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
     * How the course is read.
     *
     * @param directions {@code falling}, {@code stable}, {@code rising}, or {@code normal} for a course that never left the
     *     normal range; several if the values leave it open, none without a course
     * @param traps what makes this marker false, for the reader; empty if nothing is noted
     * @param confounders what distorts it in this patient
     * @param advice what it advises together with imaging and symptoms
     */
    public record Reading(List<String> directions, String traps, List<Advice> confounders, List<Advice> advice) {

        /** Copies the lists. */
        public Reading {
            directions = List.copyOf(directions);
            confounders = List.copyOf(confounders);
            advice = List.copyOf(advice);
        }

        /** The confounders that the advice does not name already. */
        public List<Advice> distorting() {
            return confounders.stream()
                    .filter(each ->
                            advice.stream().noneMatch(said -> said.text().equals(each.text())))
                    .toList();
        }
    }

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
