package org.liverleaf.board.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.board.DurableBoard;
import org.slf4j.LoggerFactory;

/** What was acknowledged is there after every kind of end, and nothing is there by halves. */
class SurvivalTest {

    private static final int ROUNDS = 12;
    private static final int WRITERS = 4;
    private static final int LONGEST_ROUND_MS = 700;
    private static final int FEWEST_WRITES = 3;
    private static final long LONGEST_WAIT_S = 60;

    @TempDir
    Path folder;

    /** A killed server is told of at length. */
    @BeforeAll
    static void silence() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    @Test
    void givenWritersAtWork_whenTheServerIsKilledAgainAndAgain_thenEveryAcknowledgedDocumentIsThere() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Random random = new Random(17);
        for (int round = 0; round < ROUNDS; round++) {
            try (DurableBoard board = DurableBoard.start(folder)) {
                assertWhole(board, acknowledged, false);
                CountDownLatch started = new CountDownLatch(FEWEST_WRITES);
                Writers writers = new Writers(board, WRITERS, line -> {
                    acknowledged.add(line);
                    started.countDown();
                });
                ProcessHandle server = server(folder);
                writers.start();
                assertThat(started.await(LONGEST_WAIT_S, TimeUnit.SECONDS)).isTrue();
                // Not to wait for anything: to strike at any moment of the work.
                assertThat(server.onExit()
                                .completeOnTimeout(server, random.nextInt(LONGEST_ROUND_MS), TimeUnit.MILLISECONDS)
                                .get())
                        .isSameAs(server);
                assertThat(server.destroyForcibly()).isTrue();
                server.onExit().get(LONGEST_WAIT_S, TimeUnit.SECONDS);
                writers.join();
            }
        }
        try (DurableBoard board = DurableBoard.start(folder)) {
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * FEWEST_WRITES);
            assertWhole(board, acknowledged, false);
        }
    }

    @Test
    void givenWritersAtWork_whenTheApplicationIsKilled_thenItsServerIsStoppedAndEveryAcknowledgedDocumentIsThere()
            throws Exception {
        Set<String> acknowledged = new HashSet<>();
        Process application = BoardProcess.command(folder, WRITERS).start();
        ProcessHandle server;
        try (BufferedReader lines = application.inputReader()) {
            while (acknowledged.size() < 50) {
                acknowledged.add(lines.readLine());
            }
            server = server(folder);
            // By its handle: the process itself would close the pipe before it is read to its end.
            assertThat(application.toHandle().destroyForcibly()).isTrue();
            lines.lines().filter(line -> line.length() > 36).forEach(acknowledged::add);
            application.onExit().get(LONGEST_WAIT_S, TimeUnit.SECONDS);
        }
        assertThat(server.isAlive()).as("the server outlives its application").isTrue();
        try (DurableBoard board = DurableBoard.start(folder)) {
            assertThat(server.isAlive()).isFalse();
            assertWhole(board, acknowledged, true);
        }
    }

    @Test
    void givenAStoppedDatabase_whenStartedAgain_thenItHoldsTheSameAndKeepsItsPassword() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        String password;
        try (DurableBoard board = DurableBoard.start(folder)) {
            acknowledged.add(board.open("A01-two-lesions-right-liver") + " 1");
            password = board.database().password();
        }
        try (DurableBoard board = DurableBoard.start(folder)) {
            assertThat(board.database().password()).isEqualTo(password);
            assertWhole(board, acknowledged, false);
        }
        // After a power cut the number of the server of then may belong to anybody: here to this very process.
        Files.writeString(
                folder.resolve("postgres").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");
        // Whatever interrupted unpacking or making is done anew.
        Files.createDirectories(folder.resolve("programs").resolve("PG-half").resolve("bin"));
        try (DurableBoard board = DurableBoard.start(folder)) {
            assertWhole(board, acknowledged, false);
            assertThat(folder.resolve("programs").resolve("PG-half")).doesNotExist();
        }
    }

    @Test
    void givenAFirstStartThatWasInterrupted_whenStartedAgain_thenTheDatabaseIsMadeAnew() throws Exception {
        Path half = Files.createDirectories(folder.resolve("postgres.part").resolve("base"));
        Files.writeString(half.resolveSibling("postgresql.conf"), "");
        try (DurableBoard board = DurableBoard.start(folder)) {
            assertWhole(board, Set.of(board.open("A01-two-lesions-right-liver") + " 1"), false);
        }
        assertThat(folder.resolve("postgres.part")).doesNotExist();
    }

    private static ProcessHandle server(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Some were cut off while the pipe still held lines; a line cut in two is none. */
    private static void assertWhole(DurableBoard board, Set<String> acknowledged, boolean mayEndInHalfALine)
            throws SQLException {
        Set<String> there = new HashSet<>();
        try (Connection connection = board.database().address().source().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select case_id || ' ' || number from document")) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery("select (select count(*) from board_case c where not exists"
                    + " (select 1 from document d where d.case_id = c.id and d.number = 1)),"
                    + " (select count(*) from audit where action = 'document-added'),"
                    + " (select count(*) from audit where action = 'case-opened'),"
                    + " (select count(*) from board_case)")) {
                rows.next();
                assertThat(rows.getLong(1)).as("cases without their document").isZero();
                assertThat(rows.getLong(2)).as("lines of documents").isEqualTo(there.size());
                assertThat(rows.getLong(3)).as("lines of cases").isEqualTo(rows.getLong(4));
            }
        }
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(there);
        if (mayEndInHalfALine) {
            lost.removeIf(line -> line.length() < 38);
        }
        assertThat(lost).as("acknowledged and not there").isEmpty();
        assertThat(board.part(AuditTrail.class).faults()).isEmpty();
        assertThat(board.part(Seals.class).faults()).isEmpty();
    }
}
