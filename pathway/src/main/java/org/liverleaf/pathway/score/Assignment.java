package org.liverleaf.pathway.score;

import java.util.HashMap;
import java.util.Map;

/** One value for each input that takes part, in the unit of the formula. */
final class Assignment {

    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    void set(String name, double value) {
        numbers.put(name, value);
    }

    void set(String name, String word) {
        words.put(name, word);
    }

    double number(String name) {
        Double value = numbers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no number named " + name);
        }
        return value;
    }

    /** The number of an optional input, or the given one where it was left out. */
    double number(String name, double otherwise) {
        return numbers.getOrDefault(name, otherwise);
    }

    String word(String name) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("no word named " + name);
        }
        return word;
    }

    boolean isTrue(String name) {
        return word(name).equals("true");
    }

    /** 1 if true, else 0. */
    int point(String name) {
        return isTrue(name) ? 1 : 0;
    }

    boolean has(String name) {
        return numbers.containsKey(name) || words.containsKey(name);
    }
}
