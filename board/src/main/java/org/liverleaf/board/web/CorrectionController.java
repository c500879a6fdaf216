package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CorrectionDesk;
import org.liverleaf.board.page.CorrectionsPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a wrong entry back, as a document of its own: what was wrong stays readable and no longer counts. */
@Controller
final class CorrectionController {

    private static final int MOST_LINES = 300;

    private final CaseDesk desk;
    private final CorrectionDesk corrections;
    private final AuditTrail audit;

    CorrectionController(CaseDesk desk, CorrectionDesk corrections, AuditTrail audit) {
        this.desk = desk;
        this.corrections = corrections;
        this.audit = audit;
    }

    @GetMapping("/cases/{id}/corrections")
    ModelAndView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "record-seen", Optional.of(id), "");
        return page(found, "");
    }

    @PostMapping("/cases/{id}/corrections")
    ModelAndView takeBack(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int seen,
            HttpServletRequest request) {
        AssessedCase found = find(id);
        return switch (corrections.takeBack(found, seen, entry, reason, person.getUsername())) {
            case CorrectionDesk.Result.Taken taken -> {
                Notices.leave(request, "Taken back. It no longer counts.");
                yield new ModelAndView("redirect:/cases/" + id);
            }
            case CorrectionDesk.Result.Refused(String problem) -> page(found, "Nothing was taken back: " + problem);
            case CorrectionDesk.Result.Late late ->
                page(found, "Nothing was taken back: somebody else has changed the case meanwhile. Look again.");
        };
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    private ModelAndView page(AssessedCase found, String problem) {
        List<CorrectionDesk.Standing> standing = corrections.standing(found);
        List<CorrectionsPage.Line> lines = standing.stream()
                .limit(MOST_LINES)
                .map(each -> new CorrectionsPage.Line(
                        each.entry(),
                        each.tells(),
                        (each.day().isEmpty() ? "no date" : each.day()) + ", " + each.source()))
                .toList();
        ModelAndView view = new ModelAndView(
                "corrections",
                "page",
                new CorrectionsPage(
                        found.stored().id().toString(),
                        found.stored().name(),
                        found.stored().documents(),
                        lines,
                        standing.size() - lines.size(),
                        problem));
        if (!problem.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
