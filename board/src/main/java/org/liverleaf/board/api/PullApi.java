package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.cases.HandIn;
import org.liverleaf.board.cases.PullDesk;
import org.liverleaf.board.outgoing.AllowedAddresses;
import org.liverleaf.board.outgoing.FhirServer;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.record.Intake;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fetching a patient from one of the FHIR servers that the configuration names. */
@RestController
@Tag(name = "fetching")
final class PullApi {

    private final PullDesk desk;
    private final AllowedAddresses allowed;
    private final CaseStore cases;

    PullApi(PullDesk desk, AllowedAddresses allowed, CaseStore cases) {
        this.desk = desk;
        this.allowed = allowed;
        this.cases = cases;
    }

    /** The servers that can be asked, by their names in the configuration. */
    record ServerList(List<String> servers) {

        ServerList {
            servers = List.copyOf(servers);
        }
    }

    /** Whom to fetch from where, and the case that gets it; without one it is for a new case. */
    record NewPull(String server, String patient, @Nullable UUID caseId) {}

    /**
     * What was fetched and waits a quarter of an hour.
     *
     * @param id by which it is kept
     * @param resources how many of each type
     * @param entries how many entries were read
     * @param notes what was not offered, set aside or noted
     */
    record PullView(UUID id, Map<String, Integer> resources, int entries, List<String> notes) {

        PullView {
            notes = List.copyOf(notes);
        }
    }

    /** The name of the new case; of no matter for one that is there. */
    record NewKeeping(String name) {}

    @GetMapping("/api/v1/pulls")
    @Operation(summary = "The FHIR servers that can be asked")
    ServerList servers() {
        return new ServerList(allowed.servers().stream().map(FhirServer::name).toList());
    }

    @PostMapping("/api/v1/pulls")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Fetches a patient and shows what was found; nothing is kept yet")
    PullView fetch(
            @AuthenticationPrincipal SignedOn person, @RequestBody NewPull wanted, HttpServletResponse response) {
        FhirServer server = allowed.find(Texts.check("server", wanted.server(), 0, Texts.LINE))
                .orElseThrow(() -> ApiException.refused("server: expected one of those that can be asked"));
        Optional<StoredCase> into = Optional.ofNullable(wanted.caseId())
                .map(id -> cases.find(id).orElseThrow(() -> ApiException.refused("caseId: there is no such case")));
        String patient = Texts.check("patient", wanted.patient(), 1, Texts.LINE);
        return switch (desk.fetch(server, patient, into, person.getUsername())) {
            case PullDesk.Fetched.Waits(PullDesk.Preview preview) -> {
                response.setHeader(HttpHeaders.LOCATION, "/api/v1/pulls/" + preview.ticket());
                yield new PullView(preview.ticket(), preview.counts(), preview.entries(), preview.notes());
            }
            case PullDesk.Fetched.Refused(List<String> problems) -> throw ApiException.refused(problems);
        };
    }

    @PostMapping("/api/v1/pulls/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps what was fetched, as the first document of a new case or a further one")
    CaseApi.HandedIn keepPull(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestBody NewKeeping wanted,
            HttpServletResponse response) {
        String name = Texts.check("name", wanted.name(), 0, Texts.LINE);
        return switch (desk.keep(id, name, person.getUsername())) {
            case PullDesk.Kept.Done(UUID caseId, Intake intake) -> {
                response.setHeader(HttpHeaders.LOCATION, "/api/v1/cases/" + caseId);
                yield new CaseApi.HandedIn(
                        caseId,
                        cases.find(caseId).orElseThrow().documents(),
                        intake.patientRecord().entries().size(),
                        HandIn.lines(intake));
            }
            case PullDesk.Kept.Gone gone ->
                throw ApiException.notThere("what was fetched is not there any more; fetch it again");
            case PullDesk.Kept.Refused(String server, Optional<UUID> caseId, String problem) ->
                throw ApiException.refused(problem);
            case PullDesk.Kept.Late(String server, Optional<UUID> caseId) ->
                throw ApiException.refused(HandIn.SOMEBODY_ELSE);
        };
    }
}
