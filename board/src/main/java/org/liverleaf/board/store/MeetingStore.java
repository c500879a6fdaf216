package org.liverleaf.board.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Meetings, the cases on their lists, and what members think before they hear the others. */
@Repository
public class MeetingStore {

    private static final String MEETINGS =
            "select m.*, (select count(*) from meeting_case c where c.meeting_id = m.id) cases from meeting m ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans a meeting. */
    @Transactional
    public UUID plan(LocalDate heldOn, String title, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into meeting (id, held_on, title, created_at) values (:id, :day, :title, :at)")
                .param("id", id)
                .param("day", heldOn)
                .param("title", title)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.add(by, "meeting-planned", Optional.empty(), id.toString());
        return id;
    }

    /** Puts a case at the end of a meeting's list; a case stands there once. */
    @Transactional
    public void list(UUID meetingId, UUID caseId, String question, String by) {
        int added = jdbc.sql(
                        "insert into meeting_case (meeting_id, case_id, position, question) select :meeting, :case,"
                                + " coalesce(max(position), 0) + 1, :question from meeting_case where meeting_id = :meeting"
                                + " on conflict (meeting_id, case_id) do nothing")
                .param("meeting", meetingId)
                .param("case", caseId)
                .param("question", question)
                .update();
        if (added > 0) {
            audit.add(by, "case-listed", Optional.of(caseId), meetingId.toString());
        }
    }

    /** Meetings, the newest first. */
    @Transactional(readOnly = true)
    public List<Meeting> all(int most) {
        return jdbc.sql(MEETINGS + "order by m.held_on desc, m.id limit :most")
                .param("most", most)
                .query(MeetingStore::meeting)
                .list();
    }

    /** The next meeting from a day on. */
    @Transactional(readOnly = true)
    public Optional<Meeting> findNext(LocalDate from) {
        return jdbc.sql(MEETINGS + "where m.held_on >= :from order by m.held_on, m.id limit 1")
                .param("from", from)
                .query(MeetingStore::meeting)
                .optional();
    }

    /** A meeting, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(UUID id) {
        return jdbc.sql(MEETINGS + "where m.id = :id")
                .param("id", id)
                .query(MeetingStore::meeting)
                .optional();
    }

    /** The list of a meeting, in order. */
    @Transactional(readOnly = true)
    public List<ListedCase> cases(UUID meetingId) {
        return jdbc.sql("select mc.*, c.name, (select count(*) from (select account_id from opinion o"
                        + " where o.meeting_id = mc.meeting_id and o.case_id = mc.case_id union select account_id"
                        + " from opinion_answer o where o.meeting_id = mc.meeting_id and o.case_id = mc.case_id) spoken)"
                        + " opinions,"
                        + " exists (select 1 from decision d where d.meeting_id = mc.meeting_id"
                        + " and d.case_id = mc.case_id) decided"
                        + " from meeting_case mc join board_case c on c.id = mc.case_id"
                        + " where mc.meeting_id = :id order by mc.position")
                .param("id", meetingId)
                .query(MeetingStore::listedCase)
                .list();
    }

    /** The meetings on whose list a case stands, the newest first. */
    @Transactional(readOnly = true)
    public List<Meeting> ofCase(UUID caseId) {
        return jdbc.sql(MEETINGS + "where exists (select 1 from meeting_case x where x.meeting_id = m.id"
                        + " and x.case_id = :case) order by m.held_on desc")
                .param("case", caseId)
                .query(MeetingStore::meeting)
                .list();
    }

