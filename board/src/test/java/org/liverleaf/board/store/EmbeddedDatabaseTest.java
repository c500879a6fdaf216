package org.liverleaf.board.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.board.RefusedException;

/** One server for the questions, in a folder with a space in its name; each test leaves it running. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    private static Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedDatabase database;

    @BeforeAll
    static void open() {
        home = folder.resolve("board of the clinic");
        database = EmbeddedDatabase.start(home);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "password_encryption,scram-sha-256",
        "listen_addresses,127.0.0.1",
        "unix_socket_directories,''",
        "log_statement,none",
        "server_encoding,UTF8"
    })
    void everySettingIsAsItMustBe(String name, String expected) throws SQLException {
        assertThat(ask("show " + name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"postgres,''", "postgres,wrong", "nobody,''"})
    void givenNoOrAWrongPassword_whenConnecting_thenRefused(String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, password))
                .isInstanceOf(SQLException.class)
                .satisfies(refused -> assertThat(((SQLException) refused).getSQLState())
                        .as(refused.getMessage())
                        .isIn("28P01", "28000", "08004"));
    }

    @Test
    void theRulesOfAccessTrustNobody() throws IOException {
        List<String> rules = Files.readAllLines(home.resolve("postgres").resolve("pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(rule).endsWith("scram-sha-256"));
    }

    @Test
    void theFolderIsTheOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(home.resolve("password"))).hasSize(48);
    }

    @Test
    void givenAServerInUse_whenAnotherStartsOnItsFolder_thenRefusedAndTheFirstGoesOn() throws SQLException {
        String before = ask("select pg_postmaster_start_time()::text");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("another liverleaf works on this folder");
        }
        assertThat(ask("select pg_postmaster_start_time()::text")).isEqualTo(before);
    }

    @Test
    void givenABoardAtWork_whenACommandOpensItsDatabase_thenItUsesTheRunningServer() throws SQLException {
        try (BoardDatabase beside = BoardDatabase.open(home);
                Connection connection = beside.connect()) {
            assertThat(ask(connection, "select pg_postmaster_start_time()::text"))
                    .isEqualTo(ask("select pg_postmaster_start_time()::text"));
        }
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void givenAFolderWithoutADatabase_whenACommandOpensIt_thenRefusedAndNothingIsMade(@TempDir Path empty) {
        assertThatThrownBy(() -> BoardDatabase.open(empty))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("holds no database");
        assertThat(empty).isEmptyDirectory();
    }

    private static String ask(String question) throws SQLException {
        try (Connection connection = database.address().source().getConnection()) {
            return ask(connection, question);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
