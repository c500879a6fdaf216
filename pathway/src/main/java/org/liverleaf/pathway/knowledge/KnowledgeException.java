package org.liverleaf.pathway.knowledge;

/** The knowledge cannot be used; the message is one line for people, naming file and place. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One line. */
    public KnowledgeException(String message) {
        super(message);
    }
}
