package org.liverleaf.board.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.store.Basis;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.GlanceStore;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.board.store.StoredDocument;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.SoftwareVersion;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.DocumentFold;
import org.liverleaf.pathway.record.Intake;
import org.springframework.stereotype.Component;

/**
 * Where cases are prepared: documents become a record, the record an assessment. What was assessed is kept as long as
 * nothing was added; the cases on a meeting's list are looked at again and again.
 */
@Component
public final class CaseDesk {

    private static final int MOST_ASSESSMENTS = 300;
    private static final int MOST_GLANCES = 20_000;

    private final CaseStore cases;
    private final Knowledge knowledge;
    private final Pathway pathway;
    private final Clock clock;
    private final Cache<GlanceStore.Key, AssessedCase> assessed =
            Caffeine.newBuilder().maximumSize(MOST_ASSESSMENTS).build();
    private final Cache<GlanceStore.Key, CaseGlance> glances =
            Caffeine.newBuilder().maximumSize(MOST_GLANCES).build();

    CaseDesk(CaseStore cases, Knowledge knowledge, Pathway pathway, Clock clock) {
        this.cases = cases;
        this.knowledge = knowledge;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** The knowledge by which cases are assessed. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** Today, in the calendar of the board. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What a reader makes of something handed in; refused content says why. */
    public Intake read(String name, DocumentKind kind, byte[] content) {
        RecordReaders readers = RecordReaders.of(knowledge, today());
        return switch (kind) {
            case FHIR_BUNDLE -> readers.fhir().readBundle(name, new java.io.ByteArrayInputStream(content));
            case CASE_FILE -> readers.caseFiles().read(name, content);
        };
    }

    /**
     * Whom the documents of a case name, by the first that names somebody; empty if none does.
     *
     * @param kinds the kinds of documents that are asked
     */
    public String patient(StoredCase stored, Set<DocumentKind> kinds) {
        return cases.documents(stored.id(), stored.documents()).stream()
                .filter(document -> kinds.contains(document.kind()))
                // Without a name of the file there is none to stand in for a patient who is not named.
                .map(document -> read("", document.kind(), document.content().toArray())
                        .patientRecord()
                        .patient())
                .filter(patient -> !patient.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A case, assessed by all that is known of it. */
    public Optional<AssessedCase> find(UUID caseId) {
        return cases.find(caseId)
                .map(stored -> assessed.get(new GlanceStore.Key(caseId, stored.documents()), key -> assess(stored)));
    }

    /** What of a case stands in lists. A long list must not drive out the assessments of cases that are being discussed. */
    public CaseGlance glance(StoredCase stored) {
        return glances.get(new GlanceStore.Key(stored.id(), stored.documents()), key -> {
            AssessedCase kept = assessed.getIfPresent(key);
            return CaseGlance.of((kept == null ? assess(stored) : kept).assessment());
        });
    }

    /** The same, whatever was worked out or recalled before. */
    CaseGlance glanceAnew(StoredCase stored) {
        CaseGlance glance = CaseGlance.of(assess(stored).assessment());
        glances.put(new GlanceStore.Key(stored.id(), stored.documents()), glance);
        return glance;
    }

    /** Takes what was worked out before the board started; what was worked out since stays. */
    void recall(GlanceStore.Key key, CaseGlance glance) {
        glances.asMap().putIfAbsent(key, glance);
    }

    /** By which software and knowledge glances are made. */
    String madeBy() {
        return SoftwareVersion.SOFTWARE + " " + knowledge.hash();
    }

    /** Whether a case can stand in a list without being assessed first. */
    public boolean isLookedAt(StoredCase stored) {
        return glances.getIfPresent(new GlanceStore.Key(stored.id(), stored.documents())) != null;
    }

    private AssessedCase assess(StoredCase stored) {
        Intake intake = record(stored, stored.documents());
        PatientHash.of(intake.patientRecord()).ifPresent(hash -> cases.rememberPatient(stored.id(), hash));
        return new AssessedCase(stored, intake, pathway.assess(intake));
    }

    /** The record of a case as its first documents tell it. */
    public Intake record(StoredCase stored, int documents) {
        return record(stored, documents, knowledge);
    }

    private Intake record(StoredCase stored, int documents, Knowledge by) {
        RecordReaders readers = RecordReaders.of(by, LocalDate.MAX);
        List<DocumentFold.Document> read = cases.documents(stored.id(), documents).stream()
                .map(document -> read(document, readers))
                .toList();
        return DocumentFold.fold(stored.name(), read);
    }

    private static DocumentFold.Document read(StoredDocument document, RecordReaders readers) {
        boolean isFhir = document.kind() == DocumentKind.FHIR_BUNDLE;
        Intake intake = isFhir
                ? readers.fhir().readBundle(document.name(), document.content().open())
                : readers.caseFiles().read(document.name(), document.content().toArray());
        return new DocumentFold.Document(document.number(), document.recordedAt(), document.author(), isFhir, intake);
    }

    /** The case with some facts changed on trial. */
    public Assessment whatIf(AssessedCase now, Map<String, String> changes) {
        return pathway.whatIf(now.intake(), now.assessment(), changes);
    }

    /** What a decision taken now would be made from. */
    public Basis basis(AssessedCase now) {
        Assessment.Meta meta = now.assessment().meta();
        return new Basis(
                meta.recordHash(),
                now.stored().documents(),
                meta.asOf(),
                meta.knownAt(),
                meta.knowledgeHash(),
                meta.softwareVersion(),
                DecisionDigest.of(now.assessment(), knowledge));
    }

    /**
     * Makes an assessment again from what a decision was made from.
     *
     * @param by the knowledge of that time
     */
    public Assessment assessAgain(StoredCase stored, Basis basis, Knowledge by) {
        Intake intake = record(stored, basis.documents(), by);
        Pathway then = by.hash().equals(knowledge.hash()) ? pathway : Pathway.of(by);
        return then.assess(intake, basis.asOf(), basis.knownAt());
    }

    /** What a decision would be made from that is made again as it was. */
    public Basis replay(StoredCase stored, Basis basis, Knowledge by) {
        Assessment again = assessAgain(stored, basis, by);
        Assessment.Meta meta = again.meta();
        return new Basis(
                meta.recordHash(),
                basis.documents(),
                meta.asOf(),
                meta.knownAt(),
                meta.knowledgeHash(),
                meta.softwareVersion(),
                DecisionDigest.of(again, by));
    }
}
