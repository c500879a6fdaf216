package org.liverleaf.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "how the site runs its board; DIR/board.properties unless said")
    private @Nullable Path configuration;

    /** Folder of the embedded database. */
    Path data() {
        return data;
    }

    /** JDBC address of another; empty for the embedded one. */
    String database() {
        return database;
    }

    /** The configuration that was named. */
    Optional<Path> findConfiguration() {
        return Optional.ofNullable(configuration);
    }
}
