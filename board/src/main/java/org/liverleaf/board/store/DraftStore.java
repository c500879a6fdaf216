package org.liverleaf.board.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that are written down but not signed: the form as it was kept, each version beside the earlier ones. */
@Repository
public class DraftStore {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A kept form.
     *
     * @param number its number, from 1
     * @param content fields and what was typed, as JSON
     * @param savedBy name for people
     * @param savedAt when
     */
    public record Kept(int number, String content, String savedBy, java.time.Instant savedAt) {}

    /** The newest form of a case in a meeting, if one was kept. */
    @Transactional(readOnly = true)
    public Optional<Kept> findNewest(UUID meetingId, UUID caseId) {
        return jdbc.sql("select d.*, a.display_name from decision_draft d join account a on a.id = d.saved_by"
                        + " where d.meeting_id = :meeting and d.case_id = :case order by d.number desc limit 1")
                .param("meeting", meetingId)
                .param("case", caseId)
                .query((row, n) -> new Kept(
                        row.getInt("number"),
                        row.getString("content"),
                        row.getString("display_name"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /**
     * Keeps a form.
     *
     * @param seen the number of the newest form that the author knew of; 0 if none
     * @return false if somebody else has kept one since, and nothing was kept
     */
    @Transactional
    public boolean keep(UUID meetingId, UUID caseId, int seen, String content, Account by) {
        jdbc.sql("select position from meeting_case where meeting_id = :meeting and case_id = :case for update")
                .param("meeting", meetingId)
                .param("case", caseId)
                .query((row, n) -> 0)
                .single();
        int newest = findNewest(meetingId, caseId).map(Kept::number).orElse(0);
        if (newest != seen) {
            return false;
        }
        jdbc.sql("insert into decision_draft (meeting_id, case_id, number, content, saved_by, saved_at)"
                        + " values (:meeting, :case, :number, :content, :by, :at)")
                .param("meeting", meetingId)
                .param("case", caseId)
                .param("number", newest + 1)
                .param("content", content)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.add(by.name(), "decision-draft-kept", Optional.of(caseId), meetingId + " draft " + (newest + 1));
        return true;
    }
}
