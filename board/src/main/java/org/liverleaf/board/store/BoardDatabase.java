package org.liverleaf.board.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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
     * @param other another PostgreSQL to use instead
     * @throws RefusedException if there is none
     */
    public static BoardDatabase open(Path data, Optional<DatabaseAddress> other) {
        return other.map(BoardDatabase::external).orElseGet(() -> open(data));
    }

    /**
     * Opens the embedded database of a board that is there.
     *
     * @throws RefusedException if there is none
     */
    public static BoardDatabase open(Path data) {
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
        return openNew(data);
    }

    /**
     * Opens a database to be filled, which is made if it is not there.
     *
     * @throws RefusedException if a board is running on it
     */
    public static BoardDatabase openNew(Path data, Optional<DatabaseAddress> other) {
        return other.map(BoardDatabase::external).orElseGet(() -> openNew(data));
    }

    /**
     * Opens an embedded database to be filled, which is made if it is not there.
     *
     * @throws RefusedException if a board is running on it
     */
    public static BoardDatabase openNew(Path data) {
        EmbeddedDatabase embedded = EmbeddedDatabase.start(data);
        return new BoardDatabase(embedded.address(), Optional.of(embedded));
    }

    private static BoardDatabase external(DatabaseAddress address) {
        return new BoardDatabase(address, Optional.empty());
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
        demandAnswer();
        return Optional.ofNullable(flyway("latest").info().current())
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .orElseThrow(() -> new RefusedException("the database holds no tables of a board"));
    }

    /**
     * Asks whether it answers at all, since whatever comes after would try for long and say so at length.
     *
     * @throws RefusedException if it does not
     */
    public void demandAnswer() {
        try {
            connect().close();
        } catch (SQLException failed) {
            throw new RefusedException("the database broke off (" + failed.getSQLState() + ")", failed);
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
        demandAnswer();
        try {
            flyway(version).migrate();
        } catch (FlywayException failed) {
            throw new RefusedException(
                    "the tables of a board cannot be made here; expected a database that holds nothing else", failed);
        }
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
