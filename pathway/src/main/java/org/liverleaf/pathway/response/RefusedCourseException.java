package org.liverleaf.pathway.response;

import java.util.List;

/** A course that cannot be used; one line for each problem, with its place in the document. */
public final class RefusedCourseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** With at least one problem. */
    public RefusedCourseException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each. */
    public List<String> problems() {
        return problems;
    }
}
