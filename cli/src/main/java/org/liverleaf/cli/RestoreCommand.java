package org.liverleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf restore}: a board from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a board from a backup, in an empty database only.",
            "",
            "The file is compared with its hashes first. All of it is restored, or nothing. Run 'liverleaf verify' on the"
                    + " result before it is used."
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a backup that 'liverleaf backup' wrote")
    private Path file = Path.of("");

    @Mixin
    private BoardOptions board = new BoardOptions();

    @Override
    public Integer call() throws Exception {
        CommandLine command = Commands.line(spec);
        if (!Files.isRegularFile(file)) {
            command.getErr().println(file + ": there is no such file");
            return CommandLine.ExitCode.USAGE;
        }
        return new BoardRuns(command, board).restore(file);
    }
}
