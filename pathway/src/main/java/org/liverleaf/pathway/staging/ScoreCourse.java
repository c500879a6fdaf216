package org.liverleaf.pathway.staging;

import java.time.LocalDate;
import java.util.List;
import org.liverleaf.pathway.score.Evaluation;

/**
 * A score over time, for the days on which everything that it needs was measured.
 *
 * @param score its id
 * @param title what people call it
 * @param points one for each such day, oldest first
 * @param limits where its classes end, from low to high
 */
public record ScoreCourse(String score, String title, List<Point> points, List<Limit> limits) {

    /** Copies the lists. */
    public ScoreCourse {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
    }

    /**
     * The score of one day.
     *
     * @param day the day
     * @param range lowest and highest value; both differ where an input is a range
     * @param classes the classes that are possible
     */
    public record Point(LocalDate day, Evaluation.Range range, List<String> classes) {

        /** Copies the list. */
        public Point {
            classes = List.copyOf(classes);
        }
    }

    /**
     * The end of a class.
     *
     * @param value highest value of the class
     * @param upTo the class
     */
    public record Limit(double value, String upTo) {}
}
