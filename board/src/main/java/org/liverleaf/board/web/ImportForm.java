package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody chose for a file of many patients. Holds nothing of a patient: the file stays on the server.
 *
 * @param uses what each column is taken for; empty before anybody chose
 * @param units units of the columns
 * @param day the day of rows that name none; empty for today
 * @param comma whether numbers have a decimal comma; empty before anybody chose
 * @param prefix stands before the names of new cases
 * @param fingerprint of what was shown
 * @param leavesOut whether what cannot be read is left out
 * @param isConfirmed whether it is to be handed in
 */
record ImportForm(
        List<String> uses,
        List<String> units,
        String day,
        Optional<Boolean> comma,
        String prefix,
        String fingerprint,
        boolean leavesOut,
        boolean isConfirmed) {

    ImportForm {
        uses = List.copyOf(uses);
        units = List.copyOf(units);
    }

    static ImportForm proposed() {
        return new ImportForm(List.of(), List.of(), "", Optional.empty(), "", "", false, false);
    }

    static ImportForm of(HttpServletRequest request) {
        String comma = text(request, "decimal");
        return new ImportForm(
                all(request, "use"),
                all(request, "unit"),
                text(request, "day"),
                comma.isEmpty() ? Optional.empty() : Optional.of(comma.equals("comma")),
                text(request, "prefix"),
                text(request, "fingerprint"),
                text(request, "leaveOut").equals("yes"),
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
