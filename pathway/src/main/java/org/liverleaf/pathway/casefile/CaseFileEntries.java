package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.LabCatalogue;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Provenance;
import org.liverleaf.pathway.record.Statement;

/** Makes the entries of a record from a case file; the id of an entry is its place in the file. */
final class CaseFileEntries {

    private static final Set<String> LESION_KEYS =
            Set.of("id", "segments", "date", "recorded", "source", "author", "note");
    private static final Set<String> REMNANT_KEYS = Set.of(
            "resection",
            "method",
            "value",
            "low",
            "high",
            "unit",
            "date",
            "planned",
            "recorded",
            "source",
            "author",
            "note");
    private static final Set<String> IMAGING_KEYS = Set.of("study", "date", "recorded", "source", "author", "note");
    private static final Set<String> OVERRIDE_KEYS =
            Set.of("rule", "reason", "signatory", "date", "recorded", "source", "author");
    private final FactReading facts;
    private final LabCatalogue labs;
    private final ProblemList problems;
    private final LocalDate asOf;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> lesionsSeen = new HashSet<>();

    CaseFileEntries(FactReading facts, LabCatalogue labs, ProblemList problems, LocalDate asOf) {
        this.facts = facts;
        this.labs = labs;
        this.problems = problems;
        this.asOf = asOf;
    }

    List<Entry> entries() {
        return entries;
    }

    LocalDate asOf() {
        return asOf;
    }

    void readAll(JsonNode root) {
        birth(root.path("birthDate"));
        facts(root.path("facts"));
        elements(root, "lesions", this::lesion);
        flag(root, "lesionsComplete", complete -> add("/lesionsComplete", root, new Payload.LesionListing(complete)));
        elements(root, "labs", new LabReading(facts, labs, problems, this)::lab);
        TreatmentReading treatments = new TreatmentReading(problems, this);
        elements(root, "treatments", treatments::treatment);
        treatments(root);
        elements(root, "remnants", this::remnant);
        elements(root, "imaging", this::imaging);
        elements(root, "overrides", this::override);
    }

    /** One element of a list. */
    interface ElementReader {
        void read(String pointer, JsonNode element);
    }

