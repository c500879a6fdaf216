package org.liverleaf.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Runs what most people run, in every format, so that the class archive made from this run holds what they need. Only the
 * launcher calls it, once after a build.
 */
public final class TrainingRun {

    private TrainingRun() {}

    /** @param arguments a file to assess */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String format : new String[] {"text", "json", "html"}) {
            Liverleaf.commandLine().setOut(nowhere).setErr(nowhere).execute("assess", "--format", format, arguments[0]);
        }
    }
}
