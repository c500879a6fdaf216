package org.liverleaf.pathway.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** A part of the knowledge says of the names that it was made for what the whole says. */
class ModelPartTest {

    private static final int STRIDE = 197;
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();

    @Test
    void partSaysWhatTheWholeSays() {
        List<Vignette> vignettes = VignetteReader.all();
        IntStream.range(0, vignettes.size())
                .filter(number -> number % STRIDE == 0)
                .mapToObj(vignettes::get)
                .flatMap(vignette -> Judgement.of(KNOWLEDGE, vignette).situations().stream())
                .forEach(ModelPartTest::compare);
    }

    private static void compare(Situation situation) {
        Reasoner whole = KNOWLEDGE.reasoner(situation.shape());
        Findings ofWhole = new Findings(whole, situation.knowns());
        situation.claims().stream().map(Claim::name).distinct().limit(3).forEach(name -> {
            Reasoner part = ModelPart.reasoner(ModelPart.of(whole.model().model(), Set.of(name)));
            assertThat(new Findings(part, situation.knowns()).label(name)).isEqualTo(ofWhole.label(name));
        });
    }
}
