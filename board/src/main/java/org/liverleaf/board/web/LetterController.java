package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.LetterJson;
import org.liverleaf.board.cases.LetterText;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.page.LetterView;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.LetterStore;
import org.liverleaf.board.store.LetterVersion;
import org.liverleaf.pages.LetterPage;
import org.liverleaf.pages.PdfWriter;
import org.liverleaf.pathway.letters.Letter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Letters on a signed decision and on its draft: read, changed paragraph by paragraph, signed, printed. */
@Controller
final class LetterController {

    private static final int LONGEST = 20_000;
    private static final String FIELD = "block.";
    private static final String SEEN = "was.";

    private final CaseDesk desk;
    private final LetterDesk letters;
    private final LetterStore store;
    private final AuditTrail audit;

    LetterController(CaseDesk desk, LetterDesk letters, LetterStore store, AuditTrail audit) {
        this.desk = desk;
        this.letters = letters;
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/decisions/{id}/letters/{to}")
    ModelAndView show(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @RequestParam(defaultValue = "0") int version) {
        return show(person, letters.ofDecision(id, to), version);
    }

    @GetMapping("/meetings/{id}/cases/{caseId}/letters/{to}")
    ModelAndView showDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to,
            @RequestParam(defaultValue = "0") int version) {
        return show(person, letters.ofDraft(id, caseId, to), version);
    }

    private ModelAndView show(SignedOn person, LetterDesk.Written written, int wanted) {
        seen(person, written, "letter-seen");
        Optional<LetterVersion> version = findVersion(written, wanted);
        Letter letter = version.map(LetterDesk::letterOf).orElseGet(written::current);
        LetterView.State state = state(person, written, version);
        LetterView view = new LetterView(
                LetterViews.place(written),
                letter.title(),
                new LetterPage(written.basis().by()).fragment(letter),
                LetterViews.withGrade(state, letter),
                LetterViews.versions(written),
                version.map(LetterViews::changes)
                        .orElseGet(() -> LetterViews.changes(written.proposed(), written.edits())),
                written.lost());
        return new ModelAndView("letter", "page", view);
    }

    /** The version asked for; of a decision the newest where none was asked for. A draft's text follows its draft. */
    private static Optional<LetterVersion> findVersion(LetterDesk.Written written, int wanted) {
        if (wanted > 0) {
            return Optional.of(written.versions().stream()
                    .filter(version -> version.number() == wanted)
                    .findFirst()
                    .orElseThrow(() -> new NotThereException("no such version")));
        }
        boolean isDraft = written.place().decisionId().isEmpty();
        return isDraft || written.versions().isEmpty()
                ? Optional.empty()
                : Optional.of(written.versions().getLast());
    }

    private static LetterView.State state(
            SignedOn person, LetterDesk.Written written, Optional<LetterVersion> version) {
        boolean isDraft = written.place().decisionId().isEmpty();
        boolean isSigned = version.filter(LetterVersion::isSigned).isPresent();
        boolean isNewest = version.map(LetterVersion::number).orElse(written.newest()) == written.newest();
        return new LetterView.State(
                text(written, version),
                isSigned,
                written.newest(),
                version.map(LetterVersion::number).orElse(0),
                isNewest && person.may(Permission.EDIT_LETTERS),
                isNewest && !isDraft && !isSigned && person.may(Permission.SIGN_DECISIONS),
                "",
                false);
    }

    private static String text(LetterDesk.Written written, Optional<LetterVersion> version) {
        if (written.place().decisionId().isEmpty()) {
            return "The decision is not signed yet. What is changed here is taken over when it is.";
        }
        if (version.filter(LetterVersion::isSigned).isPresent()) {
            return LetterViews.line(version.get()) + ".";
        }
        String now = version.map(LetterViews::line).orElse("As it was proposed");
        return now + ". Not signed."
                + written.findSigned()
                        .map(signed -> " Version " + signed.number() + " is the one that was signed.")
                        .orElse("");
    }

    @GetMapping("/decisions/{id}/letters/{to}/edit")
    ModelAndView edit(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        return edit(person, letters.ofDecision(id, to));
    }

