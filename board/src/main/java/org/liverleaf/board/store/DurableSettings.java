package org.liverleaf.board.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.liverleaf.board.RefusedException;

/** The settings of PostgreSQL without which an acknowledged write can be lost. */
public final class DurableSettings {

    private static final List<String> NAMES = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurableSettings() {}

    /**
     * Asks a database that is not ours, by a connection of the user, since a user can have settings of their own.
     *
     * @throws RefusedException if it does not answer, or with a line for each setting that is off
     */
    public static void demand(DatabaseAddress address) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = address.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    if (row.getString(1).equals("off")) {
                        faults.add("the database has " + name
                                + " off: what the board has acknowledged could be lost; switch it on");
                    }
                }
            }
        } catch (SQLException failed) {
            throw new RefusedException(
                    "the database does not answer or does not let us in (" + failed.getSQLState() + ")", failed);
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(String.join(System.lineSeparator(), faults));
        }
    }
}
