package org.liverleaf.board.cases;

import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DraftStore;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.Meeting;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.SignedDecision;
import org.springframework.stereotype.Component;

/** Finds a case in a meeting with what was decided of it and what is only written down. */
@Component
public final class DiscussionDesk {

    private final CaseDesk desk;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final DraftStore drafts;

    DiscussionDesk(CaseDesk desk, MeetingStore meetings, DecisionStore decisions, DraftStore drafts) {
        this.desk = desk;
        this.meetings = meetings;
        this.decisions = decisions;
        this.drafts = drafts;
    }

    /**
     * A case in a meeting.
     *
     * @param meeting the meeting
     * @param listed its line for the case
     * @param assessed the case, assessed
     * @param standing the decision that counts, if one was signed
     * @param draft the newest draft of a decision, if one was kept
     */
    public record Place(
            Meeting meeting,
            ListedCase listed,
            AssessedCase assessed,
            Optional<SignedDecision> standing,
            Optional<DraftStore.Kept> draft) {

        /** The number of the newest draft; 0 if none was kept. */
        public int newestDraft() {
            return draft.map(DraftStore.Kept::number).orElse(0);
        }

        /** The newest draft as long as it counts: until a decision is signed. */
        public Optional<DraftStore.Kept> openDraft() {
            return draft.filter(
                    kept -> standing.filter(signed -> signed.signedAt().isAfter(kept.savedAt()))
                            .isEmpty());
        }
    }

    /** The case in the meeting; empty if there is no such meeting, or it does not have the case. */
    public Optional<Place> find(UUID meetingId, UUID caseId) {
        return meetings.find(meetingId)
                .flatMap(meeting -> meetings.cases(meetingId).stream()
                        .filter(each -> each.caseId().equals(caseId))
                        .findFirst()
                        .map(listed -> new Place(
                                meeting,
                                listed,
                                desk.find(caseId).orElseThrow(),
                                decisions.findStanding(meetingId, caseId),
                                drafts.findNewest(meetingId, caseId))));
    }
}
