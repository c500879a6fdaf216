package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.cases.Valuation;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.LabCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Problem;

/**
 * Reads a case file. An unknown key, an unknown fact and a value outside a fact's set refuse the whole file; a laboratory
 * value that cannot be used, a date after the day of the case and a reversed period set their entry aside. Every problem
 * names its place as a JSON pointer.
 */
public final class CaseFileReader {

    private static final Set<String> KEYS = Set.of(
            "asOf",
            "id",
            "note",
            "birthDate",
            "facts",
            "lesions",
            "lesionsComplete",
            "labs",
            "treatments",
            "treatmentsComplete",
            "remnants",
            "imaging",
            "questionnaires",
            "overrides",
            "corrects");

    /** Keys that other content may have at its top too. */
    private static final Set<String> SHARED_KEYS = Set.of("id", "note", "birthDate");

    /** Keys that only other content has: the entries of a bundle need no reading to the end. */
    private static final Set<String> FOREIGN_KEYS = Set.of("entry", "meta", "type");

    /** Most bytes of a case file: it is read whole, other than a bundle. */
    public static final int LARGEST_BYTES = 10_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final FactCatalogue catalogue;
    private final Valuation valuation;
    private final LabCatalogue labs;
    private final QuestionnaireCatalogue questionnaires;

    /** With the facts, the reading of their values, the names of laboratory tests and the questionnaires. */
    public CaseFileReader(
            FactCatalogue catalogue, Valuation valuation, LabCatalogue labs, QuestionnaireCatalogue questionnaires) {
        this.catalogue = catalogue;
        this.valuation = valuation;
        this.labs = labs;
        this.questionnaires = questionnaires;
    }

    /**
     * Whether content looks like a case file: one of the keys that only case files have stands at the top. What is no JSON
     * object is no case file. The stream stays open.
     */
    public static boolean recognises(InputStream in) throws IOException {
        try (JsonParser parser = MAPPER.getFactory().createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
                String key = parser.currentName();
                if (FOREIGN_KEYS.contains(key)) {
                    return false;
                }
                if (KEYS.contains(key) && !SHARED_KEYS.contains(key)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    /**
     * Reads a case file.
     *
     * @param name the file's name, for problems
     * @param bytes its content, UTF-8
     */
    public Intake read(String name, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            return refused(name, "the file has " + bytes.length + " bytes, expected at most " + LARGEST_BYTES);
        }
        Optional<String> text = findText(bytes);
        if (text.isEmpty()) {
            return refused(name, "the file is not UTF-8 text");
        }
        JsonNode root;
        try (JsonParser parser = MAPPER.createParser(text.get())) {
            root = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                return refused(name, "expected one JSON object and nothing after it");
            }
        } catch (NumberFormatException exponentOutOfBounds) {
            return refused(name, "holds a number whose exponent is out of all bounds");
        } catch (JsonProcessingException syntax) {
            return refused(name, place(syntax) + firstLine(syntax.getOriginalMessage()));
        } catch (IOException unreadable) {
            return refused(name, "cannot be read: " + unreadable.getMessage());
        }
        return root == null || !root.isObject()
                ? refused(name, "expected a JSON object with 'facts'")
                : new Reading(name, root).read();
    }

    private static Intake refused(String name, String text) {
        return Intake.refused(name, new Problem(Problem.Kind.REFUSED, name, text));
    }

    private static Optional<String> findText(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        int start = mark ? 3 : 0;
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static String place(JsonProcessingException syntax) {
        return syntax.getLocation() == null
                ? ""
                : "line " + syntax.getLocation().getLineNr() + ", column "
                        + syntax.getLocation().getColumnNr() + ": ";
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** One file being read. */
    private final class Reading {

        private final String name;
        private final JsonNode root;
        private final ProblemList problems;

        Reading(String name, JsonNode root) {
            this.name = name;
            this.root = root;
            this.problems = new ProblemList(name);
        }

        Intake read() {
            problems.checkKeys("", root, KEYS);
            Optional<LocalDate> asOf = findAsOf();
            if (asOf.isEmpty() && problems.isEmpty()) {
                problems.refuse(
                        "/asOf", "is missing and no entry has a date; expected the day of the case, YYYY-MM-DD");
            }
            CaseFileEntries entries = new CaseFileEntries(
                    new FactReading(catalogue, valuation, problems), labs, problems, asOf.orElse(PartialDate.LAST));
            entries.readAll(root);
            entries.elements(
                    root,
                    "questionnaires",
                    new QuestionnaireReading(catalogue, questionnaires, problems, entries)::read);
            RetractionReading retractions = new RetractionReading(problems, entries);
            entries.elements(root, "corrects", retractions::read);
            if (problems.isRefused()) {
                return new Intake(
                        name, new PatientRecord("", List.of()), PartialDate.FIRST, problems.all(), Intake.Counts.NONE);
            }
            String patient = root.path("id").asText(name);
            return new Intake(
                    name,
                    new PatientRecord(patient, entries.entries()),
                    asOf.orElseThrow(),
                    problems.all(),
                    Intake.Counts.NONE,
                    retractions.all());
        }

        /** The stated day, else the newest day that an entry names. */
        private Optional<LocalDate> findAsOf() {
            if (!root.has("asOf")) {
                List<LocalDate> days = new ArrayList<>();
                root.path("labs").forEach(lab -> addDay(lab.path("date"), days));
                root.path("imaging").forEach(study -> addDay(study.path("date"), days));
                root.path("lesions").forEach(lesion -> addDay(lesion.path("date"), days));
                root.path("questionnaires").forEach(filled -> addDay(filled.path("date"), days));
                root.path("remnants").forEach(remnant -> addDay(remnant.path("date"), days));
                root.path("facts").forEach(fact -> addDay(fact.path("date"), days));
                return days.stream().max(LocalDate::compareTo);
            }
            Optional<PartialDate> date =
                    PartialDate.parse(root.path("asOf").asText()).filter(PartialDate::isDay);
            if (date.isEmpty() || !root.path("asOf").isTextual()) {
                problems.refuse("/asOf", "is " + root.path("asOf") + ", expected a day from 1900 to 2100, YYYY-MM-DD");
                return Optional.empty();
            }
            return date.map(PartialDate::earliest);
        }

        private static void addDay(JsonNode date, List<LocalDate> days) {
            PartialDate.parse(date.asText()).ifPresent(found -> days.add(found.latest()));
        }
    }
}
