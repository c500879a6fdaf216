package org.liverleaf.board.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseChanges;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.page.CaseView;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.board.store.StoredDocument;
import org.liverleaf.pages.Addresses;
import org.liverleaf.pages.Beside;
import org.liverleaf.pages.CasePage;
import org.liverleaf.pages.Milestone;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.record.Entry;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows: its assessment, what the board did about it, and what changed. */
@Component
final class CaseViews {

    private static final Pattern OF_LATER_DOCUMENT = Pattern.compile("^document-(\\d+):");

    private final CaseChanges changes;
    private final CaseStore cases;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final DecisionViews views;
    private final CasePage drawing;

    CaseViews(
            CaseDesk desk,
            CaseChanges changes,
            CaseStore cases,
            MeetingStore meetings,
            DecisionStore decisions,
            DecisionViews views) {
        this.changes = changes;
        this.cases = cases;
        this.meetings = meetings;
        this.decisions = decisions;
        this.views = views;
        this.drawing = new CasePage(desk.knowledge());
    }

    /** Where the parts of a case stand that have a page of their own. */
    static Addresses addresses(UUID id) {
        String own = "/cases/" + id;
        return new Addresses(own + "/why", own + "/sources", own + "/options/", own + "/documents/");
    }

    /**
     * The page of a case.
     *
     * @param since number of documents since which changes are shown; 0 for those since the standing decision
     */
    CaseView of(AssessedCase found, int since) {
        UUID id = found.stored().id();
        List<StoredDocument> documents = cases.documents(id, found.stored().documents());
        List<Meeting> held = meetings.ofCase(id);
        List<SignedDecision> signed = decisions.ofCase(id);
        Map<Integer, Long> added = entriesByDocument(found);
        return new CaseView(
                id.toString(),
                found.stored().name(),
                drawing.fragment(
                        found.assessment(),
                        new Beside(
                                changes(found, signed, since), milestones(id, documents, held, signed), addresses(id))),
                documents.stream()
                        .map(document -> document(document, added.getOrDefault(document.number(), 0L)))
                        .toList(),
                held.stream()
                        .map(meeting -> new Choice(meeting.id().toString(), name(meeting)))
                        .toList(),
                signed.stream().map(views::of).toList(),
                !found.assessment().reasoning().questions().isEmpty(),
                found.assessment().meta().problems().stream()
                        .map(problem -> problem.toString())
                        .toList());
    }

    private static String name(Meeting meeting) {
        return meeting.title() + ", " + Days.day(meeting.heldOn());
    }

    private List<Milestone> milestones(
            UUID id, List<StoredDocument> documents, List<Meeting> held, List<SignedDecision> signed) {
        List<Milestone> milestones = new ArrayList<>();
        for (StoredDocument document : documents) {
            milestones.add(new Milestone(
                    LocalDate.ofInstant(document.recordedAt(), ZoneOffset.UTC),
                    Milestone.Kind.DOCUMENT,
                    "Document " + document.number() + ": " + document.name(),
                    "#document-" + document.number()));
        }
        for (Meeting meeting : held) {
            milestones.add(new Milestone(
                    meeting.heldOn(),
                    Milestone.Kind.MEETING,
                    "On the list of " + meeting.title(),
                    "/meetings/" + meeting.id() + "/cases/" + id));
        }
        for (SignedDecision decision : signed) {
            milestones.add(new Milestone(
                    LocalDate.ofInstant(decision.signedAt(), ZoneOffset.UTC),
                    Milestone.Kind.DECISION,
                    "Decided: " + String.join(", ", views.of(decision).options()),
                    "#decisions"));
        }
        return milestones;
    }

    /** How many entries of the record came with each document. */
    private static Map<Integer, Long> entriesByDocument(AssessedCase found) {
        return found.intake().patientRecord().entries().stream()
                .collect(Collectors.groupingBy(CaseViews::documentOf, Collectors.counting()));
    }

    /** The record names the document in ids of all entries but those of the first. */
    private static int documentOf(Entry entry) {
        Matcher later = OF_LATER_DOCUMENT.matcher(entry.id());
        return later.find() ? Integer.parseInt(later.group(1)) : 1;
    }

    /** What later documents changed, by the knowledge of today. */
    private List<Changes> changes(AssessedCase found, List<SignedDecision> signed, int since) {
        StoredCase stored = found.stored();
        return since > 0 && since < stored.documents()
                ? List.of(changes.between(stored, since, stored.documents()))
                : changes.findSinceDecision(found, signed).stream().toList();
    }

    private static CaseView.Document document(StoredDocument document, long entries) {
        return new CaseView.Document(
                document.number(),
                document.name(),
                document.kind() == DocumentKind.FHIR_BUNDLE ? "FHIR bundle" : "case file",
                Days.time(document.recordedAt()) + ", " + document.author(),
                entries == 0 ? "nothing new" : entries + (entries == 1 ? " entry" : " entries"));
    }
}