    /**
     * Writes down what a member thinks, all at once. Who had spoken before, when others had too, or when a decision stood, has
     * seen what the others say: that is written down with it.
     */
    @Transactional
    public void give(UUID meetingId, UUID caseId, Account member, GivenOpinion given) {
        jdbc.sql("select position from meeting_case where meeting_id = :meeting and case_id = :case for update")
                .param("meeting", meetingId)
                .param("case", caseId)
                .query((row, n) -> 0)
                .single();
        boolean afterShown = hasSeen(meetingId, caseId, member);
        Timestamp now = Timestamp.from(clock.instant());
        given.stances()
                .forEach((option, stance) -> jdbc.sql(
                                "insert into opinion (meeting_id, case_id, account_id, option_id, stance, remark, given_at,"
                                        + " after_shown) values (:meeting, :case, :account, :option, :stance, :remark, :at, :after)")
                        .param("meeting", meetingId)
                        .param("case", caseId)
                        .param("account", member.id())
                        .param("option", option)
                        .param("stance", stance)
                        .param("remark", given.remark())
                        .param("at", now)
                        .param("after", afterShown)
                        .update());
        given.answers()
                .forEach((question, answer) -> jdbc.sql(
                                "insert into opinion_answer (meeting_id, case_id, account_id, question, answer, remark,"
                                        + " given_at, after_shown) values (:meeting, :case, :account, :question, :answer,"
                                        + " :remark, :at, :after)")
                        .param("meeting", meetingId)
                        .param("case", caseId)
                        .param("account", member.id())
                        .param("question", question)
                        .param("answer", answer.answer())
                        .param("remark", answer.remark())
                        .param("at", now)
                        .param("after", afterShown)
                        .update());
        // What is given at once gets one hash; nothing given leaves no rows to be hashed.
        String sealed = jdbc.sql("select " + Seals.OF_GIVEN + " from " + Seals.GIVEN + " where g.meeting_id = :meeting"
                        + " and g.case_id = :case and g.account_id = :account and g.given_at = :at")
                .param("meeting", meetingId)
                .param("case", caseId)
                .param("account", member.id())
                .param("at", now)
                .query(String.class)
                .optional()
                .map(hash -> " " + hash)
                .orElse("");
        audit.add(member.name(), "opinion-given", Optional.of(caseId), meetingId + sealed);
    }

    private boolean hasSeen(UUID meetingId, UUID caseId, Account member) {
        return jdbc.sql("with spoken as (select account_id from opinion where meeting_id = :meeting and case_id = :case"
                        + " union select account_id from opinion_answer where meeting_id = :meeting and case_id = :case)"
                        + " select exists (select 1 from decision where meeting_id = :meeting and case_id = :case)"
                        + " or (exists (select 1 from spoken where account_id = :account)"
                        + " and exists (select 1 from spoken where account_id <> :account))")
                .param("meeting", meetingId)
                .param("case", caseId)
                .param("account", member.id())
                .query(Boolean.class)
                .single();
    }

    /** The answers to the questions beside the options; of each member and question the newest. */
    @Transactional(readOnly = true)
    public List<OpinionAnswer> answers(UUID meetingId, UUID caseId) {
        return jdbc.sql("select distinct on (a.name, o.question) a.name, a.display_name, o.* from opinion_answer o"
                        + " join account a on a.id = o.account_id where o.meeting_id = :meeting and o.case_id = :case"
                        + " order by a.name, o.question, o.id desc")
                .param("meeting", meetingId)
                .param("case", caseId)
                .query((row, n) -> new OpinionAnswer(
                        row.getString("name"),
                        row.getString("display_name"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("remark"),
                        row.getBoolean("after_shown")))
                .list();
    }

    /** The opinions on a case; of each member and option the newest. */
    @Transactional(readOnly = true)
    public List<Opinion> opinions(UUID meetingId, UUID caseId) {
        return jdbc.sql("select distinct on (a.name, o.option_id) a.name, a.display_name, o.* from opinion o"
                        + " join account a on a.id = o.account_id where o.meeting_id = :meeting and o.case_id = :case"
                        + " order by a.name, o.option_id, o.id desc")
                .param("meeting", meetingId)
                .param("case", caseId)
                .query(MeetingStore::opinion)
                .list();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                row.getInt("cases"));
    }

    private static ListedCase listedCase(ResultSet row, int number) throws SQLException {
        return new ListedCase(
                row.getObject("case_id", UUID.class),
                row.getString("name"),
                row.getInt("position"),
                row.getString("question"),
                row.getInt("opinions"),
                row.getBoolean("decided"));
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getString("name"),
                row.getString("display_name"),
                row.getString("option_id"),
                row.getString("stance"),
                row.getString("remark"),
                row.getTimestamp("given_at").toInstant(),
                row.getBoolean("after_shown"));
    }
}
