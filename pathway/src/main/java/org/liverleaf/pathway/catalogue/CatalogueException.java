package org.liverleaf.pathway.catalogue;

/** The catalogue of facts is not as it must be; the message says where and what was expected. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With one line for people. */
    public CatalogueException(String message) {
        super(message);
    }
}
