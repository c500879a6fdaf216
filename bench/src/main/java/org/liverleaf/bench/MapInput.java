package org.liverleaf.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.compile.PointAnswers;
import org.liverleaf.decision.compile.PointEvaluator;
import org.liverleaf.decision.value.Domain;

/** Our engine fed from a map of facts: decimals, words and truth values, as a caller without an array has them. */
final class MapInput {

    private final PointEvaluator evaluator;
    private final String[] numberFacts;
    private final String[] wordFacts;
    private final List<Map<Object, Integer>> indices;
    private final double[] numbers;
    private final int[] words;

    MapInput(PointEvaluator evaluator, Map<String, Domain> domains) {
        this.evaluator = evaluator;
        this.numberFacts = evaluator.numberFacts().toArray(String[]::new);
        this.wordFacts = evaluator.wordFacts().toArray(String[]::new);
        this.indices = evaluator.wordFacts().stream()
                .map(fact -> indices(domains.get(fact)))
                .toList();
        this.numbers = new double[numberFacts.length];
        this.words = new int[wordFacts.length];
    }

    private static Map<Object, Integer> indices(Domain domain) {
        Map<Object, Integer> indices = new HashMap<>();
        for (int index = 0; index < domain.size(); index++) {
            boolean truth = domain instanceof Domain.Truth && index < 2;
            indices.put(truth ? (Object) (index == 1) : domain.text(index), index);
        }
        return indices;
    }

    void evaluate(Map<String, Object> facts, PointAnswers answers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((BigDecimal) facts.get(numberFacts[i])).doubleValue();
        }
        for (int i = 0; i < words.length; i++) {
            words[i] = indices.get(i).get(facts.get(wordFacts[i]));
        }
        evaluator.evaluate(numbers, words, answers);
    }
}
