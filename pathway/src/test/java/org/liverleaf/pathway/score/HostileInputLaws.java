package org.liverleaf.pathway.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is typed is answered or refused in one line; nothing else happens. */
final class HostileInputLaws {

    private static final List<String> FRAGMENTS = List.of(
            "",
            " ",
            "?",
            "..",
            "1",
            "-1",
            "0",
            "1e9",
            "1..2",
            "2..1",
            "NaN",
            "∞",
            "40 g/L",
            "17.1 umol/L",
            "17,1 umol/L",
            "180 10*9/L",
            "true",
            "false",
            "none",
            "mild",
            "%",
            "50 %",
            "1 mo",
            "999999999999999 mm",
            "0.000000000000001 g/L",
            "{",
            "}",
            "[lb_av]",
            "kg",
            "_",
            "5_mm",
            "10*",
            "10^9/L",
            "//",
            ".",
            "é",
            "\u0000",
            "\n",
            "=",
            "5 mm\n6 mm",
            "1 /",
            "1 1",
            "1 {x}",
            "1 m2147483647");

    @Property(tries = 5_000)
    void everyTextIsAnsweredOrRefused(@ForAll Random random, @ForAll String noise) {
        Score score = Scores.all().get(random.nextInt(Scores.all().size()));
        Map<String, String> typed = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(Scoring.names(score.sheet()));
        for (String name : names) {
            if (random.nextInt(3) > 0) {
                String text = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
                typed.put(name, random.nextInt(20) == 0 ? noise : text);
            }
        }
        try {
            ScoreResult result = Scoring.score(score, typed);
            Evaluation.Range range = result.evaluation().range();
            assertThat(Double.isInfinite(range.low()) || Double.isInfinite(range.high()))
                    .isFalse();
        } catch (RefusedInputException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
