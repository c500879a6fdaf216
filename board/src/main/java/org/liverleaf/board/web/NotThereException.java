package org.liverleaf.board.web;

/** What was asked for is not there. */
public final class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is missing, without an id. */
    public NotThereException(String text) {
        super(text);
    }
}
