package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.Intake;

/**
 * Every sample from its record to its plan, compared with the text beside it. {@code mvn verify -Pgolden} writes the texts
 * anew; read the difference before you keep it, and say in the commit why it is right.
 */
final class WalkTest {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("liverleaf.golden"));

    private static final Knowledge KNOWLEDGE = KnowledgeSource.packed();
    private static final Pathway PATHWAY = Pathway.of(KNOWLEDGE);
    private static final Patients PATIENTS = new Patients(RecordReaders.of(KNOWLEDGE, LocalDate.of(2026, 12, 31)));

    static Stream<Path> records() {
        return Samples.records();
    }

    private static Path golden(Path record) {
        String name = record.getFileName().toString();
        return record.resolveSibling(
                name.equals("bundle.json") ? "expected.txt" : name.replace(".json", ".expected.txt"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void walkIsAsExpected(Path record) throws IOException {
        List<Intake> intakes = new ArrayList<>();
        PATIENTS.read(record, intakes::add);
        assertThat(intakes).hasSize(1);
        String walk = Walk.of(PATHWAY.assess(intakes.getFirst()));
        Path golden = golden(record);
        if (REWRITE) {
            Files.writeString(golden, walk);
        }
        assertThat(golden).as("mvn verify -Pgolden writes it").exists();
        assertThat(walk).isEqualTo(Files.readString(golden));
    }
}
