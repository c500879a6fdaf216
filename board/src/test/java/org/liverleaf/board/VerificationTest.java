package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.BoardDatabase;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.GivenOpinion;
import org.liverleaf.board.store.LetterStore;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.Outcome;
import org.liverleaf.board.store.Seals;
import org.liverleaf.board.store.SignedDecision;

/** Whoever changes the database past the triggers is found out. Each test takes back what it changed. */
class VerificationTest {

    private static final Set<String> NUMBERED = Set.of("document", "opinion", "opinion_answer", "outcome");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DurableBoard board;

    @BeforeAll
    static void fill() {
        board = DurableBoard.start(folder);
        UUID first = board.open("A01-two-lesions-right-liver");
        UUID second = board.open("A16-contradictory-data");
        board.decide(List.of(first, second));
        // Handed in after the decision: it takes no part when the decision is made again.
        boolean added = board.part(CaseStore.class)
                .add(
                        first,
                        1,
                        DocumentKind.FHIR_BUNDLE,
                        "bundle.json",
                        DurableBoard.bundle("A14-rising-cea-stable-imaging"),
                        "ada");
        assertThat(added).isTrue();
        signLetter(board.part(DecisionStore.class).all().getFirst());
        say(board.part(DecisionStore.class).all().getFirst());
        board.part(AuditTrail.class).add("ada", "case-seen", Optional.of(first), "");
    }

    private static void say(SignedDecision decision) {
        Account ada = board.part(AccountStore.class).find("ada").orElseThrow();
        board.part(MeetingStore.class)
                .give(
                        decision.meetingId(),
                        decision.caseId(),
                        ada,
                        new GivenOpinion(
                                Map.of("ablation", "for", "resection", "against"),
                                "Small.",
                                Map.of("resectability", new GivenOpinion.Answer("resectable", "If fit."))));
        board.part(DecisionStore.class)
                .record(
                        decision,
                        new Outcome("", false, LocalDate.of(2026, 3, 9), "other", "Moved away.", "ada", Instant.EPOCH));
    }

    private static void signLetter(SignedDecision decision) {
        Account ada = board.part(AccountStore.class).find("ada").orElseThrow();
        LetterStore letters = board.part(LetterStore.class);
        LetterStore.Place place =
                new LetterStore.Place(decision.meetingId(), decision.caseId(), Optional.of(decision.id()), "patient");
        UUID letter = letters.keep(place, 0, "{}", "{}", ada).orElseThrow();
        assertThat(letters.keep(place, 0, "{}", "{}", ada)).as("seen nothing").isEmpty();
        assertThat(letters.sign(decision.caseId(), letter, "Dear friend", ada)).isTrue();
        assertThat(letters.sign(decision.caseId(), letter, "Dear foe", ada))
                .as("signed before")
                .isFalse();
    }

    /** Every test has put back what it changed. */
    @AfterAll
    static void close() {
        List<String> left = verify().faults();
        board.close();
        assertThat(left).isEmpty();
    }

