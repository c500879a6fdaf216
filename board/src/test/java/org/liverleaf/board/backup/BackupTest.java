package org.liverleaf.board.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.board.DurableBoard;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.Verification;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.store.BoardDatabase;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.json.AssessmentWriter;

/** A board in a file and back. One board is written once; each test reads or damages a copy of the file. */
class BackupTest {

    private static final List<String> SAMPLES = List.of(
            "A01-two-lesions-right-liver",
            "A02-bilobar-small-remnant",
            "A14-rising-cea-stable-imaging",
            "A16-contradictory-data",
            "B02-her2-positive-de-novo",
            "E01-carcinoid-before-embolisation",
            "J03-unknown-primary");

    @TempDir
    static Path folder;

    private static Path backup = Path.of("");
    private static Map<UUID, String> assessments = new TreeMap<>();

    @BeforeAll
    static void write() throws IOException {
        backup = folder.resolve("board.zip");
        try (DurableBoard board = DurableBoard.start(folder.resolve("first"))) {
            List<UUID> cases = new ArrayList<>(SAMPLES.stream().map(board::open).toList());
            cases.add(board.part(CaseStore.class)
                    .open(
                            "tabs\tand \\ and Umlaute äöü",
                            DocumentKind.CASE_FILE,
                            "case.json",
                            DurableBoard.caseFile("bilobar-small-remnant.json"),
                            "ada"));
            board.decide(cases.subList(0, 3));
            assertThat(board.part(CaseStore.class)
                            .add(
                                    cases.getFirst(),
                                    1,
                                    DocumentKind.FHIR_BUNDLE,
                                    "later.json",
                                    DurableBoard.bundle("A14-rising-cea-stable-imaging"),
                                    "ada"))
                    .isTrue();
            assessments = assessments(board);
            try (BoardDatabase database = BoardDatabase.open(folder.resolve("first"))) {
                String said = new Backup(database, DurableBoard.CLOCK).write(backup);
                assertThat(said).contains("rows of").contains("tables");
                assertThatThrownBy(() -> new Backup(database, DurableBoard.CLOCK).write(backup))
                        .isInstanceOf(RefusedException.class)
                        .hasMessageContaining("never written over");
            }
        }
    }

