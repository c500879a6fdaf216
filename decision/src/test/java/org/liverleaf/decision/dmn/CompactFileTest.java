package org.liverleaf.decision.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compact form says what the file says. */
class CompactFileTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UNIQUE", "FIRST", "COLLECT"})
    void whatWasWrittenIsReadAgain(String policy) {
        DmnFile file = SmallTable.read(SmallTable.xml(
                policy,
                "- -> fit",
                "1 -> fit",
                "[1..2.50) -> unfit",
                "not(< 1, >= 3) -> fit",
                "1, 2, (3..4] -> unfit"));
        assertThat(file.problems()).isEmpty();
        assertThat(file.tables().getFirst().rules()).hasSize(5);
        byte[] bytes = CompactFileWriter.write(file);
        assertThat(CompactFile.read(ByteBuffer.wrap(bytes), "table.dmn")).isEqualTo(file);
        assertThat(CompactFileWriter.write(file)).isEqualTo(bytes);
    }

    @Test
    void aFileWithProblemsHasNoCompactForm() {
        DmnFile file = SmallTable.read(SmallTable.xml("UNIQUE", "sum(1) -> fit"));
        assertThatThrownBy(() -> CompactFileWriter.write(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table.dmn");
    }

    @Test
    void whatIsCutShortIsRefusedWithItsName() {
        byte[] bytes = CompactFileWriter.write(SmallTable.read(SmallTable.xml("UNIQUE", "- -> fit")));
        for (int length = 0; length < bytes.length; length++) {
            ByteBuffer half = ByteBuffer.wrap(Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> CompactFile.read(half, "table.dmn"))
                    .as("%d of %d bytes", length, bytes.length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("table.dmn");
        }
    }
}
