package org.liverleaf.pathway.knowledge;

import com.fasterxml.jackson.core.JacksonException;
import java.util.Optional;

/** The knowledge cannot be used; the message is one line for people, naming file and place. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One line. */
    public KnowledgeException(String message) {
        super(message);
    }

    /**
     * A file that is no YAML, in one line: where, and what was expected there.
     *
     * @param path the file
     */
    public static KnowledgeException ofSyntax(String path, JacksonException syntax) {
        String where = syntax.getLocation() == null
                ? ""
                : "line " + syntax.getLocation().getLineNr() + ", column "
                        + syntax.getLocation().getColumnNr() + ": ";
        // The parser tells where it began, shows the place, and says in the last line that is not set in what is wrong.
        String what = Optional.ofNullable(syntax.getOriginalMessage())
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .reduce((first, last) -> last)
                .orElse("is no YAML");
        return new KnowledgeException(path + ": " + where + what);
    }
}
