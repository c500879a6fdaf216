package org.liverleaf.board.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.liverleaf.board.store.DocumentBytes;
import org.springframework.stereotype.Component;

/** Fetches the record of one patient from a FHIR server: all of it by one operation, or type by type where there is none. */
@Component
public final class PatientPull {

    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_PAGES = 200;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Set<Integer> NOT_OFFERED = Set.of(400, 403, 404, 405, 422, 501);
    private static final List<String> TYPES = List.of(
            "Condition",
            "Observation",
            "Procedure",
            "MedicationAdministration",
            "MedicationRequest",
            "MedicationStatement",
            "DiagnosticReport",
            "ImagingStudy",
            "Specimen",
            "BodyStructure",
            "QuestionnaireResponse");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AllowedAddresses allowed;
    private final OutgoingRequests requests;
    private final ServerTokens tokens;
    private final Clock clock;

    /** A page being taken apart needs many times its size. */
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    PatientPull(AllowedAddresses allowed, OutgoingRequests requests, ServerTokens tokens, Clock clock) {
        this.allowed = allowed;
        this.requests = requests;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What was fetched.
     *
     * @param bundle the resources as one Bundle
     * @param counts how many of each type
     * @param pages how many pages it took
     * @param notes what was not offered, a line each
     */
    public record Pulled(DocumentBytes bundle, Map<String, Integer> counts, int pages, List<String> notes) {

        /** Copies map and list. */
        public Pulled {
            counts = Map.copyOf(counts);
            notes = List.copyOf(notes);
        }
    }

    /** Whether a text can be the id of a resource. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Fetches a patient.
     *
     * @param patientId id of the Patient on that server
     * @throws RefusedRequestException with one line, when anything does not go as it should; nothing is kept then
     */
    public Pulled pull(FhirServer server, String patientId) throws RefusedRequestException {
        if (!isId(patientId)) {
            throw new RefusedRequestException("expected the id of a patient: letters, digits, '-' and '.', at most 64");
        }
        if (!places.tryAcquire()) {
            throw new RefusedRequestException("other patients are being fetched right now; try again in a minute");
        }
        try {
            return run(server, patientId);
        } finally {
            places.release();
        }
    }

    private Pulled run(FhirServer server, String patientId) throws RefusedRequestException {
        Run run = new Run(server, clock.instant().plus(LONGEST));
        String patient = server.base() + "/Patient/" + patientId;
        try {
            run.add(run.json(allowed.below(server, patient)));
        } catch (RefusedRequestException refused) {
            if (refused.status() == 404 || refused.status() == 410) {
                throw new RefusedRequestException(server.name() + " has no patient of this id", refused.status());
            }
            throw refused;
        }
        try {
            run.pages(patient + "/$everything");
        } catch (RefusedRequestException refused) {
            if (run.pages > 0 || !NOT_OFFERED.contains(refused.status())) {
                throw refused;
            }
            run.notes.add(server.name() + " does not offer the whole record at once; it was asked type by type");
            run.singles(patientId);
        }
        return run.finish();
    }

    /** One fetching, with all its bounds. */
    private final class Run {
        private final FhirServer server;
        private final Instant end;
        private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
        private final Set<URI> visited = new HashSet<>();
        private final List<String> notes = new ArrayList<>();
        private int bytes;
        private int pages;

        Run(FhirServer server, Instant end) {
            this.server = server;
            this.end = end;
        }

        void singles(String patientId) throws RefusedRequestException {
            for (String type : TYPES) {
                int before = pages;
                try {
                    pages(server.base() + "/" + type + "?patient=" + patientId);
                } catch (RefusedRequestException refused) {
                    if (pages > before || !NOT_OFFERED.contains(refused.status())) {
                        throw refused;
                    }
                    notes.add(server.name() + " gives no " + type + " (status " + refused.status() + ")");
                }
            }
        }

        void pages(String first) throws RefusedRequestException {
            Optional<String> next = Optional.of(first);
            while (next.isPresent()) {
                URI address = allowed.below(server, next.get());
                if (!visited.add(address)) {
                    throw new RefusedRequestException(server.name() + " leads in a circle: a page comes again");
                }
                if (visited.size() > MOST_PAGES) {
                    throw new RefusedRequestException(
                            server.name() + " has more than " + MOST_PAGES + " pages for this patient");
                }
                JsonNode page = json(address);
                if (!page.path("resourceType").asText("").equals("Bundle")) {
                    throw new RefusedRequestException(server.name() + " answers with something that is no Bundle");
                }
                for (JsonNode entry : page.path("entry")) {
                    if (!entry.path("search").path("mode").asText("").equals("outcome")) {
                        add(entry.path("resource"));
                    }
                }
                pages++;
                next = next(page);
            }
        }

        private static Optional<String> next(JsonNode page) {
            for (JsonNode link : page.path("link")) {
                if (link.path("relation").asText("").equals("next")) {
                    return Optional.of(link.path("url").asText(""));
                }
            }
            return Optional.empty();
        }

        void add(JsonNode resource) throws RefusedRequestException {
            String type = resource.path("resourceType").asText("");
            if (!(resource instanceof ObjectNode object) || type.isEmpty()) {
                throw new RefusedRequestException(server.name() + " answers with an entry that is no resource");
            }
            String id = resource.path("id").asText("");
            resources.putIfAbsent(type + "/" + (id.isEmpty() ? "?" + resources.size() : id), object);
        }

        JsonNode json(URI address) throws RefusedRequestException {
            if (clock.instant().isAfter(end)) {
                throw new RefusedRequestException(
                        server.name() + " took longer than " + LONGEST.toSeconds() + " s in all");
            }
            OutgoingRequests.Answer answer = get(address);
            if (answer.status() == 401 && server.client().isPresent()) {
                tokens.forget(server);
                answer = get(address);
            }
            if (answer.status() != 200) {
                throw new RefusedRequestException(
                        server.name()
                                + (answer.status() == 401
                                        ? " does not let this board in (status 401)"
                                        : " answers with status " + answer.status()),
                        answer.status());
            }
            byte[] body = answer.body().toArray();
            bytes += body.length;
            try {
                return MAPPER.readTree(body);
            } catch (IOException notJson) {
                throw new RefusedRequestException(server.name() + " answers with something that is not JSON");
            }
        }

        private OutgoingRequests.Answer get(URI address) throws RefusedRequestException {
            Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/fhir+json"));
            if (server.client().isPresent()) {
                headers.put(
                        "Authorization",
                        "Bearer " + tokens.token(server, server.client().get()));
            }
            return requests.get(server.name(), address, headers, DocumentBytes.MOST - bytes);
        }

        Pulled finish() throws RefusedRequestException {
            ObjectNode bundle = MAPPER.createObjectNode();
            bundle.put("resourceType", "Bundle");
            bundle.put("type", "collection");
            Map<String, Integer> counts = new HashMap<>();
            var entries = bundle.putArray("entry");
            resources.forEach((key, resource) -> {
                entries.addObject().put("fullUrl", server.base() + "/" + key).set("resource", resource);
                counts.merge(key.substring(0, key.indexOf('/')), 1, Integer::sum);
            });
            try {
                return new Pulled(new DocumentBytes(MAPPER.writeValueAsBytes(bundle)), counts, pages, notes);
            } catch (IOException impossible) {
                throw new RefusedRequestException(server.name() + " answers with something that cannot be kept");
            }
        }
    }
}
