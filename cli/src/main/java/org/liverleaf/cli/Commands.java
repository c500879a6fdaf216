package org.liverleaf.cli;

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
}
