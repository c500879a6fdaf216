package org.liverleaf.board.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters as people changed and signed them. A change is a further version; none is ever written over. */
@Repository
public class LetterStore {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    LetterStore(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which letter.
     *
     * @param meetingId the meeting
     * @param caseId the case
     * @param decisionId the signed decision; none while it is a draft
     * @param recipient to whom, as addresses spell it
     */
    public record Place(UUID meetingId, UUID caseId, Optional<UUID> decisionId, String recipient) {

        /** The letter of the draft, before the decision was signed. */
        public Place ofDraft() {
            return new Place(meetingId, caseId, Optional.empty(), recipient);
        }
    }

    /** The versions of a letter, the oldest first. */
    @Transactional(readOnly = true)
    public List<LetterVersion> versions(Place place) {
        return jdbc.sql("select l.*, a.display_name, s.content, s.sha256, s.signed_at, b.display_name signer"
                        + " from letter_version l join account a on a.id = l.saved_by"
                        + " left join letter_signature s on s.letter_id = l.id left join account b on b.id = s.signed_by"
                        + " where l.meeting_id = :meeting and l.case_id = :case and l.recipient = :to"
                        + " and coalesce(l.decision_id::text, '') = :decision order by l.number")
                .param("meeting", place.meetingId())
                .param("case", place.caseId())
                .param("to", place.recipient())
                .param("decision", place.decisionId().map(UUID::toString).orElse(""))
                .query(LetterStore::version)
                .list();
    }

    /**
     * Keeps a version of a letter.
     *
     * @param seen the number of the newest version that the author knew of; 0 if none
     * @return its id; empty if somebody else has kept one since, and nothing was kept
     */
    @Transactional
    public Optional<UUID> keep(Place place, int seen, String proposed, String edits, Account by) {
        jdbc.sql("select position from meeting_case where meeting_id = :meeting and case_id = :case for update")
                .param("meeting", place.meetingId())
                .param("case", place.caseId())
                .query((row, n) -> 0)
                .single();
        List<LetterVersion> versions = versions(place);
        int newest = versions.isEmpty() ? 0 : versions.getLast().number();
        if (newest != seen) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into letter_version (id, meeting_id, case_id, decision_id, recipient, number, proposed, edits,"
                        + " saved_by, saved_at) values (:id, :meeting, :case, cast(nullif(:decision, '') as uuid), :to,"
                        + " :number, :proposed, :edits, :by, :at)")
                .param("id", id)
                .param("meeting", place.meetingId())
                .param("case", place.caseId())
                .param("decision", place.decisionId().map(UUID::toString).orElse(""))
                .param("to", place.recipient())
                .param("number", newest + 1)
                .param("proposed", proposed)
                .param("edits", edits)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.add(
                by.name(),
                "letter-edited",
                Optional.of(place.caseId()),
                id + " " + place.recipient() + " version " + (newest + 1));
        return Optional.of(id);
    }

    /**
     * Signs a version: its text is fixed by its hash in the audit trail.
     *
     * @param content the letter as it goes out, as JSON
     * @return false if it was signed before, and nothing was done
     */
    @Transactional
    public boolean sign(UUID caseId, UUID letterId, String content, Account by) {
        String sha256 = new DocumentBytes(content.getBytes(StandardCharsets.UTF_8)).sha256();
        int signed = jdbc.sql("insert into letter_signature (letter_id, content, sha256, signed_by, signed_at)"
                        + " values (:id, :content, :sha, :by, :at) on conflict (letter_id) do nothing")
                .param("id", letterId)
                .param("content", content)
                .param("sha", sha256)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (signed > 0) {
            audit.add(by.name(), "letter-signed", Optional.of(caseId), letterId + " " + sha256);
        }
        return signed > 0;
    }

    /**
     * A letter that was signed.
     *
     * @param place which letter
     * @param version what was signed
     */
    public record Signed(Place place, LetterVersion version) {}

    /** The signed version of this id, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Signed> findSigned(UUID letterId) {
        return signed("l.id = :id", letterId).stream().findFirst();
    }

    /** The signed letters on a decision, the newest first. */
    @Transactional(readOnly = true)
    public List<Signed> signedOn(UUID decisionId) {
        return signed("l.decision_id = :id", decisionId);
    }

    private List<Signed> signed(String which, UUID id) {
        return jdbc.sql("select l.*, a.display_name, s.content, s.sha256, s.signed_at, b.display_name signer"
                        + " from letter_version l join account a on a.id = l.saved_by"
                        + " join letter_signature s on s.letter_id = l.id join account b on b.id = s.signed_by"
                        + " where l.decision_id is not null and " + which + " order by s.signed_at desc, l.id")
                .param("id", id)
                .query((row, number) -> new Signed(
                        new Place(
                                row.getObject("meeting_id", UUID.class),
                                row.getObject("case_id", UUID.class),
                                Optional.of(row.getObject("decision_id", UUID.class)),
                                row.getString("recipient")),
                        version(row, number)))
                .list();
    }

    private static LetterVersion version(ResultSet row, int number) throws SQLException {
        Optional<String> content = Optional.ofNullable(row.getString("content"));
        return new LetterVersion(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("decision_id") == null,
                row.getString("proposed"),
                row.getString("edits"),
                row.getString("display_name"),
                row.getTimestamp("saved_at").toInstant(),
                content.isEmpty()
                        ? LetterVersion.Signature.NONE
                        : new LetterVersion.Signature(
                                content.get(),
                                row.getString("sha256"),
                                row.getString("signer"),
                                row.getTimestamp("signed_at").toInstant()));
    }
}
