package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.board.backup.Backup;
import org.liverleaf.board.backup.Restore;
import org.liverleaf.board.configuration.Configuration;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.BoardDatabase;
import org.liverleaf.board.store.DatabaseAddress;

/** A board on a PostgreSQL that others run, by a user who owns a database and nothing else. */
final class ExternalDatabaseTest {

    @TempDir
    private Path folder;

    private static void tell(EmbeddedPostgres server, String... commands) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static DatabaseAddress address(EmbeddedPostgres server, String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "leaf", "its password");
    }

    private Board start(DatabaseAddress address) {
        BoardSettings settings = new BoardSettings(
                folder.resolve("unused"),
                "127.0.0.1",
                0,
                Optional.of(address),
                TestBoard.SAMPLES.resolve("A01-two-lesions-right-liver").toString(),
                new Configuration(Map.of("liverleaf.proxies", "none")));
        return Board.start(settings, TestBoard.knowledge(), Clock.systemUTC());
    }

    @Test
    void aBoardRunsOnItIsBackedUpAndRestoredThere() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            tell(
                    server,
                    "create role leaf login password 'its password' nosuperuser nocreatedb nocreaterole",
                    "create database first owner leaf",
                    "create database second owner leaf",
                    "alter system set full_page_writes = off",
                    "select pg_reload_conf()",
                    // A user's own setting counts for what the board writes.
                    "alter role leaf set synchronous_commit = off");
            assertThatThrownBy(() -> start(address(server, "first")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("the database has full_page_writes off")
                    .hasMessageContaining("the database has synchronous_commit off");
            tell(
                    server,
                    "alter system reset full_page_writes",
                    "select pg_reload_conf()",
                    "alter role leaf reset synchronous_commit");
            long lines;
            try (Board board = start(address(server, "first"))) {
                assertThat(folder.resolve("unused")).doesNotExist();
                Visitor visitor = new Visitor(board.address());
                assertThat(visitor.signOn("board", board.findFirstPassword().orElseThrow()))
                        .endsWith("/");
                believesNoProxy(board);
                lines = board.part(AuditTrail.class).newest(1).getFirst().id();
            }
            goesOverInAFile(address(server, "first"), address(server, "second"), lines);
        }
    }

    private static void believesNoProxy(Board board) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(board.address() + "/sign-on"))
                                .header("X-Forwarded-For", "198.51.100.7")
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("Secure");
    }

    private void goesOverInAFile(DatabaseAddress from, DatabaseAddress to, long lines) {
        Path file = folder.resolve("board.zip");
        try (BoardDatabase first = BoardDatabase.open(folder, Optional.of(from))) {
            new Backup(first, Clock.systemUTC()).write(file);
        }
        try (Restore restore = Restore.open(file);
                BoardDatabase second = BoardDatabase.openNew(folder, Optional.of(to))) {
            restore.into(second);
            Verification.Findings findings = Verification.of(second, TestBoard.knowledge(), Clock.systemUTC());
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.summary()).contains(lines + " lines of the audit trail");
        }
        try (Board again = start(to)) {
            assertThat(again.findFirstPassword()).as("the accounts came along").isEmpty();
        }
    }
}
