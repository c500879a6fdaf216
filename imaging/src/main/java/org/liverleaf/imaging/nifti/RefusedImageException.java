package org.liverleaf.imaging.nifti;

import java.io.IOException;

/** An image that cannot be used. The message is one line: file, field, what was found, what was expected. */
public final class RefusedImageException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * One line.
     *
     * @param file name of the file
     * @param field which field of it
     * @param rest what was found and what was expected
     */
    public RefusedImageException(String file, String field, String rest) {
        super(file + ": " + field + ": " + rest);
    }
}
