package org.liverleaf.board.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.cases.LetterJson;
import org.liverleaf.board.cases.LetterText;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DraftStore;
import org.liverleaf.board.store.LetterStore;
import org.liverleaf.board.store.LetterVersion;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Paragraph;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.letters.Section;
import org.liverleaf.pathway.letters.Sentence;
import org.springframework.stereotype.Component;

/** Letters as they are proposed, as people changed them, and as they are signed. */
@Component
final class LetterDesk {

    private final CaseDesk desk;
    private final CaseStore cases;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final DraftStore drafts;
    private final LetterStore letters;
    private final KnowledgeArchive archive;

    LetterDesk(
            CaseDesk desk,
            CaseStore cases,
            MeetingStore meetings,
            DecisionStore decisions,
            DraftStore drafts,
            LetterStore letters,
            KnowledgeArchive archive) {
        this.desk = desk;
        this.cases = cases;
        this.meetings = meetings;
        this.decisions = decisions;
        this.drafts = drafts;
        this.letters = letters;
        this.archive = archive;
    }

    /**
     * A letter at hand.
     *
     * @param place which letter
     * @param basis what it is written from
     * @param proposed as it is proposed
     * @param edits what people changed in it, by paragraph
     * @param lost changes of an earlier text that could not be placed
     * @param versions what was kept, the oldest first
     * @param editors who changed something, by name
     */
    record Written(
            LetterStore.Place place,
            Basis basis,
            Letter proposed,
            Map<String, String> edits,
            List<String> lost,
            List<LetterVersion> versions,
            List<String> editors) {

        /** The same with versions that were kept of it. */
        Written with(List<LetterVersion> kept) {
            return new Written(place, basis, proposed, edits, lost, kept, editors);
        }

        /** The number of the newest version; 0 if none was kept. */
        int newest() {
            return versions.isEmpty() ? 0 : versions.getLast().number();
        }

        /** The letter with its changes. */
        Letter current() {
            return LetterText.with(proposed, edits);
        }

        /** The newest version that was signed. */
        Optional<LetterVersion> findSigned() {
            return versions.reversed().stream().filter(LetterVersion::isSigned).findFirst();
        }
    }

    /** What a letter is written from. */
    record Basis(StoredCase stored, Assessment assessment, Knowledge by, BoardDecision decision) {}

    private static Recipient recipient(String to) {
        return Arrays.stream(Recipient.values())
                .filter(each -> each.text().equals(to))
                .findFirst()
                .orElseThrow(() -> new NotThereException("no such letter"));
    }

    /** A letter on a signed decision, written from the record as it was when it was signed. */
    Written ofDecision(UUID id, String to) {
        SignedDecision signed = decisions.find(id).orElseThrow(() -> new NotThereException("no such decision"));
        Recipient recipient = recipient(to);
        StoredCase stored = cases.find(signed.caseId()).orElseThrow();
        Knowledge by = knowledge(signed.basis().knowledgeHash());
        Assessment then = desk.assessAgain(stored, signed.basis(), by);
        Basis basis = new Basis(stored, then, by, DecisionJson.read(signed.content()));
        LetterStore.Place place =
                new LetterStore.Place(signed.meetingId(), signed.caseId(), Optional.of(id), recipient.text());
        // The first decision of a meeting takes over what was changed in the letters of its draft.
        List<LetterVersion> ofDraft = letters.versions(place.ofDraft()).stream()
                .filter(version -> version.savedAt().isBefore(signed.signedAt()) && isOfThisDecision(version, signed))
                .toList();
        return written(place, basis, letters.versions(place), ofDraft);
    }

    /** Changes made before an earlier decision was signed belong to that one. */
    private boolean isOfThisDecision(LetterVersion version, SignedDecision signed) {
        return decisions.ofCase(signed.caseId()).stream()
                .filter(other -> other.meetingId().equals(signed.meetingId()))
                .filter(other -> other.signedAt().isBefore(signed.signedAt()))
                .noneMatch(other -> other.signedAt().isAfter(version.savedAt()));
    }

    private Knowledge knowledge(String hash) {
        return hash.equals(desk.knowledge().hash())
                ? desk.knowledge()
                : archive.find(hash).orElseThrow(() -> new IllegalStateException("a knowledge was not kept"));
    }

