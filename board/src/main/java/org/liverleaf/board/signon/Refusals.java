package org.liverleaf.board.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers to programs that are turned away before any controller is reached: problem details of RFC 9457, on FHIR addresses
 * an OperationOutcome. Texts are ours; nothing of the request is repeated.
 */
public final class Refusals {

    private Refusals() {}

    /**
     * Writes the answer.
     *
     * @param code type of issue in FHIR
     * @param text one sentence without characters that JSON would have to escape
     */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String text)
            throws IOException {
        boolean isFhir = request.getRequestURI().startsWith("/fhir");
        String body = isFhir
                ? "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"" + code
                        + "\",\"diagnostics\":\"" + text + "\"}]}"
                : "{\"type\":\"about:blank\",\"title\":\"" + title(status) + "\",\"status\":" + status
                        + ",\"detail\":\"" + text + "\",\"problems\":[\"" + text + "\"]}";
        response.setStatus(status);
        response.setContentType(isFhir ? "application/fhir+json" : "application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 413 -> "Content Too Large";
            case 429 -> "Too Many Requests";
            default -> "Bad Request";
        };
    }
}
