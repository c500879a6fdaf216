package org.liverleaf.pathway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientRecordTest {

    private static Entry entry(String id, String recorded, String value, String... corrects) {
        return new Entry(
                id,
                PartialDate.of(LocalDate.of(2026, 2, 20)),
                new Provenance(Instant.parse(recorded + "T00:00:00Z"), "Dr. \"A\"", "form"),
                new Payload.FactStatement("ras", new Statement.Word(value), Payload.Sample.UNKNOWN),
                List.of(corrects));
    }

    @Test
    void theHashIsOfTheCanonicalJson() {
        PatientRecord record = new PatientRecord("p", List.of(entry("b", "2026-02-21", "mutant")));
        assertThat(RecordHash.canonical(record))
                .isEqualTo(
                        "{\"entries\":[{\"corrects\":[],\"effective\":\"2026-02-20/2026-02-20\",\"id\":\"b\",\"payload\":"
                                + "{\"fact\":\"ras\",\"kind\":\"FactStatement\",\"sample\":\"UNKNOWN\",\"statement\":"
                                + "{\"kind\":\"Word\",\"value\":\"mutant\"}},\"provenance\":{\"author\":\"Dr. \\\"A\\\"\","
                                + "\"recorded\":\"2026-02-21T00:00:00Z\",\"source\":\"form\"}}],\"patient\":\"p\"}");
        assertThat(record.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void equalNumbersHaveEqualHashesAndDifferentOnesNot() {
        assertThat(quantity("12.50").hash()).isEqualTo(quantity("12.5").hash());
        assertThat(quantity("12.5").hash()).isNotEqualTo(quantity("12.6").hash());
    }

    private static PatientRecord quantity(String value) {
        Payload payload = new Payload.FactStatement(
                "ceaUgL", new Statement.Quantity(new BigDecimal(value), "ug/L"), Payload.Sample.UNKNOWN);
        Provenance provenance = new Provenance(Instant.EPOCH, "", "");
        return new PatientRecord("p", List.of(Entry.of("a", PartialDate.UNKNOWN, provenance, payload)));
    }

    @Test
    void theOrderOfEntriesDoesNotMatter() {
        Entry first = entry("a", "2026-02-21", "mutant");
        Entry second = entry("b", "2026-02-21", "wild-type");
        assertThat(new PatientRecord("p", List.of(second, first)))
                .isEqualTo(new PatientRecord("p", List.of(first, second)));
    }

    @Test
    void aCorrectionCountsFromTheDayItWasRecorded() {
        PatientRecord record = new PatientRecord(
                "p", List.of(entry("a", "2026-02-21", "mutant"), entry("b", "2026-02-25", "wild-type", "a")));
        assertThat(record.live()).extracting(Entry::id).containsExactly("b");
        assertThat(record.knownAt(Instant.parse("2026-02-24T00:00:00Z")).live())
                .extracting(Entry::id)
                .containsExactly("a");
    }

    @Test
    void aCorrectionMayItselfBeCorrected() {
        PatientRecord record = new PatientRecord(
                "p",
                List.of(
                        entry("a", "2026-02-21", "mutant"),
                        entry("b", "2026-02-25", "wild-type", "a"),
                        entry("c", "2026-02-26", "mutant", "b")));
        assertThat(record.live()).extracting(Entry::id).containsExactly("a", "c");
    }

    @Test
    void anIdIsUsedOnce() {
        assertThatThrownBy(() -> new PatientRecord(
                        "p", List.of(entry("a", "2026-02-21", "mutant"), entry("a", "2026-02-22", "mutant"))))
                .hasMessageContaining("'a'");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20, 2026-02-20, 2026-02-20",
        "2026-02, 2026-02-01, 2026-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026, 2026-01-01, 2026-12-31",
        "2026-02-20T23:30:00-05:00, 2026-02-20, 2026-02-20"
    })
    void datesMayBePartial(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text).orElseThrow();
        assertThat(date).isEqualTo(new PartialDate(earliest, latest));
        assertThat(PartialDate.parse(date.toString())).hasValue(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-2-1", "2026-02-30", "20260220", "2026/02/20", "1899-12-31", "2101", "soon", "2026-0x"})
    void whatIsNoDateIsNotFound(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }
}
