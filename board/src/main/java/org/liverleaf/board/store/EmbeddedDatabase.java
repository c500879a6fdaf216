package org.liverleaf.board.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of our own in a folder of ours. Every acknowledged write reaches the disk, and every user needs the password,
 * which is made at the first start and kept in a file that only the owner reads. A server that outlived its application is
 * stopped before the folder is opened again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATABASE = "postgres";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on a free port of the loopback address.
     *
     * @param folder where the database lives; made if it is not there
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Path home = folder.toAbsolutePath();
            makePrivate(home);
            String password = password(home.resolve("password"));
            Path data = home.resolve("postgres");
            stopSurvivor(data);
            EmbeddedPostgres server = builder(data, home, password).start();
            EmbeddedDatabase database = new EmbeddedDatabase(server, password);
            database.demandPassword(data);
            return database;
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded database did not start in " + folder, failed);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path home, String password) throws IOException {
        Path work = Files.createDirectories(home.resolve("programs"));
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(work.toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(LONGEST_START)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("listen_addresses", "127.0.0.1")
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

    /** After a kill of the application its server may still hold the folder. */
    private static void stopSurvivor(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        Optional<ProcessHandle> survivor = lines.isEmpty() ? Optional.empty() : findProcess(lines.getFirst());
        boolean isOurs = lines.size() > 1 && Path.of(lines.get(1).strip()).equals(data);
        if (survivor.isEmpty() || !isOurs) {
            return;
        }
        survivor.get().destroy();
        try {
            survivor.get().onExit().get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stubborn) {
            throw new IOException(
                    "an earlier server (process " + survivor.get().pid() + ") still holds " + data, stubborn);
        }
    }

    private static Optional<ProcessHandle> findProcess(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"));
        } catch (NumberFormatException noPid) {
            return Optional.empty();
        }
    }

    /** A fresh folder trusts every local user until its first start is done. */
    private void demandPassword(Path data) throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        String wanted = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(rules).equals(wanted)) {
            return;
        }
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is hexadecimal, made above.
            statement.execute("alter user " + USER + " password '" + password + "'");
            Files.writeString(rules, wanted, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failed) {
            throw new IOException("the password of the embedded database could not be set", failed);
        }
    }

    /** Address for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    /** The one user. */
    public String user() {
        return USER;
    }

    /** Its password. */
    public String password() {
        return password;
    }

    private PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(USER);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
