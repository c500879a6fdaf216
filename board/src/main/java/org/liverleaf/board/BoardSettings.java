package org.liverleaf.board;

import java.nio.file.Path;
import java.util.Optional;
import org.liverleaf.board.configuration.Configuration;
import org.liverleaf.board.store.DatabaseAddress;

/**
 * How a board is started.
 *
 * @param data folder of the embedded database and its password
 * @param bind address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param database a PostgreSQL to use instead of the embedded one
 * @param samples folder of sample cases to begin with; empty for none
 * @param configuration what else the site says
 */
public record BoardSettings(
        Path data,
        String bind,
        int port,
        Optional<DatabaseAddress> database,
        String samples,
        Configuration configuration) {

    /** A board of its own on this machine, of which nothing more is said. */
    public static BoardSettings local(Path data, int port, String samples) {
        return new BoardSettings(data, "127.0.0.1", port, Optional.empty(), samples, Configuration.NONE);
    }

    /** The same with what a site says. */
    public BoardSettings with(Configuration said) {
        return new BoardSettings(data, bind, port, database, samples, said);
    }
}
