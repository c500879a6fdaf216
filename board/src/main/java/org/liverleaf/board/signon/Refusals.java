package org.liverleaf.board.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.http.HttpHeaders;

/**
 * Answers to programs that are turned away before any controller is reached: problem details of RFC 9457, on FHIR addresses
 * an OperationOutcome. Texts are ours; nothing of the request is repeated.
 */
public final class Refusals {

    private static final int TOO_MANY = 429;
    private static final String SECONDS_TO_WAIT = "900";

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

    /** Turns away a caller whose secret is none: counted, and written down unless it is too often. */
    public static void writeUnknown(
            HttpServletRequest request,
            HttpServletResponse response,
            LoginThrottle throttle,
            AuditTrail audit,
            Unknown unknown)
            throws IOException {
        String caller = unknown.who() + " from " + request.getRemoteAddr();
        if (throttle.isClosed(caller)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            write(request, response, TOO_MANY, "throttled", unknown.tooMany() + " Try again in a quarter of an hour.");
            return;
        }
        throttle.failed(caller);
        audit.add("-", unknown.who() + "-refused", Optional.empty(), "from " + request.getRemoteAddr());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "login", unknown.none());
    }

    /**
     * Somebody whose secret is none of ours.
     *
     * @param who {@code token} or {@code client}: counted apart, and named so in the audit trail
     * @param tooMany a sentence for who tried too often
     * @param none a sentence for who did not
     */
    public record Unknown(String who, String tooMany, String none) {}

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
