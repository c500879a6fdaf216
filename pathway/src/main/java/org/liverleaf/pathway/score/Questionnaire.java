package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A questionnaire scored by scales. Every scale and the summary are monotone in each answer, so ranges of answers are
 * exact from the best and the worst answers.
 */
record Questionnaire(ScoreSheet sheet, List<QuestionnaireScale> scales) implements Score {

    Questionnaire {
        scales = List.copyOf(scales);
    }

    @Override
    public Evaluation evaluate(Box box) {
        List<Evaluation.Figure> figures = new ArrayList<>();
        List<String> important = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (QuestionnaireScale scale : scales) {
            OptionalDouble one = scale.value(item -> answer(box, item, false));
            OptionalDouble other = scale.value(item -> answer(box, item, true));
            if (one.isEmpty() || other.isEmpty()) {
                missing.add(scale.name());
                continue;
            }
            Evaluation.Range range =
                    Evaluation.Range.NONE.with(one.getAsDouble()).with(other.getAsDouble());
            figures.add(new Evaluation.Figure(scale.name(), range, "1"));
            if (scale.isImportant(range.low()) && scale.isImportant(range.high())) {
                important.add(scale.name());
            }
        }
        if (figures.isEmpty()) {
            throw new RefusedInputException("found too few answers for any scale, expected half of the items of one");
        }
        List<Evaluation.Words> words = new ArrayList<>();
        if (scales.stream().anyMatch(scale -> !Double.isNaN(scale.threshold()))) {
            words.add(new Evaluation.Words("clinicallyImportant", important, true));
        }
        words.add(new Evaluation.Words("notComputable", missing, true));
        return new Evaluation(summary(box), List.of(), figures, words, List.of());
    }

    private Evaluation.Range summary(Box box) {
        if (sheet.unit().isEmpty()) {
            return Evaluation.Range.NONE;
        }
        Evaluation.Range range = Evaluation.Range.NONE;
        for (boolean high : new boolean[] {false, true}) {
            double sum = 0;
            int count = 0;
            for (QuestionnaireScale scale : scales) {
                if (scale.inSummary()) {
                    OptionalDouble value = scale.value(item -> answer(box, item, high));
                    if (value.isEmpty()) {
                        return Evaluation.Range.NONE;
                    }
                    sum += scale.towardsBetter(value.getAsDouble());
                    count++;
                }
            }
            range = range.with(sum / count);
        }
        return range;
    }

    private static OptionalDouble answer(Box box, int item, boolean high) {
        String name = "q" + item;
        if (!box.has(name)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(high ? box.high(name) : box.low(name));
    }
}
