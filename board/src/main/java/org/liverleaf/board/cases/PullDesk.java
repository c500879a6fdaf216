package org.liverleaf.board.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.liverleaf.board.outgoing.FhirServer;
import org.liverleaf.board.outgoing.PatientPull;
import org.liverleaf.board.outgoing.RefusedRequestException;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.record.Intake;
import org.springframework.stereotype.Component;

/** Fetches a patient from a FHIR server: shown first, kept only when somebody says so. */
@Component
public final class PullDesk {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_WAITING_BYTES = 100_000_000;
    private static final Duration WAITS = Duration.ofMinutes(15);

    private final PatientPull pull;
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

    PullDesk(PatientPull pull, CaseDesk desk, CaseStore cases, AuditTrail audit) {
        this.pull = pull;
        this.desk = desk;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * What was fetched and waits.
     *
     * @param ticket by which it is kept
     * @param counts how many resources of each type, by type
     * @param entries how many entries were read
     * @param notes what was not offered, set aside or noted, a line each
     */
    public record Preview(UUID ticket, Map<String, Integer> counts, int entries, List<String> notes) {

        /** Copies the list; the map stays in order. */
        public Preview {
            counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
            notes = List.copyOf(notes);
        }
    }

    /** What became of fetching. */
    public sealed interface Fetched {

        /** It waits to be kept. */
        record Waits(Preview preview) implements Fetched {}

        /** Nothing waits; a line for each problem. */
        record Refused(List<String> problems) implements Fetched {

            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Fetches a patient and lets the answer wait a quarter of an hour.
     *
     * @param into the case that is to get it; empty for a new one
     * @param patient id of the patient on that server
     */
    public Fetched fetch(FhirServer server, String patient, Optional<StoredCase> into, String author) {
        audit.add(author, "patient-fetched", into.map(StoredCase::id), server.name());
        try {
            PatientPull.Pulled pulled = pull.pull(server, patient.strip());
            byte[] bytes = pulled.bundle().toArray();
            Intake intake = desk.read(server.name(), DocumentKind.FHIR_BUNDLE, bytes);
            if (intake.isRefused()) {
                return new Fetched.Refused(HandIn.lines(intake));
            }
            if (into.filter(each -> HandIn.tellsOfAnother(desk, each, DocumentKind.FHIR_BUNDLE, intake))
                    .isPresent()) {
                return new Fetched.Refused(List.of(HandIn.ANOTHER_PATIENT));
            }
            UUID ticket = UUID.randomUUID();
            waiting.put(
                    ticket,
                    new Waiting(
                            author,
                            server.name(),
                            into.map(StoredCase::id),
                            into.map(StoredCase::documents).orElse(0),
                            pulled.bundle(),
                            bytes.length,
                            intake));
            List<String> notes = new ArrayList<>(pulled.notes());
            notes.addAll(HandIn.lines(intake));
            return new Fetched.Waits(new Preview(
                    ticket, pulled.counts(), intake.patientRecord().entries().size(), notes));
        } catch (RefusedRequestException refused) {
            return new Fetched.Refused(List.of(refused.line() + "."));
        }
    }

    /** What became of keeping. */
    public sealed interface Kept {

        /** It is a document of a case. */
        record Done(UUID caseId, Intake intake) implements Kept {}

        /** What was fetched is not there any more. */
        record Gone() implements Kept {}

        /** It is not kept; it goes on waiting. */
        record Refused(String server, Optional<UUID> caseId, String problem) implements Kept {}

        /** Somebody else has handed in a document meanwhile. */
        record Late(String server, Optional<UUID> caseId) implements Kept {}
    }

    /**
     * Keeps what was fetched.
     *
     * @param name name of the new case; of no matter if it goes to one that is there
     */
    public Kept keep(UUID ticket, String name, String author) {
        Waiting fetched = waiting.getIfPresent(ticket);
        if (fetched == null || !fetched.account().equals(author)) {
            return new Kept.Gone();
        }
        String wanted = name.strip();
        boolean isName = !wanted.isEmpty() && wanted.length() <= LONGEST_NAME && wanted.indexOf('\0') < 0;
        if (fetched.caseId().isEmpty() && !isName) {
            return new Kept.Refused(
                    fetched.server(),
                    fetched.caseId(),
                    "Name: found " + wanted.length() + " characters, expected 1 to " + LONGEST_NAME);
        }
        String file = "fetched from " + fetched.server();
        UUID caseId;
        if (fetched.caseId().isEmpty()) {
            caseId = cases.open(wanted, DocumentKind.FHIR_BUNDLE, file, fetched.content(), author);
        } else {
            caseId = fetched.caseId().get();
            if (!cases.add(caseId, fetched.seen(), DocumentKind.FHIR_BUNDLE, file, fetched.content(), author)) {
                return new Kept.Late(fetched.server(), fetched.caseId());
            }
        }
        waiting.invalidate(ticket);
        return new Kept.Done(caseId, fetched.intake());
    }
}
