package org.liverleaf.board.web;

import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.page.CasePart;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.pages.CasePage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Parts of a case that are too large for its own page: where each value comes from, and all that is said of an option. */
@Controller
final class CasePartController {

    private final CaseDesk desk;
    private final AuditTrail audit;
    private final CasePage drawing;

    CasePartController(CaseDesk desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
        this.drawing = new CasePage(desk.knowledge());
    }

    /** Facts and conclusions with the entries and rules behind them. */
    @GetMapping("/cases/{id}/sources")
    ModelAndView sources(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "sources-seen", Optional.of(id), "");
        return page(
                found, "Where every value comes from", drawing.sources(found.assessment(), CaseViews.addresses(id)));
    }

    /** One option with the facts behind each argument, and its regimens. */
    @GetMapping("/cases/{id}/options/{option}")
    ModelAndView option(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String option) {
        AssessedCase found = find(id);
        String html = drawing.option(found.assessment(), option, CaseViews.addresses(id))
                .orElseThrow(() -> new NotThereException("no such option"));
        audit.add(person.getUsername(), "option-seen", Optional.of(id), option);
        return page(found, "What speaks for and against an option", html);
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    private static ModelAndView page(AssessedCase found, String title, String html) {
        return new ModelAndView(
                "case-part",
                "page",
                new CasePart(found.stored().id().toString(), found.stored().name(), title, html));
    }
}
