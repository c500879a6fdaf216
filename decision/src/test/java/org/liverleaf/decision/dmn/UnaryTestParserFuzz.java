package org.liverleaf.decision.dmn;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell of a table is refused in one line or read; it breaks nothing. */
final class UnaryTestParserFuzz {

    static Stream<String> seeds() {
        return Stream.of("\"fit\", \"unfit\"", "not(\"wild-type\")", "[20..30)", "< 34.2, > 68.4", "-", "true");
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
            UnaryTestParser.parse(input);
        } catch (UnaryTestParser.Refused refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a reason");
            }
        }
    }
}
