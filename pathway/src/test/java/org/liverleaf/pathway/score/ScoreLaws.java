package org.liverleaf.pathway.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.score.ScoreInput.Kind;
import org.liverleaf.pathway.score.ScoreInput.Presence;

/**
 * Every answer over a box must hold for every point of the box. For smooth scores this is the law that they are monotone
 * between their cuts; for point scores that no cell is missed.
 */
final class ScoreLaws {

    private static final int POINTS = 12;

    @Property(tries = 10_000)
    void noPointOfABoxLiesOutsideItsRange(@ForAll("scores") Score score, @ForAll Random random) {
        Map<String, List<String>> samples = new LinkedHashMap<>();
        Map<String, String> box = box(score, random, samples);
        ScoreResult whole = scored(score, box);
        if (whole == null) {
            return;
        }
        Evaluation over = whole.evaluation();
        for (int i = 0; i < POINTS; i++) {
            Map<String, String> point = new LinkedHashMap<>();
            samples.forEach((name, values) -> point.put(name, values.get(random.nextInt(values.size()))));
            ScoreResult single = scored(score, point);
            if (single == null) {
                continue;
            }
            Evaluation at = single.evaluation();
            String where = score.id() + " " + box + " at " + point;
            if (at.range().hasValue() && over.range().hasValue()) {
                double noise = 1e-9 * Math.max(1, Math.abs(at.range().low()));
                assertThat(at.range().low())
                        .as(where)
                        .isBetween(over.range().low() - noise, over.range().high() + noise);
            }
            assertThat(over.classes()).as(where).containsAll(at.classes());
            for (Evaluation.Figure figure : at.figures()) {
                Evaluation.Range range =
                        over.findFigure(figure.name()).orElseThrow().range();
                double noise = 1e-9 * Math.max(1, Math.abs(figure.range().low()));
                assertThat(figure.range().low())
                        .as(where + " " + figure.name())
                        .isBetween(range.low() - noise, range.high() + noise);
            }
            for (Evaluation.Words words : at.words()) {
                if (!words.isList()) {
                    assertThat(over.findWords(words.name()).orElseThrow().possible())
                            .as(where)
                            .containsAll(words.possible());
                }
            }
        }
    }

    @Property(tries = 2_000)
    void narrowingAnInputNeverWidensTheAnswer(@ForAll("scores") Score score, @ForAll Random random) {
        Map<String, List<String>> samples = new LinkedHashMap<>();
        Map<String, String> wide = box(score, random, samples);
        ScoreResult before = scored(score, wide);
        if (before == null) {
            return;
        }
        List<String> names = new ArrayList<>(samples.keySet());
        String narrowed = names.get(random.nextInt(names.size()));
        Map<String, String> narrow = new LinkedHashMap<>(wide);
        List<String> values = samples.getOrDefault(narrowed, List.of());
        narrow.put(narrowed, values.get(random.nextInt(values.size())));
        ScoreResult after = scored(score, narrow);
        if (after == null
                || !after.evaluation().range().hasValue()
                || !before.evaluation().range().hasValue()) {
            return;
        }
        double noise = 1e-9 * Math.max(1, Math.abs(after.evaluation().range().high()));
        assertThat(after.evaluation().range().low())
                .as(score.id() + " " + wide + " to " + narrow)
                .isGreaterThanOrEqualTo(before.evaluation().range().low() - noise);
        assertThat(after.evaluation().range().high())
                .isLessThanOrEqualTo(before.evaluation().range().high() + noise);
        assertThat(before.evaluation().classes()).containsAll(after.evaluation().classes());
    }

    @Provide
    Arbitrary<Score> scores() {
        return Arbitraries.of(Scores.all().stream()
                .filter(score ->
                        !(score instanceof Questionnaire) && !score.id().equals("doubling-time"))
                .toList());
    }

    /** Draws a box and, for every input of it, some values inside it as people would type them. */
    private static Map<String, String> box(Score score, Random random, Map<String, List<String>> samples) {
        Map<String, String> box = new LinkedHashMap<>();
        List<String> modes = new ArrayList<>(List.of("activity", "normal-limit", "tumour-goal"));
        Collections.shuffle(modes, random);
        for (ScoreInput input : score.sheet().inputs()) {
            boolean otherMode =
                    score.id().equals("y90-partition") && modes.subList(0, 2).contains(input.name());
            boolean background = score.id().equals("lung-shunt") && input.presence() == Presence.OPTIONAL;
            if (input.presence() == Presence.UNUSED || otherMode || background) {
                continue;
            }
            if (!input.isNumeric()) {
                boolean open = random.nextBoolean();
                String word = input.words().get(random.nextInt(input.words().size()));
                box.put(input.name(), open ? "?" : word);
                samples.put(input.name(), open ? input.words() : List.of(word));
                continue;
            }
            numeric(input, random, box, samples);
        }
        return box;
    }

    private static void numeric(
            ScoreInput input, Random random, Map<String, String> box, Map<String, List<String>> samples) {
        double least = input.measure().inUnit(input.measure().low()).doubleValue();
        double most = input.measure().inUnit(input.measure().high()).doubleValue();
        double low = draw(input, random, least, most);
        double high = random.nextInt(4) == 0 ? low : draw(input, random, low, most);
        String unit = input.measure().unit();
        String gap = " " + unit;
        box.put(input.name(), number(input, low) + ".." + number(input, high) + gap);
        List<String> values = new ArrayList<>(List.of(number(input, low) + gap, number(input, high) + gap));
        for (int i = 0; i < 4; i++) {
            values.add(number(input, draw(input, random, low, high)) + gap);
        }
        for (double cut : input.cuts()) {
            if (cut >= low && cut <= high) {
                values.add(number(input, cut) + gap);
            }
        }
        samples.put(input.name(), values);
    }

    /** Prefers values near the cuts and small values, where the formulas are steep. */
    private static double draw(ScoreInput input, Random random, double low, double high) {
        double position = random.nextDouble();
        double value =
                low + (high - low) * (random.nextBoolean() ? position * position * position * position : position);
        if (!input.cuts().isEmpty() && random.nextInt(3) == 0) {
            double cut = input.cuts().get(random.nextInt(input.cuts().size()));
            value = cut + (random.nextInt(3) - 1) * (input.kind() == Kind.COUNT ? 1 : 0.01 * cut);
        }
        value = Math.clamp(value, low, high);
        double step = input.kind() == Kind.COUNT ? 1 : 1e-4;
        return Math.clamp(Math.rint(value / step) * step, low, high);
    }

    private static String number(ScoreInput input, double value) {
        return input.kind() == Kind.COUNT
                ? String.valueOf((long) value)
                : ScoreJson.rounded(value).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable ScoreResult scored(Score score, Map<String, String> typed) {
        try {
            return Scoring.score(score, typed);
        } catch (RefusedInputException impossible) {
            return null;
        }
    }
}
