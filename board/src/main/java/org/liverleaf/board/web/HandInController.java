package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.HandIn;
import org.liverleaf.board.page.HandInPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Documents that are handed in: read first, and kept only if they can be read as a record of this patient. */
@Controller
final class HandInController {

    private final HandIn handIn;
    private final CaseStore cases;

    HandInController(HandIn handIn, CaseStore cases) {
        this.handIn = handIn;
        this.cases = cases;
    }

    @GetMapping("/cases/new")
    ModelAndView form() {
        return new ModelAndView("hand-in", "page", new HandInPage("", "", List.of()));
    }

    @PostMapping("/cases")
    ModelAndView open(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam String name,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        return switch (handIn.open(name, fileName(file), file.getBytes(), person.getUsername())) {
            case HandIn.Result.Kept kept -> {
                Notices.leave(request, "The case is open. " + said(kept.intake()));
                yield new ModelAndView("redirect:/cases/" + kept.caseId());
            }
            case HandIn.Result.Refused refused -> refused("", name.strip(), refused.problems());
            case HandIn.Result.Late late -> throw new IllegalStateException("a new case is nobody else's");
        };
    }

    @PostMapping("/cases/{id}/documents")
    ModelAndView add(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        StoredCase stored = cases.find(id).orElseThrow(() -> new NotThereException("no such case"));
        return switch (handIn.add(stored, seen, fileName(file), file.getBytes(), person.getUsername())) {
            case HandIn.Result.Kept kept -> {
                Notices.leave(request, "The document is kept. " + said(kept.intake()));
                yield new ModelAndView("redirect:/cases/" + id);
            }
            case HandIn.Result.Refused refused -> refused(id.toString(), stored.name(), refused.problems());
            case HandIn.Result.Late late -> refused(id.toString(), stored.name(), List.of(late.text()));
        };
    }

    private static String fileName(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("document");
    }

    static String said(Intake intake) {
        long aside = intake.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.SET_ASIDE)
                .count();
        String entries = intake.patientRecord().entries().size() + " entries were read";
        return aside == 0 ? entries + "." : entries + ", " + aside + " could not be used; the case says which.";
    }

    private static ModelAndView refused(String caseId, String name, List<String> problems) {
        ModelAndView view = new ModelAndView("hand-in", "page", new HandInPage(caseId, name, problems));
        view.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
