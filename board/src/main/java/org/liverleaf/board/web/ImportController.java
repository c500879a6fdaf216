package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.ImportCounter;
import org.liverleaf.board.cases.ImportReading;
import org.liverleaf.board.page.HandInPage;
import org.liverleaf.board.page.ImportPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.StagedFile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of many patients: uploaded, shown as they would be read, then handed in as a whole. */
@Controller
final class ImportController {

    private final ImportCounter counter;
    private final ImportViews views;

    ImportController(ImportCounter counter, ImportViews views) {
        this.counter = counter;
        this.views = views;
    }

    @GetMapping("/imports")
    ModelAndView form() {
        return new ModelAndView("imports", "page", new HandInPage("", "", List.of()));
    }

    @PostMapping("/imports")
    ModelAndView upload(@AuthenticationPrincipal SignedOn person, @RequestParam("file") Optional<MultipartFile> sent)
            throws IOException {
        byte[] bytes = sent.isPresent() ? sent.get().getBytes() : new byte[0];
        String given = sent.map(MultipartFile::getOriginalFilename).orElse("");
        return switch (counter.take(given, bytes, person.getUsername())) {
            case ImportCounter.Taken.Waits(UUID id) -> new ModelAndView("redirect:/imports/" + id);
            case ImportCounter.Taken.Refused(String problem) -> refused(problem);
        };
    }

    private static ModelAndView refused(String problem) {
        ModelAndView view = new ModelAndView("imports", "page", new HandInPage("", "", List.of(problem)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping("/imports/{id}")
    ModelAndView preview(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        StagedFile file = find(id, person);
        ImportForm form = ImportForm.proposed();
        ImportReading reading = counter.preview(file, form.mapping(), person.getUsername());
        return page(views.of(file, form, reading, reading.problem()));
    }

    /** Shows it again by another mapping, or hands it in. */
    @PostMapping("/imports/{id}")
    ModelAndView confirm(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, HttpServletRequest request) {
        StagedFile file = find(id, person);
        ImportForm form = ImportForm.of(request);
        ImportReading reading = counter.read(file, form.mapping());
        if (!form.isConfirmed()) {
            return page(views.of(file, form, reading, reading.problem()));
        }
        return switch (counter.handIn(file, reading, form.consent(), person.getUsername())) {
            case ImportCounter.Result.Done done -> {
                Notices.leave(request, "Handed in: " + reading.tally());
                yield new ModelAndView("redirect:/cases");
            }
            case ImportCounter.Result.Refused(String problem) -> page(views.of(file, form, reading, problem));
            case ImportCounter.Result.Late(String problem) -> page(views.of(file, form, reading, problem));
        };
    }

    @PostMapping("/imports/{id}/discard")
    ModelAndView discard(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, HttpServletRequest request) {
        counter.forget(id, person.getUsername());
        Notices.leave(request, "The file is gone, nothing was kept.");
        return new ModelAndView("redirect:/imports");
    }

    private StagedFile find(UUID id, SignedOn person) {
        return counter.find(id, person.getUsername()).orElseThrow(() -> new NotThereException("no such file"));
    }

    private static ModelAndView page(ImportPage page) {
        ModelAndView view = new ModelAndView("import", "page", page);
        if (!page.problem().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
