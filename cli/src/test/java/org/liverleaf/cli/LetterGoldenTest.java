package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.DecisionReader;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.record.Intake;

/**
 * Letters of three samples, compared with their texts: a decision with dissent, one against the proposal, and a proposal with
 * a red flag. {@code mvn verify -Pgolden} writes the texts anew; read the difference before you keep it.
 */
final class LetterGoldenTest {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("liverleaf.golden"));
    private static final Path FOLDER = Path.of("src", "test", "resources", "letters");

    private static final Knowledge KNOWLEDGE = KnowledgeSource.packed();
    private static final Pathway PATHWAY = Pathway.of(KNOWLEDGE);
    private static final Patients PATIENTS = new Patients(RecordReaders.of(KNOWLEDGE, LocalDate.of(2026, 12, 31)));

    private static Assessment assessment(String sample) throws IOException {
        List<Intake> intakes = new ArrayList<>();
        PATIENTS.read(Samples.FOLDER.resolve(sample).resolve("bundle.json"), intakes::add);
        return PATHWAY.assess(intakes.getFirst());
    }

    private static Letter letter(String sample, Recipient to) throws IOException {
        Assessment assessment = assessment(sample);
        Path decision = FOLDER.resolve(sample + ".decision.json");
        LetterWriter writer = new LetterWriter(KNOWLEDGE);
        if (!Files.exists(decision)) {
            return writer.writeProposal(assessment, to);
        }
        DecisionReader reader = new DecisionReader(assessment.ledger());
        var found = reader.find(decision.toString(), Files.readAllBytes(decision));
        assertThat(reader.problems()).isEmpty();
        return writer.write(assessment, found.orElseThrow(), to);
    }

    @ParameterizedTest
    @CsvSource({
        "A01-two-lesions-right-liver, BOARD",
        "A01-two-lesions-right-liver, REFERRER",
        "A01-two-lesions-right-liver, PATIENT",
        "A11-jaundice-ducts-unknown, BOARD",
        "A11-jaundice-ducts-unknown, REFERRER",
        "A11-jaundice-ducts-unknown, PATIENT",
        "D03-pancreas-second-line, BOARD",
        "D03-pancreas-second-line, REFERRER",
        "D03-pancreas-second-line, PATIENT"
    })
    void letterIsAsExpected(String sample, Recipient to) throws IOException {
        // Any change of the knowledge changes its hash, and only that is no reason to read all letters again.
        String text = letter(sample, to).text().replaceAll("[0-9a-f]{64}", "(hash)");
        Path golden = FOLDER.resolve(sample + "." + to.text() + ".txt");
        if (REWRITE) {
            Files.writeString(golden, text);
        }
        assertThat(golden).as("mvn verify -Pgolden writes it").exists();
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
