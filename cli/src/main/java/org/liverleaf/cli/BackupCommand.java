package org.liverleaf.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf backup}: a whole board in one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything that a board holds into FILE, as of one moment. The board may go on working.",
            "",
            "FILE holds the records of patients: keep it as you keep them. It appears only when it is complete."
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the backup to write; never written over another")
    private Path file = Path.of("");

    @Mixin
    private BoardOptions board = new BoardOptions();

    @Override
    public Integer call() throws Exception {
        return new BoardRuns(Commands.line(spec), board).backup(file);
    }
}
