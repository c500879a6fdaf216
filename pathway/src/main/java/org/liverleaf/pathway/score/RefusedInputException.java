package org.liverleaf.pathway.score;

/** An input that cannot be used; the message is one line with the input's name, what was found and what was expected. */
public final class RefusedInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the one line. */
    public RefusedInputException(String message) {
        super(message);
    }
}
