package org.liverleaf.pathway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Provenance;
import org.liverleaf.pathway.record.Span;
import org.liverleaf.pathway.record.Statement;

/** What holds of every case, whatever the record. */
class CaseLaws {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final Instant KNOWN_AT = Instant.parse("2026-03-02T00:00:00Z");

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<PartialDate> dates = Arbitraries.integers()
                .between(-900, 0)
                .map(AS_OF::plusDays)
                .map(day -> day.getDayOfMonth() % 5 == 0
                        ? PartialDate.parse(day.toString().substring(0, 7)).orElseThrow()
                        : PartialDate.of(day));
        Arbitrary<Payload> payloads = Arbitraries.oneOf(facts(), numbers(), lesions(), courses(), others());
        return Combinators.combine(dates, payloads, Arbitraries.integers().between(0, 40))
                .as((date, payload, delay) -> entry("", date, payload, delay))
                .list()
                .ofMaxSize(25)
                .map(CaseLaws::numbered);
    }

    private static Entry entry(String id, PartialDate date, Payload payload, int delay) {
        Instant recorded =
                date.earliest().plusDays(delay).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant known = recorded.isAfter(KNOWN_AT) ? KNOWN_AT : recorded;
        return Entry.of("entry" + id, date, new Provenance(known, "", "source" + id), payload);
    }

    private static List<Entry> numbered(List<Entry> entries) {
        List<Entry> numbered = new ArrayList<>();
        for (Entry each : entries) {
            String id = Integer.toString(numbered.size());
            numbered.add(new Entry(
                    "e" + id,
                    each.effective(),
                    new Provenance(each.recorded(), "", "s" + id),
                    each.payload(),
                    List.of()));
        }
        return numbered;
    }

    private static Arbitrary<Payload> facts() {
        Map<String, List<String>> values = Map.of(
                "ras", List.of("wild-type", "mutant"),
                "krasG12c", List.of("true", "false"),
                "braf", List.of("wild-type", "v600e", "other"),
                "grade", List.of("g1", "g2", "g3"),
                "her2", List.of("negative", "positive"),
                "primaryDiagnosisDate", List.of("2025-01-05", "2025-02", "2024"),
                "liverMetastasisDate", List.of("2025-01-06", "2025-11-20"),
                "responseCategory", List.of("pr", "pd"),
                "extrahepaticSites", List.of("lung", "bone"),
                "primarySite", List.of("colorectal", "breast"));
        return Arbitraries.of(values.keySet().stream().sorted().toList())
                .flatMap(fact -> Arbitraries.of(values.getOrDefault(fact, List.of()))
                        .flatMap(value -> Arbitraries.of(Payload.Sample.class)
                                .map(sample -> new Payload.FactStatement(fact, new Statement.Word(value), sample))));
    }

    private static Arbitrary<Payload> numbers() {
        return Combinators.combine(
                        Arbitraries.of("ceaUgL", "bilirubinUmolL", "ki67Percent", "lesionCount"),
                        Arbitraries.integers().between(0, 60))
                .as((fact, value) -> new Payload.FactStatement(
                        fact, new Statement.Quantity(BigDecimal.valueOf(value), ""), Payload.Sample.UNKNOWN));
    }

    private static Arbitrary<Payload> lesions() {
        return Combinators.combine(
                        Arbitraries.of("L1", "L2", "L3"),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(5, 80),
                        Arbitraries.of("viable", "vanished", "treated"))
                .as((id, segment, size, status) -> new Payload.LesionFinding(
                        id,
                        List.of(segment),
                        Map.of(
                                "lesionLongestAxialMm", new Statement.Quantity(BigDecimal.valueOf(size), ""),
                                "lesionStatus", new Statement.Word(status))));
    }

    private static Arbitrary<Payload> courses() {
        return Combinators.combine(
                        Arbitraries.of("oxaliplatin", "irinotecan", "cetuximab", "bevacizumab", "unheard-of"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(-800, -1),
                        Arbitraries.of("progression", ""))
                .as((agent, line, start, stop) -> {
                    PartialDate from = PartialDate.of(AS_OF.plusDays(start));
                    PartialDate to = stop.isEmpty() ? PartialDate.UNKNOWN : PartialDate.of(AS_OF.plusDays(start / 2));
                    return new TreatmentCourse(
                            TreatmentCourse.Kind.SYSTEMIC,
                            line,
                            List.of(agent),
                            new Span(from, to, false),
                            "",
                            "",
                            stop);
                });
    }

    private static Arbitrary<Payload> others() {
        return Arbitraries.of(
                new Payload.Administration("irinotecan"),
                new Payload.LesionListing(true),
                new Payload.LesionListing(false),
                new Payload.CompleteHistory(),
                new Payload.ImagingDone(Payload.Study.LIVER_MRI),
                new Payload.RemnantMeasurement(
                        "right", "measured", new Statement.Quantity(BigDecimal.valueOf(30), "%"), true),
                new Payload.FactStatement("ras", new Statement.NotKnown(), Payload.Sample.UNKNOWN));
    }

    private static Case assemble(List<Entry> entries) {
        return Shipped.ASSEMBLER.assemble(new PatientRecord("p", entries), AS_OF, KNOWN_AT);
    }

    @Property(tries = 200)
    void theOrderOfEntriesChangesNothing(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        assertThat(assemble(shuffled)).isEqualTo(assemble(entries));
    }

    @Property(tries = 200)
    void whatIsTrueOrRecordedLaterChangesNothing(
            @ForAll("entries") List<Entry> entries, @ForAll("entries") List<Entry> later) {
        List<Entry> all = new ArrayList<>(entries);
        for (Entry each : later) {
            PartialDate tomorrow = PartialDate.of(AS_OF.plusDays(1));
            all.add(Entry.of("true" + each.id(), tomorrow, each.provenance(), each.payload()));
            all.add(Entry.of(
                    "known" + each.id(),
                    each.effective(),
                    new Provenance(KNOWN_AT.plusSeconds(1), "", ""),
                    each.payload()));
        }
        Case before = assemble(entries);
        Case after = assemble(all);
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(after.lesions()).isEqualTo(before.lesions());
        assertThat(after.course()).isEqualTo(before.course());
        assertThat(after.problems()).isEqualTo(before.problems());
    }

    @Property(tries = 100)
    void anEntryWithdrawnIsAsIfItHadNeverBeen(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        if (entries.isEmpty()) {
            return;
        }
        Entry wrong = entries.get(random.nextInt(entries.size()));
        List<Entry> without = new ArrayList<>(entries);
        without.remove(wrong);
        List<Entry> corrected = new ArrayList<>(entries);
        corrected.add(new Entry(
                "withdrawal",
                wrong.effective(),
                new Provenance(KNOWN_AT, "", ""),
                new Payload.Withdrawal("typing error"),
                List.of(wrong.id())));
        assertThat(assemble(corrected).facts()).isEqualTo(assemble(without).facts());
        assertThat(assemble(corrected).lesions()).isEqualTo(assemble(without).lesions());
    }

    @Property(tries = 30)
    void localeAndTimeZoneChangeNothing(@ForAll("entries") List<Entry> entries) {
        Case here = assemble(entries);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(assemble(entries)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property(tries = 200)
    void aFindingStaysWhateverComesLater(@ForAll("entries") List<Entry> entries) {
        boolean found = entries.stream()
                .anyMatch(entry -> entry.payload() instanceof Payload.FactStatement statement
                        && statement.fact().equals("ras")
                        && statement.statement().equals(new Statement.Word("mutant")));
        if (found) {
            assertThat(assemble(entries).fact("ras").value()).isEqualTo("mutant");
        }
    }

    @Property(tries = 200)
    void theHighestValueCounts(@ForAll("entries") List<Entry> entries) {
        entries.stream()
                .map(Entry::payload)
                .filter(Payload.FactStatement.class::isInstance)
                .map(Payload.FactStatement.class::cast)
                .filter(statement -> statement.fact().equals("ki67Percent"))
                .map(statement -> ((Statement.Quantity) statement.statement()).value())
                .max(BigDecimal::compareTo)
                .ifPresent(highest -> assertThat(
                                assemble(entries).fact("ki67Percent").value())
                        .isEqualTo(highest.toPlainString()));
    }

    @Property(tries = 200)
    void everyFactOfTheCatalogueHasABelief(@ForAll("entries") List<Entry> entries) {
        Case found = assemble(entries);
        assertThat(found.facts().keySet())
                .containsExactlyElementsOf(Shipped.FACTS.caseFacts().stream()
                        .map(fact -> fact.id())
                        .toList());
        found.facts()
                .values()
                .forEach(fact -> assertThat(fact.belief().values().last())
                        .isLessThan(fact.definition().domain().size()));
    }
}
