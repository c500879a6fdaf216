package org.liverleaf.pathway.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.record.DocumentFold.Document;

/** What holds of every row of documents, whatever they say. */
class DocumentFoldLaws {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

    /** Few resources, days and values, so that documents often speak of the same. */
    @Provide
    Arbitrary<List<Entry>> resources() {
        return Combinators.combine(
                        Arbitraries.of("o1", "o2", "o3", "o4"),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of("mutant", "wild-type", "unclear"))
                .as((id, day, value) -> entry(id, DAY.plusDays(day), value))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Entry::id);
    }

    @Provide
    Arbitrary<List<List<Entry>>> rows() {
        return resources().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Entry entry(String id, LocalDate day, String value) {
        return Entry.of(
                id,
                PartialDate.of(day),
                new Provenance(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "", "Observation/" + id),
                new Payload.FactStatement("ras", new Statement.Word(value), Payload.Sample.UNKNOWN));
    }

    private static Document document(int number, boolean hasStableIds, List<Entry> entries) {
        Intake intake = new Intake("d" + number, new PatientRecord("p", entries), DAY, List.of(), Intake.Counts.NONE);
        return new Document(number, FIRST.plusSeconds(60L * number), "ada", hasStableIds, intake);
    }

    private static PatientRecord fold(List<List<Entry>> rows) {
        List<Document> documents = IntStream.range(0, rows.size())
                .mapToObj(i -> document(i + 1, true, rows.get(i)))
                .toList();
        return DocumentFold.fold("case", documents).patientRecord();
    }

    /** What stands in the record, without regard to who says it. */
    private static Set<String> said(PatientRecord patientRecord) {
        return patientRecord.live().stream()
                .map(entry -> entry.effective().earliest() + " " + entry.payload())
                .collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void aSingleDocumentIsTheRecordThatItsReaderMade(@ForAll("resources") List<Entry> entries) {
        PatientRecord alone = new PatientRecord("p", entries);
        for (boolean hasStableIds : new boolean[] {true, false}) {
            PatientRecord folded = DocumentFold.fold("case", List.of(document(1, hasStableIds, entries)))
                    .patientRecord();
            assertThat(folded.live())
                    .extracting(Entry::id)
                    .hasSameElementsAs(alone.live().stream().map(Entry::id).toList());
            assertThat(folded.hash()).isEqualTo(alone.hash());
        }
    }

    @Property(tries = 500)
    void theLastDocumentHandedInOnceMoreChangesNothing(@ForAll("rows") List<List<Entry>> rows) {
        List<List<Entry>> twice = new ArrayList<>(rows);
        twice.add(rows.getLast());
        assertThat(fold(twice)).isEqualTo(fold(rows));
    }

    @Property(tries = 500)
    void theOrderOfEntriesInADocumentDoesNotChangeWhatStands(
            @ForAll("rows") List<List<Entry>> rows, @ForAll Random random) {
        List<List<Entry>> shuffled = rows.stream()
                .map(entries -> {
                    List<Entry> other = new ArrayList<>(entries);
                    Collections.shuffle(other, random);
                    return other;
                })
                .toList();
        assertThat(fold(shuffled)).isEqualTo(fold(rows));
    }

    @Property(tries = 1000)
    void whatStandsIsWhatEveryResourceSaidLastOfEachDay(@ForAll("rows") List<List<Entry>> rows) {
        Map<String, String> last = new HashMap<>();
        for (List<Entry> entries : rows) {
            for (Entry entry : entries) {
                String day = entry.effective().earliest().toString();
                last.put(entry.id() + day, day + " " + entry.payload());
            }
        }
        assertThat(said(fold(rows))).isEqualTo(Set.copyOf(last.values()));
    }

    @Property(tries = 300)
    void everyDocumentWasKnownWhenItWasHandedIn(@ForAll("rows") List<List<Entry>> rows) {
        PatientRecord all = fold(rows);
        for (int first = 1; first <= rows.size(); first++) {
            PatientRecord then = all.knownAt(FIRST.plusSeconds(60L * first));
            assertThat(then).isEqualTo(fold(rows.subList(0, first)));
        }
    }

    @Property(tries = 300)
    void documentsWithoutStableIdsNeverCorrect(@ForAll("rows") List<List<Entry>> rows) {
        List<Document> documents = IntStream.range(0, rows.size())
                .mapToObj(i -> document(i + 1, false, rows.get(i)))
                .toList();
        PatientRecord folded = DocumentFold.fold("case", documents).patientRecord();
        assertThat(folded.entries())
                .allSatisfy(entry -> assertThat(entry.corrects()).isEmpty());
        assertThat(said(folded))
                .isEqualTo(rows.stream()
                        .flatMap(entries -> said(new PatientRecord("p", entries)).stream())
                        .collect(Collectors.toSet()));
    }

    @Example
    void aCorrectionTakesThePlaceOfWhatItsResourceSaid() {
        List<List<Entry>> rows = List.of(
                List.of(entry("o1", DAY, "mutant")),
                List.of(entry("o1", DAY, "wild-type")),
                List.of(entry("o1", DAY, "mutant")),
                List.of(entry("o1", DAY.plusDays(1), "wild-type")));
        assertThat(fold(rows.subList(0, 2)).live()).extracting(Entry::id).containsExactly("document-2:o1");
        assertThat(fold(rows.subList(0, 3)).live()).extracting(Entry::id).containsExactly("document-3:o1");
        assertThat(fold(rows).live()).extracting(Entry::id).containsExactly("document-3:o1", "document-4:o1");
    }

    /** Rows of documents that say and take back; a document that takes a resource back does not also state it. */
    private static Document withRetractions(int number, List<Entry> entries, Set<String> retracted) {
        List<Entry> said = entries.stream()
                .filter(entry -> !retracted.contains(entry.id()))
                .toList();
        Document plain = document(number, true, said);
        List<Retraction> retractions = retracted.stream()
                .sorted()
                .map(id -> new Retraction(id, "mistake", true, new Provenance(FIRST, "", id)))
                .toList();
        Intake all = new Intake("d", plain.intake().patientRecord(), DAY, List.of(), Intake.Counts.NONE, retractions);
        return new Document(number, plain.recorded(), "ada", true, all);
    }

    @Property(tries = 1000)
    void whatIsTakenBackIsAsIfItHadNeverBeenSaid(
            @ForAll("rows") List<List<Entry>> rows,
            @ForAll @Size(max = 6) List<@Size(max = 2) Set<@IntRange(min = 1, max = 4) Integer>> taken) {
        List<Document> documents = new ArrayList<>();
        Map<String, String> last = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Set<String> retracted = i >= taken.size()
                    ? Set.of()
                    : taken.get(i).stream().map(each -> "o" + each).collect(Collectors.toSet());
            documents.add(withRetractions(i + 1, rows.get(i), retracted));
            last.keySet().removeIf(key -> retracted.contains(key.substring(0, 2)));
            for (Entry entry : rows.get(i)) {
                String day = entry.effective().earliest().toString();
                if (!retracted.contains(entry.id())) {
                    last.put(entry.id() + day, day + " " + entry.payload());
                }
            }
        }
        PatientRecord folded = DocumentFold.fold("case", documents).patientRecord();
        assertThat(said(folded)).isEqualTo(Set.copyOf(last.values()));
        for (int first = 1; first < documents.size(); first++) {
            assertThat(folded.knownAt(FIRST.plusSeconds(60L * first)))
                    .isEqualTo(DocumentFold.fold("case", documents.subList(0, first))
                            .patientRecord());
        }
    }

    @Example
    void aCaseFileTakesBackByPlaceAndMaySayItAnew() {
        RecordReaders readers = RecordReaders.of(ShippedKnowledge.get(), LocalDate.MAX);
        List<String> files = List.of(
                "{'asOf': '2026-03-01', 'facts': {'ras': 'mutant', 'ecog': 1}}",
                "{'asOf': '2026-03-02', 'labs': [{'code': 'cea', 'value': 12, 'unit': 'ug/L', 'date': '2026-02-20'},"
                        + "{'code': 'cea', 'value': 900, 'unit': 'ug/L', 'date': '2026-02-27'}]}",
                "{'asOf': '2026-03-03', 'corrects': [{'entry': '/facts/ras', 'reason': 'of another patient'},"
                        + "{'entry': 'document 2, /labs/1', 'reason': 'typed wrong'},"
                        + "{'entry': 'document 2, /labs/7', 'reason': 'typed wrong'}],"
                        + "'labs': [{'code': 'cea', 'value': 9, 'unit': 'ug/L', 'date': '2026-02-27'}]}");
        List<Document> documents = IntStream.range(0, files.size())
                .mapToObj(i -> new Document(
                        i + 1,
                        FIRST.plusSeconds(60L * i),
                        "ada",
                        false,
                        readers.caseFiles()
                                .read("f", files.get(i).replace('\'', '"').getBytes(StandardCharsets.UTF_8))))
                .toList();
        Intake folded = DocumentFold.fold("case", documents);
        assertThat(folded.patientRecord().live())
                .extracting(Entry::id)
                .containsExactly("/facts/ecog", "document-2:/labs/0", "document-3:/labs/0");
        assertThat(folded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/facts/ras: was taken back by document 3 and does not count: of another patient",
                        "document 2, /labs/1: was taken back by document 3 and does not count: typed wrong",
                        "/corrects/2: takes back document 2, /labs/7, which no earlier document says; expected a place"
                                + " such as /labs/0, document 2, /labs/0 or Observation/o1");
    }

    @Example
    void whatAnotherResourceStillSaysIsNotTakenBack() {
        List<Entry> first = List.of(entry("o1", DAY, "mutant"));
        List<Entry> second = List.of(entry("o2", DAY, "mutant"));
        List<Entry> correction = List.of(entry("o1", DAY, "wild-type"));
        assertThat(said(fold(List.of(first, second, correction)))).hasSize(2);
        assertThat(said(fold(List.of(first, correction, second)))).hasSize(2);
        assertThat(said(fold(List.of(first, correction)))).hasSize(1);
    }

    @Example
    void aCorrectionCountsEvenIfTheClockOfTheSourceRanAhead() {
        Entry ahead = Entry.of(
                "o1",
                PartialDate.of(DAY),
                new Provenance(FIRST.plusSeconds(9_000), "", "Observation/o1"),
                entry("o1", DAY, "mutant").payload());
        assertThat(fold(List.of(List.of(ahead), List.of(entry("o1", DAY, "wild-type"))))
                        .live())
                .extracting(Entry::id)
                .containsExactly("document-2:o1");
    }

    @Example
    void everySampleAloneIsTheRecordThatItsReaderMade() throws IOException {
        RecordReaders readers = RecordReaders.of(ShippedKnowledge.get(), LocalDate.MAX);
        List<Path> samples;
        try (var folders = Files.list(Path.of("..", "samples"))) {
            samples = folders.map(folder -> folder.resolve("bundle.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        assertThat(samples).hasSizeGreaterThan(40);
        for (Path sample : samples) {
            Intake intake =
                    readers.fhir().readBundle("bundle.json", new ByteArrayInputStream(Files.readAllBytes(sample)));
            Document document = new Document(1, FIRST, "", true, intake);
            Document again = new Document(2, FIRST.plusSeconds(1), "", true, intake);
            assertThat(DocumentFold.fold("case", List.of(document))
                            .patientRecord()
                            .hash())
                    .as(sample.toString())
                    .isEqualTo(intake.patientRecord().hash());
            assertThat(DocumentFold.fold("case", List.of(document, again))
                            .patientRecord()
                            .hash())
                    .as(sample.toString())
                    .isEqualTo(intake.patientRecord().hash());
        }
    }
}
