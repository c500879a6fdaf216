package org.liverleaf.pathway.fhir.in;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Provenance;
import org.liverleaf.pathway.record.Retraction;
import org.liverleaf.pathway.record.Statement;

/** The entries, counts and problems of one patient while the stream is read. Everything in it is bounded. */
final class PatientIntake {

    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_CODES = 500;
    private static final int MOST_TYPES = 200;
    private static final int MOST_CODES_NAMED = 10;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> resources = new TreeMap<>();
    private final Map<String, Integer> unmapped = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> patients = new LinkedHashSet<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, Retraction> retractions = new LinkedHashMap<>();
    private final LocalDate notAfter;
    private int moreProblems;
    private int refusals;
    private int ours;

    PatientIntake(LocalDate notAfter) {
        this.notAfter = notAfter;
    }

    void count(String type) {
        boolean room = resources.size() < MOST_TYPES || resources.containsKey(cut(type));
        resources.merge(room ? cut(type) : "other types", 1, Integer::sum);
    }

    /** A resource that Liverleaf wrote itself. */
    void ours() {
        ours++;
    }

    private void noteOurs(String name) {
        if (ours > 0 && entries.isEmpty()) {
            problem(
                    Problem.Kind.REFUSED,
                    name,
                    "was written by Liverleaf itself and holds no finding; expected the record that it was made from");
        } else if (ours > 0) {
            problem(
                    Problem.Kind.NOTED,
                    name,
                    ours + " resources written by Liverleaf itself are not counted: they hold no finding of their own");
        }
    }

    void unmapped(ResourceDraft draft, Concept code) {
        unmapped(draft.type, code);
    }

    void unmapped(String type, Concept code) {
        String key = type + " " + code.codeLabel();
        boolean room = unmapped.size() < MOST_CODES || unmapped.containsKey(key);
        unmapped.merge(room ? key : type + " other codes", 1, Integer::sum);
    }

    void problem(Problem.Kind kind, String place, String text) {
        // A refusal may not get lost among the rest, since it decides that nothing is assessed.
        boolean refusal = kind == Problem.Kind.REFUSED && refusals < MOST_PROBLEMS;
        refusals += refusal ? 1 : 0;
        if (problems.size() < MOST_PROBLEMS || refusal) {
            problems.add(new Problem(kind, place, text));
        } else {
            moreProblems++;
        }
    }

    /** Names the patient of a Patient resource, by its id or else by its place in the bundle. */
    void patient(ResourceDraft draft) {
        String url = ResourceDraft.tail(draft.fullUrl);
        String id = draft.id.isEmpty() ? url : draft.id;
        patients.add(id);
        aliases.put(url, id);
    }

    void subject(String reference) {
        if (!reference.isEmpty() && subjects.size() < MOST_CODES) {
            subjects.add(ResourceDraft.tail(reference));
        }
    }

    /** Adds an entry of the resource's own date. */
    void add(ResourceDraft draft, String part, Payload payload) {
        String text = draft.start.isEmpty() ? draft.issued : draft.start;
        findDate(draft, text).ifPresent(date -> add(draft, part, date, payload));
    }

    void add(ResourceDraft draft, String part, PartialDate date, Payload payload) {
        String id = part.isEmpty() ? draft.place() : draft.place() + "#" + part;
        add(Entry.of(id, date, new Provenance(recorded(draft, date), "", draft.place()), payload));
    }

    /** Adds an entry that may rest on several resources. */
    void add(Entry entry) {
        Entry earlier = entries.putIfAbsent(entry.id(), entry);
        if (earlier != null && !earlier.equals(entry)) {
            problem(Problem.Kind.NOTED, entry.source(), "appears twice with different content; the first one counts");
        }
    }

    /** A resource that its source marks as a mistake: what it said here and in earlier documents does not count. */
    void retract(ResourceDraft draft) {
        String place = draft.place();
        Provenance from = new Provenance(recorded(draft, PartialDate.UNKNOWN), "", place);
        retractions.put(place, new Retraction(place, "its source marks it as entered in error", true, from));
    }

