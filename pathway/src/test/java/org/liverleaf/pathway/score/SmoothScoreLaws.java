package org.liverleaf.pathway.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each smooth score is monotone in each input between its cuts: 10,000 random boxes for each score against their vertices. */
final class SmoothScoreLaws {

    private static final List<String> SMOOTH = List.of(
            "bsa",
            "total-liver-volume",
            "sflr",
            "measured-flr",
            "remnant-body-weight",
            "hypertrophy",
            "albi",
            "palbi",
            "meld",
            "meld-na",
            "meld-3",
            "fib-4",
            "apri",
            "r-factor",
            "nlr",
            "tumour-burden",
            "y90-mird");

    @Property(tries = 10_000)
    void insideOfABoxNeverBeatsItsVertices(@ForAll Random random) {
        for (String id : SMOOTH) {
            Score score = Scores.find(id).orElseThrow();
            Drawn drawn = draw(score, random);
            Evaluation.Range outside;
            double inside;
            try {
                outside = score.evaluate(drawn.box).range();
                inside = score.evaluate(drawn.point).range().low();
            } catch (RefusedInputException impossible) {
                continue;
            }
            double noise = 1e-9 * Math.max(1, Math.abs(inside));
            assertThat(inside)
                    .as("%s: %s in %s", id, drawn.point, drawn.box)
                    .isBetween(outside.low() - noise, outside.high() + noise);
        }
    }

    private record Drawn(Box box, Box point) {}

    private static Drawn draw(Score score, Random random) {
        SequencedMap<String, InputValue> box = new LinkedHashMap<>();
        SequencedMap<String, InputValue> point = new LinkedHashMap<>();
        for (ScoreInput input : score.sheet().inputs()) {
            if (input.presence() == ScoreInput.Presence.UNUSED) {
                continue;
            }
            if (!input.isNumeric()) {
                box.put(input.name(), new InputValue.Choice(input.words(), false));
                String word = input.words().get(random.nextInt(input.words().size()));
                point.put(input.name(), new InputValue.Choice(List.of(word), false));
                continue;
            }
            double least = input.measure().inUnit(input.measure().low()).doubleValue();
            double most = input.measure().inUnit(input.measure().high()).doubleValue();
            List<Double> ends = new ArrayList<>();
            // A third of the ends lies in the lowest tenth, where logarithms and quotients are steep.
            for (int i = 0; i < 3; i++) {
                double share = random.nextInt(3) == 0 ? random.nextDouble() / 10 : random.nextDouble();
                ends.add(least + (most - least) * share);
            }
            ends.sort(null);
            box.put(input.name(), interval(ends.get(0), ends.get(2), input));
            point.put(input.name(), interval(ends.get(1), ends.get(1), input));
        }
        return new Drawn(new Box(box), new Box(point));
    }

    private static InputValue interval(double low, double high, ScoreInput input) {
        return new InputValue.Interval(
                new BigDecimal(low), new BigDecimal(high), input.measure().unit(), false);
    }
}
