package org.liverleaf.board.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases and the documents handed in for them. Documents are only ever added. */
@Repository
public class CaseStore {

    private static final String CASES =
            "select c.*, (select count(*) from document d where d.case_id = c.id) documents" + " from board_case c ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CaseStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a case with its first document. */
    @Transactional
    public UUID open(String name, DocumentKind kind, String fileName, DocumentBytes content, String author) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into board_case (id, name, created_at) values (:id, :name, :at)")
                .param("id", id)
                .param("name", name)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.add(author, "case-opened", Optional.of(id), "");
        insert(id, 1, kind, fileName, content, author);
        return id;
    }

    /**
     * Adds a document to a case; the same bytes twice are one document.
     *
     * @param seen how many documents the author knew of
     * @return false if others have added documents since, and nothing was added
     */
    @Transactional
    public boolean add(
            UUID caseId, int seen, DocumentKind kind, String fileName, DocumentBytes content, String author) {
        lock(caseId);
        int now = count(caseId);
        if (now != seen) {
            return false;
        }
        boolean isKnown = has(caseId, content.sha256());
        if (!isKnown) {
            insert(caseId, now + 1, kind, fileName, content, author);
        }
        return true;
    }

    /**
     * Keeps all documents of all cases, or none.
     *
     * @return the cases, in the order of the additions
     * @throws ChangedMeanwhileException if a case got another document since; nothing is kept
     */
    @Transactional
    public List<UUID> addAll(List<CaseAddition> additions, String author) {
        List<UUID> ids = new ArrayList<>();
        for (CaseAddition addition : additions) {
            CaseAddition.Handed first = addition.documents().getFirst();
            UUID id = addition.caseId()
                    .orElseGet(() -> open(addition.caseName(), first.kind(), first.name(), first.content(), author));
            if (addition.caseId().isPresent()
                    && !add(id, addition.seen(), first.kind(), first.name(), first.content(), author)) {
                throw new ChangedMeanwhileException();
            }
            for (CaseAddition.Handed next :
                    addition.documents().subList(1, addition.documents().size())) {
                append(id, next.kind(), next.name(), next.content(), author);
            }
            ids.add(id);
        }
        return ids;
    }

    /** Whether a case has a document with these bytes. */
    @Transactional(readOnly = true)
    public boolean has(UUID caseId, String sha256) {
        return jdbc.sql("select count(*) from document where case_id = :id and sha256 = :sha")
                        .param("id", caseId)
                        .param("sha", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Adds what came from outside the board, whatever others have added; the same bytes twice are one document. */
    @Transactional
    public void append(UUID caseId, DocumentKind kind, String fileName, DocumentBytes content, String author) {
        lock(caseId);
        add(caseId, count(caseId), kind, fileName, content, author);
    }

    private void insert(
            UUID caseId, int number, DocumentKind kind, String fileName, DocumentBytes content, String author) {
        jdbc.sql("insert into document (case_id, number, kind, name, content, sha256, author, recorded_at)"
                        + " values (:case, :number, :kind, :name, :content, :sha, :author, :at)")
                .param("case", caseId)
                .param("number", number)
                .param("kind", kind.text())
                .param("name", fileName)
                .param("content", content.toArray())
                .param("sha", content.sha256())
                .param("author", author)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.add(author, "document-added", Optional.of(caseId), "document " + number + " " + content.sha256());
    }

    private void lock(UUID caseId) {
        jdbc.sql("select id from board_case where id = :id for update")
                .param("id", caseId)
                .query((row, n) -> 0)
                .single();
    }

    private int count(UUID caseId) {
        return jdbc.sql("select count(*) from document where case_id = :id")
                .param("id", caseId)
                .query(Integer.class)
                .single();
    }

    /** Cases by name, a page at a time. */
    @Transactional(readOnly = true)
    public List<StoredCase> all(int offset, int most) {
        return jdbc.sql(CASES + "order by c.name, c.id offset :offset limit :most")
                .param("offset", offset)
                .param("most", most)
                .query(CaseStore::storedCase)
                .list();
    }

    /** Cases of which the name holds some words. */
    @Transactional(readOnly = true)
    public List<StoredCase> search(String words, int most) {
        return jdbc.sql(CASES + "where position(lower(:words) in lower(c.name)) > 0 order by c.name, c.id limit :most")
                .param("words", words)
                .param("most", most)
                .query(CaseStore::storedCase)
                .list();
    }

    /** How many cases there are. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from board_case").query(Integer.class).single();
    }

    /** A number that grows with every document that is handed in; 0 if there is none. */
    @Transactional(readOnly = true)
    public long newestDocument() {
        return jdbc.sql("select coalesce(max(id), 0) from document")
                .query(Long.class)
                .single();
    }

    /** A case, if there is one. */
    @Transactional(readOnly = true)
    public Optional<StoredCase> find(UUID id) {
        return jdbc.sql(CASES + "where c.id = :id")
                .param("id", id)
                .query(CaseStore::storedCase)
                .optional();
    }

    /** The first documents of a case, in order. */
    @Transactional(readOnly = true)
    public List<StoredDocument> documents(UUID caseId, int first) {
        return jdbc.sql("select * from document where case_id = :id and number <= :first order by number")
                .param("id", caseId)
                .param("first", first)
                .query(CaseStore::document)
                .list();
    }

    /** Remembers whose case it is; a patient is known by a hash only. */
    @Transactional
    public void rememberPatient(UUID caseId, String patientHash) {
        jdbc.sql("insert into case_patient (case_id, patient_hash) values (:case, :hash) on conflict do nothing")
                .param("case", caseId)
                .param("hash", patientHash)
                .update();
    }

    /** The cases of a patient. */
    @Transactional(readOnly = true)
    public List<UUID> ofPatient(String patientHash) {
        return jdbc.sql("select case_id from case_patient where patient_hash = :hash order by case_id")
                .param("hash", patientHash)
                .query(UUID.class)
                .list();
    }

    private static StoredCase storedCase(ResultSet row, int number) throws SQLException {
        return new StoredCase(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("documents"));
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getInt("number"),
                DocumentKind.of(row.getString("kind")),
                row.getString("name"),
                new DocumentBytes(row.getBytes("content")),
                row.getString("author"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
