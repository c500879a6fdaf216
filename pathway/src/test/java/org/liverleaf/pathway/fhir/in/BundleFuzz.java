package org.liverleaf.pathway.fhir.in;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;

/** A damaged bundle is refused or read in part, and what was read makes a case. */
final class BundleFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of("""
                {'resourceType': 'Bundle', 'type': 'collection', 'entry': [
                 {'resource': {'resourceType': 'Patient', 'id': 'p1', 'gender': 'female', 'birthDate': '1960-05-17'}},
                 {'resource': {'resourceType': 'Observation', 'id': 'b', 'status': 'final', 'subject': {'reference': 'Patient/p1'},
                  'effectiveDateTime': '2026-02-20', 'code': {'coding': [{'system': 'http://loinc.org', 'code': '1975-2'}]},
                  'valueQuantity': {'value': 2.1, 'code': 'mg/dL'}}},
                 {'resource': {'resourceType': 'Condition', 'id': 'c', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2025-03',
                  'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10', 'code': 'C18.7'}]}}},
                 {'resource': {'resourceType': 'MedicationStatement', 'id': 'm', 'subject': {'reference': 'Patient/p1'},
                  'effectivePeriod': {'start': '2025-09-09', 'end': '2026-01-13'},
                  'medicationCodeableConcept': {'coding': [{'system': 'http://www.whocc.no/atc', 'code': 'L01XA03'}]}}}]}
                """.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Tag("short")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void readerRefusesOrReads(byte[] input) {
        feed(input);
    }

    @Tag("long")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void readerRefusesOrReadsForLong(byte[] input) {
        feed(input);
    }

    private static void feed(byte[] input) {
        Intake intake = Shipped.FHIR.readBundle("bundle.json", new ByteArrayInputStream(input));
        if (!intake.isRefused()) {
            Shipped.ASSEMBLER.assemble(intake.patientRecord(), intake.asOf());
        }
    }
}
