package org.liverleaf.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liverleaf verify}: whether a board's database still holds what was written into it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a board's database: the chain of the audit trail, documents and decisions against the trail, and every"
                    + " signed decision made again from its documents by the knowledge of its time.",
            "",
            "Prints a line for each fault and a summary; exit status 1 if there is a fault. The board may go on working."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BoardOptions board = new BoardOptions();

    @Override
    public Integer call() throws Exception {
        return new BoardRuns(Commands.line(spec), board).verify();
    }
}
