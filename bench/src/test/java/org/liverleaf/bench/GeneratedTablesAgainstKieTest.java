package org.liverleaf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that nobody wrote, in both engines: outputs and rules must be the same on values drawn anywhere and on values at
 * the limits of the tables, from primitive values and from a map alike.
 */
class GeneratedTablesAgainstKieTest {

    private static final int ROUNDS = Integer.getInteger("liverleaf.kie.rounds", 150);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void generatedTablesAnswerAsKieDoes(long seed) {
        GeneratedTables tables = new GeneratedTables(seed);
        TableSet set = TableSet.of("generated", tables.dmn(), tables.facts()::get);
        Random random = new Random(seed);
        assertThat(set.tables()).isEqualTo(GeneratedTables.TABLES);
        // Drawn in parts, since a long run holds millions of values.
        for (int part = 0; part < ROUNDS; part += 50) {
            assertThat(set.differences(set.draw(50, random)))
                    .as("seed %d", seed)
                    .isZero();
            assertThat(set.differences(set.drawAtLimits(50, random)))
                    .as("at limits, seed %d", seed)
                    .isZero();
        }
    }
}
