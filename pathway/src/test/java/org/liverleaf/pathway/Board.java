package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.liverleaf.decision.reason.Flip;
import org.liverleaf.decision.reason.Need;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.workup.Alert;

/** A record taken all the way through the pathway, with short questions to what came out: the harness of whole-case tests. */
final class Board {

    static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    static final Pathway PATHWAY = Pathway.of(KNOWLEDGE);
    static final RecordReaders READERS = RecordReaders.of(KNOWLEDGE, LocalDate.of(2026, 12, 31));

    private static final Path SAMPLES = Path.of("..", "samples");

    private final Intake intake;
    private final Assessment assessment;

    private Board(Intake intake, Assessment assessment) {
        this.intake = intake;
        this.assessment = assessment;
    }

    private static Board of(Intake intake) {
        assertThat(intake.problems())
                .filteredOn(problem -> problem.kind() != Problem.Kind.NOTED)
                .isEmpty();
        return new Board(intake, PATHWAY.assess(intake));
    }

    /** A case file in which single quotes stand for double ones. */
    static Board file(String json) {
        return of(READERS.caseFiles().read("case.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** A bundle in which single quotes stand for double ones. */
    static Board bundle(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return of(READERS.fhir().readBundle("bundle.json", new ByteArrayInputStream(bytes)));
    }

    /** A case file among the samples. */
    static Board sampleFile(String name) {
        try {
            return of(READERS.caseFiles()
                    .read(name, Files.readAllBytes(SAMPLES.resolve("case-files").resolve(name))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bundle of a sample, on the day of its board. */
    static Board sampleBundle(String folder, String asOf) {
        try (InputStream in = Files.newInputStream(SAMPLES.resolve(folder).resolve("bundle.json"))) {
            Intake intake = READERS.fhir().readBundle(folder, in);
            return new Board(intake, PATHWAY.assess(intake, LocalDate.parse(asOf)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same record with facts changed on trial, as name, value, name, value. */
    Board whatIf(String fact, String value) {
        return new Board(intake, PATHWAY.whatIf(intake, assessment, Map.of(fact, value)));
    }

    Assessment assessment() {
        return assessment;
    }

    LedgerOption option(String id) {
        return assessment.ledger().option(id);
    }

    LedgerOption regimen(String id) {
        return option("systemic-therapy").regimens().stream()
                .filter(regimen -> regimen.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no regimen is called " + id));
    }

    String verdict(String option) {
        return option(option).result().label().text();
    }

    String regimenVerdict(String regimen) {
        return regimen(regimen).result().label().text();
    }

    static List<String> needs(LedgerOption option) {
        return option.result().needs().stream().map(Need::fact).toList();
    }

    String answer(String question) {
        return assessment.staging().questions().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    String fact(String name) {
        return assessment.theCase().fact(name).value();
    }

    List<String> stepIds() {
        return assessment.plan().steps().stream().map(Step::id).toList();
    }

    Step step(String id) {
        return assessment.plan().steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + id + " in " + stepIds()));
    }

    List<String> optionsWhere(Predicate<LedgerOption> holds) {
        return assessment.ledger().options().stream()
                .filter(holds)
                .map(LedgerOption::id)
                .toList();
    }

    /** Alerts that hold, with their urgency. */
    List<String> alerts() {
        return assessment.workUp().alerts().stream()
                .filter(alert -> alert.standing() == Alert.Standing.HOLDS)
                .map(alert -> alert.urgency().text() + " " + alert.id())
                .toList();
    }

    /** Facts that some option, regimen or conclusion offers as a flip. */
    Set<String> flippedFacts() {
        Set<String> facts = new TreeSet<>();
        Stream<LedgerOption> all = assessment.ledger().options().stream()
                .flatMap(option -> Stream.concat(Stream.of(option), option.regimens().stream()));
        all.flatMap(option -> option.result().flips().stream()).map(Flip::fact).forEach(facts::add);
        assessment.staging().resectability().flips().stream().map(Flip::fact).forEach(facts::add);
        return facts;
    }
}
