package org.liverleaf.board.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.fhir.out.Decided;
import org.liverleaf.pathway.fhir.out.DocumentHead;
import org.liverleaf.pathway.fhir.out.DocumentWriter;
import org.liverleaf.pathway.fhir.out.FhirDocument;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/**
 * Documents by id: the id of a case names what is proposed for it now, the id of a signed decision what was decided, made
 * again from what it was signed on.
 */
@Component
public final class FhirShelf {

    private static final int MOST_KEPT = 30;

    private final CaseDesk desk;
    private final CaseStore cases;
    private final DecisionStore decisions;
    private final MeetingStore meetings;
    private final KnowledgeArchive archive;
    private final Cache<Key, FhirDocument> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** A signed decision changes only by being superseded, a case by its documents. */
    private record Key(UUID id, int documents, boolean superseded) {}

    FhirShelf(
            CaseDesk desk, CaseStore cases, DecisionStore decisions, MeetingStore meetings, KnowledgeArchive archive) {
        this.desk = desk;
        this.cases = cases;
        this.decisions = decisions;
        this.meetings = meetings;
        this.archive = archive;
    }

    /**
     * A document and the case that it tells of.
     *
     * @param caseId the case
     * @param document the document
     */
    public record Found(UUID caseId, FhirDocument document) {}

    /** The document of this id, if there is one. */
    public Optional<Found> find(UUID id) {
        return decisions.find(id).map(this::ofDecision).or(() -> desk.find(id).map(this::ofCase));
    }

    /** All documents on a case: what is proposed now, then what was decided, the newest first. */
    public List<Found> ofPatient(UUID caseId) {
        List<Found> all = new ArrayList<>();
        desk.find(caseId).map(this::ofCase).ifPresent(all::add);
        decisions.ofCase(caseId).forEach(each -> all.add(ofDecision(each)));
        return all;
    }

    private Found ofCase(AssessedCase found) {
        UUID id = found.stored().id();
        FhirDocument document = kept.get(
                new Key(id, found.stored().documents(), false),
                key -> new DocumentWriter(desk.knowledge())
                        .proposal(
                                new DocumentHead(
                                        id, id, found.intake().patientRecord().patient()),
                                found.assessment()));
        return new Found(id, document);
    }

    private Found ofDecision(SignedDecision signed) {
        Key key = new Key(signed.id(), signed.basis().documents(), signed.superseded());
        return new Found(signed.caseId(), kept.get(key, any -> decision(signed)));
    }

    private FhirDocument decision(SignedDecision signed) {
        StoredCase stored = cases.find(signed.caseId()).orElseThrow();
        Knowledge by = signed.basis().knowledgeHash().equals(desk.knowledge().hash())
                ? desk.knowledge()
                : archive.find(signed.basis().knowledgeHash())
                        .orElseThrow(() -> new IllegalStateException("a knowledge was not kept"));
        Assessment then = desk.assessAgain(stored, signed.basis(), by);
        String patient =
                desk.record(stored, signed.basis().documents()).patientRecord().patient();
        return new DocumentWriter(by)
                .decision(new DocumentHead(signed.id(), stored.id(), patient), then, decided(signed));
    }

    private Decided decided(SignedDecision signed) {
        Decided.Signature signature = new Decided.Signature(
                signed.signedBy(),
                signed.signedAt(),
                signed.basis().digest(),
                signed.superseded(),
                decisions.findSuperseded(signed.id()));
        List<Decided.Opinion> opinions = meetings.opinions(signed.meetingId(), signed.caseId()).stream()
                .filter(each -> !each.givenAt().isAfter(signed.signedAt()))
                .map(each -> new Decided.Opinion(each.displayName(), each.option(), each.stance(), each.remark()))
                .toList();
        return new Decided(DecisionJson.read(signed.content()), Optional.of(signature), opinions);
    }
}
