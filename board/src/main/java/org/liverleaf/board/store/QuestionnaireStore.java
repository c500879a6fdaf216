package org.liverleaf.board.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One-time links to questionnaires. The secret of a link is told once, when it is made, and never written down here. */
@Repository
public class QuestionnaireStore {

    /** Who answers, in documents and the audit trail; no account can have this name. */
    public static final String PATIENT = "the patient";

    private static final int SECRET_BYTES = 24;

    private static final String LINKS = "select l.*, (select coalesce(min(d.number), 0) from document d"
            + " where d.case_id = l.case_id and d.author = '" + PATIENT + "' and l.answers > 0"
            + " and d.name = 'questionnaire ' || l.instrument and d.recorded_at >= l.answered_at) document"
            + " from questionnaire_link l ";

    private final JdbcClient jdbc;
    private final CaseStore cases;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    QuestionnaireStore(JdbcClient jdbc, CaseStore cases, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A link that was made.
     *
     * @param id its id
     * @param secret by which it is followed; kept nowhere
     */
    public record NewLink(UUID id, String secret) {}

    /**
     * Makes a link.
     *
     * @return its id, and its secret of 192 random bits in letters that may stand in an address
     */
    @Transactional
    public NewLink make(UUID caseId, String instrument, Duration goodFor, String author) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("insert into questionnaire_link (id, case_id, instrument, secret_sha256, made_by, made_at, expires_at)"
                        + " values (:id, :case, :instrument, :hash, :by, :at, :until)")
                .param("id", id)
                .param("case", caseId)
                .param("instrument", instrument)
                .param("hash", hash(secret))
                .param("by", author)
                .param("at", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(goodFor)))
                .update();
        audit.add(author, "questionnaire-link-made", Optional.of(caseId), instrument + " " + id);
        return new NewLink(id, secret);
    }

    /** The links of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<QuestionnaireLink> ofCase(UUID caseId) {
        return jdbc.sql(LINKS + "where l.case_id = :case order by l.made_at desc, l.id")
                .param("case", caseId)
                .query(QuestionnaireStore::link)
                .list();
    }

    /** The link with a secret, if there is one. */
    @Transactional(readOnly = true)
    public Optional<QuestionnaireLink> find(String secret) {
        return jdbc.sql(LINKS + "where l.secret_sha256 = :hash")
                .param("hash", hash(secret))
                .query(QuestionnaireStore::link)
                .optional();
    }

    /** Notes that somebody looked at the questionnaire for the first time; looking again tells nothing of the case. */
    @Transactional
    public void opened(QuestionnaireLink link) {
        int first = jdbc.sql("update questionnaire_link set opened_at = :at where id = :id and opened_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", link.id())
                .update();
        if (first > 0) {
            audit.add(PATIENT, "questionnaire-opened", Optional.of(link.caseId()), link.instrument() + " " + link.id());
        }
    }

    /**
     * Keeps the answers as a document of the case and closes the link, both or neither.
     *
     * @param document the answers; empty if every item was left open
     * @param answers how many items were answered
     * @return false if the link is no longer good, and nothing was kept
     */
    @Transactional
    public boolean answer(QuestionnaireLink link, Optional<DocumentBytes> document, int answers) {
        int closed = jdbc.sql("update questionnaire_link set answered_at = :at, answers = :answers where id = :id"
                        + " and answered_at is null and withdrawn_at is null and expires_at > :at")
                .param("at", Timestamp.from(clock.instant()))
                .param("answers", answers)
                .param("id", link.id())
                .update();
        if (closed == 0) {
            return false;
        }
        audit.add(PATIENT, "questionnaire-answered", Optional.of(link.caseId()), link.instrument() + " " + link.id());
        document.ifPresent(bytes -> cases.append(
                link.caseId(), DocumentKind.CASE_FILE, "questionnaire " + link.instrument(), bytes, PATIENT));
        return true;
    }

    /** Takes a link back; false if it belongs to another case or was answered already. */
    @Transactional
    public boolean withdraw(UUID caseId, UUID id, String author) {
        int done = jdbc.sql("update questionnaire_link set withdrawn_at = :at where id = :id and case_id = :case"
                        + " and answered_at is null and withdrawn_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("case", caseId)
                .update();
        if (done > 0) {
            audit.add(author, "questionnaire-link-withdrawn", Optional.of(caseId), id.toString());
        }
        return done > 0;
    }

    private static String hash(String secret) {
        return new DocumentBytes(secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static QuestionnaireLink link(ResultSet row, int number) throws SQLException {
        return new QuestionnaireLink(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("instrument"),
                new QuestionnaireLink.Made(
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()),
                new QuestionnaireLink.Fate(
                        instant(row, "opened_at"),
                        instant(row, "answered_at"),
                        row.getInt("answers"),
                        row.getInt("document"),
                        instant(row, "withdrawn_at")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
