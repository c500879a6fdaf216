package org.liverleaf.pathway.score;

import java.util.List;

/** Cancer cachexia by weight loss, body mass index and muscle mass. */
final class Cachexia {

    private Cachexia() {}

    static Score score() {
        ScoreSheet sheet = new ScoreSheet(
                "cachexia",
                "Cancer cachexia",
                "%",
                List.of(
                        CommonInputs.weight().named("weight-before", "weight six months ago"),
                        CommonInputs.weight().named("weight", "weight now"),
                        CommonInputs.height(),
                        ScoreInput.truth("sarcopenia", "muscle index in the sarcopenic range")),
                List.of("no cachexia", "cachexia"),
                "weight loss > 5 % in 6 months, or > 2 % with a body mass index < 20 kg/m2 or with sarcopenia; the value is the loss",
                List.of("fearon-2011"),
                List.of(
                        "Ascites and oedema hide weight loss: with ascites trust the muscle index. Simple starvation does not count."));
        return new FormulaScore(sheet, FormulaScore.Course.CONTINUOUS, in -> {
            double before = in.number("weight-before");
            double now = in.number("weight");
            double loss = 100 * (before - now) / before;
            double height = in.number("height") / 100;
            double index = now / (height * height);
            double exact = Cutoffs.snapped(loss);
            boolean thin = Cutoffs.snapped(index) < 20 || in.isTrue("sarcopenia");
            return Outcome.of(loss, exact > 5 || (exact > 2 && thin) ? "cachexia" : "no cachexia")
                    .with("bodyMassIndex", index, "kg/m2");
        });
    }
}
