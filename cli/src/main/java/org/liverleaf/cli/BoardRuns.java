package org.liverleaf.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.liverleaf.board.Board;
import org.liverleaf.board.BoardSettings;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.Verification;
import org.liverleaf.board.backup.Backup;
import org.liverleaf.board.backup.Restore;
import org.liverleaf.board.configuration.Configuration;
import org.liverleaf.board.configuration.Setting;
import org.liverleaf.board.store.BoardDatabase;
import org.liverleaf.board.store.DatabaseAddress;
import picocli.CommandLine;

/**
 * What the commands of the board do. Apart from the commands, which are read on every start, also where the board is not on
 * the class path: no method of a command may name a class of the board.
 */
final class BoardRuns {

    private static final String USUAL_ADDRESS = "127.0.0.1";
    private static final int USUAL_PORT = 8080;

    private final CommandLine command;
    private final BoardOptions options;

    /** For a command. */
    BoardRuns(CommandLine command, BoardOptions options) {
        this.command = command;
        this.options = options;
    }

    /** Runs a board until the process is told to end. */
    int serve(Optional<String> bind, Optional<Integer> port, Path samples) throws Exception {
        return run(() -> {
            Configuration configuration = configuration();
            BoardSettings settings = new BoardSettings(
                    options.data(),
                    bind.or(() -> configuration.find(Setting.BIND)).orElse(USUAL_ADDRESS),
                    port.or(() -> configuration.find(Setting.PORT).map(Integer::valueOf))
                            .orElse(USUAL_PORT),
                    database(configuration),
                    samples.toString(),
                    configuration);
            if (settings.database().isPresent()) {
                try (BoardDatabase database = BoardDatabase.open(options.data(), settings.database())) {
                    database.demandAnswer();
                }
            }
            try (Board board = Board.start(settings, KnowledgeSource.packed(), Clock.systemUTC())) {
                announce(board, command.getOut());
                CountDownLatch stopped = new CountDownLatch(1);
                Thread closer = new Thread(
                        () -> {
                            board.close();
                            stopped.countDown();
                        },
                        "close");
                Runtime.getRuntime().addShutdownHook(closer);
                stopped.await();
            }
            return CommandLine.ExitCode.OK;
        });
    }

    private Configuration configuration() {
        return options.findConfiguration()
                .map(file -> Configuration.read(file, System::getenv))
                .orElseGet(() ->
                        Configuration.readIfThere(options.data().resolve(Configuration.USUAL_NAME), System::getenv));
    }

    private Optional<DatabaseAddress> database(Configuration configuration) {
        return configuration.database(options.database(), System::getenv);
    }

    private static void announce(Board board, PrintWriter out) {
        out.println("The board is open at " + board.address());
        board.findFirstPassword()
                .ifPresent(password -> out.println("Sign on as 'board' with the password " + password
                        + " (shown once, to be changed at the first sign-on)"));
        out.println("Stop it with Ctrl-C.");
        out.flush();
    }

    /** Prints the faults and a summary. */
    int verify() throws Exception {
        return run(() -> {
            try (BoardDatabase database = BoardDatabase.open(options.data(), database(configuration()))) {
                Verification.Findings findings = Verification.of(database, KnowledgeSource.packed(), Clock.systemUTC());
                findings.faults().forEach(command.getErr()::println);
                command.getOut().println(findings.summary());
                return findings.faults().isEmpty() ? CommandLine.ExitCode.OK : Commands.REFUSED;
            }
        });
    }

    /** Writes a backup. */
    int backup(Path file) throws Exception {
        return run(() -> {
            try (BoardDatabase database = BoardDatabase.open(options.data(), database(configuration()))) {
                String written = new Backup(database, Clock.systemUTC()).write(file);
                command.getOut().println(file + ": " + written);
                return CommandLine.ExitCode.OK;
            }
        });
    }

    /** Fills a database from a backup. */
    int restore(Path file) throws Exception {
        return run(() -> {
            try (Restore backup = Restore.open(file);
                    BoardDatabase database = BoardDatabase.openNew(options.data(), database(configuration()))) {
                command.getOut().println("restored " + backup.into(database));
                return CommandLine.ExitCode.OK;
            }
        });
    }

    /** What the board refuses is one line and the exit status of a refusal. */
    private int run(Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (RefusedException refused) {
            command.getErr().println(refused.getMessage());
            return Commands.REFUSED;
        }
    }
}
