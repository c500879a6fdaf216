package org.liverleaf.pathway.wellbeing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.FilledQuestionnaire;
import org.liverleaf.pathway.cases.LosingReading;
import org.liverleaf.pathway.cases.Reading;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.score.Evaluation;
import org.liverleaf.pathway.score.RefusedInputException;
import org.liverleaf.pathway.score.Score;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.score.Scoring;
import org.liverleaf.pathway.wellbeing.ScaleTexts.InstrumentText;
import org.liverleaf.pathway.wellbeing.ScaleTexts.Level;
import org.liverleaf.pathway.wellbeing.ScaleTexts.Origin;
import org.liverleaf.pathway.wellbeing.ScaleTexts.ScaleText;

/** Makes scales with their course of questionnaires and of facts. */
final class ScaleReader {

    /** The name of a score's own value among its figures. */
    private static final String VALUE = "value";

    private final Case theCase;
    private final Map<String, List<Scored>> scored = new LinkedHashMap<>();

    /** A questionnaire with what its score says; nothing where too few items were answered for any scale. */
    private record Scored(FilledQuestionnaire filled, List<Evaluation> evaluation) {}

    ScaleReader(ScaleTexts texts, Case theCase) {
        this.theCase = theCase;
        for (InstrumentText instrument : texts.instruments()) {
            List<Scored> forms = theCase.course().questionnaires().stream()
                    .filter(filled -> filled.instrument().equals(instrument.id()))
                    .map(filled -> new Scored(filled, evaluate(instrument.score(), filled)))
                    .toList();
            if (!forms.isEmpty()) {
                scored.put(instrument.id(), forms);
            }
        }
    }

    private static List<Evaluation> evaluate(String id, FilledQuestionnaire filled) {
        Optional<Score> score = id.isEmpty() ? Optional.empty() : Scores.find(id);
        if (score.isEmpty()) {
            return List.of();
        }
        Map<String, String> typed = new TreeMap<>();
        filled.answers().forEach((item, answer) -> {
            if (score.get().sheet().findInput(item).isPresent()) {
                typed.put(item, answer.toPlainString());
            }
        });
        try {
            return List.of(Scoring.score(score.get(), typed).evaluation());
        } catch (RefusedInputException tooFewAnswers) {
            return List.of();
        }
    }

    /** The newest of each questionnaire. */
    List<Wellbeing.FilledInstrument> instruments(ScaleTexts texts) {
        List<Wellbeing.FilledInstrument> instruments = new ArrayList<>();
        for (InstrumentText text : texts.instruments()) {
            List<Scored> forms = scored.getOrDefault(text.id(), List.of());
            if (!forms.isEmpty()) {
                Scored newest = forms.getLast();
                List<String> missing = newest.evaluation().stream()
                        .flatMap(evaluation -> evaluation.findWords("notComputable").stream())
                        .flatMap(words -> words.possible().stream())
                        .toList();
                instruments.add(new Wellbeing.FilledInstrument(
                        text.id(),
                        text.title(),
                        new ScaleCourse.Point(newest.filled().date(), BigDecimal.ZERO, "").day(),
                        forms.size(),
                        newest.filled().answers().size(),
                        missing,
                        text.note(),
                        text.evidence()));
            }
        }
        return instruments;
    }

