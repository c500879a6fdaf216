package org.liverleaf.pathway.score;

import java.util.List;

/**
 * One input of a score.
 *
 * @param name as typed
 * @param meaning what exactly is meant
 * @param kind what may be typed
 * @param measure unit and bounds; {@link Measure#NONE} for words and booleans
 * @param words the allowed words, {@code false} and {@code true} for booleans; empty for numbers
 * @param cuts values at which the score changes its course: limits of points, turning points; in the unit of the measure
 * @param presence whether leaving it out matters
 */
public record ScoreInput(
        String name,
        String meaning,
        Kind kind,
        Measure measure,
        List<String> words,
        List<Double> cuts,
        Presence presence) {

    /** What may be typed. */
    public enum Kind {
        /** A number whose unit matters and must be given. */
        QUANTITY,
        /** A number that may stand without its unit, which the name or the field's habit fixes. */
        NUMBER,
        /** A whole number. */
        COUNT,
        /** A number in any unit; all inputs of this kind in one score share a kind of unit. */
        ANY_UNIT,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** One of the allowed words. */
        WORD
    }

    /** Whether leaving it out matters. */
    public enum Presence {
        /** Left out means unknown: every value of the bounds is possible. */
        REQUIRED,
        /** Left out means that the part of the formula that reads it is left out too. */
        OPTIONAL,
        /** Accepted, since its family uses it; not read by this score. */
        UNUSED
    }

    /** Copies the lists. */
    public ScoreInput {
        words = List.copyOf(words);
        cuts = List.copyOf(cuts);
    }

    static ScoreInput truth(String name, String meaning) {
        return new ScoreInput(
                name, meaning, Kind.BOOLEAN, Measure.NONE, List.of("false", "true"), List.of(), Presence.REQUIRED);
    }

    static ScoreInput word(String name, String meaning, String... words) {
        return new ScoreInput(name, meaning, Kind.WORD, Measure.NONE, List.of(words), List.of(), Presence.REQUIRED);
    }

    static ScoreInput quantity(String name, String meaning, Measure measure) {
        return new ScoreInput(name, meaning, Kind.QUANTITY, measure, List.of(), List.of(), Presence.REQUIRED);
    }

    static ScoreInput number(String name, String meaning, Measure measure) {
        return new ScoreInput(name, meaning, Kind.NUMBER, measure, List.of(), List.of(), Presence.REQUIRED);
    }

    static ScoreInput count(String name, String meaning, Measure measure) {
        return new ScoreInput(name, meaning, Kind.COUNT, measure, List.of(), List.of(), Presence.REQUIRED);
    }

    static ScoreInput anyUnit(String name, String meaning) {
        return new ScoreInput(
                name,
                meaning,
                Kind.ANY_UNIT,
                Measure.of("1", "0.000001", "1000000000"),
                List.of(),
                List.of(),
                Presence.REQUIRED);
    }

    /** The same input with values at which the score changes its course. */
    ScoreInput cutAt(Double... values) {
        return new ScoreInput(name, meaning, kind, measure, words, List.of(values), presence);
    }

    ScoreInput optional() {
        return new ScoreInput(name, meaning, kind, measure, words, cuts, Presence.OPTIONAL);
    }

    ScoreInput unused() {
        return new ScoreInput(name, meaning, kind, measure, words, cuts, Presence.UNUSED);
    }

    ScoreInput named(String otherName, String otherMeaning) {
        return new ScoreInput(otherName, otherMeaning, kind, measure, words, cuts, presence);
    }

    /** The same input without the lowest value of its bounds, at which the formula has no value. */
    ScoreInput from(String low) {
        return new ScoreInput(name, meaning, kind, measure.from(low), words, cuts, presence);
    }

    /** The same input up to another highest value, for formulas with a pole beyond it. */
    ScoreInput upTo(String high) {
        return new ScoreInput(name, meaning, kind, measure.to(high), words, cuts, presence);
    }

    /** Whether it takes a number. */
    public boolean isNumeric() {
        return words.isEmpty();
    }
}
