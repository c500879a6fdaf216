package org.liverleaf.pathway.score;

import java.util.List;
import java.util.Optional;

/**
 * What a score is.
 *
 * @param id fixed name
 * @param title what people call it
 * @param unit UCUM unit of the value; {@code 1} for points and ratios, empty where the score only names a class
 * @param inputs in the order in which they are shown
 * @param classes names of the classes as in the source, from low values to high; empty where there are none
 * @param formula the formula as text, in the units of the inputs
 * @param evidence evidence keys
 * @param notes what must be read beside every answer
 */
public record ScoreSheet(
        String id,
        String title,
        String unit,
        List<ScoreInput> inputs,
        List<String> classes,
        String formula,
        List<String> evidence,
        List<String> notes) {

    /** Copies the lists. */
    public ScoreSheet {
        inputs = List.copyOf(inputs);
        classes = List.copyOf(classes);
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }

    /** The input of a name. */
    public Optional<ScoreInput> findInput(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }
}
