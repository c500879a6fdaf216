package org.liverleaf.board.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.store.BoardDatabase;
import org.liverleaf.pathway.SoftwareVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes a whole board into one file, as of one moment; the board may go on working meanwhile. */
public final class Backup {

    private static final int BUFFER = 1 << 16;

    private final BoardDatabase database;
    private final Clock clock;

    /**
     * Of a database.
     *
     * @param clock for the moment in the manifest
     */
    public Backup(BoardDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the file. It appears under its name only when all of it is on the disk, and only its owner may read it.
     *
     * @return what was written, for people
     * @throws RefusedException if the file is there already or cannot be written
     */
    public String write(Path file) {
        if (Files.exists(file)) {
            throw new RefusedException(file + ": is there already, and a backup is never written over another");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try {
                Manifest manifest = writeTo(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                long rows = manifest.tables().stream()
                        .mapToLong(Manifest.Part::rows)
                        .sum();
                return rows + " rows of " + manifest.tables().size() + " tables, " + Files.size(file) + " bytes";
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw new RefusedException(file + ": cannot be written (" + failed.getMessage() + ")", failed);
        } catch (SQLException failed) {
            throw new RefusedException(
                    "the database broke off (" + failed.getSQLState() + "); nothing was written", failed);
        }
    }

    private Manifest writeTo(Path part) throws IOException, SQLException {
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        String schema = database.schema();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Connection connection = database.connectToSnapshot()) {
            ZipOutputStream zip =
                    new ZipOutputStream(new java.io.BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            CopyManager copier = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Manifest.Part> parts = new ArrayList<>();
            for (Tables.Table table : Tables.of(connection)) {
                parts.add(write(table, copier, zip));
            }
            Manifest manifest = new Manifest(
                    SoftwareVersion.SOFTWARE, schema, clock.instant().toString(), parts);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.toJson());
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static Manifest.Part write(Tables.Table table, CopyManager copier, ZipOutputStream zip)
            throws IOException, SQLException {
        Manifest.Part named = new Manifest.Part(table.name(), table.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(named.entry()));
        DigestOutputStream digest = new DigestOutputStream(new Unclosed(zip), sha256());
        long rows = copier.copyOut("copy " + table.copyTarget() + " to stdout", digest);
        zip.closeEntry();
        return new Manifest.Part(
                table.name(),
                table.columns(),
                rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** The stream of an entry, which ends while that of the file goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