    /** A letter on the draft of a decision; where none was kept, on what the software proposes. */
    Written ofDraft(UUID meetingId, UUID caseId, String to) {
        Meeting meeting = meetings.find(meetingId).orElseThrow(() -> new NotThereException("no such meeting"));
        boolean isListed = meetings.cases(meetingId).stream()
                .anyMatch(each -> each.caseId().equals(caseId));
        if (!isListed) {
            throw new NotThereException("no such case on this list");
        }
        Recipient recipient = recipient(to);
        AssessedCase found = desk.find(caseId).orElseThrow();
        LetterStore.Place place = new LetterStore.Place(meetingId, caseId, Optional.empty(), recipient.text());
        DraftStore.Kept draft =
                drafts.findNewest(meetingId, caseId).orElseThrow(() -> new NotThereException("no draft was kept"));
        DecisionForm form = DecisionForm.of(FormJson.read(draft.content()), found.assessment(), meeting.heldOn());
        Basis basis = new Basis(
                found.stored(),
                found.assessment(),
                desk.knowledge(),
                form.decision(found.assessment().theCase().lesions(), ""));
        List<LetterVersion> own = letters.versions(place);
        return written(place, basis, List.of(), own).with(own);
    }

    private static Written written(
            LetterStore.Place place, Basis basis, List<LetterVersion> own, List<LetterVersion> earlier) {
        Letter fresh = new LetterWriter(basis.by())
                .write(basis.assessment(), basis.decision(), Recipient.of(place.recipient()));
        List<LetterVersion> all = new ArrayList<>(earlier);
        all.addAll(own);
        if (!own.isEmpty()) {
            LetterVersion newest = own.getLast();
            return new Written(
                    place,
                    basis,
                    LetterJson.read(newest.proposed()),
                    TextsJson.read(newest.edits()),
                    List.of(),
                    own,
                    editors(all));
        }
        if (earlier.isEmpty()) {
            return new Written(place, basis, fresh, Map.of(), List.of(), own, List.of());
        }
        LetterVersion newest = earlier.getLast();
        Letter before = LetterJson.read(newest.proposed());
        Map<String, String> edits = TextsJson.read(newest.edits());
        Map<String, String> carried = before.equals(fresh) ? edits : LetterText.carried(before, edits, fresh);
        List<String> lost = new ArrayList<>(edits.values());
        carried.values().forEach(lost::remove);
        return new Written(place, basis, fresh, carried, lost, own, editors(all));
    }

    /** Who kept a version that differs from the one before. */
    private static List<String> editors(List<LetterVersion> versions) {
        Set<String> editors = new LinkedHashSet<>();
        Map<String, String> before = Map.of();
        for (LetterVersion version : versions) {
            Map<String, String> edits = new LinkedHashMap<>(TextsJson.read(version.edits()));
            if (!List.copyOf(edits.values()).equals(List.copyOf(before.values()))) {
                editors.add(version.savedBy());
            }
            before = edits;
        }
        return List.copyOf(editors);
    }

    /** A version as it reads: what was signed, or the proposal with its changes. */
    static Letter letterOf(LetterVersion version) {
        return version.isSigned()
                ? LetterJson.read(version.signature().content())
                : LetterText.with(LetterJson.read(version.proposed()), TextsJson.read(version.edits()));
    }

    /** The letter as it goes out: who changed and who signed stand at its end. */
    static Letter signed(Written written, String by, LocalDate day) {
        List<Sentence> last = new ArrayList<>();
        if (!written.edits().isEmpty() && !written.editors().isEmpty()) {
            last.add(Sentence.of("Edited by " + String.join(", ", written.editors()) + "."));
        }
        last.add(Sentence.of("Letter signed by " + by + ", " + Days.day(day) + "."));
        return add(written.current(), new Paragraph.Text(last, false), false);
    }

    /** A letter that nobody signed says so before all else. */
    static Letter asDraft(Letter letter) {
        return add(
                letter,
                new Paragraph.Text(List.of(Sentence.of("This is a draft. The letter is not signed yet.")), true),
                true);
    }

    private static Letter add(Letter letter, Paragraph paragraph, boolean first) {
        List<Section> sections = new ArrayList<>(letter.sections());
        sections.add(first ? 0 : sections.size(), new Section("", List.of(paragraph)));
        return new Letter(letter.recipient(), letter.title(), sections);
    }
}
