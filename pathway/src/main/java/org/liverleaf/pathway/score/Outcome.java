package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a formula says of one assignment.
 *
 * @param value the score; empty where the score names only a class, or where it has no value
 * @param className one of the sheet's classes; empty where there are none
 * @param figures numbers beside the score
 * @param words named words beside the score, such as a finer grade
 * @param remarks what must be said of this assignment
 */
record Outcome(OptionalDouble value, String className, List<Figure> figures, List<Named> words, List<String> remarks) {

    Outcome {
        figures = List.copyOf(figures);
        words = List.copyOf(words);
        remarks = List.copyOf(remarks);
    }

    /** @param unit UCUM unit, {@code 1} for plain numbers */
    record Figure(String name, double value, String unit) {}

    /**
     * A word with a name.
     *
     * @param order all its words, from low values to high
     */
    record Named(String name, String word, List<String> order) {

        Named {
            order = List.copyOf(order);
        }
    }

    static Outcome of(double value) {
        return new Outcome(OptionalDouble.of(value), "", List.of(), List.of(), List.of());
    }

    static Outcome of(double value, String className) {
        return new Outcome(OptionalDouble.of(value), className, List.of(), List.of(), List.of());
    }

    static Outcome named(String className) {
        return new Outcome(OptionalDouble.empty(), className, List.of(), List.of(), List.of());
    }

    Outcome with(String name, double figure, String unit) {
        List<Figure> more = new ArrayList<>(figures);
        more.add(new Figure(name, figure, unit));
        return new Outcome(value, className, more, words, remarks);
    }

    Outcome with(String name, String word, List<String> order) {
        List<Named> more = new ArrayList<>(words);
        more.add(new Named(name, word, order));
        return new Outcome(value, className, figures, more, remarks);
    }

    Outcome remark(String text) {
        List<String> more = new ArrayList<>(remarks);
        more.add(text);
        return new Outcome(value, className, figures, words, more);
    }
}
