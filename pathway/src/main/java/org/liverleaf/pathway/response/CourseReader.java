package org.liverleaf.pathway.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads a course of scans from JSON. Collects every problem before it refuses. Targets of a scan that are not listed count as
 * not evaluated, never as gone.
 */
public final class CourseReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> TOP =
            Set.of("criteria", "baseline", "timepoints", "confirmation", "confirmationDays", "minimumStableDays");
    private static final int MOST_DAYS = 3650;
    private static final int LARGEST = 10_000_000;

    private final Problems problems = new Problems();
    private final SizeReader sizes = new SizeReader(problems);

    private CourseReader() {}

    /**
     * Reads a document.
     *
     * @throws RefusedCourseException with one line for each problem
     * @throws IOException when the stream fails
     */
    public static CourseDocument read(InputStream stream) throws IOException {
        JsonNode document;
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RefusedCourseException(
                    List.of("document: found more than " + LARGEST + " bytes, expected one course"));
        }
        try {
            document = MAPPER.readTree(bytes);
        } catch (NumberFormatException | ArithmeticException monstrous) {
            // The parser lets exponents through that no decimal can hold.
            throw new RefusedCourseException(
                    List.of("document: found a number that cannot be read, expected millimetres"));
        } catch (CharConversionException encoding) {
            throw new RefusedCourseException(List.of("document: not readable as JSON, expected UTF-8"));
        } catch (JsonProcessingException broken) {
            String place = broken.getLocation() == null
                    ? "document"
                    : "line " + broken.getLocation().getLineNr();
            throw new RefusedCourseException(List.of(place + ": not readable as JSON: "
                    + broken.getOriginalMessage().lines().findFirst().orElse("")));
        }
        CourseReader reader = new CourseReader();
        Optional<CourseDocument> course = reader.document(document);
        if (course.isEmpty() || !reader.problems.lines().isEmpty()) {
            throw new RefusedCourseException(reader.problems.lines());
        }
        return course.get();
    }

    private Optional<CourseDocument> document(JsonNode document) {
        if (!document.isObject()) {
            problems.add("document", "found no object, expected one with baseline and timepoints");
            return Optional.empty();
        }
        problems.unknownKeys("", document, TOP);
        JsonNode criteria = document.path("criteria");
        if (!criteria.isMissingNode() && Criteria.find(criteria.asText()).isEmpty()) {
            problems.add(
                    "criteria",
                    "found " + Problems.shown(criteria)
                            + ", expected recist1.1, mrecist, choi, modified-choi or irecist");
        }
        JsonNode baseline = document.path("baseline");
        if (!baseline.isObject()) {
            problems.add("baseline", "expected an object with date and targets");
            return Optional.empty();
        }
        problems.unknownKeys("baseline", baseline, Set.of("date", "targets", "nonTargets"));
        Optional<LocalDate> date = date("baseline.date", baseline.path("date"));
        List<Course.Target> targets = targets(baseline.path("targets"));
        boolean nonTargets = nonTargetsAtBaseline(baseline.path("nonTargets"));
        if (targets.isEmpty() && !nonTargets && problems.lines().isEmpty()) {
            problems.add("baseline", "found neither targets nor nonTargets, expected some disease to follow");
        }
        List<Course.Visit> visits = visits(document.path("timepoints"), date, targets, nonTargets);
        Course.Rules rules = rules(document);
        return date.map(
                day -> new CourseDocument(new Course(day, targets, nonTargets, visits, rules), criteria.asText("")));
    }

    private List<Course.Target> targets(JsonNode node) {
        List<Course.Target> targets = new ArrayList<>();
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add("baseline.targets", "expected an object of lesions, such as {\"T1\": 60}");
            return targets;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String place = "baseline.targets." + entry.getKey();
            boolean isNode = entry.getValue().has("shortAxis");
            Optional<Size> size = sizes.read(place, entry.getValue(), isNode);
            size.ifPresent(found -> {
                switch (found) {
                    case Size.Measured measured -> targets.add(new Course.Target(entry.getKey(), isNode, measured));
                    case Size.NotEvaluable none -> problems.add(place, "found NE, expected a measurement at baseline");
                }
            });
        }
        return targets;
    }

    private boolean nonTargetsAtBaseline(JsonNode node) {
        if (node.isMissingNode() || node.asText().equals("none")) {
            return false;
        }
        if (!node.asText().equals("present")) {
            problems.add("baseline.nonTargets", "found " + Problems.shown(node) + ", expected present or none");
        }
        return true;
    }

    private List<Course.Visit> visits(
            JsonNode node, Optional<LocalDate> baseline, List<Course.Target> targets, boolean nonTargets) {
        List<Course.Visit> visits = new ArrayList<>();
        if (!node.isArray() || node.isEmpty()) {
            problems.add("timepoints", "expected a list of at least one scan after baseline");
            return visits;
        }
        Optional<LocalDate> before = baseline;
        for (int i = 0; i < node.size(); i++) {
            String place = "timepoints[" + i + "]";
            JsonNode scan = node.get(i);
            if (!scan.isObject()) {
                problems.add(place, "expected an object with date and targets");
                continue;
            }
            problems.unknownKeys(place, scan, Set.of("date", "targets", "nonTargets", "nonTargetsGrew", "newLesions"));
            Optional<LocalDate> date = date(place + ".date", scan.path("date"));
            if (date.isPresent() && before.isPresent() && !date.get().isAfter(before.get())) {
                problems.add(place + ".date", "found " + date.get() + ", expected a day after " + before.get());
            }
            before = date.isPresent() ? date : before;
            List<Size> found = sizesOf(place + ".targets", scan.path("targets"), targets);
            Course.NonTargets state = new Course.NonTargets(
                    nonTargetState(place, scan.path("nonTargets"), nonTargets),
                    problems.truth(place + ".nonTargetsGrew", scan.path("nonTargetsGrew"), false));
            Course.NewLesions newLesions =
                    new NewLesionReader(problems).read(place + ".newLesions", scan.path("newLesions"));
            date.ifPresent(day -> visits.add(new Course.Visit(day, found, state, newLesions)));
        }
        return visits;
    }

    private List<Size> sizesOf(String place, JsonNode node, List<Course.Target> targets) {
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add(place, "expected an object of lesions, such as {\"T1\": 42}");
        }
        SequencedMap<String, Size> byId = new LinkedHashMap<>();
        for (Course.Target target : targets) {
            byId.put(target.id(), new Size.NotEvaluable());
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String id = entry.getKey();
            Optional<Course.Target> target =
                    targets.stream().filter(known -> known.id().equals(id)).findFirst();
            if (target.isEmpty()) {
                problems.add(
                        place + "." + id,
                        "found a lesion that is no target at baseline"
                                + (targets.isEmpty() ? "" : ", expected " + String.join(", ", byId.sequencedKeySet())));
            } else {
                sizes.read(place + "." + id, entry.getValue(), target.get().isNode())
                        .ifPresent(size -> byId.put(id, size));
            }
        }
        return List.copyOf(byId.sequencedValues());
    }

    private Course.NonTargetState nonTargetState(String place, JsonNode node, boolean atBaseline) {
        if (node.isMissingNode()) {
            return atBaseline ? Course.NonTargetState.NE : Course.NonTargetState.NONE;
        }
        String text = node.asText();
        if (text.equals("none") || (text.equals("cr") && !atBaseline)) {
            if (atBaseline) {
                problems.add(
                        place + ".nonTargets",
                        "found none, but there were some at baseline; expected cr, non-cr/non-pd," + " pd or ne");
            }
            return Course.NonTargetState.NONE;
        }
        if (!atBaseline && !text.equals("ne")) {
            problems.add(
                    place + ".nonTargets",
                    "found " + Problems.shown(node)
                            + ", but there were none at baseline; expected none, or newLesions");
        }
        return switch (text) {
            case "cr" -> Course.NonTargetState.CR;
            case "non-cr/non-pd" -> Course.NonTargetState.NON_CR_NON_PD;
            case "pd" -> Course.NonTargetState.PD;
            case "ne" -> atBaseline ? Course.NonTargetState.NE : Course.NonTargetState.NONE;
            default -> {
                if (atBaseline) {
                    problems.add(
                            place + ".nonTargets",
                            "found " + Problems.shown(node) + ", expected cr, non-cr/non-pd, pd, ne or none");
                }
                yield Course.NonTargetState.NE;
            }
        };
    }

    private Course.Rules rules(JsonNode document) {
        Course.Rules usual = Course.Rules.USUAL;
        return new Course.Rules(
                problems.truth("confirmation", document.path("confirmation"), usual.confirmation()),
                problems.whole(
                        "confirmationDays", document.path("confirmationDays"), usual.confirmationDays(), MOST_DAYS),
                problems.whole(
                        "minimumStableDays", document.path("minimumStableDays"), usual.minimumStableDays(), MOST_DAYS));
    }

    private Optional<LocalDate> date(String place, JsonNode node) {
        return problems.date(place, node);
    }
}
