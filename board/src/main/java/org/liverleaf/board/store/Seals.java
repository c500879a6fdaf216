package org.liverleaf.board.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents, decisions and signed letters against the audit trail. The trail holds a hash of each, so that one that was changed, slipped in
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

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of text for each document and decision that the trail tells otherwise; empty if all fit. */
    @Transactional(readOnly = true)
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String question : List.of(
                CHANGED_DOCUMENTS,
                MISSING_DOCUMENTS,
                CHANGED_DECISIONS,
                MISSING_DECISIONS,
                CHANGED_LETTERS,
                MISSING_LETTERS)) {
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
