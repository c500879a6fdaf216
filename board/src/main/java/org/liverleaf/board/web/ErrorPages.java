package org.liverleaf.board.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.page.Choice;
import org.liverleaf.pathway.fhir.out.ServerAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page for whatever went wrong: what it was, and what to do. Holds nothing of a record and no trace of the inside. */
@Controller
final class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (cause instanceof NotThereException
                || cause instanceof Throwable t && t.getCause() instanceof NotThereException) {
            status = 404;
        }
        response.setStatus(status);
        Choice said = text(status, cause);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && asked.startsWith("/fhir/")) {
            response.setContentType(FhirController.FHIR.toString());
            response.getOutputStream()
                    .write(ServerAnswers.outcome(
                            status == 403 ? "forbidden" : status == 404 ? "not-found" : "processing",
                            said.value() + ". " + said.text()));
            return null;
        }
        return new ModelAndView("problem", "page", said);
    }

    private static Choice text(int status, Object cause) {
        return switch (status) {
            case 400 -> new Choice("This request cannot be read", "Go back and try again.");
            case 403 ->
                new Choice(
                        "Not allowed",
                        "Your roles do not allow this, or the form was open too long. Go back and load it again.");
            case 404 -> new Choice("Not there", "There is nothing at this address. It may have been mistyped.");
            case 405 -> new Choice("Not this way", "This address takes no such request.");
            case 413 -> new Choice("Too large", "A document may have 25 MB at most.");
            default -> {
                String incident = UUID.randomUUID().toString();
                LOG.error(
                        "incident {}: {}",
                        incident,
                        cause instanceof Throwable thrown ? places(thrown) : "status " + status);
                yield new Choice(
                        "Our own fault",
                        "Nothing was changed. Tell whoever runs this board the incident " + incident + ".");
            }
        };
    }

    /** Kinds and places only: the message of an exception may quote a record. */
    private static String places(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(each.getClass().getName());
            StackTraceElement[] trace = each.getStackTrace();
            for (int i = 0; i < Math.min(6, trace.length); i++) {
                text.append(" < ").append(trace[i]);
            }
            text.append("; ");
        }
        return text.toString();
    }
}
