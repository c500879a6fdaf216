package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.workup.Gap;
import org.liverleaf.pathway.workup.WorkUp;

/** A case looked at in passing says what the whole assessment says. */
final class GlanceTest {

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("..", "samples"))) {
            return folders
                    .map(folder -> folder.resolve("bundle.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysWhatTheAssessmentSays(Path file) throws IOException {
        Intake intake;
        try (InputStream in = Files.newInputStream(file)) {
            intake = Board.READERS.fhir().readBundle(file.toString(), in);
        }
        Glance glance = Board.PATHWAY.glance(intake, intake.asOf());
        Assessment whole = Board.PATHWAY.assess(intake);
        // The one of which only a letter is there: its metastases are provisional, and not read as a finding.
        boolean isLetter = file.getParent().endsWith("A15-referral-letter-only");
        assertThat(glance.isOfLiverMetastases()).isNotEqualTo(isLetter);
        assertThat(glance.meta()).isEqualTo(whole.meta());
        assertThat(labels(glance.ledger())).isEqualTo(labels(whole.ledger()));
        assertThat(glance.workUp().alerts()).isEqualTo(whole.workUp().alerts());
        assertThat(glance.staging().questions()).isEqualTo(whole.staging().questions());
        assertThat(glance.intent()).isEqualTo(whole.plan().intent());
        assertThat(decisive(glance.workUp())).isEqualTo(decisive(whole.workUp()));
    }

    private static List<String> labels(Ledger ledger) {
        return ledger.options().stream()
                .map(option -> option.id() + " " + option.result().label()
                        + option.result().verdicts() + option.result().fragile() + option.arguments())
                .toList();
    }

    private static Set<String> decisive(WorkUp workUp) {
        return workUp.gaps().stream().filter(Gap::decisive).map(Gap::fact).collect(Collectors.toSet());
    }
}
