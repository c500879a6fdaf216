package org.liverleaf.pathway.score;

import java.util.List;
import java.util.Optional;

/**
 * The answer over a box.
 *
 * @param range lowest and highest value; {@link Range#NONE} where the score has no value
 * @param classes the classes that are possible, from low to high
 * @param figures further numbers, each with its range
 * @param words further words, each with its possible values
 * @param remarks what must be said beside it
 */
public record Evaluation(
        Range range, List<String> classes, List<Figure> figures, List<Words> words, List<String> remarks) {

    /** Copies the lists. */
    public Evaluation {
        classes = List.copyOf(classes);
        figures = List.copyOf(figures);
        words = List.copyOf(words);
        remarks = List.copyOf(remarks);
    }

    /**
     * Lowest and highest value; NaN in both where there is no value.
     *
     * @param low in the unit of the score
     * @param high in the unit of the score
     */
    public record Range(double low, double high) {

        /** No value. */
        public static final Range NONE = new Range(Double.NaN, Double.NaN);

        /** Whether there is a value at all. */
        public boolean hasValue() {
            return !Double.isNaN(low);
        }

        /** Whether both ends are equal. */
        public boolean isPoint() {
            return low == high;
        }

        Range with(double value) {
            return hasValue() ? new Range(Math.min(low, value), Math.max(high, value)) : new Range(value, value);
        }
    }

    /** A named number with its range; {@code unit} is UCUM. */
    public record Figure(String name, Range range, String unit) {}

    /**
     * A named word with its possible values, or a list.
     *
     * @param isList whether all the words hold together, instead of one of them
     */
    public record Words(String name, List<String> possible, boolean isList) {

        /** Copies the list. */
        public Words {
            possible = List.copyOf(possible);
        }
    }

    /** A figure by its name. */
    public Optional<Figure> findFigure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** Named words by their name. */
    public Optional<Words> findWords(String name) {
        return words.stream().filter(named -> named.name().equals(name)).findFirst();
    }
}
