package org.liverleaf.board.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.cases.LetterJson;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.LetterStore;
import org.liverleaf.board.store.LetterVersion;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pages.LetterPage;
import org.liverleaf.pages.PdfWriter;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.fhir.out.Decided;
import org.liverleaf.pathway.fhir.out.DocumentHead;
import org.liverleaf.pathway.fhir.out.DocumentWriter;
import org.liverleaf.pathway.fhir.out.FhirDocument;
import org.liverleaf.pathway.fhir.out.LetterFile;
import org.liverleaf.pathway.fhir.out.SignedLetter;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.Letter;
import org.springframework.stereotype.Component;

/**
 * Documents by id: the id of a case names what is proposed for it now, the id of a signed decision what was decided, made
 * again from what it was signed on, the id of a signed letter the letter with its files.
 */
@Component
public final class FhirShelf {

    private static final int MOST_KEPT = 30;
    private static final Set<String> IN_LETTERS = Set.of("Composition", "DocumentReference");

    private final CaseDesk desk;
    private final CaseStore cases;
    private final DecisionStore decisions;
    private final MeetingStore meetings;
    private final LetterStore letters;
    private final KnowledgeArchive archive;
    private final Cache<Key, FhirDocument> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** A signed decision changes only by being superseded, a case by its documents. */
    private record Key(UUID id, int documents, boolean superseded) {}

    FhirShelf(
            CaseDesk desk,
            CaseStore cases,
            DecisionStore decisions,
            MeetingStore meetings,
            LetterStore letters,
            KnowledgeArchive archive) {
        this.desk = desk;
        this.cases = cases;
        this.decisions = decisions;
        this.meetings = meetings;
        this.letters = letters;
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
        return decisions
                .find(id)
                .map(this::ofDecision)
                .or(() -> desk.find(id).map(this::ofCase))
                .or(() -> letters.findSigned(id).map(this::ofLetter));
    }

    /**
     * The documents on a case that may hold resources of a type: what is proposed now, then what was decided, the newest first,
     * each followed by the letters on it.
     */
    public List<Found> ofPatient(UUID caseId, String type) {
        List<Found> all = new ArrayList<>();
        desk.find(caseId).map(this::ofCase).ifPresent(all::add);
        for (SignedDecision signed : decisions.ofCase(caseId)) {
            all.add(ofDecision(signed));
            if (IN_LETTERS.contains(type)) {
                letters.signedOn(signed.id()).forEach(each -> all.add(ofLetter(each)));
            }
        }
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

    /** What a decision was made from, made again. */
    private record Then(Knowledge by, Assessment assessment, DocumentHead head) {}

    private Then then(SignedDecision signed, UUID documentId) {
        StoredCase stored = cases.find(signed.caseId()).orElseThrow();
        Knowledge by = signed.basis().knowledgeHash().equals(desk.knowledge().hash())
                ? desk.knowledge()
                : archive.find(signed.basis().knowledgeHash())
                        .orElseThrow(() -> new IllegalStateException("a knowledge was not kept"));
        String patient =
                desk.record(stored, signed.basis().documents()).patientRecord().patient();
        return new Then(
                by, desk.assessAgain(stored, signed.basis(), by), new DocumentHead(documentId, stored.id(), patient));
    }

    private FhirDocument decision(SignedDecision signed) {
        Then then = then(signed, signed.id());
        return new DocumentWriter(then.by()).decision(then.head(), then.assessment(), decided(signed));
    }

    private Found ofLetter(LetterStore.Signed letter) {
        SignedDecision decision =
                decisions.find(letter.place().decisionId().orElseThrow()).orElseThrow();
        Key key = new Key(letter.version().id(), 0, decision.superseded());
        return new Found(decision.caseId(), kept.get(key, any -> letter(letter.version(), decision)));
    }

    private FhirDocument letter(LetterVersion version, SignedDecision decision) {
        Then then = then(decision, version.id());
        Letter letter = LetterJson.read(version.signature().content());
        String html = new LetterPage(then.by()).of(letter, then.assessment().meta());
        SignedLetter signed = new SignedLetter(
                letter,
                version.signature().sha256(),
                decision.id(),
                List.of(
                        new LetterFile("application/pdf", "pdf", new PdfWriter().of(html)),
                        new LetterFile("text/html", "html", html.getBytes(StandardCharsets.UTF_8))));
        Decided.Signature signature = new Decided.Signature(
                version.signature().by(),
                version.signature().at(),
                decision.basis().digest(),
                decision.superseded(),
                Optional.empty());
        return new DocumentWriter(then.by())
                .signedLetter(
                        then.head(),
                        then.assessment(),
                        signed,
                        new Decided(DecisionJson.read(decision.content()), Optional.of(signature), List.of()));
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
