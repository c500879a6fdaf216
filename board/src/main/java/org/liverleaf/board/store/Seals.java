package org.liverleaf.board.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents, opinions, decisions, outcomes and signed letters against the audit trail. The trail holds a hash of each, so that one that was changed, slipped in
 * or taken away past the triggers does not fit its line.
 */
@Repository
public class Seals {

    /** The hash of a decision {@code d}: all of it, what was decided and from what. */
    static final String OF_DECISION = "encode(sha256(convert_to(jsonb_build_array(d.id, d.meeting_id, d.case_id,"
            + " d.supersedes, d.content, d.record_hash, d.document_count, d.as_of, extract(epoch from d.known_at),"
            + " d.knowledge_hash, d.software_version, d.digest, d.signed_by, extract(epoch from d.signed_at))::text,"
            + " 'UTF8')), 'hex')";

    private static final String CHANGED_DOCUMENTS = "select 'document ' || d.number || ' of case ' || d.case_id"
            + " || ': is not what was handed in' from document d where encode(sha256(d.content), 'hex') <> d.sha256"
            + " or not exists (select 1 from audit a where a.case_id = d.case_id and a.action = 'document-added'"
            + " and a.detail = 'document ' || d.number || ' ' || d.sha256) order by d.id";
    private static final String MISSING_DOCUMENTS = "select split_part(a.detail, ' ', 1) || ' '"
            + " || split_part(a.detail, ' ', 2) || ' of case ' || a.case_id || ': is not there' from audit a"
            + " where a.action = 'document-added' and not exists (select 1 from document d where d.case_id = a.case_id"
            + " and d.number::text = split_part(a.detail, ' ', 2)) order by a.id";
    private static final String CHANGED_DECISIONS = "select 'decision ' || d.id || ': is not what was signed'"
            + " from decision d where not exists (select 1 from audit a where a.case_id = d.case_id"
            + " and a.action = 'decision-signed' and a.detail = d.id || ' ' || " + OF_DECISION
            + ") order by d.signed_at, d.id";
    private static final String MISSING_DECISIONS = "select 'decision ' || split_part(a.detail, ' ', 1)"
            + " || ': is not there' from audit a where a.action = 'decision-signed' and not exists (select 1"
            + " from decision d where d.id::text = split_part(a.detail, ' ', 1)) order by a.id";

    private static final String CHANGED_LETTERS = "select 'letter ' || s.letter_id || ': is not what was signed'"
            + " from letter_signature s where encode(sha256(convert_to(s.content, 'UTF8')), 'hex') <> s.sha256"
            + " or not exists (select 1 from audit a where a.action = 'letter-signed'"
            + " and a.detail = s.letter_id || ' ' || s.sha256) order by s.signed_at, s.letter_id";
    private static final String MISSING_LETTERS = "select 'letter ' || split_part(a.detail, ' ', 1)"
            + " || ': is not there' from audit a where a.action = 'letter-signed' and not exists (select 1"
            + " from letter_signature s where s.letter_id::text = split_part(a.detail, ' ', 1)) order by a.id";

    /** What members gave at once: opinions {@code g}, each by member, case, meeting and moment. */
    static final String GIVEN = "(select meeting_id, case_id, account_id, given_at from opinion"
            + " union select meeting_id, case_id, account_id, given_at from opinion_answer) g";

    private static final String SAME_GIVEN = " x where x.meeting_id = g.meeting_id and x.case_id = g.case_id"
            + " and x.account_id = g.account_id and x.given_at = g.given_at)";

    /** The hash of what a member gave at once. */
    static final String OF_GIVEN = "encode(sha256(convert_to(jsonb_build_array(g.meeting_id, g.case_id, g.account_id,"
            + " extract(epoch from g.given_at), (select jsonb_agg(jsonb_build_array(x.option_id, x.stance, x.remark,"
            + " x.after_shown) order by x.option_id, x.stance, x.remark) from opinion" + SAME_GIVEN
            + ", (select jsonb_agg(jsonb_build_array(x.question, x.answer, x.remark, x.after_shown)"
            + " order by x.question, x.answer, x.remark) from opinion_answer" + SAME_GIVEN
            + ")::text, 'UTF8')), 'hex')";

    /** The hash of an outcome {@code o}. */
    static final String OF_OUTCOME = "encode(sha256(convert_to(jsonb_build_array(o.decision_id, o.subject, o.done,"
            + " o.happened_on, o.cause, o.reason, o.author, extract(epoch from o.recorded_at))::text, 'UTF8')), 'hex')";

    /**
     * Boards wrote no hash beside opinions and outcomes at first. What was kept then has a line of its moment without one; the
     * trail tells which lines these are.
     */
    private static final String CHANGED_OPINIONS = "select 'opinions of ' || c.name || ' on case ' || g.case_id"
            + " || ': are not what was given' from " + GIVEN + " join account c on c.id = g.account_id"
            + " where not exists (select 1 from audit a where a.case_id = g.case_id and a.action = 'opinion-given'"
            + " and a.account = c.name and (a.detail = g.meeting_id || ' ' || " + OF_GIVEN
            + " or a.detail = g.meeting_id::text and a.at between g.given_at - interval '1 second'"
            + " and g.given_at + interval '1 hour')) order by g.given_at";

    private static final String MISSING_OPINIONS = "select 'opinions of ' || a.account || ' on case ' || a.case_id"
            + " || ': are not there' from audit a where a.action = 'opinion-given' and length(a.detail) > 64"
            + " and not exists (select 1 from " + GIVEN + " where g.case_id = a.case_id and"
            + " a.detail = g.meeting_id || ' ' || " + OF_GIVEN + ") order by a.id";

    private static final String OUTCOME_LINES = "a.action in ('decision-done', 'decision-not-done')";

    private static final String CHANGED_OUTCOMES = "select 'outcome of decision ' || o.decision_id"
            + " || ': is not what was told' from outcome o where not exists (select 1 from audit a where "
            + OUTCOME_LINES + " and a.account = o.author and (right(a.detail, 64) = " + OF_OUTCOME
            + " or a.detail = rtrim(o.decision_id || ' ' || o.subject) and a.at between o.recorded_at"
            + " - interval '1 second' and o.recorded_at + interval '1 hour')) order by o.recorded_at";

    private static final String MISSING_OUTCOMES = "select 'outcome of decision ' || left(a.detail, 36)"
            + " || ': is not there' from audit a where " + OUTCOME_LINES + " and a.detail ~ ' [0-9a-f]{64}$'"
            + " and not exists (select 1 from outcome o where o.decision_id::text = left(a.detail, 36)"
            + " and right(a.detail, 64) = " + OF_OUTCOME + ") order by a.id";

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of text for each thing that the trail tells otherwise; empty if all fit. */
    @Transactional(readOnly = true)
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String question : List.of(
                CHANGED_DOCUMENTS,
                MISSING_DOCUMENTS,
                CHANGED_DECISIONS,
                MISSING_DECISIONS,
                CHANGED_LETTERS,
                MISSING_LETTERS,
                CHANGED_OPINIONS,
                MISSING_OPINIONS,
                CHANGED_OUTCOMES,
                MISSING_OUTCOMES)) {
            faults.addAll(jdbc.sql(question).query(String.class).list());
        }
        return faults;
    }

    /** How many documents there are. */
    @Transactional(readOnly = true)
    public long documents() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }
}