    void elements(JsonNode root, String key, ElementReader reader) {
        JsonNode list = root.path(key);
        if (list.isMissingNode()) {
            return;
        }
        if (!list.isArray()) {
            problems.refuse("/" + key, "is " + kind(list) + ", expected a list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/" + key + "/" + i;
            if (list.get(i).isObject()) {
                reader.read(pointer, list.get(i));
            } else {
                problems.refuse(pointer, "is " + kind(list.get(i)) + ", expected an object");
            }
        }
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    private void flag(JsonNode root, String key, Consumer<Boolean> reader) {
        JsonNode flag = root.path(key);
        if (flag.isBoolean()) {
            reader.accept(flag.booleanValue());
        } else if (!flag.isMissingNode()) {
            problems.refuse("/" + key, "is " + kind(flag) + ", expected true or false");
        }
    }

    private void birth(JsonNode date) {
        if (date.isMissingNode()) {
            return;
        }
        Optional<PartialDate> parsed = PartialDate.parse(date.asText());
        if (parsed.isEmpty() || !date.isTextual()) {
            problems.refuse("/birthDate", "is " + date + ", expected a date");
        } else if (parsed.get().earliest().isAfter(asOf)) {
            problems.setAside("/birthDate", "is " + date.asText() + ", which is after the day of the case " + asOf);
        } else {
            entries.add(Entry.of("/birthDate", parsed.get(), provenance("/birthDate", date), new Payload.Birth()));
        }
    }

    private void facts(JsonNode stated) {
        if (!stated.isObject() && !stated.isMissingNode()) {
            problems.refuse("/facts", "is " + kind(stated) + ", expected an object");
            return;
        }
        stated.properties().forEach(fact -> {
            String pointer = "/facts/" + fact.getKey();
            facts.findStatement(pointer, fact.getKey(), fact.getValue())
                    .ifPresent(statement -> add(
                            pointer,
                            fact.getValue(),
                            new Payload.FactStatement(fact.getKey(), statement, sample(pointer, fact.getValue()))));
        });
    }

    private Payload.Sample sample(String pointer, JsonNode value) {
        return switch (value.path("sample").asText()) {
            case "" -> Payload.Sample.UNKNOWN;
            case "primary" -> Payload.Sample.PRIMARY;
            case "metastasis" -> Payload.Sample.METASTASIS;
            default -> {
                problems.refuse(pointer + "/sample", "is " + value.path("sample") + ", expected primary or metastasis");
                yield Payload.Sample.UNKNOWN;
            }
        };
    }

    private void lesion(String pointer, JsonNode lesion) {
        String id = text(pointer, lesion, "id");
        Map<String, Statement> statements = new TreeMap<>();
        lesion.properties().forEach(each -> {
            if (each.getValue().isObject()
                    && facts.catalogue().findLesionFact(each.getKey()).isEmpty()) {
                each.getValue()
                        .properties()
                        .forEach(inner -> lesionFact(
                                pointer + "/" + each.getKey() + "/" + inner.getKey(),
                                each.getKey() + "." + inner.getKey(),
                                inner.getValue(),
                                statements));
            } else if (!LESION_KEYS.contains(each.getKey())) {
                lesionFact(pointer + "/" + each.getKey(), each.getKey(), each.getValue(), statements);
            }
        });
        if (!id.isEmpty() && !lesionsSeen.add(id + "@" + lesion.path("date").asText())) {
            problems.refuse(pointer + "/id", "is '" + id + "' for the second time, expected each lesion once a date");
        } else if (!id.isEmpty()) {
            add(pointer, lesion, new Payload.LesionFinding(id, segments(pointer, lesion.path("segments")), statements));
        }
    }

    private void lesionFact(String pointer, String path, JsonNode value, Map<String, Statement> statements) {
        Optional<FactDefinition> fact = facts.catalogue().findLesionFact(path);
        if (fact.isEmpty()) {
            List<String> paths = facts.catalogue().lesionPaths();
            problems.refuse(
                    pointer,
                    "is an unknown key of a lesion, expected id, segments, date, source, author, note, "
                            + String.join(", ", paths));
            return;
        }
        facts.findStatement(pointer, fact.get(), value)
                .ifPresent(statement -> statements.put(fact.get().id(), statement));
    }

    private List<Integer> segments(String pointer, JsonNode stated) {
        List<Integer> segments = new ArrayList<>();
        for (JsonNode segment : stated.isArray() ? stated : List.<JsonNode>of()) {
            String text = segment.asText();
            // Segment 4 is often split in 4a and 4b.
            String digit = text.equals("4a") || text.equals("4b") ? "4" : text;
            if (digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '8') {
                segments.add(digit.charAt(0) - '0');
            } else {
                problems.refuse(pointer + "/segments", "holds " + segment + ", expected Couinaud segments 1 to 8");
            }
        }
        if (!stated.isMissingNode() && !stated.isArray()) {
            problems.refuse(pointer + "/segments", "is " + kind(stated) + ", expected a list");
        }
        return segments;
    }

    /** A list of treatments in the file is the whole history, unless the file says that it is not. */
    private void treatments(JsonNode root) {
        JsonNode complete = root.path("treatmentsComplete");
        if (!complete.isMissingNode() && !complete.isBoolean()) {
            problems.refuse("/treatmentsComplete", "is " + kind(complete) + ", expected true or false");
        }
        if (complete.isBoolean()
                ? complete.booleanValue()
                : root.path("treatments").isArray()) {
            add("/treatmentsComplete", root, new Payload.CompleteHistory());
        }
    }

    private void remnant(String pointer, JsonNode remnant) {
        problems.checkKeys(pointer, remnant, REMNANT_KEYS);
        String resection = text(pointer, remnant, "resection");
        String method = remnant.path("method").asText();
        if (!Set.of("", "standardised", "measured").contains(method)) {
            problems.refuse(pointer + "/method", "is '" + method + "', expected standardised or measured");
        }
        ObjectNode value = remnant.deepCopy();
        value.retain("value", "low", "high", "unit");
        facts.findStatement(pointer, facts.catalogue().fact("futureLiverRemnantPercent"), value)
                .ifPresent(percent -> add(
                        pointer,
                        remnant,
                        new Payload.RemnantMeasurement(
                                resection,
                                method,
                                percent,
                                remnant.path("planned").asBoolean())));
    }

    private void imaging(String pointer, JsonNode imaging) {
        problems.checkKeys(pointer, imaging, IMAGING_KEYS);
        Optional<Payload.Study> study = Payload.Study.find(imaging.path("study").asText());
        if (study.isEmpty()) {
            problems.refuse(
                    pointer + "/study",
                    "is " + imaging.path("study") + ", expected one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Payload.Study.values())
                                            .map(Payload.Study::code)
                                            .sorted()
                                            .toList()));
        } else {
            add(pointer, imaging, new Payload.ImagingDone(study.get()));
        }
    }

    private void override(String pointer, JsonNode override) {
        problems.checkKeys(pointer, override, OVERRIDE_KEYS);
        add(
                pointer,
                override,
                new Payload.RuleOverride(
                        text(pointer, override, "rule"),
                        text(pointer, override, "reason"),
                        text(pointer, override, "signatory")));
    }

    String text(String pointer, JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            problems.refuse(
                    pointer + "/" + key, (value.isMissingNode() ? "is missing" : "is " + value) + ", expected a text");
            return "";
        }
        return value.asText();
    }

