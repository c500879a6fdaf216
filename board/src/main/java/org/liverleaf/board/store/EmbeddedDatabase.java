package org.liverleaf.board.store;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.liverleaf.board.RefusedException;

/**
 * A PostgreSQL of our own in a folder of ours. Every acknowledged write reaches the disk, and every user needs the password,
 * which is made before the database and kept in a file that only the owner reads. One process at a time works on a folder;
 * a server that outlived its application is stopped before the folder is opened again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATABASE = "postgres";
    private static final String DATA = "postgres";
    private static final String PASSWORD = "password";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final int PORT_LINE = 3;

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final DatabaseAddress address;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, DatabaseAddress address) {
        this.lock = lock;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server on a free port of the loopback address.
     *
     * @param folder where the database lives; made if it is not there
     * @throws RefusedException if another process works on the folder, or the server does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            makePrivate(folder.toAbsolutePath());
            Path home = folder.toRealPath();
            FolderLock lock = FolderLock.take(home)
                    .orElseThrow(() -> new RefusedException(
                            folder + ": another liverleaf works on this folder; stop it first or name another folder"));
            try {
                return start(home, lock);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException | IllegalStateException failed) {
            throw new RefusedException(
                    folder + ": the database did not start here (" + failed.getMessage() + ")", failed);
        }
    }

    private static EmbeddedDatabase start(Path home, FolderLock lock) throws IOException {
        Path data = home.resolve(DATA);
        Path programs = Files.createDirectories(home.resolve("programs"));
        new Survivors(programs, data).stop();
        forgetHalfUnpacked(programs);
        String password = password(home.resolve(PASSWORD));
        if (!Files.exists(data)) {
            make(home, password);
        }
        EmbeddedPostgres server = builder(data, home, password).start();
        return new EmbeddedDatabase(lock, server, address(server.getPort(), password));
    }

    /** Under another name at first: whatever interrupts this leaves no half database behind. */
    private static void make(Path home, String password) throws IOException {
        Path part = home.resolve(DATA + ".part");
        FileUtils.deleteDirectory(part.toFile());
        builder(part, home, password).start().close();
        Files.move(part, home.resolve(DATA));
    }

    /** The unpacking library takes a folder without this mark for one that another is unpacking. */
    private static void forgetHalfUnpacked(Path programs) throws IOException {
        List<Path> halves;
        try (Stream<Path> versions = Files.list(programs)) {
            halves = versions.filter(version -> !Files.exists(version.resolve(".exists")))
                    .toList();
        }
        for (Path half : halves) {
            FileUtils.deleteDirectory(half.toFile());
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path home, String password) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(home.resolve("programs").toFile())
                // A resolver of its own, for else the library shares programs between folders.
                .setPgBinaryResolver(
                        (system, machine) -> DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine))
                .setCleanDataDirectory(false)
                .setPGStartupWait(LONGEST_START)
                // These three go to initdb: the password is asked for from the first moment.
                .setLocaleConfig("pwfile", home.resolve(PASSWORD).toString())
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_statement", "none")
                .setServerConfig("log_min_error_statement", "panic")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (isPosix(file)) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, password, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        Files.move(part, file);
        return password;
    }

    /** Whether a database was made in this folder. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(DATA).resolve("PG_VERSION"));
    }

    /** Where the server of a running board listens. */
    static DatabaseAddress running(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(DATA).resolve("postmaster.pid"));
            return address(Integer.parseInt(lines.get(PORT_LINE).strip()), password(folder.resolve(PASSWORD)));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException starting) {
            throw new RefusedException(
                    folder + ": another liverleaf starts or stops here just now; try again in a moment", starting);
        }
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, password);
    }

    /** Where it listens, with user and password. */
    public DatabaseAddress address() {
        return address;
    }

    /** Address for JDBC. */
    public String url() {
        return address.url();
    }

    /** The one user. */
    public String user() {
        return address.user();
    }

    /** Its password. */
    public String password() {
        return address.password();
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
