package org.liverleaf.board.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files with many patients between preview and confirmation. Each belongs to who uploaded it; nobody has more than three, and
 * none stays longer than an hour.
 */
@Repository
public class StagedFileStore {

    /** How long a file waits. */
    public static final Duration WAIT = Duration.ofHours(1);

    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    StagedFileStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a file; older ones of the same account beyond the third go. */
    @Transactional
    public UUID keep(String account, StagedFile.Kind kind, String name, DocumentBytes content) {
        forgetOld();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into staged_file values (:id, :account, :kind, :name, :content, :at)")
                .param("id", id)
                .param("account", account)
                .param("kind", kind.text())
                .param("name", name)
                .param("content", content.toArray())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from staged_file where account = :account and id not in (select id from staged_file"
                        + " where account = :account order by staged_at desc, id limit :most)")
                .param("account", account)
                .param("most", MOST)
                .update();
        audit.add(account, "file-uploaded", Optional.empty(), kind.text() + " " + content.sha256());
        return id;
    }

    /** A file of this account that still waits. */
    @Transactional
    public Optional<StagedFile> find(UUID id, String account) {
        forgetOld();
        return jdbc.sql("select * from staged_file where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .query((row, number) -> new StagedFile(
                        row.getObject("id", UUID.class),
                        StagedFile.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        new DocumentBytes(row.getBytes("content")),
                        row.getTimestamp("staged_at").toInstant()))
                .optional();
    }

    /** Forgets a file of this account. */
    @Transactional
    public void forget(UUID id, String account) {
        jdbc.sql("delete from staged_file where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    private void forgetOld() {
        jdbc.sql("delete from staged_file where staged_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(WAIT)))
                .update();
    }
}
