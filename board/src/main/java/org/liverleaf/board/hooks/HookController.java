package org.liverleaf.board.hooks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.CharConversionException;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liverleaf.board.cases.PatientHash;
import org.liverleaf.board.signon.BodyLimitFilter;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.FeedbackStore;
import org.liverleaf.pathway.Glance;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service that other systems call: discovery, cards, feedback. */
@RestController
final class HookController {

    /** Id of the one service. */
    static final String SERVICE = "liverleaf-board";

    private static final String HOOK = "patient-view";
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 10_000_000;
    private static final long SECONDS_FOR_THE_DISK = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build());

    private final GlanceDesk desk;
    private final HookJournal journal;
    private final CaseStore cases;
    private final FeedbackStore feedback;
    private final HookSettings settings;

    HookController(
            GlanceDesk desk, HookJournal journal, CaseStore cases, FeedbackStore feedback, HookSettings settings) {
        this.desk = desk;
        this.journal = journal;
        this.cases = cases;
        this.feedback = feedback;
        this.settings = settings;
    }

    /** What there is to call. Anybody may read it, as the specification asks. */
    @GetMapping("/cds-services")
    ResponseEntity<byte[]> discover() throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode service = root.putArray("services").addObject();
        service.put("hook", HOOK)
                .put("title", "Liver metastases: what the tumour board would ask")
                .put(
                        "description",
                        "Red flags, the three questions (removable, convertible, controllable), treatment options in play and"
                                + " missing data that can still change the plan, for patients with liver metastases.")
                .put("id", SERVICE)
                .put(
                        "usageRequirements",
                        "FHIR R4 by prefetch only. Needs patient, conditions, observations, procedures and"
                                + " medicationRequests; a key without data is sent as null.");
        ObjectNode prefetch = service.putObject("prefetch");
        Prefetch.queries().forEach(prefetch::put);
        return json(200, root);
    }

    @PostMapping("/cds-services/{service}")
    ResponseEntity<byte[]> call(Principal client, @PathVariable String service, HttpServletRequest request)
            throws IOException {
        if (!service.equals(SERVICE)) {
            return problem(404, List.of("There is no such service; ask /cds-services."));
        }
        return switch (read(request)) {
            case Body.Bad bad -> problem(400, List.of(bad.problem()));
            case Body.Good good ->
                switch (HookCall.read(good.json(), HOOK)) {
                    case HookCall.Read.Bad bad -> problem(400, bad.problems());
                    case HookCall.Read.Good call -> answer(client.getName(), call.call());
                };
        };
    }

    private ResponseEntity<byte[]> answer(String client, HookCall call) throws IOException {
        CompletableFuture<Boolean> written = journal.add(client, "cards-asked", HOOK + " " + call.instance());
        Prefetch.Sent sent = Prefetch.merge(call.prefetch(), MAPPER);
        if (!sent.missing().isEmpty()) {
            await(written);
            return problem(
                    412,
                    sent.missing().stream()
                            .map(key -> "prefetch." + key + ": was not sent; send null if there is nothing of the kind."
                                    + " This service does not fetch by itself.")
                            .toList());
        }
        Intake intake = desk.read(sent.bundle());
        List<String> refused = refused(intake, call);
        if (!refused.isEmpty()) {
            await(written);
            return problem(400, refused);
        }
        Glance glance = desk.look(intake);
        List<Card> cards = Cards.of(glance, notes(sent, intake));
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode array = root.putArray("cards");
        List<String> links = cards.isEmpty() ? List.of() : links(client, intake);
        cards.forEach(card -> CardJson.write(card, settings.address(), links, array.addObject()));
        await(written);
        return json(200, root);
    }

    private static List<String> refused(Intake intake, HookCall call) {
        List<String> problems = new ArrayList<>();
        intake.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.REFUSED)
                .map(Problem::toString)
                .forEach(problems::add);
        if (problems.isEmpty() && !intake.patientRecord().patient().equals(call.patient())) {
            problems.add("prefetch.patient: is not the patient of context.patientId");
        }
        return problems;
    }

    private static List<String> notes(Prefetch.Sent sent, Intake intake) {
        List<String> notes = new ArrayList<>(sent.notes());
        long aside = intake.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.SET_ASIDE)
                .count();
        if (aside > 0) {
            notes.add(aside + " entries of the record could not be used.");
        }
        return notes;
    }

    /** The case of this patient, if there is exactly one; who is not known to us learns nothing of cases. */
    private List<String> links(String client, Intake intake) {
        if (client.equals(HookSettings.LOOPBACK) || settings.address().isEmpty()) {
            return List.of();
        }
        List<UUID> found =
                PatientHash.of(intake.patientRecord()).map(cases::ofPatient).orElse(List.of());
        return found.size() == 1 ? List.of(settings.address() + "/cases/" + found.getFirst()) : List.of();
    }

    @PostMapping("/cds-services/{service}/feedback")
    ResponseEntity<byte[]> feedback(Principal client, @PathVariable String service, HttpServletRequest request)
            throws IOException {
        if (!service.equals(SERVICE)) {
            return problem(404, List.of("There is no such service; ask /cds-services."));
        }
        return switch (read(request)) {
            case Body.Bad bad -> problem(400, List.of(bad.problem()));
            case Body.Good good ->
                switch (FeedbackReading.read(good.json())) {
                    case FeedbackReading.Bad bad -> problem(400, bad.problems());
                    case FeedbackReading.Good all -> {
                        feedback.add(client.getName(), all.items());
                        yield json(200, MAPPER.createObjectNode());
                    }
                };
        };
    }

    private sealed interface Body {

        record Good(JsonNode json) implements Body {}

        record Bad(String problem) implements Body {}
    }

    private static Body read(HttpServletRequest request) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(request.getInputStream());
            return json != null && json.isObject() ? new Body.Good(json) : new Body.Bad("body: expected a JSON object");
        } catch (BodyLimitFilter.TooLongException tooLong) {
            return new Body.Bad("body: is longer than 26 MB");
        } catch (JsonProcessingException syntax) {
            // The message of the parser may quote the body.
            return new Body.Bad("body: is not JSON"
                    + (syntax.getLocation() == null
                            ? ""
                            : ", line " + syntax.getLocation().getLineNr() + ", column "
                                    + syntax.getLocation().getColumnNr()));
        } catch (CharConversionException notUtf8) {
            return new Body.Bad("body: is not UTF-8 text");
        }
    }

    private static void await(CompletableFuture<Boolean> written) {
        try {
            written.get(SECONDS_FOR_THE_DISK, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("a call could not be written down", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static ResponseEntity<byte[]> json(int status, JsonNode json) throws IOException {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(MAPPER.writeValueAsBytes(json));
    }

    private static ResponseEntity<byte[]> problem(int status, List<String> problems) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("type", "about:blank")
                .put("title", status == 412 ? "Precondition Failed" : status == 404 ? "Not Found" : "Bad Request")
                .put("status", status)
                .put("detail", problems.getFirst());
        problems.forEach(root.putArray("problems")::add);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(MAPPER.writeValueAsBytes(root));
    }
}
