package org.liverleaf.board.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.liverleaf.pathway.Glance;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.PatientRecord;
import org.springframework.stereotype.Component;

/**
 * Reads what was sent and looks at it. The same record, knowledge and day give the same, so that it is kept for a while in
 * memory, by the record itself, which is quicker compared than hashed; nothing of it is ever written.
 */
@Component
final class GlanceDesk {

    /** Entries of records: about five hundred patients, or a few with very long records. */
    private static final long MOST_KEPT = 30_000;

    private static final java.time.Duration KEPT_FOR = java.time.Duration.ofMinutes(30);

    private final Knowledge knowledge;
    private final Pathway pathway;
    private final Clock clock;
    private final Cache<Key, Glance> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Key key, Glance glance) ->
                    1 + key.patientRecord().entries().size())
            .expireAfterWrite(KEPT_FOR)
            .build();
    private final AtomicReference<Readers> readers;

    private record Key(PatientRecord patientRecord, String knowledgeHash, LocalDate day) {}

    /** Readers know the day after which an entry is a mistake; making them is dear. */
    private record Readers(LocalDate day, RecordReaders all) {}

    GlanceDesk(Knowledge knowledge, Pathway pathway, Clock clock) {
        this.knowledge = knowledge;
        this.pathway = pathway;
        this.clock = clock;
        LocalDate day = today();
        this.readers = new AtomicReference<>(new Readers(day, RecordReaders.of(knowledge, day)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The record of a bundle that was taken apart already. */
    Intake read(JsonNode bundle) {
        LocalDate day = today();
        Readers now = readers.updateAndGet(
                last -> last.day().equals(day) ? last : new Readers(day, RecordReaders.of(knowledge, day)));
        return now.all().fhir().readTokens("prefetch", new TreeTraversingParser(bundle));
    }

    /** What is to be said of a record today. */
    Glance look(Intake intake) {
        LocalDate day = today();
        Key key = new Key(intake.patientRecord(), knowledge.hash(), day);
        return kept.get(key, any -> pathway.glance(intake, day));
    }
}
