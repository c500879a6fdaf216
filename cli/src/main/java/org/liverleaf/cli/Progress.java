package org.liverleaf.cli;

import java.io.Console;
import java.io.PrintWriter;

/** Counts long work on the error stream, and only where a person watches. */
final class Progress {

    private static final int EVERY = 50_000;

    private final PrintWriter err;
    private final String what;
    private final boolean watched = isTerminal();
    private long done;

    Progress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    void step() {
        done++;
        if (watched && done % EVERY == 0) {
            err.print("\r" + done + " " + what);
            err.flush();
        }
    }

    void finish() {
        if (watched && done >= EVERY) {
            err.println();
            err.flush();
        }
    }

    /** From Java 22 on a console exists without a terminal, and only a method that Java 21 lacks tells them apart. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
