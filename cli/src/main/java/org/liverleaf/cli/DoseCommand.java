package org.liverleaf.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liverleaf dose}: doses of radioembolisation from pictures. */
@Command(
        name = "dose",
        mixinStandardHelpOptions = true,
        description = {
            "Dose of radioembolisation with yttrium-90 from pictures.",
            "",
            "Without a picture, 'liverleaf score' has y90-bsa, y90-mird, y90-partition and lung-shunt."
        },
        subcommands = VoxelDoseCommand.class)
final class DoseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Commands.line(spec).getErr().println("dose: expected a command: voxel");
        Commands.line(spec).getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }
}
