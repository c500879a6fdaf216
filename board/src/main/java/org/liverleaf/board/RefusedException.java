package org.liverleaf.board;

/** What was asked for cannot be done with what is there. The message is one line for people, without data of patients. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With one line that names the place, what was found, and what was expected. */
    public RefusedException(String line) {
        super(line);
    }

    /** The same with the fault behind it. */
    public RefusedException(String line, Throwable cause) {
        super(line, cause);
    }
}
