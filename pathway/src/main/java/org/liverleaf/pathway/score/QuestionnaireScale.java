package org.liverleaf.pathway.score;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One scale of a questionnaire, from 0 to 100.
 *
 * @param name in lowerCamelCase
 * @param items its item numbers
 * @param range largest minus smallest answer of its items
 * @param functional whether high answers are bad, so that the scale is turned round
 * @param inSummary whether it enters the summary score
 * @param threshold value beyond which it is clinically important; NaN where none is settled
 */
record QuestionnaireScale(
        String name, List<Integer> items, int range, boolean functional, boolean inSummary, double threshold) {

    QuestionnaireScale {
        items = List.copyOf(items);
    }

    static QuestionnaireScale function(String name, double threshold, int... items) {
        return new QuestionnaireScale(name, list(items), 3, true, true, threshold);
    }

    static QuestionnaireScale symptom(String name, int... items) {
        return new QuestionnaireScale(name, list(items), 3, false, true, Double.NaN);
    }

    static QuestionnaireScale globalHealth(int... items) {
        return new QuestionnaireScale("globalHealth", list(items), 6, false, false, Double.NaN);
    }

    QuestionnaireScale importantAbove(double limit) {
        return new QuestionnaireScale(name, items, range, functional, inSummary, limit);
    }

    QuestionnaireScale outsideSummary() {
        return new QuestionnaireScale(name, items, range, functional, false, threshold);
    }

    /** The scale for some answers; empty when fewer than half of its items are answered. */
    OptionalDouble value(IntFunction<OptionalDouble> answers) {
        double sum = 0;
        int answered = 0;
        for (int item : items) {
            OptionalDouble answer = answers.apply(item);
            if (answer.isPresent()) {
                sum += answer.getAsDouble();
                answered++;
            }
        }
        if (answered == 0 || 2 * answered < items.size()) {
            return OptionalDouble.empty();
        }
        double share = (sum / answered - 1) / range;
        return OptionalDouble.of(100 * (functional ? 1 - share : share));
    }

    /** The scale turned so that higher is better, as the summary score needs it. */
    double towardsBetter(double value) {
        return functional ? value : 100 - value;
    }

    /** Whether a value is beyond the threshold; never where none is settled. */
    boolean isImportant(double value) {
        double exact = Cutoffs.snapped(value);
        return functional ? exact < threshold : exact > threshold;
    }

    private static List<Integer> list(int... items) {
        return IntStream.of(items).boxed().toList();
    }
}
