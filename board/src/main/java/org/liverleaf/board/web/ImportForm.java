package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liverleaf.board.cases.ImportCounter;
import org.liverleaf.board.cases.ImportMapping;

/**
 * What somebody chose for a file of many patients. Holds nothing of a patient: the file stays on the server.
 *
 * @param mapping how it is read
 * @param consent what was said to be handed in
 * @param isConfirmed whether it is to be handed in
 */
record ImportForm(ImportMapping mapping, ImportCounter.Consent consent, boolean isConfirmed) {

    static ImportForm proposed() {
        return new ImportForm(ImportMapping.proposed(), new ImportCounter.Consent("", false, ""), false);
    }

    static ImportForm of(HttpServletRequest request) {
        String comma = text(request, "decimal");
        return new ImportForm(
                new ImportMapping(
                        all(request, "use"),
                        all(request, "unit"),
                        text(request, "day"),
                        comma.isEmpty() ? Optional.empty() : Optional.of(comma.equals("comma"))),
                new ImportCounter.Consent(
                        text(request, "fingerprint"), text(request, "leaveOut").equals("yes"), text(request, "prefix")),
                text(request, "act").equals("hand-in"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).toList();
    }
}
