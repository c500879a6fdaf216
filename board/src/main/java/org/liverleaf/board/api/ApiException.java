package org.liverleaf.board.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with a line for each problem. Goes to the caller and into no log. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<String> problems;

    ApiException(HttpStatus status, List<String> problems) {
        super(status.toString());
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    static ApiException notThere(String text) {
        return new ApiException(HttpStatus.NOT_FOUND, List.of(text));
    }

    static ApiException refused(List<String> problems) {
        return new ApiException(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }

    static ApiException refused(String problem) {
        return refused(List.of(problem));
    }

    static ApiException late(String text) {
        return new ApiException(HttpStatus.PRECONDITION_FAILED, List.of(text));
    }

    HttpStatus status() {
        return status;
    }

    List<String> problems() {
        return problems;
    }
}
