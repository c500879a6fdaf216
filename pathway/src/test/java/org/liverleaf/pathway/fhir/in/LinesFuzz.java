package org.liverleaf.pathway.fhir.in;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;

/** Damaged NDJSON is refused or read in part, and what was read makes a case. */
final class LinesFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of("""
                {'resourceType': 'Patient', 'id': 'p1'}
                {'resourceType': 'Observation', 'id': 'b', 'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': '2026-02-20', 'code': {'coding': [{'system': 'http://loinc.org', 'code': '1975-2'}]}, 'valueQuantity': {'value': 2.1, 'code': 'mg/dL'}}
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
        Shipped.FHIR.readLines("lines.ndjson", new ByteArrayInputStream(input), LinesFuzz::assemble);
    }

    private static void assemble(Intake intake) {
        if (!intake.isRefused()) {
            Shipped.ASSEMBLER.assemble(intake.patientRecord(), intake.asOf());
        }
    }
}
