package org.liverleaf.pathway.wellbeing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.liverleaf.pathway.record.PartialDate;

/**
 * One scale over time.
 *
 * @param id instrument and scale, such as {@code qlq-c30.fatigue}
 * @param title what people call it
 * @param better which way is better
 * @param points the values, oldest first, at least one
 * @param changes changes up to the newest value; none with a single value
 * @param threshold what the newest value reaches; none of its levels means nothing to act on
 * @param evidence evidence keys
 */
public record ScaleCourse(
        String id,
        String title,
        Better better,
        List<Point> points,
        List<Change> changes,
        Threshold threshold,
        List<String> evidence) {

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER;

        /** The word in JSON and YAML. */
        public String text() {
            return this == HIGHER ? "higher" : "lower";
        }
    }

    /** Copies the lists and refuses an empty course. */
    public ScaleCourse {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
        evidence = List.copyOf(evidence);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the scale " + id + " has no value");
        }
    }

    /** The newest value. */
    public Point last() {
        return points.getLast();
    }

    /** The change since the first value, if there are two. */
    public Optional<Change> findChangeSinceFirst() {
        return changes.stream().filter(change -> change.since().equals("first")).findFirst();
    }

    /**
     * One value.
     *
     * @param date when it was given
     * @param value the value, two decimals at most
     * @param source where it comes from
     */
    public record Point(PartialDate date, BigDecimal value, String source) {

        /** ISO date or a part of one; empty if it is not dated. */
        public String day() {
            return date.earliest().equals(PartialDate.FIRST) ? "" : date.toString();
        }
    }

    /**
     * A change up to the newest value.
     *
     * @param since {@code first} or {@code previous}
     * @param difference newest minus earlier value
     * @param direction {@code better}, {@code worse} or {@code same}
     * @param size {@code below-important}, {@code little}, {@code moderate}, {@code large}; {@code not-settled} where no
     *     important difference is settled for the instrument
     */
    public record Change(String since, BigDecimal difference, String direction, String size) {}

    /**
     * What the newest value reaches.
     *
     * @param limit the limit with its comparator, such as {@code > 39}; empty where none is settled
     * @param level name of the level reached; empty if none
     * @param isCurrent whether the value is young enough to act on
     */
    public record Threshold(String limit, String level, boolean isCurrent) {

        /** Whether a level is reached. */
        public boolean isReached() {
            return !level.isEmpty();
        }
    }
}
