package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;

/** Damaged content is refused or read in part, but never breaks a reader or the assembling of a case. */
class HostileInputLaws {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "-1",
            "1e99",
            "1e999999999",
            "1e99999999999",
            "1e-999999999",
            "\"1e-999999999\"",
            "\"2026-13-45\"",
            "\\",
            "\u0000",
            "{}",
            "[]",
            "\"unknown\"",
            "\"not-applicable\"",
            "\"resourceType\"");

    private static final String BUNDLE = quoted("""
            {'resourceType': 'Bundle', 'type': 'collection', 'entry': [
             {'fullUrl': 'urn:uuid:p1', 'resource': {'resourceType': 'Patient', 'id': 'p1', 'gender': 'female', 'birthDate': '1960-05-17'}},
             {'resource': {'resourceType': 'Observation', 'id': 'b', 'status': 'final', 'subject': {'reference': 'Patient/p1'},
              'effectiveDateTime': '2026-02-20', 'code': {'coding': [{'system': 'http://loinc.org', 'code': '1975-2'}]},
              'valueQuantity': {'value': 2.1, 'comparator': '<', 'code': 'mg/dL'}, 'referenceRange': [{'high': {'value': 1.2, 'code': 'mg/dL'}}]}},
             {'resource': {'resourceType': 'Observation', 'id': 'l', 'subject': {'reference': 'urn:uuid:p1'},
              'code': {'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/lesion', 'code': 'lesion'}]},
              'component': [{'code': {'text': 'id'}, 'valueString': 'L1'}, {'code': {'text': 'segments'}, 'valueInteger': 4},
               {'code': {'text': 'longestAxialMm'}, 'valueQuantity': {'value': 24}}, {'code': {'text': 'status'}, 'valueString': 'viable'}]}},
             {'resource': {'resourceType': 'Observation', 'id': 'f', 'effectivePeriod': {'start': '2026-01', 'end': '2026-02'},
              'code': {'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/fact', 'code': 'lesionCount'}]},
              'valueRange': {'low': {'value': 1}, 'high': {'value': 3}}}},
             {'resource': {'resourceType': 'MedicationStatement', 'id': 'm', 'status': 'active', 'effectivePeriod': {'start': '2025-11-01'},
              'medicationCodeableConcept': {'text': 'irinotecan'}}},
             {'resource': {'resourceType': 'ImagingStudy', 'id': 'i', 'started': '2026-02-01', 'series': [{'modality': {'code': 'MR'},
              'bodySite': {'system': 'http://snomed.info/sct', 'code': '10200004'}}]}}]}
            """);

    private static final String CASE_FILE = quoted("""
            {'asOf': '2026-03-01', 'birthDate': '1960', 'facts': {'primarySite': 'colorectal', 'ras': 'unknown',
             'futureLiverRemnantPercent': {'low': 27, 'high': 35, 'value': 30}, 'parenchyma': ['steatosis'], 'ascites': {'oneOf': ['none', 'mild']}},
             'lesions': [{'id': 'L1', 'segments': [6, '4a'], 'longestAxialMm': 24, 'status': 'viable', 'distanceMm': {'hepaticVein': 12}}],
             'lesionsComplete': true, 'labs': [{'code': 'cea', 'value': '<12', 'unit': 'ug/L', 'date': '2026-02-20', 'upperLimit': 5}],
             'treatments': [{'line': 1, 'agents': ['irinotecan'], 'start': '2025-11', 'end': '2026-01-01', 'stopReason': 'progression'}],
             'remnants': [{'resection': 'right', 'method': 'measured', 'value': 33, 'planned': true}],
             'imaging': [{'study': 'liver-mri', 'date': '2026'}], 'overrides': [{'rule': 'r', 'reason': 'w', 'signatory': 's'}]}
            """);

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    /** Cuts, doubles, overwrites or inserts at random places. */
    private static byte[] damaged(String text, Random random, int times) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < times && !damaged.isEmpty(); i++) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, damaged.substring(at, end));
                case 2 -> damaged.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 3 -> damaged.setCharAt(at, (char) random.nextInt(256));
                default -> damaged.replace(at, end, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        byte[] bytes = damaged.toString()
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static void holds(Intake intake) {
        assertThat(intake.problems()).allSatisfy(problem -> {
            assertThat(problem.place()).isNotEmpty();
            assertThat(problem.toString().length()).isLessThan(2500);
        });
        if (intake.isRefused()) {
            assertThat(intake.patientRecord().entries()).isEmpty();
        } else {
            assertThat(Shipped.ASSEMBLER.assemble(intake.patientRecord(), AS_OF).facts())
                    .isNotEmpty();
            assertThat(Shipped.ASSEMBLER
                            .assemble(intake.patientRecord(), intake.asOf())
                            .facts())
                    .isNotEmpty();
        }
    }

    @Example
    void theUndamagedContentIsReadWhole() {
        byte[] bundle = BUNDLE.getBytes(StandardCharsets.UTF_8);
        Intake fromBundle = Shipped.FHIR.readBundle("b.json", new ByteArrayInputStream(bundle));
        assertThat(fromBundle.problems()).isEmpty();
        assertThat(fromBundle.patientRecord().entries()).hasSize(8);
        Intake fromFile = Shipped.CASE_FILES.read("c.json", CASE_FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(fromFile.problems()).isEmpty();
        assertThat(fromFile.patientRecord().entries()).hasSize(14);
    }

    @Property(tries = 1500)
    void aDamagedBundleBreaksNothing(@ForAll Random random, @ForAll @IntRange(min = 0, max = 4) int times) {
        byte[] bytes = damaged(BUNDLE, random, times);
        holds(Shipped.FHIR.readBundle("b.json", new ByteArrayInputStream(bytes)));
    }

    @Property(tries = 500)
    void damagedLinesBreakNothing(@ForAll Random random, @ForAll @IntRange(min = 0, max = 4) int times) {
        byte[] bytes = damaged(BUNDLE.replace("\n", "").replace("{\"fullUrl", "\n{\"fullUrl"), random, times);
        Shipped.FHIR.readLines("b.ndjson", new ByteArrayInputStream(bytes), HostileInputLaws::holds);
    }

    @Property(tries = 1500)
    void aDamagedCaseFileBreaksNothing(@ForAll Random random, @ForAll @IntRange(min = 0, max = 4) int times) {
        holds(Shipped.CASE_FILES.read("c.json", damaged(CASE_FILE, random, times)));
    }
}