    /** What the entries so far say of a fact. */
    List<Statement> statements(String fact) {
        List<Statement> statements = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.payload() instanceof Payload.FactStatement stated
                    && stated.fact().equals(fact)) {
                statements.add(stated.statement());
            }
        }
        return statements;
    }

    /** The date of an element; no date is any day, a date that cannot be is set aside. */
    Optional<PartialDate> findDate(ResourceDraft draft, String text) {
        if (text.isEmpty()) {
            return Optional.of(PartialDate.UNKNOWN);
        }
        Optional<PartialDate> date = PartialDate.parse(text);
        if (date.isEmpty()) {
            problem(
                    Problem.Kind.SET_ASIDE,
                    draft.place(),
                    "the date '" + cut(text) + "' is none, expected YYYY-MM-DD, YYYY-MM or YYYY from 1900 to 2100");
        } else if (date.get().earliest().isAfter(notAfter)) {
            problem(
                    Problem.Kind.SET_ASIDE,
                    draft.place(),
                    "the date " + text + " lies in the future, expected none after " + notAfter);
            return Optional.empty();
        }
        return date;
    }

    static String cut(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 80 ? line : line.substring(0, 80) + "...";
    }

    /** When the source issued it, else when it was stored there, else the start of the day of which it speaks. */
    static Instant recorded(ResourceDraft draft, PartialDate date) {
        return findInstant(draft.issued)
                .or(() -> findInstant(draft.lastUpdated))
                .or(() -> findInstant(draft.start))
                .orElseGet(() -> date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<Instant> findInstant(String text) {
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    Intake finish(String name) {
        noteOurs(name);
        checkPatient(name);
        entries.keySet().removeIf(id -> Retraction.resources(id).stream().anyMatch(retractions::containsKey));
        noteUnmapped(name);
        Intake.Counts counts = new Intake.Counts(resources, unmapped);
        boolean refused = problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.REFUSED);
        List<Problem> all = new ArrayList<>(problems);
        if (moreProblems > 0) {
            all.add(new Problem(Problem.Kind.NOTED, name, "and " + moreProblems + " problems more"));
        }
        String id = patients.isEmpty()
                ? subjects.stream().findFirst().orElse(name)
                : patients.iterator().next();
        PatientRecord whole = new PatientRecord(id, refused ? List.of() : List.copyOf(entries.values()));
        // A record without any date is of today; notAfter leaves a day for time zones ahead of ours.
        LocalDate asOf = whole.findNewestEffective().orElse(notAfter.minusDays(1));
        return new Intake(name, whole, asOf, all, counts, List.copyOf(retractions.values()));
    }

    private void checkPatient(String name) {
        Set<String> named = new LinkedHashSet<>(patients);
        for (String subject : subjects) {
            String known = aliases.getOrDefault(subject, subject);
            // A search reference such as Patient?identifier=x names the patient at hand, if there is one.
            if (known.indexOf('?') < 0 || patients.isEmpty()) {
                named.add(known);
            }
        }
        if (named.size() > 1) {
            problem(
                    Problem.Kind.REFUSED,
                    name,
                    "speaks of " + named.size() + " patients ("
                            + String.join(
                                    ", ",
                                    named.stream()
                                            .limit(3)
                                            .map(PatientIntake::cut)
                                            .toList())
                            + "), expected one patient");
        }
    }

    private void noteUnmapped(String name) {
        Map<String, Integer> byType = new TreeMap<>();
        unmapped.forEach((key, number) -> byType.merge(key.substring(0, key.indexOf(' ')), number, Integer::sum));
        byType.forEach((type, number) -> {
            List<String> codes = unmapped.keySet().stream()
                    .filter(key -> key.startsWith(type + " "))
                    .map(key -> key.substring(type.length() + 1))
                    .toList();
            String named =
                    String.join(", ", codes.stream().limit(MOST_CODES_NAMED).toList());
            String more =
                    codes.size() > MOST_CODES_NAMED ? " and " + (codes.size() - MOST_CODES_NAMED) + " codes more" : "";
            problem(Problem.Kind.NOTED, name, number + " " + type + " not mapped and not used: " + named + more);
        });
    }
}
