package org.liverleaf.pathway.catalogue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged catalogue of facts is refused with its own exception or read. */
final class CatalogueFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of("""
                facts:
                - {id: ecog, title: Performance status, meaning: ECOG., type: number, min: 0, max: 4, step: 1, merge: newest, effort: ask, flip: true}
                - {id: ras, title: RAS, meaning: KRAS and NRAS., type: enumeration, values: [wild-type, mutant], merge: anyPositive, positive: mutant, effort: chart, flip: false}
                - {id: krasG12c, title: KRAS G12C, meaning: The mutation., type: boolean, merge: anyPositive, effort: chart, flip: false, appliesWhen: {fact: ras, in: [mutant]}}
                """.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Tag("short")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void readerRefusesOrReads(byte[] input) {
        feed(input);
    }

    @Tag("long")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void readerRefusesOrReadsForLong(byte[] input) {
        feed(input);
    }

    private static void feed(byte[] input) {
        try {
            FactCatalogue.read(new ByteArrayInputStream(input));
        } catch (CatalogueException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
