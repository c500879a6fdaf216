package org.liverleaf.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.store.BoardDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which board's database a command works on. */
final class BoardOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the database lives; ./liverleaf-data unless said")
    private Path data = Path.of("liverleaf-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "JDBC address of a PostgreSQL to use instead; user and password stand in the environment as"
                    + " LIVERLEAF_DATABASE_USER and LIVERLEAF_DATABASE_PASSWORD")
    private String database = "";

    /** The database of a board that is there. */
    BoardDatabase open() {
        return BoardDatabase.open(data, database);
    }

    /** A database to be filled. */
    BoardDatabase openNew() {
        return BoardDatabase.openNew(data, database);
    }

    /** Runs something of the board; what it refuses is one line and the exit status of a refusal. */
    static int run(CommandLine command, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException failed) {
            // Not caught by its type: commands are read without the board on the class path.
            if (failed instanceof RefusedException) {
                command.getErr().println(failed.getMessage());
                return Commands.REFUSED;
            }
            throw failed;
        }
    }
}
