package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Payload.TreatmentCourse.Kind;
import org.liverleaf.pathway.record.Span;

/** Reads treatments; a period that ends before it starts sets the treatment aside. */
final class TreatmentReading {

    private static final Set<String> KEYS = Set.of(
            "id",
            "kind",
            "line",
            "agents",
            "name",
            "start",
            "end",
            "ongoing",
            "intent",
            "bestResponse",
            "stopReason",
            "recorded",
            "source",
            "author",
            "note");

    private final ProblemList problems;
    private final CaseFileEntries entries;

    TreatmentReading(ProblemList problems, CaseFileEntries entries) {
        this.problems = problems;
        this.entries = entries;
    }

    void treatment(String pointer, JsonNode element) {
        problems.checkKeys(pointer, element, KEYS);
        Optional<Kind> kind =
                Kind.find(element.has("kind") ? element.path("kind").asText() : "systemic");
        if (kind.isEmpty()) {
            problems.refuse(
                    pointer + "/kind",
                    "is " + element.path("kind") + ", expected one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Kind.values())
                                            .map(Kind::code)
                                            .sorted()
                                            .toList()));
            return;
        }
        Optional<Span> span = findSpan(pointer, element);
        if (span.isEmpty()) {
            return;
        }
        TreatmentCourse course = new TreatmentCourse(
                kind.get(),
                line(pointer, element.path("line")),
                agents(pointer, element),
                span.get(),
                word(pointer, element, "intent", TreatmentCourse.INTENTS),
                word(pointer, element, "bestResponse", TreatmentCourse.RESPONSES),
                word(pointer, element, "stopReason", TreatmentCourse.STOP_REASONS));
        entries.add(pointer, span.get().start(), element, course);
    }

    private Optional<Span> findSpan(String pointer, JsonNode element) {
        Optional<PartialDate> start = findDate(pointer + "/start", element.path("start"));
        Optional<PartialDate> end = findDate(pointer + "/end", element.path("end"));
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().latest().isBefore(start.get().earliest()) && !start.get().isUnknown()) {
            problems.setAside(pointer, "ends on " + end.get() + " before it starts on " + start.get());
            return Optional.empty();
        }
        PartialDate last = end.get();
        if (!last.isUnknown() && last.earliest().isAfter(entries.asOf())) {
            problems.setAside(
                    pointer + "/end",
                    "is " + last + ", which is after the day of the case " + entries.asOf()
                            + "; the treatment counts as running");
            last = PartialDate.UNKNOWN;
        }
        return Optional.of(new Span(start.get(), last, element.path("ongoing").asBoolean()));
    }

    private Optional<PartialDate> findDate(String pointer, JsonNode date) {
        if (date.isMissingNode() || date.isNull() || date.asText().equals("unknown")) {
            return Optional.of(PartialDate.UNKNOWN);
        }
        Optional<PartialDate> parsed = date.isTextual() ? PartialDate.parse(date.asText()) : Optional.empty();
        if (parsed.isEmpty()) {
            problems.refuse(pointer, "is " + date + ", expected a date: YYYY-MM-DD, YYYY-MM or YYYY");
        }
        return parsed;
    }

    private int line(String pointer, JsonNode line) {
        if (line.isMissingNode()) {
            return 0;
        }
        if (!line.isInt() || line.intValue() < 1 || line.intValue() > 20) {
            problems.refuse(pointer + "/line", "is " + line + ", expected a line number from 1 to 20");
            return 0;
        }
        return line.intValue();
    }

    private List<String> agents(String pointer, JsonNode element) {
        List<String> agents = new ArrayList<>();
        if (element.path("name").isTextual()) {
            agents.add(element.path("name").asText());
        }
        for (JsonNode agent : element.path("agents")) {
            if (agent.isTextual() && !agent.asText().isBlank()) {
                agents.add(agent.asText().strip().toLowerCase(Locale.ROOT));
            } else {
                problems.refuse(pointer + "/agents", "holds " + agent + ", expected names of drugs");
            }
        }
        return agents;
    }

    private String word(String pointer, JsonNode element, String key, Set<String> allowed) {
        String word = element.path(key).asText();
        if (element.has(key) && !element.path(key).isNull() && !allowed.contains(word)) {
            problems.refuse(
                    pointer + "/" + key,
                    "is " + element.path(key) + ", expected one of " + String.join(", ", new TreeSet<>(allowed)));
        }
        return element.path(key).isNull() ? "" : word;
    }
}