    @GetMapping("/meetings/{id}/cases/{caseId}/letters/{to}/edit")
    ModelAndView editDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to) {
        return edit(person, letters.ofDraft(id, caseId, to));
    }

    private ModelAndView edit(SignedOn person, LetterDesk.Written written) {
        seen(person, written, "letter-seen");
        return new ModelAndView("letter-edit", "page", LetterViews.edit(written, Map.of(), Map.of(), List.of()));
    }

    @PostMapping("/decisions/{id}/letters/{to}")
    ModelAndView keep(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return keep(person, letters.ofDecision(id, to), form, request);
    }

    @PostMapping("/meetings/{id}/cases/{caseId}/letters/{to}")
    ModelAndView keepDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return keep(person, letters.ofDraft(id, caseId, to), form, request);
    }

    private ModelAndView keep(
            SignedOn person, LetterDesk.Written written, Map<String, String> form, HttpServletRequest request) {
        Map<String, String> typed = fields(form, FIELD);
        Map<String, String> edits = LetterText.edits(written.proposed(), typed);
        List<String> problems = new java.util.ArrayList<>(LetterText.problems(written.proposed(), edits));
        typed.values().stream()
                .filter(text -> text.length() > LONGEST)
                .map(text -> "A paragraph has " + text.length() + " characters, expected at most " + LONGEST + ".")
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return again(written, typed, Map.of(), problems);
        }
        boolean kept = form.getOrDefault("seen", "").equals(Integer.toString(written.newest()))
                && store.keep(
                                written.place(),
                                written.newest(),
                                LetterJson.write(written.proposed()),
                                TextsJson.write(edits),
                                person.account())
                        .isPresent();
        if (!kept) {
            return again(
                    written,
                    typed,
                    fields(form, SEEN),
                    List.of("Somebody else has changed this letter meanwhile"
                            + (written.versions().isEmpty()
                                    ? ""
                                    : " (" + LetterViews.line(written.versions().getLast()) + ")")
                            + ". What they wrote is marked below; put both together, then keep it. Nothing that you"
                            + " wrote is lost."));
        }
        Notices.leave(request, "The letter is kept as a further version; it is not signed.");
        return new ModelAndView("redirect:" + LetterViews.place(written).address());
    }

    private static ModelAndView again(
            LetterDesk.Written written, Map<String, String> typed, Map<String, String> seen, List<String> problems) {
        ModelAndView view = new ModelAndView("letter-edit", "page", LetterViews.edit(written, typed, seen, problems));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Map<String, String> fields(Map<String, String> form, String prefix) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                fields.put(
                        name.substring(prefix.length()),
                        text.replace("\r\n", "\n").replace('\r', '\n').strip());
            }
        });
        return fields;
    }

    @PostMapping("/decisions/{id}/letters/{to}/signature")
    String sign(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        LetterDesk.Written written = letters.ofDecision(id, to);
        String address = "redirect:" + LetterViews.place(written).address();
        if (!seen.equals(Integer.toString(written.newest()))) {
            Notices.leave(request, "Somebody else has changed this letter meanwhile. Read it, then sign it.");
            return address;
        }
        Optional<UUID> version = written.versions().isEmpty()
                ? store.keep(
                        written.place(),
                        0,
                        LetterJson.write(written.proposed()),
                        TextsJson.write(written.edits()),
                        person.account())
                : Optional.of(written.versions().getLast().id());
        Letter letter = LetterDesk.signed(written, person.account().displayName(), desk.today());
        boolean signed = version.filter(letterId ->
                        store.sign(written.place().caseId(), letterId, LetterJson.write(letter), person.account()))
                .isPresent();
        Notices.leave(
                request,
                signed
                        ? "The letter is signed; its text is fixed."
                        : "Somebody else has signed or changed this letter meanwhile. Read it again.");
        return address;
    }

    @GetMapping("/decisions/{id}/letters/{to}/pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @RequestParam(defaultValue = "0") int version) {
        return pdf(person, letters.ofDecision(id, to), version);
    }

    @GetMapping("/meetings/{id}/cases/{caseId}/letters/{to}/pdf")
    ResponseEntity<byte[]> pdfOfDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to) {
        return pdf(person, letters.ofDraft(id, caseId, to), 0);
    }

    /** The version asked for, else the one that was signed last, else the draft. */
    private ResponseEntity<byte[]> pdf(SignedOn person, LetterDesk.Written written, int wanted) {
        seen(person, written, "letter-printed");
        Optional<LetterVersion> version = wanted > 0 ? findVersion(written, wanted) : written.findSigned();
        Letter text = version.map(LetterDesk::letterOf).orElseGet(written::current);
        Letter letter = version.filter(LetterVersion::isSigned).isPresent() ? text : LetterDesk.asDraft(text);
        byte[] pdf = new PdfWriter()
                .of(new LetterPage(written.basis().by())
                        .of(letter, written.basis().assessment().meta()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("letter-" + written.place().recipient() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private void seen(SignedOn person, LetterDesk.Written written, String action) {
        String of = written.place().decisionId().map(UUID::toString).orElse("draft");
        audit.add(
                person.getUsername(),
                action,
                Optional.of(written.place().caseId()),
                of + " " + written.place().recipient());
    }
}
