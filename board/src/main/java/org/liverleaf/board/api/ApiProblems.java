package org.liverleaf.board.api;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.liverleaf.board.signon.BodyLimitFilter;
import org.liverleaf.board.web.NotThereException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Problem details (RFC 9457) with a line for each problem. What a request said is repeated to nobody but its sender. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
final class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final int PLACES = 6;

    /**
     * Problem details.
     *
     * @param type kind of the problem; {@code about:blank} says that the status tells all
     * @param title the status in words
     * @param status the status
     * @param detail the first problem
     * @param problems every problem, a line each
     */
    record Problem(String type, String title, int status, String detail, List<String> problems) {

        Problem {
            problems = List.copyOf(problems);
        }
    }

    private static ResponseEntity<Problem> answer(HttpStatusCode status, List<String> problems) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(
                        "about:blank",
                        known == null ? "Problem" : known.getReasonPhrase(),
                        status.value(),
                        problems.getFirst(),
                        problems));
    }

    @ExceptionHandler
    ResponseEntity<Problem> known(ApiException refused) {
        return answer(refused.status(), refused.problems());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(NotThereException missing) {
        return answer(HttpStatus.NOT_FOUND, List.of(String.valueOf(missing.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> header(MissingRequestHeaderException missing) {
        return answer(
                HttpStatus.PRECONDITION_REQUIRED,
                List.of(missing.getHeaderName() + ": is missing; send the ETag of what you have seen"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameter(MethodArgumentTypeMismatchException wrong) {
        return answer(
                HttpStatus.BAD_REQUEST,
                List.of(wrong.getName() + ": expected "
                        + (wrong.getRequiredType() == UUID.class ? "an id" : "a whole number")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> body(HttpMessageNotReadableException unreadable) {
        for (Throwable each = unreadable; each != null; each = each.getCause()) {
            if (each instanceof BodyLimitFilter.TooLongException) {
                return answer(HttpStatus.CONTENT_TOO_LARGE, List.of("body: is longer than 26 MB"));
            }
            if (each instanceof UnrecognizedPropertyException unknown) {
                return answer(
                        HttpStatus.BAD_REQUEST, List.of("body: there is no field '" + unknown.getPropertyName() + "'"));
            }
            if (each instanceof JacksonException syntax && syntax.getLocation() != null) {
                return answer(
                        HttpStatus.BAD_REQUEST,
                        List.of("body: line " + syntax.getLocation().getLineNr() + ", column "
                                + syntax.getLocation().getColumnNr() + ": is not the JSON that is expected here"));
            }
        }
        return answer(HttpStatus.BAD_REQUEST, List.of("body: expected JSON"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception failed) {
        if (failed instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(known.getStatusCode(), List.of("This address takes no such request."));
        }
        String incident = UUID.randomUUID().toString();
        // Kinds and places only: the message of an exception may quote a record.
        LOG.error(
                "incident {}: {} {}",
                incident,
                failed.getClass().getName(),
                Arrays.stream(failed.getStackTrace()).limit(PLACES).toList());
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                List.of("Our own fault. Tell whoever runs this board the incident " + incident + "."));
    }
}
