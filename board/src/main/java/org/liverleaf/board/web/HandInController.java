package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.page.HandInPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.casefile.CaseFileReader;
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

    private static final int LONGEST_NAME = 120;
    private static final Problem EMPTY =
            new Problem(Problem.Kind.REFUSED, "the file", "is empty, expected a FHIR R4 bundle or a case file");

    private final CaseDesk desk;
    private final CaseStore cases;

    HandInController(CaseDesk desk, CaseStore cases) {
        this.desk = desk;
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
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            return refused(
                    "",
                    wanted,
                    List.of("Name: found " + wanted.length() + " characters, expected 1 to " + LONGEST_NAME + "."));
        }
        Reading reading = read(file);
        if (reading.intake().isRefused()) {
            return refused("", wanted, lines(reading.intake()));
        }
        UUID id = cases.open(wanted, reading.kind(), reading.name(), reading.content(), person.getUsername());
        Notices.leave(request, "The case is open. " + said(reading.intake()));
        return new ModelAndView("redirect:/cases/" + id);
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
        Reading reading = read(file);
        if (reading.intake().isRefused()) {
            return refused(id.toString(), stored.name(), lines(reading.intake()));
        }
        // A case file may carry a number of the clinic and a bundle that of a server; only like is compared with like.
        String patient = desk.patient(stored, Set.of(reading.kind()));
        String other = desk.read("", reading.kind(), reading.content().toArray())
                .patientRecord()
                .patient();
        if (!patient.isEmpty() && !other.isEmpty() && !patient.equals(other)) {
            return refused(
                    id.toString(),
                    stored.name(),
                    List.of(
                            "The document tells of another patient than the documents of this case. Nothing was kept."));
        }
        if (!cases.add(id, seen, reading.kind(), reading.name(), reading.content(), person.getUsername())) {
            return refused(
                    id.toString(),
                    stored.name(),
                    List.of(
                            "Somebody else has handed in a document meanwhile. Look at the case again, then hand yours in."));
        }
        Notices.leave(request, "The document is kept. " + said(reading.intake()));
        return new ModelAndView("redirect:/cases/" + id);
    }

    private record Reading(DocumentKind kind, String name, DocumentBytes content, Intake intake) {}

    private Reading read(MultipartFile file) throws IOException {
        byte[] bytes = file.getBytes();
        if (bytes.length == 0) {
            return new Reading(DocumentKind.CASE_FILE, "", new DocumentBytes(bytes), Intake.refused("", EMPTY));
        }
        boolean isCaseFile = CaseFileReader.recognises(new ByteArrayInputStream(bytes));
        DocumentKind kind = isCaseFile ? DocumentKind.CASE_FILE : DocumentKind.FHIR_BUNDLE;
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("document");
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new Reading(kind, shown, new DocumentBytes(bytes), desk.read(shown, kind, bytes));
    }

    private static List<String> lines(Intake intake) {
        return intake.problems().stream().map(Problem::toString).toList();
    }

    private static String said(Intake intake) {
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
