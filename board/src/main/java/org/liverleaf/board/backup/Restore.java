package org.liverleaf.board.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.store.BoardDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills an empty database from a backup. The file is read through and compared with its hashes before anything is opened;
 * what is written stands and falls together.
 */
public final class Restore implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 1 << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads it through.
     *
     * @throws RefusedException if it is not a backup, not whole, or not what was written
     */
    public static Restore open(Path file) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException broken) {
            throw new RefusedException(
                    file + (Files.exists(file) ? ": is not a whole backup" : ": is not there"), broken);
        }
        try {
            Manifest manifest = manifest(file, zip);
            Restore restore = new Restore(file, zip, manifest);
            restore.compare();
            return restore;
        } catch (RefusedException refused) {
            closeQuietly(zip);
            throw refused;
        } catch (IOException | RuntimeException broken) {
            closeQuietly(zip);
            throw new RefusedException(file + ": is damaged (" + broken.getMessage() + ")", broken);
        }
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException ignored) {
            // It was only read.
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(Manifest.ENTRY))
                .orElseThrow(() -> new RefusedException(file + ": is not a backup, it has no " + Manifest.ENTRY));
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(file.toString(), new String(in.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8));
        }
    }

    private void compare() throws IOException {
        Set<String> expected = new HashSet<>();
        expected.add(Manifest.ENTRY);
        for (Manifest.Part part : manifest.tables()) {
            expected.add(part.entry());
            try (InputStream in = open(part);
                    DigestInputStream digest = new DigestInputStream(in, Backup.sha256())) {
                digest.transferTo(java.io.OutputStream.nullOutputStream());
                String found =
                        HexFormat.of().formatHex(digest.getMessageDigest().digest());
                if (!found.equals(part.sha256())) {
                    throw new RefusedException(file + ": is damaged, " + part.entry() + " is not what was written");
                }
            }
        }
        Set<String> found = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!found.equals(expected)) {
            throw new RefusedException(file + ": is damaged, it holds other entries than its manifest says");
        }
    }

    private InputStream open(Manifest.Part part) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(part.entry()))
                .orElseThrow(() -> new RefusedException(file + ": is damaged, " + part.entry() + " is not there"));
        return zip.getInputStream(entry);
    }

    /**
     * Fills a database and brings its tables up to this software.
     *
     * @return what was restored, for people
     * @throws RefusedException if the database holds anything, or the backup comes from newer software
     */
    public String into(BoardDatabase database) {
        String newest = database.newestSchema();
        if (versionOf(manifest.schema()) > versionOf(newest)) {
            throw new RefusedException(file + ": has tables of version " + manifest.schema()
                    + ", this software knows version " + newest + "; use software " + manifest.software()
                    + " or newer");
        }
        demandEmpty(database);
        database.migrate(manifest.schema());
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            long rows = fill(connection);
            connection.commit();
            database.migrate(newest);
            return rows + " rows of " + manifest.tables().size() + " tables, as of " + manifest.takenAt();
        } catch (IOException | SQLException failed) {
            throw new RefusedException(file + ": could not be restored, the database is as empty as before", failed);
        }
    }

    private int versionOf(String schema) {
        try {
            return Integer.parseInt(schema);
        } catch (NumberFormatException unknown) {
            throw new RefusedException(file + ": has tables of an unknown version", unknown);
        }
    }

    /** Before its tables are made, so that the database of something else is not touched at all. */
    private static void demandEmpty(BoardDatabase database) {
        try (Connection connection = database.connect()) {
            demandEmpty(connection, Tables.of(connection));
        } catch (SQLException failed) {
            throw new RefusedException("the database broke off (" + failed.getSQLState() + ")", failed);
        }
    }

    private static void demandEmpty(Connection connection, List<Tables.Table> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Tables.Table table : tables) {
                try (ResultSet row =
                        statement.executeQuery("select exists (select 1 from " + Tables.quoted(table.name()) + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        throw new RefusedException("the database is not empty: " + table.name()
                                + " holds rows; a backup is restored only into an empty one");
                    }
                }
            }
        }
    }

    private long fill(Connection connection) throws IOException, SQLException {
        List<Tables.Table> tables = Tables.of(connection);
        Set<String> names = tables.stream().map(Tables.Table::name).collect(Collectors.toSet());
        Set<String> kept = manifest.tables().stream().map(Manifest.Part::name).collect(Collectors.toSet());
        if (!names.equals(kept)) {
            throw new RefusedException(
                    file + ": holds other tables than those of version " + manifest.schema() + " are");
        }
        lock(connection, tables);
        demandEmpty(connection, tables);
        CopyManager copier = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        for (Tables.Table table : tables) {
            rows += fill(table, copier);
            for (String column : table.identities()) {
                goOnCounting(connection, table, column);
            }
        }
        return rows;
    }

    private static void lock(Connection connection, List<Tables.Table> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Tables.Table table : tables) {
                statement.execute("lock table " + Tables.quoted(table.name()) + " in exclusive mode");
            }
        }
    }

    private long fill(Tables.Table table, CopyManager copier) throws IOException, SQLException {
        Manifest.Part part = manifest.tables().stream()
                .filter(each -> each.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
        if (!new HashSet<>(table.columns()).equals(new HashSet<>(part.columns()))) {
            throw new RefusedException(
                    file + ": table " + table.name() + " has other columns than those of version " + manifest.schema());
        }
        Tables.Table inItsOrder = new Tables.Table(table.name(), part.columns(), table.identities());
        try (InputStream in = open(part)) {
            long rows = copier.copyIn("copy " + inItsOrder.copyTarget() + " from stdin", in);
            if (rows != part.rows()) {
                throw new RefusedException(
                        file + ": table " + table.name() + " has " + rows + " rows, its manifest says " + part.rows());
            }
            return rows;
        }
    }

    /** The next number follows the largest. */
    private static void goOnCounting(Connection connection, Tables.Table table, String column) throws SQLException {
        String name = Tables.quoted(table.name());
        try (Statement statement = connection.createStatement()) {
            statement.execute("select setval(pg_get_serial_sequence('" + name.replace("'", "''") + "', '"
                    + column.replace("'", "''") + "'), coalesce(max(" + Tables.quoted(column) + "), 1), max("
                    + Tables.quoted(column) + ") is not null) from " + name);
        }
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }
}