    @Test
    void givenNothingChanged_whenVerified_thenNoFaultAndACount() {
        Verification.Findings findings = verify();
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.summary())
                .contains("3 documents")
                .contains("2 decisions made again")
                .endsWith("no fault");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document set name = 'other'",
                "delete from document",
                "update decision set digest = 'other'",
                "delete from decision",
                "update letter_signature set content = 'other'",
                "delete from letter_version",
                "update opinion set stance = 'for'",
                "delete from outcome",
                "update audit set account = 'other' where id = 1",
                "delete from audit where id = 1",
                "update knowledge_version set version = 'other'",
                "delete from knowledge_version"
            })
    void givenAWriterWithoutTricks_whenChangingWhatOnlyGrows_thenRefused(String change) {
        assertThatThrownBy(() -> execute(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "update audit set account = 'other' where id = 3 => audit line 3: was changed after it was written",
                "update audit set at = at + interval '1 microsecond' where id = 3 => audit line 3: was changed",
                "delete from audit where id = 3 => audit line 3: is not there, line 4 comes next",
                "delete from audit where id = 1 => audit line 1: is not there, line 2 comes next",
                "update audit set previous_hash = 'x' where id = 2 => audit line 2: does not follow the line before it",
                "update document set content = content || '\\x20' where number = 2 => is not what was handed in",
                "update document set content = '\\x20', sha256 = encode(sha256('\\x20'), 'hex') where number = 2"
                        + " => is not what was handed in",
                "delete from document where number = 2 => document 2 of case",
                "update decision set content = jsonb_set(content, '{reasons}', '\"other\"') => is not what was signed",
                "update decision set signed_at = signed_at + interval '1 second' => is not what was signed",
                "update decision set supersedes = (select min(id::text)::uuid from decision)"
                        + " where id = (select max(id::text)::uuid from decision) => is not what was signed",
                "delete from decision where id = (select min(id::text)::uuid from decision) => : is not there",
                "update letter_signature set content = 'Dear foe' => is not what was signed",
                "update letter_signature set content = 'x', sha256 = encode(sha256('x'), 'hex') => is not what was signed",
                "delete from letter_signature => : is not there",
                "update opinion set stance = 'for' where stance = 'against' => are not what was given",
                "update opinion_answer set remark = 'other' => are not what was given",
                "update opinion set after_shown = not after_shown => are not what was given",
                "delete from opinion_answer => are not what was given",
                "delete from opinion where remark = 'Small.' => are not there",
                "insert into opinion (meeting_id, case_id, account_id, option_id, stance, remark, given_at) select meeting_id,"
                        + " case_id, account_id, 'sirt', stance, remark, given_at + interval '1 second' from opinion limit 1"
                        + " => are not what was given",
                "update outcome set reason = 'other' => is not what was told",
                "update outcome set done = true => is not what was told",
                "delete from outcome => : is not there"
            })
    void givenAChangePastTheTriggers_whenTheTrailIsCompared_thenNamed(String change, String fault) throws SQLException {
        past(change, () -> {
            List<String> faults = new ArrayList<>(board.part(AuditTrail.class).faults());
            faults.addAll(board.part(Seals.class).faults());
            assertThat(faults)
                    .anySatisfy(line -> assertThat(line).contains(fault).hasLineCount(1));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "update audit set account = 'other' where id = 3 => audit line 3: was changed after it was written",
                "delete from document where number = 2 => document 2 of case",
                "update decision set record_hash = 'x' => the documents give another record than then",
                "update decision set digest = 'x' => the same record gives another assessment",
                "update decision set as_of = as_of - 400 => the same record gives another assessment",
                "update knowledge_version set archive = '\\x20' => its decisions cannot be made again"
            })
    void givenAChangePastTheTriggers_whenVerified_thenNamed(String change, String fault) throws SQLException {
        past(change, () -> {
            Verification.Findings findings = verify();
            assertThat(findings.faults())
                    .anySatisfy(line -> assertThat(line).contains(fault).hasLineCount(1));
            assertThat(findings.summary()).endsWith(" faults");
        });
    }

    @Test
    void givenTheNewestLineIsRemoved_whenVerified_thenTheSummaryShowsAnotherLastHash() throws SQLException {
        String before = verify().summary();
        past(
                "delete from audit where id = (select max(id) from audit)",
                () -> assertThat(verify().summary()).isNotEqualTo(before));
        assertThat(verify().summary()).isEqualTo(before);
    }

    @Test
    void givenTablesOfAnotherVersion_whenVerified_thenRefused() throws SQLException {
        String later = "update flyway_schema_history set version = '9999'"
                + " where installed_rank = (select max(installed_rank) from flyway_schema_history)";
        past(later, () -> assertThatThrownBy(VerificationTest::verify).isInstanceOf(RefusedException.class));
    }

    private static Verification.Findings verify() {
        try (BoardDatabase database = BoardDatabase.open(folder)) {
            return Verification.of(database, DurableBoard.knowledge(), DurableBoard.CLOCK);
        }
    }

    private static void execute(String change) throws SQLException {
        try (Connection connection = board.database().address().source().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }

    /** As somebody with all rights would, who sets the triggers aside; taken back from copies afterwards. */
    private static void past(String change, Runnable look) throws SQLException {
        List<String> tables = List.of(
                "audit",
                "document",
                "decision",
                "knowledge_version",
                "letter_signature",
                "opinion",
                "opinion_answer",
                "outcome",
                "flyway_schema_history");
        try (Connection connection = board.database().address().source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : tables) {
                statement.execute("create temporary table copy_of_" + table + " as select * from " + table);
            }
            assertThat(statement.executeUpdate(change)).isPositive();
            try {
                look.run();
            } finally {
                for (String table : tables) {
                    statement.execute("delete from " + table);
                    statement.execute(
                            "insert into " + table + (NUMBERED.contains(table) ? " overriding system value" : "")
                                    + " select * from copy_of_" + table);
                }
            }
        }
    }
}
