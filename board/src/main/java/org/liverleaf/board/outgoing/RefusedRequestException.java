package org.liverleaf.board.outgoing;

/** Why something was not fetched, in one line that may be shown. It holds nothing of a record. */
public final class RefusedRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequestException(String text) {
        this(text, 0);
    }

    RefusedRequestException(String text, int status) {
        super(text);
        this.status = status;
    }

    /** The status that the other side answered; 0 if it did not answer. */
    public int status() {
        return status;
    }

    /** The line. */
    public String line() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
