package org.liverleaf.pathway.trials;

/** A file of trials cannot be read; the message says why, without the file's name. */
public final class UnreadableTrialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTrialException(String message) {
        super(message);
    }
}
