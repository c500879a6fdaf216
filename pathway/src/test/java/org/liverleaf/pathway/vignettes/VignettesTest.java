package org.liverleaf.pathway.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** The shipped knowledge on every vignette of the samples. */
class VignettesTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();

    static Stream<Named<Vignette>> vignettes() {
        return VignetteReader.all().stream().map(vignette -> Named.of(vignette.id(), vignette));
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void isOfferedWhatTheSourceSays(Vignette vignette) {
        List<String> faults = Judgement.of(KNOWLEDGE, vignette).faults();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void citesSourcesOfTheLibrary(Vignette vignette) {
        assertThat(vignette.evidence())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(KNOWLEDGE.evidence()).containsKey(key));
    }
}