    /** The course of a scale; empty if it has no value. */
    Optional<ScaleCourse> find(ScaleText text) {
        List<ScaleCourse.Point> points = switch (text.origin()) {
            case Origin.Figure figure -> ofFigure(text.instrument(), figure.name());
            case Origin.OfFact fact -> ofFact(fact.fact());
        };
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScaleCourse(
                text.id(),
                text.title(),
                text.better(),
                points,
                changes(text, points),
                threshold(text, points.getLast()),
                text.evidence()));
    }

    private List<ScaleCourse.Point> ofFigure(String instrument, String figure) {
        List<ScaleCourse.Point> points = new ArrayList<>();
        for (Scored form : scored.getOrDefault(instrument, List.of())) {
            for (Evaluation evaluation : form.evaluation()) {
                Evaluation.Range range = figure.equals(VALUE)
                        ? evaluation.range()
                        : evaluation
                                .findFigure(figure)
                                .map(Evaluation.Figure::range)
                                .orElse(Evaluation.Range.NONE);
                // A range means that items were left out of a sum: then there is no sum.
                if (range.hasValue() && range.isPoint()) {
                    points.add(new ScaleCourse.Point(
                            form.filled().date(),
                            BigDecimal.valueOf(range.low()).setScale(2, RoundingMode.HALF_UP),
                            form.filled().source()));
                }
            }
        }
        return points;
    }

    /** Every statement on a fact that is one number, oldest first; the same value of the same day counts once. */
    private List<ScaleCourse.Point> ofFact(String id) {
        CaseFact fact = theCase.facts().get(id);
        if (fact == null) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>(fact.readings());
        fact.others().stream().map(LosingReading::reading).forEach(readings::add);
        readings.sort(
                Comparator.comparing((Reading reading) -> reading.effective().latest())
                        .thenComparing(Reading::recorded)
                        .thenComparing(Reading::value)
                        .thenComparing(Reading::source));
        List<ScaleCourse.Point> points = new ArrayList<>();
        for (Reading reading : readings) {
            boolean isNumber = !reading.value().isEmpty()
                    && reading.value().chars().allMatch(each -> each >= '0' && each <= '9' || each == '.');
            if (isNumber && !reading.effective().isUnknown()) {
                BigDecimal value = new BigDecimal(reading.value());
                PartialDate date = reading.effective();
                boolean isNew = points.isEmpty()
                        || !points.getLast().date().equals(date)
                        || points.getLast().value().compareTo(value) != 0;
                if (isNew) {
                    points.add(new ScaleCourse.Point(date, value, reading.source()));
                }
            }
        }
        return points;
    }

    private static List<ScaleCourse.Change> changes(ScaleText text, List<ScaleCourse.Point> points) {
        List<ScaleCourse.Change> changes = new ArrayList<>();
        if (points.size() > 1) {
            changes.add(change("first", text, points.getFirst(), points.getLast()));
        }
        if (points.size() > 2) {
            changes.add(change("previous", text, points.get(points.size() - 2), points.getLast()));
        }
        return changes;
    }

    static ScaleCourse.Change change(String since, ScaleText text, ScaleCourse.Point earlier, ScaleCourse.Point later) {
        // One decimal: both values are rounded, and limits of change are whole numbers.
        BigDecimal difference = later.value().subtract(earlier.value()).setScale(1, RoundingMode.HALF_UP);
        boolean isBetter =
                text.better() == ScaleCourse.Better.HIGHER ? difference.signum() > 0 : difference.signum() < 0;
        String direction = difference.signum() == 0 ? "same" : isBetter ? "better" : "worse";
        return new ScaleCourse.Change(
                since, difference, direction, size(text.reading().bands(), difference.abs()));
    }

    private static String size(List<BigDecimal> bands, BigDecimal difference) {
        if (bands.isEmpty()) {
            return "not-settled";
        }
        if (difference.compareTo(bands.get(0)) < 0) {
            return "below-important";
        }
        if (difference.compareTo(bands.get(1)) < 0) {
            return "little";
        }
        return difference.compareTo(bands.get(2)) <= 0 ? "moderate" : "large";
    }

    private ScaleCourse.Threshold threshold(ScaleText text, ScaleCourse.Point newest) {
        List<Level> levels = text.reading().levels();
        boolean isCurrent = ageDays(newest) <= text.reading().currentDays();
        Optional<Level> reached = levels.stream()
                .filter(level -> level.isReachedBy(newest.value()))
                .findFirst();
        String limit = reached.or(() -> levels.isEmpty() ? Optional.empty() : Optional.of(levels.getLast()))
                .map(Level::limit)
                .orElse("");
        return new ScaleCourse.Threshold(limit, reached.map(Level::id).orElse(""), isCurrent);
    }

    /** Days to the day of the case; of a partial date the greatest age. */
    private long ageDays(ScaleCourse.Point point) {
        return ChronoUnit.DAYS.between(point.date().earliest(), theCase.asOf());
    }
}