    @Test
    void givenABackup_whenRestored_thenTheSameAssessmentsAndACleanVerification() throws Exception {
        Path second = folder.resolve("second");
        try (Restore restore = Restore.open(backup);
                BoardDatabase database = BoardDatabase.openNew(second)) {
            assertThat(restore.into(database)).contains("as of " + DurableBoard.CLOCK.instant());
            assertThatThrownBy(() -> restore.into(database))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("is not empty");
            Verification.Findings findings = Verification.of(database, DurableBoard.knowledge(), DurableBoard.CLOCK);
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.summary()).contains("9 documents").contains("3 decisions made again");
        }
        try (DurableBoard board = DurableBoard.start(second)) {
            assertThat(assessments(board)).isEqualTo(assessments);
            // Numbers go on where they were, and what only grows still refuses changes.
            board.open("A03-borderline-remnant");
            assertThat(ask(board, "select max(id) from document")).isEqualTo("10");
            assertThatThrownBy(() -> ask(board, "delete from audit returning id"))
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void theFileIsTheOwnersAloneAndNothingIsLeftBesideIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("board.zip.part")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.999})
    void givenACutOffFile_whenOpened_thenRefusedWithOneLine(double kept) throws IOException {
        byte[] all = Files.readAllBytes(backup);
        Path cut = Files.write(
                Files.createTempFile(folder, "cut", ".zip"), java.util.Arrays.copyOf(all, (int) (all.length * kept)));
        refused(cut, "is not a whole backup");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.2, 0.4, 0.6, 0.8, 0.95})
    void givenAChangedByte_whenOpened_thenRefusedWithOneLine(double place) throws IOException {
        byte[] all = Files.readAllBytes(backup);
        all[(int) (all.length * place)] ^= 0x10;
        refused(Files.write(Files.createTempFile(folder, "changed", ".zip"), all), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "manifest.json | \"format\" : 1 | \"format\" : 2 | is a backup of format 2",
                "manifest.json | \"tables\" | \"other\" | holds other entries than its manifest says",
                "manifest.json | { | [ | is damaged",
                "tables/board_case.copy | A01 | A02 | tables/board_case.copy is not what was written"
            })
    void givenAnotherEntry_whenOpened_thenRefusedWithOneLine(String entry, String from, String to, String line)
            throws IOException {
        refused(rewritten(entry, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to)), line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\" : \" | \"schema\" : \"99 | this software knows version",
                "\"name\" : \"outcome\" | \"name\" : \"outcome2\" | tables/outcome2.copy is not there",
                "\"display_name\" | \"display_name2\" | table account has other columns",
                "\"rows\" : 8 | \"rows\" : 7 | its manifest says 7"
            })
    void givenAManifestThatDoesNotFit_whenRestored_thenRefusedAndTheDatabaseStaysEmpty(
            String from, String to, String line) throws Exception {
        Path other = rewritten(Manifest.ENTRY, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        try (BoardDatabase database = BoardDatabase.openNew(folder.resolve("empty"))) {
            assertThatThrownBy(() -> {
                        try (Restore restore = Restore.open(other)) {
                            restore.into(database);
                        }
                    })
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(line)
                    .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                for (Tables.Table table : Tables.of(connection)) {
                    try (ResultSet row = statement.executeQuery("select count(*) from " + table.name())) {
                        row.next();
                        assertThat(row.getInt(1)).as(table.name()).isZero();
                    }
                }
            }
        }
    }

    @Test
    void givenTheDatabaseOfSomethingElse_whenRestored_thenRefusedAndItIsAsBefore() throws Exception {
        try (BoardDatabase database = BoardDatabase.openNew(folder.resolve("foreign"));
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                Restore restore = Restore.open(backup)) {
            statement.execute("create table stock (item text)");
            assertThatThrownBy(() -> restore.into(database))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("expected a database that holds nothing else");
            statement.execute("insert into stock values ('screws')");
            assertThatThrownBy(() -> restore.into(database))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("the database is not empty: stock holds rows");
            assertThat(Tables.of(connection)).extracting(Tables.Table::name).containsExactly("stock");
            assertThatThrownBy(database::schema)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("holds no tables of a board");
        }
    }

    private static void refused(Path file, String line) {
        assertThatThrownBy(() -> Restore.open(file).close())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(line)
                .hasMessageStartingWith(file.toString())
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    }

    /** The backup with the text of one entry changed. */
    private static Path rewritten(String changed, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(backup.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    if (entry.getName().equals(changed)) {
                        String before = new String(content, StandardCharsets.UTF_8);
                        String after = change.apply(before);
                        assertThat(after).isNotEqualTo(before);
                        content = after.getBytes(StandardCharsets.UTF_8);
                    }
                    to.write(content);
                }
            }
        }
        return Files.write(Files.createTempFile(folder, "rewritten", ".zip"), bytes.toByteArray());
    }

    private static String ask(DurableBoard board, String question) throws SQLException {
        try (Connection connection = board.database().address().source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Map<UUID, String> assessments(DurableBoard board) throws IOException {
        Map<UUID, String> all = new TreeMap<>();
        AssessmentWriter writer = new AssessmentWriter(DurableBoard.knowledge());
        for (StoredCase each : board.part(CaseStore.class).all(0, 100)) {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            writer.writeLine(
                    board.part(CaseDesk.class).find(each.id()).orElseThrow().assessment(), json);
            all.put(each.id(), each.name() + " " + json.toString(StandardCharsets.UTF_8));
        }
        assertThat(all).hasSizeGreaterThan(SAMPLES.size());
        return all;
    }
}
