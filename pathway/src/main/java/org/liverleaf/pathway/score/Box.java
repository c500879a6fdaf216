package org.liverleaf.pathway.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All that is known of the inputs of one score: the box of possible assignments.
 *
 * @param values by input name, in the order of the score's inputs; optional inputs that were left out are missing
 */
public record Box(SequencedMap<String, InputValue> values) {

    /** Copies the map. */
    public Box {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** The value of an input that takes part. */
    public Optional<InputValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    double low(String name) {
        return interval(name).low().doubleValue();
    }

    double high(String name) {
        return interval(name).high().doubleValue();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether nothing is assumed and nothing is a range. */
    boolean isExact() {
        for (Map.Entry<String, InputValue> entry : values.entrySet()) {
            boolean exact = switch (entry.getValue()) {
                case InputValue.Interval interval -> interval.isPoint() && !interval.assumed();
                case InputValue.Choice choice -> choice.words().size() == 1;
            };
            if (!exact) {
                return false;
            }
        }
        return true;
    }

    private InputValue.Interval interval(String name) {
        if (values.get(name) instanceof InputValue.Interval interval) {
            return interval;
        }
        throw new IllegalArgumentException("no number named " + name);
    }
}
