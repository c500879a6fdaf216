package org.liverleaf.board.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of each case stands in lists, kept so that a board that starts again shows its lists at once. Never a source of truth. */
@Repository
public class GlanceStore {

    private final JdbcClient jdbc;

    GlanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which state of a case a glance is of.
     *
     * @param caseId the case
     * @param documents how many documents it had
     */
    public record Key(UUID caseId, int documents) {}

    /**
     * Everything that was kept and still counts.
     *
     * @param madeBy by which knowledge and software
     */
    @Transactional(readOnly = true)
    public Map<Key, String> all(String madeBy) {
        Map<Key, String> kept = new HashMap<>();
        jdbc.sql("select case_id, documents, content from glance where made_by = :by")
                .param("by", madeBy)
                .query(row -> {
                    kept.put(
                            new Key(row.getObject("case_id", UUID.class), row.getInt("documents")),
                            row.getString("content"));
                });
        return kept;
    }

    /** Keeps a glance; of each case the newest stays. */
    @Transactional
    public void keep(Key key, String madeBy, String content) {
        jdbc.sql("insert into glance (case_id, documents, made_by, content) values (:case, :documents, :by, :content)"
                        + " on conflict (case_id) do update set documents = excluded.documents,"
                        + " made_by = excluded.made_by, content = excluded.content")
                .param("case", key.caseId())
                .param("documents", key.documents())
                .param("by", madeBy)
                .param("content", content)
                .update();
    }
}
