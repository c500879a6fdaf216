package org.liverleaf.pathway.casefile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;

/** A damaged case file is refused or read in part, and what was read makes a case. */
final class CaseFileFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of("""
                {'asOf': '2026-03-01',
                 'facts': {'primarySite': 'colorectal', 'lesionCount': 2, 'futureLiverRemnantPercent': {'low': 27, 'high': 35}, 'ras': 'unknown'},
                 'lesions': [{'id': 'L1', 'segments': [6], 'longestAxialMm': 24, 'status': 'viable', 'distanceMm': {'hepaticVein': 12}}], 'lesionsComplete': true,
                 'labs': [{'code': 'cea', 'value': 12, 'unit': 'ug/L', 'date': '2026-02-20'}],
                 'treatments': [{'line': 1, 'agents': ['oxaliplatin'], 'start': '2025-09', 'end': '2026-01-13'}]}
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
        Intake intake = Shipped.CASE_FILES.read("case.json", input);
        if (!intake.isRefused()) {
            Shipped.ASSEMBLER.assemble(intake.patientRecord(), intake.asOf());
        }
    }
}
