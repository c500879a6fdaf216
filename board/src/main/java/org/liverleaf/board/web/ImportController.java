package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.ImportDesk;
import org.liverleaf.board.cases.ImportPlan;
import org.liverleaf.board.page.HandInPage;
import org.liverleaf.board.page.ImportPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.ChangedMeanwhileException;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.StagedFile;
import org.liverleaf.board.store.StagedFileStore;
import org.liverleaf.pathway.csv.SheetReader;
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

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PREFIX = 40;

    private final ImportDesk desk;
    private final StagedFileStore files;
    private final ImportViews views;
    private final AuditTrail audit;

    ImportController(ImportDesk desk, StagedFileStore files, ImportViews views, AuditTrail audit) {
        this.desk = desk;
        this.files = files;
        this.views = views;
        this.audit = audit;
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
        String name =
                given.isBlank() ? "file" : given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given;
        if (bytes.length == 0) {
            return refused(name + ": the file is empty, expected NDJSON or a table as CSV");
        }
        StagedFile.Kind kind = kind(name, bytes);
        if (kind == StagedFile.Kind.CSV && SheetReader.read(bytes) instanceof SheetReader.Outcome.Refused(String why)) {
            return refused(name + ": " + why);
        }
        UUID id = files.keep(person.getUsername(), kind, name, new DocumentBytes(bytes));
        return new ModelAndView("redirect:/imports/" + id);
    }

    /** A line of NDJSON begins with a brace; a table never does. */
    private static StagedFile.Kind kind(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return StagedFile.Kind.NDJSON;
        }
        for (byte each : bytes) {
            boolean isBlank = each == ' ' || each == '\n' || each == '\r' || each == '\t';
            if (!isBlank) {
                return each == '{' ? StagedFile.Kind.NDJSON : StagedFile.Kind.CSV;
            }
        }
        return StagedFile.Kind.CSV;
    }

    private static ModelAndView refused(String problem) {
        ModelAndView view = new ModelAndView("imports", "page", new HandInPage("", "", List.of(problem)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping("/imports/{id}")
    ModelAndView preview(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        StagedFile file = find(id, person);
        audit.add(
                person.getUsername(),
                "import-previewed",
                Optional.empty(),
                file.content().sha256());
        return page(views.of(file, ImportForm.proposed()).page());
    }

    /** Shows it again by another mapping, or hands it in. */
    @PostMapping("/imports/{id}")
    ModelAndView confirm(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, HttpServletRequest request) {
        StagedFile file = find(id, person);
        ImportForm form = ImportForm.of(request);
        ImportViews.View view = views.of(file, form);
        if (!form.isConfirmed()) {
            return page(view.page());
        }
        ImportPlan plan = view.plan();
        if (!form.fingerprint().equals(plan.fingerprint())) {
            return page(view.withProblem("What would be handed in has changed since it was shown. Look at it again."));
        }
        if (!plan.faults().isEmpty() && !form.leavesOut()) {
            return page(view.withProblem(
                    "Nothing was kept: say that what cannot be read is left out, or hand in a" + " corrected file."));
        }
        if (form.prefix().length() > LONGEST_PREFIX) {
            return page(view.withProblem(
                    "Nothing was kept: the beginning of the names has more than " + LONGEST_PREFIX + " characters."));
        }
        try {
            desk.handIn(plan, form.prefix(), person.getUsername());
        } catch (ChangedMeanwhileException changed) {
            return page(view.withProblem(
                    "Nothing was kept: somebody else has added to one of these cases. Look at it" + " again."));
        }
        files.forget(id, person.getUsername());
        Notices.leave(request, "Handed in: " + ImportViews.tally(plan));
        return new ModelAndView("redirect:/cases");
    }

    @PostMapping("/imports/{id}/discard")
    ModelAndView discard(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, HttpServletRequest request) {
        files.forget(id, person.getUsername());
        Notices.leave(request, "The file is gone, nothing was kept.");
        return new ModelAndView("redirect:/imports");
    }

    private StagedFile find(UUID id, SignedOn person) {
        return files.find(id, person.getUsername()).orElseThrow(() -> new NotThereException("no such file"));
    }

    private static ModelAndView page(ImportPage page) {
        ModelAndView view = new ModelAndView("import", "page", page);
        if (!page.problem().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
