package org.liverleaf.pathway.unit;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** A typed quantity is refused in one line or read. */
final class QuantityFuzz {

    static Stream<String> seeds() {
        return Stream.of("17.1 umol/L", "2.1mg/dL", "180 10*9/L", "28..33 g/L", "?", "40_g/L");
    }

    @Tag("short")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void parserRefusesOrReads(String input) {
        feed(input);
    }

    @Tag("long")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void parserRefusesOrReadsForLong(String input) {
        feed(input);
    }

    private static void feed(String input) {
        if (input == null) {
            return;
        }
        try {
            Quantity.parse(input);
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
