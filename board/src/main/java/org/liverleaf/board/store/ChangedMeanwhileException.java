package org.liverleaf.board.store;

/** Somebody else has added to a case since it was looked at. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without anything of the case. */
    public ChangedMeanwhileException() {
        super("a case got another document meanwhile");
    }
}
