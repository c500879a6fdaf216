package org.liverleaf.pathway.fhir.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.liverleaf.pathway.letters.DecisionWord;
import org.liverleaf.pathway.letters.Deviation;
import org.liverleaf.pathway.letters.Dissent;
import org.liverleaf.pathway.letters.FollowUp;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.record.Intake;

/** What we write is FHIR R4 by the official validator, says the same twice, and is known again when it comes back. */
final class DocumentsTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final Pathway PATHWAY = Pathway.of(KNOWLEDGE);
    private static final RecordReaders READERS = RecordReaders.of(KNOWLEDGE, LocalDate.of(2026, 12, 31));
    private static final DocumentWriter WRITER = new DocumentWriter(KNOWLEDGE);

    private static final DecidedCourse COURSE = new DecidedCourse(
            "convertible",
            "conversion",
            List.of(
                    new DecidedCourse.LesionPlan("L1", "resect", "near the vein"),
                    new DecidedCourse.LesionPlan(DecisionWord.OTHER_LESIONS, "ablate", "")),
            List.of(
                    new DecidedCourse.NextStep(
                            "Embolise the portal vein", "Dr Amsel, liver surgery", LocalDate.of(2026, 3, 20)),
                    new DecidedCourse.NextStep("Call the family doctor", "Nurse Fern", LocalDate.MAX)),
            List.of(new DecidedCourse.LookAgain("Remnant", LocalDate.of(2026, 4, 17), "CT with volumes")));

    static List<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("..", "samples"))) {
            return folders.map(folder -> folder.resolve("bundle.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    static Intake read(Path sample) throws IOException {
        try (InputStream in = Files.newInputStream(sample)) {
            return READERS.fhir().readBundle(sample.getParent().getFileName().toString(), in);
        }
    }

    static String text(FhirDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String proposal(Intake intake) throws IOException {
        Assessment assessment = PATHWAY.assess(intake);
        return text(WRITER.proposal(
                DocumentHead.of(assessment, intake.patientRecord().patient(), ""), assessment));
    }

    private static Decided decided(Assessment assessment) {
        List<LedgerOption> options = assessment.ledger().options();
        BoardDecision decision = new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of("Dr Amsel, liver surgery", "Dr Birke, oncology"),
                List.of(options.getFirst().id(), options.getLast().id()),
                "It can be done < and > it is \"wanted\" & more.\u0007",
                List.of(new Dissent("Dr Birke", "Would wait.")),
                List.of(new Deviation(options.getFirst().id(), "not-indicated", "The patient wants it.")),
                new FollowUp(LocalDate.of(2026, 4, 20), "Visit", "Nurse Fern", COURSE),
                "Dr Amsel");
        return new Decided(
                decision,
                Optional.of(new Decided.Signature(
                        "Dr Amsel",
                        Instant.parse("2026-03-05T16:00:00.123456Z"),
                        "ab".repeat(32),
                        false,
                        Optional.of(new UUID(1, 2)))),
                List.of(
                        new Decided.Opinion("Dr Birke", options.getFirst().id(), "against", "Too early."),
                        new Decided.Opinion("Dr Amsel", options.getFirst().id(), "for", "")));
    }

    /** Every document of a sample: the proposal, each letter; of each fifth one the decision with everything. */
    private static Map<String, String> documents(Path sample, int number) throws IOException {
        Map<String, String> all = new TreeMap<>();
        Intake intake = read(sample);
        Assessment assessment = PATHWAY.assess(intake);
        String patient = intake.patientRecord().patient();
        all.put("proposal", proposal(intake));
        Decided decided = decided(assessment);
        if (number % 5 == 0) {
            all.put(
                    "decision",
                    text(WRITER.decision(DocumentHead.of(assessment, patient, "decision"), assessment, decided)));
            all.put("signed letter", text(signedLetter(assessment, patient, decided)));
        }
        LetterWriter letters = new LetterWriter(KNOWLEDGE);
        for (Recipient to : Recipient.values()) {
            Letter letter = number % 2 == 0
                    ? letters.writeProposal(assessment, to)
                    : letters.write(assessment, decided.decision(), to);
            Optional<Decided> by = Optional.of(Decided.of(decided.decision())).filter(any -> number % 2 != 0);
            DocumentHead head = DocumentHead.of(assessment, patient, "letter " + to);
            all.put(to.text(), text(WRITER.letter(head, assessment, letter, by)));
        }
        return all;
    }

    private static FhirDocument signedLetter(Assessment assessment, String patient, Decided decided) {
        Letter letter = new LetterWriter(KNOWLEDGE).write(assessment, decided.decision(), Recipient.REFERRER);
        SignedLetter signed = new SignedLetter(
                letter,
                "cd".repeat(32),
                new UUID(3, 4),
                List.of(
                        new LetterFile("application/pdf", "pdf", "%PDF-1.7 a letter".getBytes(StandardCharsets.UTF_8)),
                        new LetterFile("text/html", "html", "<html/>".getBytes(StandardCharsets.UTF_8))));
        return WRITER.signedLetter(DocumentHead.of(assessment, patient, "signed"), assessment, signed, decided);
    }

    @Test
    void theValidatorFindsNoFaultInAnyDocumentOfAnySample() throws IOException {
        List<Path> samples = samples();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(50);
        List<String> found = IntStream.range(0, samples.size())
                .parallel()
                .boxed()
                .flatMap(number -> faults(samples.get(number), number).stream())
                .toList();
        assertThat(found).isEmpty();
    }

    private static List<String> faults(Path sample, int number) {
        try {
            List<String> faults = new ArrayList<>();
            documents(sample, number)
                    .forEach((kind, text) -> OfficialValidator.lines(text)
                            .forEach(line -> faults.add(sample + " " + kind + ": " + line)));
            return faults;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theValidatorFindsAFaultWhereThereIsOne() throws IOException {
        String text = proposal(read(samples().getFirst()));
        assertThat(OfficialValidator.lines(text.replaceFirst("\"intent\" : \"proposal\"", "\"intent\" : \"wish\"")))
                .anyMatch(line -> line.contains("ERROR") && line.contains("intent"));
        assertThat(OfficialValidator.lines(text.replaceFirst("CodeSystem/verdict", "CodeSystem/verdicts")))
                .isNotEmpty();
    }

    @Test
    void ourCodeSystemsAreValidToo() {
        OwnCodes codes = new OwnCodes(KNOWLEDGE);
        assertThat(codes.names())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(OfficialValidator.lines(OfficialValidator.codeSystem(codes, name)))
                        .isEmpty());
    }

    @Test
    void whatAServerSaysBesideIsValidToo() throws IOException {
        Intake intake = read(samples().getFirst());
        Assessment assessment = PATHWAY.assess(intake);
        FhirDocument document = WRITER.proposal(DocumentHead.of(assessment, "p", ""), assessment);
        List<ServerAnswers.Match> matches = document.keys("Composition").stream()
                .map(key -> new ServerAnswers.Match(document, key))
                .toList();
        for (byte[] answer : List.of(
                ServerAnswers.capabilities("1.2.3"),
                ServerAnswers.outcome("not-found", "there is no such resource"),
                ServerAnswers.found("http://h/fhir/Composition?patient=1", "http://h/fhir/", List.of()),
                ServerAnswers.found("http://h/fhir/Composition?patient=1", "http://h/fhir/", matches))) {
            assertThat(OfficialValidator.lines(new String(answer, StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void aDecisionTellsLesionsStepsAndWhenToLookAgainInCodes() throws IOException {
        Assessment assessment = PATHWAY.assess(read(samples().getFirst()));
        JsonNode document = new ObjectMapper()
                .readTree(
                        text(WRITER.decision(DocumentHead.of(assessment, "p", "x"), assessment, decided(assessment))));
        JsonNode plan = document.findParents("activity").stream()
                .filter(each -> each.path("intent").asText().equals("plan"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> activities = plan.path("activity").findValues("detail");
        assertThat(activities)
                .filteredOn(each -> code(each.path("code")).equals("step"))
                .extracting(each -> each.path("scheduledPeriod").path("end").asText())
                .containsExactly("2026-03-20", "");
        assertThat(activities.toString()).contains("\"display\":\"Nurse Fern\"", "CT with volumes", "2026-04-17");
        List<JsonNode> lesions = document.findParents("valueCodeableConcept").stream()
                .filter(each -> code(each.path("code")).equals("lesion"))
                .toList();
        assertThat(lesions)
                .extracting(
                        each -> each.path("identifier").path(0).path("value").asText() + " "
                                + code(each.path("valueCodeableConcept")))
                .containsExactly("L1 resect", "other ablate");
        assertThat(document.toString()).contains("CodeSystem/resectability", "\"accepted\"");
    }

    private static String code(JsonNode concept) {
        return concept.path("coding").path(0).path("code").asText();
    }

    @Test
    void aSignedLetterNamesItsFilesAndItsHash() throws IOException {
        Assessment assessment = PATHWAY.assess(read(samples().getFirst()));
        FhirDocument document = signedLetter(assessment, "p", decided(assessment));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(document.keys("DocumentReference").getFirst(), out);
        JsonNode reference = new ObjectMapper().readTree(out.toByteArray());
        assertThat(reference.path("identifier").path(0).path("value").asText()).isEqualTo("cd".repeat(32));
        JsonNode file = reference.path("content").path(0).path("attachment");
        assertThat(file.path("url").asText())
                .isEqualTo("Binary/" + document.keys("Binary").getFirst().id());
        assertThat(OfficialValidator.lines(out.toString(StandardCharsets.UTF_8)))
                .isEmpty();
        out.reset();
        document.write(document.keys("Binary").getFirst(), out);
        assertThat(OfficialValidator.lines(out.toString(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void theWordsKeepDatesAndTellValues() throws IOException {
        assertThat(proposal(read(samples().get(1))))
                .contains("<td>2025-", "<li>Child-Pugh: 5, class A</li>")
                .doesNotContainPattern("<td>20[0-9]{2} [0-9]{2} [0-9]{2}</td>");
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        Path sample = samples().getFirst();
        assertThat(proposal(read(sample))).isEqualTo(proposal(read(sample)));
    }

    /** A figure that a document brings back would confirm itself. */
    @Test
    void ourOwnDocumentIsKnownAgainAndCountsForNothing() throws IOException {
        Path sample = samples().getFirst();
        String document = proposal(read(sample));
        Intake back = READERS.fhir()
                .readBundle("ours.json", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(back.isRefused()).isTrue();
        assertThat(back.problems())
                .extracting(Object::toString)
                .contains("ours.json: was written by Liverleaf itself and holds no finding; expected the record that it"
                        + " was made from");
    }

    @Test
    void amongOthersOurOwnResourcesChangeNothing() throws IOException {
        Path sample = samples().getFirst();
        ObjectMapper mapper = new ObjectMapper();
        JsonNode record = mapper.readTree(Files.readAllBytes(sample));
        JsonNode document = mapper.readTree(proposal(read(sample)));
        document.path("entry").forEach(((ArrayNode) record.path("entry"))::add);
        Intake both = READERS.fhir()
                .readBundle("A01-two-lesions-right-liver", new ByteArrayInputStream(mapper.writeValueAsBytes(record)));
        assertThat(both.patientRecord().hash())
                .isEqualTo(read(sample).patientRecord().hash());
        assertThat(both.problems())
                .extracting(Object::toString)
                .anyMatch(line -> line.contains("resources written by Liverleaf itself are not counted"));
    }

    /** Figures of survival reach nobody who does not want them (safety S14). */
    @Test
    void aLetterToThePatientHoldsNothingButItsWords() throws IOException {
        assertThat(documents(samples().getFirst(), 1).get("patient"))
                .doesNotContain("RiskAssessment", "\"CarePlan\"", "\"Observation\"")
                .contains("\"Composition\"");
    }

    @Test
    void oneResourceOfADocumentCanBeReadAlone() throws IOException {
        Intake intake = read(samples().getFirst());
        Assessment assessment = PATHWAY.assess(intake);
        FhirDocument document = WRITER.decision(DocumentHead.of(assessment, "p", "x"), assessment, decided(assessment));
        FhirDocument.Key plan = document.keys("CarePlan").getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(document.write(plan, out)).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"id\" : \"" + document.id() + "\"", "\"reference\" : \"Patient/", "\"status\" : \"active\"")
                .contains("2026-04-20");
        assertThat(OfficialValidator.lines(out.toString(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(document.write(new FhirDocument.Key("CarePlan", "none"), out))
                .isFalse();
    }
}
