package org.liverleaf.board.web;

/** What was asked for is not there. */
final class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotThereException(String text) {
        super(text);
    }
}
