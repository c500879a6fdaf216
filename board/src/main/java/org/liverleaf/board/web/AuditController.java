package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.page.AuditPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail: a page at a time, narrowed by account, case, day and action, or as a table to take along. */
@Controller
final class AuditController {

    private static final int ON_A_PAGE = 100;
    private static final int IN_A_BATCH = 500;
    private static final String FROM_THE_NEWEST = "9223372036854775807";

    private final AuditTrail audit;

    AuditController(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * A page of it.
     *
     * @param before number of a line; the page shows the lines before it
     * @param check whether the chain is checked, which reads all of it
     */
    @GetMapping("/audit")
    ModelAndView trail(
            @ModelAttribute AuditWish wish,
            @RequestParam(defaultValue = FROM_THE_NEWEST) long before,
            @RequestParam(defaultValue = "false") boolean check) {
        List<AuditTrail.Line> found = List.of();
        String problem = "";
        try {
            found = audit.before(before, ON_A_PAGE + 1, wish.filter());
        } catch (RefusedException wrong) {
            problem = Optional.ofNullable(wrong.getMessage()).orElse("");
        }
        List<AuditTrail.Line> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        return new ModelAndView(
                "audit",
                "page",
                new AuditPage(
                        shown.stream().map(AuditController::row).toList(),
                        check,
                        check ? audit.faults() : List.of(),
                        new AuditPage.Filter(wish.account(), wish.caseId(), wish.day(), wish.action()),
                        audit.actions(),
                        found.size() > ON_A_PAGE ? Long.toString(shown.getLast().id()) : "",
                        problem));
    }

    private static AuditPage.Row row(AuditTrail.Line line) {
        // Of a list, the ids of the cases follow what it was.
        int ids = line.detail().indexOf(": ");
        boolean isList = ids > 0 && line.caseId().isEmpty();
        return new AuditPage.Row(
                line.id(),
                Days.time(line.at()),
                line.account(),
                line.action().replace('-', ' '),
                isList ? line.detail().substring(0, ids) : (line.caseId() + " " + line.detail()).strip(),
                isList ? line.detail().substring(ids + 2) : "");
    }

    /** Everything that the filter lets through, the newest first, with the hashes. That it was taken is written down. */
    @GetMapping("/audit/csv")
    void csv(@AuthenticationPrincipal SignedOn person, @ModelAttribute AuditWish wish, HttpServletResponse response)
            throws IOException {
        AuditTrail.Filter filter;
        try {
            filter = wish.filter();
        } catch (RefusedException wrong) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        audit.add(person.getUsername(), "audit-exported", Optional.empty(), "");
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        PrintWriter out = response.getWriter();
        out.print("number,at,account,action,case,detail,previous hash,hash\r\n");
        long before = Long.MAX_VALUE;
        List<AuditTrail.Line> batch;
        do {
            batch = audit.before(before, IN_A_BATCH, filter);
            for (AuditTrail.Line line : batch) {
                out.print(row(
                        Long.toString(line.id()),
                        line.at().toString(),
                        cell(line.account()),
                        cell(line.action()),
                        line.caseId(),
                        cell(line.detail()),
                        line.previousHash(),
                        line.hash()));
                before = line.id();
            }
        } while (batch.size() == IN_A_BATCH);
    }

    private static String row(String... cells) {
        return String.join(",", cells) + "\r\n";
    }

    /** In quotes, and never the beginning of a formula for whatever opens the table. */
    private static String cell(String text) {
        boolean isFormula = text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