    /** Adds an entry of the date that the element names, else of the day of the case. */
    void add(String pointer, JsonNode element, Payload payload) {
        findDate(pointer + "/date", element.path("date")).ifPresent(date -> add(pointer, date, element, payload));
    }

    /** Adds a further entry of one element. */
    void addPart(String pointer, String part, JsonNode element, Payload payload) {
        findDate(pointer + "/date", element.path("date"))
                .filter(date -> date.isUnknown() || !date.earliest().isAfter(asOf))
                .ifPresent(date ->
                        entries.add(Entry.of(pointer + "#" + part, date, provenance(pointer, element), payload)));
    }

    void add(String pointer, PartialDate date, JsonNode element, Payload payload) {
        if (!date.isUnknown() && date.earliest().isAfter(asOf)) {
            problems.setAside(pointer, "is of " + date + ", which is after the day of the case " + asOf);
        } else {
            entries.add(Entry.of(pointer, date, provenance(pointer, element), payload));
        }
    }

    private Optional<PartialDate> findDate(String pointer, JsonNode date) {
        if (date.isMissingNode()) {
            return Optional.of(PartialDate.of(asOf));
        }
        Optional<PartialDate> parsed = date.isTextual() ? PartialDate.parse(date.asText()) : Optional.empty();
        if (parsed.isEmpty()) {
            problems.refuse(pointer, "is " + date + ", expected a date: YYYY-MM-DD, YYYY-MM or YYYY");
        }
        return parsed;
    }

    Provenance provenance(String pointer, JsonNode element) {
        String source = element.path("source").asText();
        return new Provenance(
                recorded(pointer, element.path("recorded")),
                element.path("author").asText(),
                source.isEmpty() ? pointer : source);
    }

    /** Without a time of recording the file counts as written at the start of the day of the case. */
    private Instant recorded(String pointer, JsonNode recorded) {
        Instant start = asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (recorded.isMissingNode()) {
            return start;
        }
        try {
            return recorded.asText().length() == 10
                    ? LocalDate.parse(recorded.asText())
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(recorded.asText());
        } catch (DateTimeParseException notATime) {
            problems.refuse(
                    pointer + "/recorded",
                    "is " + recorded + ", expected a day or an instant such as 2026-02-20T10:00:00Z");
            return start;
        }
    }
}
