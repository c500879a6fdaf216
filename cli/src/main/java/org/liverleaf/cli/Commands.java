package org.liverleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What all commands share. */
final class Commands {

    /** The input was refused. */
    static final int REFUSED = 1;

    private Commands() {}

    /** The command line that picocli set into a command. */
    static CommandLine line(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("a command runs only from the command line");
        }
        return spec.commandLine();
    }

    /** Whether a file or folder can be made at this place. */
    static boolean isWritable(Path output) {
        Path parent = output.toAbsolutePath().getParent();
        return parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    }
}
