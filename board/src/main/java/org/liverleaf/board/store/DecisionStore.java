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

/** Signed decisions, what became of them, and the knowledge by which they were made. */
@Repository
public class DecisionStore {

    private static final String DECISIONS = "select d.*, a.display_name,"
            + " exists (select 1 from decision later where later.supersedes = d.id) superseded"
            + " from decision d join account a on a.id = d.signed_by ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a version of the knowledge for as long as there are decisions made by it. */
    @Transactional
    public void keepKnowledge(String hash, String version, DocumentBytes archive) {
        jdbc.sql("insert into knowledge_version (hash, version, archive, kept_at)"
                        + " values (:hash, :version, :archive, :at) on conflict (hash) do nothing")
                .param("hash", hash)
                .param("version", version)
                .param("archive", archive.toArray())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The files of a kept knowledge, as they were archived. */
    @Transactional(readOnly = true)
    public Optional<DocumentBytes> findKnowledge(String hash) {
        return jdbc.sql("select archive from knowledge_version where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new DocumentBytes(row.getBytes("archive")))
                .optional();
    }

    /**
     * A version of the knowledge that is kept.
     *
     * @param hash its content hash
     * @param version its semantic version
     * @param keptAt since when
     */
    public record KeptKnowledge(String hash, String version, java.time.Instant keptAt) {}

    /** Every kept version of the knowledge, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptKnowledge> knowledgeVersions() {
        return jdbc.sql("select hash, version, kept_at from knowledge_version order by kept_at desc, hash")
                .query((row, n) -> new KeptKnowledge(
                        row.getString("hash"),
                        row.getString("version"),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    /**
     * Signs a decision.
     *
     * @param supersedes the decision whose place it takes; empty if it is the first of its meeting and case
     * @return its id; empty if somebody else has decided since, and nothing was signed
     */
    @Transactional
    public Optional<UUID> sign(
            UUID meetingId, UUID caseId, Optional<UUID> supersedes, String content, Basis basis, Account by) {
        jdbc.sql("select position from meeting_case where meeting_id = :meeting and case_id = :case for update")
                .param("meeting", meetingId)
                .param("case", caseId)
                .query((row, n) -> 0)
                .single();
        Optional<UUID> standing = findStanding(meetingId, caseId).map(SignedDecision::id);
        if (!standing.equals(supersedes)) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into decision values (:id, :meeting, :case, :supersedes, cast(:content as jsonb), :record,"
                        + " :documents, :asOf, :knownAt, :knowledge, :software, :digest, :by, :at)")
                .param("id", id)
                .param("meeting", meetingId)
                .param("case", caseId)
                .param("supersedes", supersedes.orElse(null))
                .param("content", content)
                .param("record", basis.recordHash())
                .param("documents", basis.documents())
                .param("asOf", basis.asOf())
                .param("knownAt", Timestamp.from(basis.knownAt()))
                .param("knowledge", basis.knowledgeHash())
                .param("software", basis.softwareVersion())
                .param("digest", basis.digest())
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        String seal = jdbc.sql("select " + Seals.OF_DECISION + " from decision d where d.id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        audit.add(by.name(), "decision-signed", Optional.of(caseId), id + " " + seal);
        return Optional.of(id);
    }

    /** The decision of a meeting on a case that none superseded. */
    @Transactional(readOnly = true)
    public Optional<SignedDecision> findStanding(UUID meetingId, UUID caseId) {
        return jdbc.sql(DECISIONS + "where d.meeting_id = :meeting and d.case_id = :case"
                        + " and not exists (select 1 from decision later where later.supersedes = d.id)")
                .param("meeting", meetingId)
                .param("case", caseId)
                .query(DecisionStore::decision)
                .optional();
    }

    /** A decision, if there is one. */
    @Transactional(readOnly = true)
    public Optional<SignedDecision> find(UUID id) {
        return jdbc.sql(DECISIONS + "where d.id = :id")
                .param("id", id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** The decision whose place a decision takes, if it takes one. */
    @Transactional(readOnly = true)
    public Optional<UUID> findSuperseded(UUID id) {
        return jdbc.sql("select supersedes from decision where id = :id and supersedes is not null")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Every decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<SignedDecision> all() {
        return jdbc.sql(DECISIONS + "order by d.signed_at")
                .query(DecisionStore::decision)
                .list();
    }

    /** The decisions on a case, the newest first. */
    @Transactional(readOnly = true)
    public List<SignedDecision> ofCase(UUID caseId) {
        return jdbc.sql(DECISIONS + "where d.case_id = :case order by d.signed_at desc")
                .param("case", caseId)
                .query(DecisionStore::decision)
                .list();
    }

    /** Writes down whether a decision, or a part of it, was carried out. */
    @Transactional
    public void record(SignedDecision decision, Outcome outcome) {
        String hash = jdbc.sql(
                        "insert into outcome as o (decision_id, done, reason, author, recorded_at, subject, happened_on, cause)"
                                + " values (:decision, :done, :reason, :author, :at, :subject, cast(nullif(:day, '') as date), :cause)"
                                + " returning " + Seals.OF_OUTCOME)
                .param("decision", decision.id())
                .param("done", outcome.done())
                .param("reason", outcome.reason())
                .param("author", outcome.author())
                .param("at", Timestamp.from(clock.instant()))
                .param("subject", outcome.subject())
                .param(
                        "day",
                        outcome.happenedOn().equals(LocalDate.MAX)
                                ? ""
                                : outcome.happenedOn().toString())
                .param("cause", outcome.cause())
                .query(String.class)
                .single();
        audit.add(
                outcome.author(),
                outcome.done() ? "decision-done" : "decision-not-done",
                Optional.of(decision.caseId()),
                decision.id() + (outcome.subject().isEmpty() ? "" : " " + outcome.subject()) + " " + hash);
    }

    /** What became of a decision and its parts, of each as last recorded. */
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(UUID decisionId) {
        return jdbc.sql("select distinct on (subject) * from outcome where decision_id = :id order by subject, id desc")
                .param("id", decisionId)
                .query(DecisionStore::outcome)
                .list();
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        return new Outcome(
                row.getString("subject"),
                row.getBoolean("done"),
                Optional.ofNullable(row.getObject("happened_on", LocalDate.class))
                        .orElse(LocalDate.MAX),
                row.getString("cause"),
                row.getString("reason"),
                row.getString("author"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static SignedDecision decision(ResultSet row, int number) throws SQLException {
        return new SignedDecision(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("content"),
                new Basis(
                        row.getString("record_hash"),
                        row.getInt("document_count"),
                        row.getObject("as_of", LocalDate.class),
                        row.getTimestamp("known_at").toInstant(),
                        row.getString("knowledge_hash"),
                        row.getString("software_version"),
                        row.getString("digest")),
                row.getString("display_name"),
                row.getTimestamp("signed_at").toInstant(),
                row.getBoolean("superseded"));
    }
}
