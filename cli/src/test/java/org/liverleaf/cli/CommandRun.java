package org.liverleaf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Runs a command and keeps what it printed. */
record CommandRun(int status, String out, String err) {

    static CommandRun run(Object command, String... arguments) {
        return run(() -> new CommandLine(command), arguments);
    }

    /** The whole command, as a user types it after {@code liverleaf}. */
    static CommandRun liverleaf(String... arguments) {
        return run(Liverleaf::commandLine, arguments);
    }

    /** Some commands write bytes to the standard stream, others text to the command line's writer: both are kept. */
    private static CommandRun run(Supplier<CommandLine> commandLine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        int status;
        try {
            status = commandLine
                    .get()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments);
            System.out.flush();
        } finally {
            System.setOut(before);
        }
        return new CommandRun(status, bytes.toString(StandardCharsets.UTF_8) + out, err.toString());
    }

    /** What was printed to standard error, line by line. */
    List<String> problems() {
        return err.lines().toList();
    }
}
