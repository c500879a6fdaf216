package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.pathway.json.AssessmentWriter;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Provenance;
import org.liverleaf.pathway.record.Statement;

/** Two clocks: what was true of the patient, and when we knew. The same record gives the same bytes at every replay. */
class RecordClockTest {

    private static final Instant FIRST_BOARD = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T12:00:00Z");
    private static final LocalDate BOARD = LocalDate.of(2026, 3, 1);

    private static Entry word(String id, String date, Instant recorded, String fact, String value) {
        return entry(id, date, recorded, fact, new Statement.Word(value), List.of());
    }

    private static Entry entry(
            String id, String date, Instant recorded, String fact, Statement statement, List<String> corrects) {
        return new Entry(
                id,
                PartialDate.parse(date).orElseThrow(),
                new Provenance(recorded, "Dr. Invented", "report " + id),
                new Payload.FactStatement(fact, statement, Payload.Sample.UNKNOWN),
                corrects);
    }

    private static final List<Entry> KNOWN_AT_THE_BOARD = List.of(
            word("site", "2025-04-10", FIRST_BOARD, "primarySite", "colorectal"),
            word("ras", "2025-05-01", FIRST_BOARD, "ras", "wild-type"),
            word("ehd", "2026-02-20", FIRST_BOARD, "extrahepaticDisease", "none"),
            word("ecogCause", "2026-02-20", FIRST_BOARD, "ecogCause", "cancer"),
            word("grade", "2025-05-01", FIRST_BOARD, "grade", "g2"));

    private static Intake intake(List<Entry> entries) {
        return new Intake("p", new PatientRecord("p", entries), BOARD, List.of(), Intake.Counts.NONE);
    }

    private static String json(List<Entry> entries, LocalDate asOf, Instant knownAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new AssessmentWriter(Board.KNOWLEDGE)
                    .writePretty(Board.PATHWAY.assess(intake(entries), asOf, knownAt), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Entry> with(Entry... more) {
        List<Entry> entries = new ArrayList<>(KNOWN_AT_THE_BOARD);
        Collections.addAll(entries, more);
        return entries;
    }

    private static String value(List<Entry> entries, LocalDate asOf, Instant knownAt, String fact) {
        return Board.PATHWAY
                .assess(intake(entries), asOf, knownAt)
                .theCase()
                .fact(fact)
                .value();
    }

    @Test
    void givenAnEntryRecordedLater_whenReplayedAsKnownThen_thenTheSameBytes() {
        String then = json(KNOWN_AT_THE_BOARD, BOARD, FIRST_BOARD);
        Entry later = word("lungs", "2026-02-25", LATER, "extrahepaticDisease", "uncontrolled");
        assertThat(json(with(later), BOARD, FIRST_BOARD)).isEqualTo(then);
        assertThat(value(with(later), BOARD, LATER, "extrahepaticDisease")).isEqualTo("uncontrolled");
        assertThat(json(with(later), BOARD, LATER)).isNotEqualTo(then);
    }

    @Test
    void givenACorrectionRecordedLater_whenReplayed_thenItCountsFromThenOn() {
        String then = json(KNOWN_AT_THE_BOARD, BOARD, FIRST_BOARD);
        Entry correction = entry("ras2", "2025-05-01", LATER, "ras", new Statement.Word("mutant"), List.of("ras"));
        assertThat(json(with(correction), BOARD, FIRST_BOARD)).isEqualTo(then);
        assertThat(value(with(correction), BOARD, FIRST_BOARD, "ras")).isEqualTo("wild-type");
        assertThat(value(with(correction), BOARD, LATER, "ras")).isEqualTo("mutant");
        Entry back = entry("ras3", "2025-05-01", LATER, "ras", new Statement.Word("wild-type"), List.of("ras2"));
        assertThat(value(with(correction, back), BOARD, LATER, "ras"))
                .as("a mutation entered by mistake and withdrawn is no mutation")
                .isEqualTo("wild-type");
    }

    @Test
    void givenAnAsOfBeforeTheNewestEntry_whenAssessed_thenOnlyWhatWasTrueByThen() {
        Entry newer = word("lungs", "2026-02-25", FIRST_BOARD, "extrahepaticDisease", "uncontrolled");
        LocalDate before = LocalDate.of(2026, 2, 22);
        assertThat(value(with(newer), before, FIRST_BOARD, "extrahepaticDisease"))
                .isEqualTo("none");
        assertThat(value(with(newer), BOARD, FIRST_BOARD, "extrahepaticDisease"))
                .isEqualTo("uncontrolled");
        assertThat(value(with(newer), LocalDate.of(2024, 1, 1), FIRST_BOARD, "extrahepaticDisease"))
                .isEqualTo("unknown");
    }

    @Test
    void givenTheEntriesInAnyOrder_whenAssessed_thenTheSameBytes() {
        List<Entry> entries = with(
                word("a", "2026-02-20", FIRST_BOARD, "ecogCause", "reversible"),
                word("b", "2025-06-01", FIRST_BOARD, "grade", "g3"),
                entry("c", "2025-06-01", FIRST_BOARD, "grade", new Statement.Word("g1"), List.of("grade")));
        String inOrder = json(entries, BOARD, FIRST_BOARD);
        Random random = new Random(20260301);
        for (int i = 0; i < 5; i++) {
            List<Entry> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, random);
            assertThat(json(shuffled, BOARD, FIRST_BOARD)).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, UTC", "tr-TR, Pacific/Apia", "ar-EG, America/St_Johns", "hi-IN, Asia/Kathmandu"})
    void givenAnotherPlace_whenAssessed_thenTheSameBytes(String language, String zone) {
        String here = json(KNOWN_AT_THE_BOARD, BOARD, FIRST_BOARD);
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(json(KNOWN_AT_THE_BOARD, BOARD, FIRST_BOARD)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void givenTheSameRecord_whenHashed_thenOrderIsNothingAndContentIsAll() {
        List<Entry> reversed = new ArrayList<>(KNOWN_AT_THE_BOARD);
        Collections.reverse(reversed);
        String hash = new PatientRecord("p", KNOWN_AT_THE_BOARD).hash();
        assertThat(new PatientRecord("p", reversed).hash()).isEqualTo(hash);
        assertThat(new PatientRecord("p", with(word("x", "2026", FIRST_BOARD, "sex", "female"))).hash())
                .isNotEqualTo(hash);
    }
}
