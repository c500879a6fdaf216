package org.liverleaf.cli;

import java.io.Console;

/** Whether a person watches. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on a console exists without a terminal, and only a method that Java 21 lacks tells them apart. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
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
