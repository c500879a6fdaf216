package org.liverleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liverleaf serve}: the board application, until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the board: meetings, cases, opinions, signed decisions, follow-up.",
            "",
            "Listens on this machine alone unless --bind says otherwise, and keeps everything in a PostgreSQL of its own in"
                    + " DIR. With --database it uses another PostgreSQL; user and password stand in the environment as"
                    + " LIVERLEAF_DATABASE_USER and LIVERLEAF_DATABASE_PASSWORD. Everything else that a site may say stands in"
                    + " the configuration (docs/guide/running-a-board.md). The first start prints the name and password to sign"
                    + " on with, once."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--samples", description = "begin with the sample cases, if there is no case yet")
    private boolean samples;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port to listen on; 8080 unless said, 0 for a free one")
    private @Nullable Integer port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "address to listen on; 127.0.0.1 unless said")
    private @Nullable String bind;

    @Mixin
    private BoardOptions board = new BoardOptions();

    @Override
    public Integer call() throws Exception {
        CommandLine command = Commands.line(spec);
        if (port != null && (port < 0 || port > LARGEST_PORT)) {
            command.getErr().println("--port: found " + port + ", expected 0 to " + LARGEST_PORT);
            return CommandLine.ExitCode.USAGE;
        }
        Optional<Path> folder = samples ? findSamples() : Optional.of(Path.of(""));
        if (folder.isEmpty()) {
            command.getErr().println("--samples: there is no folder 'samples' here or beside the software");
            return CommandLine.ExitCode.USAGE;
        }
        return new BoardRuns(command, board).serve(Optional.ofNullable(bind), Optional.ofNullable(port), folder.get());
    }

    /** The samples stand in the folder from which the command runs, or above the software. */
    private static Optional<Path> findSamples() {
        String home = Optional.ofNullable(System.getProperty("liverleaf.home")).orElse(".");
        return java.util.stream.Stream.of(Path.of("samples"), Path.of(home, "samples"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
