package org.liverleaf.cli;

import java.io.PrintWriter;

/** Counts long work on the error stream, and only where a person watches. */
final class Progress {

    private final PrintWriter err;
    private final String what;
    private final int every;
    private final boolean watched = Terminal.isWatched();
    private long done;

    /**
     * @param every how many steps pass between two looks at the count
     */
    Progress(PrintWriter err, String what, int every) {
        this.err = err;
        this.what = what;
        this.every = every;
    }

    void step() {
        done++;
        if (watched && done % every == 0) {
            err.print("\r" + done + " " + what);
            err.flush();
        }
    }

    void finish() {
        if (watched && done >= every) {
            err.println();
            err.flush();
        }
    }
}
