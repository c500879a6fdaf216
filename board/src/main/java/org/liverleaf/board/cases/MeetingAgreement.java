package org.liverleaf.board.cases;

import java.util.List;
import java.util.UUID;
import org.liverleaf.board.store.ListedCase;
import org.liverleaf.board.store.MeetingStore;
import org.springframework.stereotype.Component;

/** How far the members of a board agreed in one meeting. Only decided cases count: there everybody has seen the others. */
@Component
public final class MeetingAgreement {

    private final MeetingStore meetings;

    MeetingAgreement(MeetingStore meetings) {
        this.meetings = meetings;
    }

    /** The measures of a meeting; none where too little was said. */
    public List<AgreementMeasure> of(UUID meetingId, List<ListedCase> listed) {
        return AgreementMeasure.onResectability(listed.stream()
                .filter(ListedCase::decided)
                .map(each -> meetings.answers(meetingId, each.caseId()))
                .toList());
    }
}
