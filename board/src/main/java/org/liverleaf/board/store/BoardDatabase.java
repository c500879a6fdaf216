package org.liverleaf.board.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.liverleaf.board.RefusedException;

/**
 * The database of a board, opened by a command beside the board. If a board is running on the folder, its server is used;
 * else it is started for as long as the command works.
 */
public final class BoardDatabase implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:db/migration";

    private final DatabaseAddress address;
    private final Optional<EmbeddedDatabase> started;

    private BoardDatabase(DatabaseAddress address, Optional<EmbeddedDatabase> started) {
        this.address = address;
        this.started = started;
    }

    /**
     * Opens the database of a board that is there.
     *
     * @param data folder of the embedded database
     * @param url JDBC address of another PostgreSQL; empty for the embedded one
     * @throws RefusedException if there is none
     */
    public static BoardDatabase open(Path data, String url) {
        if (!url.isEmpty()) {
            return external(url);
        }
        if (!EmbeddedDatabase.isIn(data)) {
            throw new RefusedException(data + ": holds no database of a board");
        }
        try {
            Optional<FolderLock> lock = FolderLock.take(data);
            if (lock.isEmpty()) {
                return new BoardDatabase(EmbeddedDatabase.running(data), Optional.empty());
            }
            lock.get().close();
        } catch (IOException unreadable) {
            throw new RefusedException(data + ": cannot be opened (" + unreadable.getMessage() + ")", unreadable);
        }
        return started(data);
    }

    /**
     * Opens a database to be filled, which is made if it is not there.
     *
     * @throws RefusedException if a board is running on it
     */
    public static BoardDatabase openNew(Path data, String url) {
        return url.isEmpty() ? started(data) : external(url);
    }

    private static BoardDatabase started(Path data) {
        EmbeddedDatabase embedded = EmbeddedDatabase.start(data);
        return new BoardDatabase(embedded.address(), Optional.of(embedded));
    }

    private static BoardDatabase external(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new RefusedException("--database: expected an address that begins with jdbc:postgresql:");
        }
        return new BoardDatabase(
                new DatabaseAddress(
                        url, environment("LIVERLEAF_DATABASE_USER"), environment("LIVERLEAF_DATABASE_PASSWORD")),
                Optional.empty());
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new RefusedException(name + ": is not set, and --database needs it"));
    }

    /** A connection; whoever asks closes it. */
    public Connection connect() {
        try {
            return address.source().getConnection();
        } catch (SQLException failed) {
            throw new RefusedException(
                    "the database does not answer or does not let us in (" + failed.getSQLState() + ")", failed);
        }
    }

    /** A connection that sees one moment of the database and changes nothing. */
    public Connection connectToSnapshot() {
        Connection connection = connect();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException failed) {
            throw new RefusedException("the database gives no snapshot (" + failed.getSQLState() + ")", failed);
        }
    }

    /**
     * Version of the tables.
     *
     * @throws RefusedException if there are no tables of a board
     */
    public String schema() {
        // Asked first, for else every address that does not answer would be tried for long.
        closeQuietly(connect());
        return Optional.ofNullable(flyway("latest").info().current())
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .orElseThrow(() -> new RefusedException("the database holds no tables of a board"));
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // Nothing was done with it.
        }
    }

    /** The newest version of the tables that this software knows. */
    public String newestSchema() {
        return Arrays.stream(flyway("latest").info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(Object::toString)
                .orElseThrow();
    }

    /**
     * Makes the tables.
     *
     * @param version as of which version of the tables
     */
    public void migrate(String version) {
        closeQuietly(connect());
        flyway(version).migrate();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations(MIGRATIONS)
                .target(target)
                .load();
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedDatabase::close);
    }
}
