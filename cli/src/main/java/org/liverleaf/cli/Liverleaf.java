package org.liverleaf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.liverleaf.pathway.SoftwareVersion;
import org.liverleaf.pathway.catalogue.CatalogueException;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code liverleaf} command. */
@Command(
        name = "liverleaf",
        description = "Decision support for tumour boards that treat liver metastases. The software proposes; the board"
                + " decides.",
        versionProvider = Liverleaf.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AssessCommand.class,
            IntakeCommand.class,
            WhatIfCommand.class,
            AnswersCommand.class,
            LetterCommand.class,
            TrialsCommand.class,
            ScoreCommand.class,
            RecistCommand.class,
            QuantifyCommand.class,
            RemnantPlansCommand.class,
            MarginCommand.class,
            DoseCommand.class,
            SurvivalCommand.class,
            KnowledgeCommand.class
        },
        footer = {
            "",
            "Exit status: 0 success; 1 the input was refused; 2 wrong usage or a missing file; 3 our own fault."
        })
public final class Liverleaf implements Runnable {

    /** Our own fault. */
    static final int OUR_FAULT = 3;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int status = commandLine().execute(arguments);
        System.out.flush();
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** The command with all its subcommands. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Liverleaf());
        commandLine.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof KnowledgeException || exception instanceof CatalogueException) {
                command.getErr().println(exception.getMessage());
                return Commands.REFUSED;
            }
            // No stack trace, no data of a patient: the kind of fault and where it happened in our code.
            String incident =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            StackTraceElement[] trace = exception.getStackTrace();
            command.getErr()
                    .println("liverleaf: our own fault, incident " + incident + " ("
                            + exception.getClass().getSimpleName()
                            + (trace.length > 0 ? " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber() : "")
                            + "). Nothing was written. Please report it with this line.");
            return OUR_FAULT;
        });
        return commandLine;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Version of software, for {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"liverleaf " + SoftwareVersion.SOFTWARE};
        }
    }
}
