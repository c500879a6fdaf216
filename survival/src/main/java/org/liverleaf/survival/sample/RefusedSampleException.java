package org.liverleaf.survival.sample;

import java.util.List;

/** Rows that no estimator can use; one line a problem, with the row and what was expected. */
public final class RefusedSampleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** With its problems, at least one. */
    public RefusedSampleException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each. */
    public List<String> problems() {
        return problems;
    }
}
