package org.liverleaf.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One strip of the chart of courses: the values of one test over time, on a scale of its own.
 *
 * @param id part of the ids on the page
 * @param title what people call the test
 * @param unit its unit for people; empty if there is none
 * @param values the values, oldest first, at least one
 * @param upperLimit upper limit of normal, if there is one
 * @param levels values worth a line
 */
record CourseStrip(
        String id, String title, String unit, List<Value> values, OptionalDouble upperLimit, List<Level> levels) {

    /** Two values further apart than this are not joined: nobody knows what was between them. */
    static final int GAP_DAYS = 183;

    CourseStrip {
        values = List.copyOf(values);
        levels = List.copyOf(levels);
    }

    /**
     * One value.
     *
     * @param point where it is drawn
     * @param date the date for people, as far as known
     * @param remark a word beside it, such as a grade; empty if there is none
     * @param source where it comes from
     * @param joined whether a line leads to it from the value before
     */
    record Value(Svg.Dated point, String date, String remark, String source, Joined joined) {

        LocalDate day() {
            return point.day();
        }

        /** The value with its remark. */
        String text() {
            return remark.isEmpty() ? point.text() : point.text() + " " + remark;
        }
    }

    /** Whether a line leads to a value from the one before. */
    enum Joined {
        /** Unless more than {@link #GAP_DAYS} lie between. */
        IF_NEAR,
        /** Whatever lies between: the two are compared with each other. */
        ALWAYS,
        /** Between the two a value was looked for and could not be had. */
        NEVER
    }

    /** A value worth a line, and what the line means. */
    record Level(double value, String text) {}

    /** The same from a day on; the strip may then have no value. */
    CourseStrip from(LocalDate day) {
        List<Value> later =
                values.stream().filter(value -> !value.day().isBefore(day)).toList();
        return new CourseStrip(id, title, unit, later, upperLimit, levels);
    }

    Value last() {
        return values.getLast();
    }

    /** The values in runs that a line may join. */
    List<List<Value>> runs() {
        List<List<Value>> runs = new ArrayList<>();
        for (Value value : values) {
            if (runs.isEmpty() || !isJoined(runs.getLast().getLast(), value)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(value);
        }
        return runs;
    }

    private static boolean isJoined(Value before, Value value) {
        return switch (value.joined()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case IF_NEAR -> ChronoUnit.DAYS.between(before.day(), value.day()) <= GAP_DAYS;
        };
    }

    /** A scale that holds all values and the limit. */
    ValueScale scale(double bottom, double top) {
        List<Double> heights = new ArrayList<>();
        values.forEach(value ->
                heights.addAll(List.of(value.point().low(), value.point().high())));
        upperLimit.ifPresent(heights::add);
        return ValueScale.of(heights, bottom, top);
    }

    /** The course in words. */
    String words() {
        Value first = values.getFirst();
        String behind = unit.isEmpty() ? "" : " " + unit;
        return title + ": " + Wording.count(values.size(), "value", "values") + ", " + first.text() + behind + " on "
                + first.date() + (values.size() > 1 ? ", last " + last().text() + behind + " on " + last().date() : "")
                + (upperLimit.isPresent() ? ", upper limit " + Wording.number(upperLimit.getAsDouble()) : "");
    }
}
