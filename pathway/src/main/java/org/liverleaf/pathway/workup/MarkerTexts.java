package org.liverleaf.pathway.workup;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Which courses are shown, and how they are read.
 *
 * @param all the markers in order
 * @param confounders what distorts markers
 * @param matrix how marker, imaging and symptoms are read together; the first row that holds counts
 * @param redFlag what replaces the advice of a marker while a red flag stands
 */
public record MarkerTexts(
        List<Marker> all, List<Confounder> confounders, List<MatrixRow> matrix, MarkerTrend.Advice redFlag) {

    /** Path in the knowledge folder. */
    public static final String PATH = "workup/markers.yaml";

    private static final Set<String> KEYS = Set.of(
            "fact",
            "usualLimit",
            "limitFact",
            "adviceFrom",
            "adviceFor",
            "leastChange",
            "rule",
            "risePercent",
            "fallPercent",
            "leastRise",
            "traps",
            "evidence");

    /** Copies the lists. */
    public MarkerTexts {
        all = List.copyOf(all);
        confounders = List.copyOf(confounders);
        matrix = List.copyOf(matrix);
    }

    /**
     * One marker.
     *
     * @param fact the measured fact
     * @param limits its upper limits
     * @param adviceFrom decision that says what the course means; empty if the matrix does
     * @param adviceFor primaries for which that decision speaks
     * @param leastChange change in per cent below which no doubling time is given; 0 if none is ever given
     * @param change what counts as a change
     * @param traps what makes it false, for the reader
     */
    record Marker(
            String fact,
            Limits limits,
            String adviceFrom,
            List<String> adviceFor,
            int leastChange,
            Change change,
            String traps) {

        Marker {
            adviceFor = List.copyOf(adviceFor);
        }

        /** A test that is no tumour marker. */
        static Marker plain(String fact) {
            return new Marker(fact, new Limits("", ""), "", List.of(), 0, Change.NONE, "");
        }

        boolean isTumourMarker() {
            return change.rule() != Rule.NONE;
        }
    }

    /**
     * Upper limits.
     *
     * @param usual usual upper limit in the unit of the fact; empty if none is shown
     * @param fact fact that holds the laboratory's own limit; empty if there is none
     */
    record Limits(String usual, String fact) {}

    /** To what a value is compared. */
    enum Rule {
        /** It is not read as a tumour marker. */
        NONE,
        /** The value before, with a second sample. */
        PREVIOUS,
        /** The lowest value so far, or the upper limit if that is higher, with a second sample. */
        NADIR
    }

    /**
     * What counts as a change.
     *
     * @param rule to what a value is compared
     * @param risePercent rise in per cent
     * @param fallPercent fall in per cent
     * @param leastRise rise in the unit of the fact that must be reached as well; 0 if none
     */
    record Change(Rule rule, int risePercent, int fallPercent, BigDecimal leastRise) {

        static final Change NONE = new Change(Rule.NONE, 0, 0, BigDecimal.ZERO);
    }

    /**
     * What distorts markers.
     *
     * @param id stable name
     * @param facts the markers
     * @param when when it does
     * @param gate whether the marker cannot be read then
     * @param text for people
     * @param evidence evidence keys
     */
    record Confounder(
            String id, List<String> facts, List<Condition> when, boolean gate, String text, List<String> evidence) {

        Confounder {
            facts = List.copyOf(facts);
            when = List.copyOf(when);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One row of the matrix.
     *
     * @param id the advice
     * @param directions directions of the marker for which it holds
     * @param when facts that must hold; an unknown fact does not hold
     * @param unless facts that must not hold
     * @param unknown facts that must be unknown
     * @param imaging whether imaging decides it, so that it stands even where the marker cannot be read
     * @param text for people
     * @param evidence evidence keys
     */
    record MatrixRow(
            String id,
            List<String> directions,
            List<Condition> when,
            List<Condition> unless,
            List<String> unknown,
            boolean imaging,
            String text,
            List<String> evidence) {

        MatrixRow {
            directions = List.copyOf(directions);
            when = List.copyOf(when);
            unless = List.copyOf(unless);
            unknown = List.copyOf(unknown);
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads {@code markers.yaml}; the stream is left open. */
    public static MarkerTexts read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        TextFile.Row redFlag =
                file.rows("redFlag", Set.of("id", "text", "evidence")).getFirst();
        return new MarkerTexts(
                file.rows("markers", KEYS).stream().map(MarkerTexts::marker).toList(),
                file.rows("confounders", Set.of("id", "facts", "when", "gate", "text", "evidence")).stream()
                        .map(row -> new Confounder(
                                row.text("id"),
                                row.texts("facts"),
                                row.conditions("when"),
                                row.textOrEmpty("gate").equals("true"),
                                row.text("text"),
                                row.evidence()))
                        .toList(),
                file
                        .rows(
                                "matrix",
                                Set.of("id", "directions", "when", "unless", "unknown", "imaging", "text", "evidence"))
                        .stream()
                        .map(MarkerTexts::matrixRow)
                        .toList(),
                new MarkerTrend.Advice(redFlag.text("id"), true, redFlag.text("text"), redFlag.evidence()));
    }

    private static MatrixRow matrixRow(TextFile.Row row) {
        return new MatrixRow(
                row.text("id"),
                row.texts("directions"),
                row.conditions("when"),
                row.conditions("unless"),
                row.texts("unknown"),
                row.textOrEmpty("imaging").equals("true"),
                row.text("text"),
                row.evidence());
    }

    private static Marker marker(TextFile.Row row) {
        String rule = row.textOrEmpty("rule");
        Change change = rule.isEmpty()
                ? Change.NONE
                : new Change(
                        rule.equals("nadir") ? Rule.NADIR : Rule.PREVIOUS,
                        row.wholeOrZero("risePercent"),
                        row.wholeOrZero("fallPercent"),
                        row.textOrEmpty("leastRise").isEmpty() ? BigDecimal.ZERO : row.number("leastRise"));
        return new Marker(
                row.text("fact"),
                new Limits(row.textOrEmpty("usualLimit"), row.textOrEmpty("limitFact")),
                row.textOrEmpty("adviceFrom"),
                row.texts("adviceFor"),
                row.wholeOrZero("leastChange"),
                change,
                row.textOrEmpty("traps"));
    }
}
