package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.HandIn;
import org.liverleaf.board.cases.PullDesk;
import org.liverleaf.board.outgoing.AllowedAddresses;
import org.liverleaf.board.outgoing.FhirServer;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.PullPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.record.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Fetching a patient from a FHIR server: shown first, kept only when somebody says so. */
@Controller
final class PullController {

    private final PullDesk pull;
    private final AllowedAddresses allowed;
    private final CaseStore cases;

    PullController(PullDesk pull, AllowedAddresses allowed, CaseStore cases) {
        this.pull = pull;
        this.allowed = allowed;
        this.cases = cases;
    }

    @GetMapping("/pull")
    ModelAndView form(@RequestParam(name = "case", required = false) Optional<UUID> caseId) {
        return page(caseId, "", List.of(), Optional.empty());
    }

    /** The id of the patient is no part of an address. */
    @PostMapping("/pull")
    ModelAndView fetch(
            @AuthenticationPrincipal SignedOn person,
            @RequestParam(name = "case", defaultValue = "") String caseText,
            @RequestParam(defaultValue = "") String server,
            @RequestParam(defaultValue = "") String patient) {
        Optional<UUID> caseId = caseText.isEmpty() ? Optional.empty() : Optional.of(uuid(caseText));
        Optional<StoredCase> stored = caseId.map(this::stored);
        Optional<FhirServer> chosen = allowed.find(server);
        if (chosen.isEmpty()) {
            return page(caseId, "", List.of("Choose one of the servers."), Optional.empty());
        }
        return switch (pull.fetch(chosen.get(), patient, stored, person.getUsername())) {
            case PullDesk.Fetched.Waits(PullDesk.Preview preview) ->
                page(caseId, server, List.of(), Optional.of(preview(preview)));
            case PullDesk.Fetched.Refused(List<String> problems) -> page(caseId, server, problems, Optional.empty());
        };
    }

    private static PullPage.Preview preview(PullDesk.Preview preview) {
        return new PullPage.Preview(
                preview.ticket().toString(),
                preview.counts().entrySet().stream()
                        .map(each -> new Choice(each.getKey(), each.getValue().toString()))
                        .toList(),
                preview.entries(),
                preview.notes());
    }

    @PostMapping("/pull/{id}")
    ModelAndView keep(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        return switch (pull.keep(id, name, person.getUsername())) {
            case PullDesk.Kept.Done(UUID caseId, Intake intake) -> {
                Notices.leave(request, "What was fetched is kept. " + HandInController.said(intake));
                yield new ModelAndView("redirect:/cases/" + caseId);
            }
            case PullDesk.Kept.Gone gone ->
                page(
                        Optional.empty(),
                        "",
                        List.of("What was fetched is not there any more. Fetch it again; nothing was kept."),
                        Optional.empty());
            case PullDesk.Kept.Refused(String server, Optional<UUID> caseId, String problem) ->
                page(caseId, server, List.of(problem + ". Fetch again; nothing was kept."), Optional.empty());
            case PullDesk.Kept.Late(String server, Optional<UUID> caseId) ->
                page(caseId, server, List.of(HandIn.SOMEBODY_ELSE), Optional.empty());
        };
    }

    private ModelAndView page(
            Optional<UUID> caseId, String server, List<String> problems, Optional<PullPage.Preview> preview) {
        Optional<StoredCase> stored = caseId.map(this::stored);
        PullPage page = new PullPage(
                allowed.servers().stream().map(FhirServer::name).toList(),
                server,
                caseId.map(UUID::toString).orElse(""),
                stored.map(StoredCase::name).orElse(""),
                stored.map(StoredCase::documents).orElse(0),
                problems,
                preview);
        ModelAndView view = new ModelAndView("pull", "page", page);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private StoredCase stored(UUID id) {
        return cases.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotThereException("no such case");
        }
    }
}
