package org.liverleaf.board.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.HandIn;
import org.liverleaf.board.outgoing.AllowedAddresses;
import org.liverleaf.board.outgoing.FhirServer;
import org.liverleaf.board.outgoing.PatientPull;
import org.liverleaf.board.outgoing.RefusedRequestException;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.PullPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
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

    private static final int LONGEST_NAME = 120;
    private static final int MOST_WAITING_BYTES = 100_000_000;
    private static final Duration WAITS = Duration.ofMinutes(15);

    private final PatientPull pull;
    private final AllowedAddresses allowed;
    private final CaseDesk desk;
    private final CaseStore cases;
    private final AuditTrail audit;

    /** What was fetched waits here, in memory, for the person who fetched it. */
    private final Cache<UUID, Waiting> waiting = Caffeine.newBuilder()
            .expireAfterWrite(WAITS)
            .maximumWeight(MOST_WAITING_BYTES)
            .weigher((UUID ticket, Waiting each) -> each.size())
            .build();

    private record Waiting(
            String account,
            String server,
            Optional<UUID> caseId,
            int seen,
            DocumentBytes content,
            int size,
            Intake intake) {}

    PullController(PatientPull pull, AllowedAddresses allowed, CaseDesk desk, CaseStore cases, AuditTrail audit) {
        this.pull = pull;
        this.allowed = allowed;
        this.desk = desk;
        this.cases = cases;
        this.audit = audit;
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
        try {
            audit.add(
                    person.getUsername(),
                    "patient-fetched",
                    caseId,
                    chosen.get().name());
            PatientPull.Pulled pulled = pull.pull(chosen.get(), patient.strip());
            byte[] bytes = pulled.bundle().toArray();
            Intake intake = desk.read(chosen.get().name(), DocumentKind.FHIR_BUNDLE, bytes);
            List<String> problems = intake.isRefused()
                    ? HandIn.lines(intake)
                    : stored
                            .filter(each -> HandIn.tellsOfAnother(desk, each, DocumentKind.FHIR_BUNDLE, intake))
                            .stream()
                            .map(each -> HandIn.ANOTHER_PATIENT)
                            .toList();
            if (!problems.isEmpty()) {
                return page(caseId, server, problems, Optional.empty());
            }
            UUID ticket = UUID.randomUUID();
            waiting.put(
                    ticket,
                    new Waiting(
                            person.getUsername(),
                            server,
                            caseId,
                            stored.map(StoredCase::documents).orElse(0),
                            pulled.bundle(),
                            bytes.length,
                            intake));
            return page(caseId, server, List.of(), Optional.of(preview(ticket, pulled, intake)));
        } catch (RefusedRequestException refused) {
            return page(caseId, server, List.of(refused.line() + "."), Optional.empty());
        }
    }

    private static PullPage.Preview preview(UUID ticket, PatientPull.Pulled pulled, Intake intake) {
        List<Choice> counts = new TreeMap<>(pulled.counts())
                .entrySet().stream()
                        .map(each -> new Choice(each.getKey(), each.getValue().toString()))
                        .toList();
        List<String> notes = new ArrayList<>(pulled.notes());
        notes.addAll(intake.problems().stream().map(Problem::toString).toList());
        return new PullPage.Preview(
                ticket.toString(), counts, intake.patientRecord().entries().size(), notes);
    }

    @PostMapping("/pull/{id}")
    ModelAndView keep(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        Waiting fetched = waiting.getIfPresent(id);
        if (fetched == null || !fetched.account().equals(person.getUsername())) {
            return page(
                    Optional.empty(),
                    "",
                    List.of("What was fetched is not there any more. Fetch it again; nothing was kept."),
                    Optional.empty());
        }
        String wanted = name.strip();
        if (fetched.caseId().isEmpty() && (wanted.isEmpty() || wanted.length() > LONGEST_NAME)) {
            return page(
                    Optional.empty(),
                    fetched.server(),
                    List.of("Name: found " + wanted.length() + " characters, expected 1 to " + LONGEST_NAME
                            + ". Fetch again; nothing was kept."),
                    Optional.empty());
        }
        String file = "fetched from " + fetched.server();
        UUID caseId;
        if (fetched.caseId().isEmpty()) {
            caseId = cases.open(wanted, DocumentKind.FHIR_BUNDLE, file, fetched.content(), person.getUsername());
        } else {
            caseId = fetched.caseId().get();
            if (!cases.add(
                    caseId, fetched.seen(), DocumentKind.FHIR_BUNDLE, file, fetched.content(), person.getUsername())) {
                return page(fetched.caseId(), fetched.server(), List.of(HandIn.SOMEBODY_ELSE), Optional.empty());
            }
        }
        waiting.invalidate(id);
        Notices.leave(request, "What was fetched is kept. " + HandInController.said(fetched.intake()));
        return new ModelAndView("redirect:/cases/" + caseId);
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
