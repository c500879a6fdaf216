package org.liverleaf.pathway.catalogue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.value.Domain;

/** Reads {@code facts.yaml}. Unknown keys are refused, so that a misspelt rule cannot go unnoticed. */
final class CatalogueReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "meaning",
            "type",
            "values",
            "min",
            "max",
            "step",
            "unit",
            "ordinal",
            "merge",
            "positive",
            "whenAbsent",
            "noneValue",
            "appliesWhen",
            "implies",
            "error",
            "effort",
            "flip",
            "ages",
            "per",
            "path",
            "from");

    private final List<FactDefinition> facts = new ArrayList<>();
    private final List<ListDefinition> lists = new ArrayList<>();

    private CatalogueReader() {}

    static FactCatalogue read(InputStream text) {
        JsonNode root;
        try {
            root = TextTree.read(text);
        } catch (JacksonException syntax) {
            throw new CatalogueException("facts.yaml: " + syntax.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new CatalogueException("facts.yaml: cannot be read: " + unreadable.getMessage());
        }
        if (!root.path("facts").isArray()) {
            throw new CatalogueException("facts.yaml: expected a list under 'facts'");
        }
        CatalogueReader reader = new CatalogueReader();
        root.path("facts").forEach(reader::add);
        return new FactCatalogue(reader.facts, reader.lists);
    }

    private void add(JsonNode node) {
        String id = node.path("id").asText();
        if (id.isEmpty()) {
            throw new CatalogueException("facts.yaml: a fact without 'id' after "
                    + (facts.isEmpty() ? "the start" : "'" + facts.getLast().id() + "'"));
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new CatalogueException("facts.yaml: " + id + ": unknown key '" + key + "'");
            }
        });
        try {
            if (node.path("type").asText().equals("list")) {
                addList(id, node);
            } else {
                facts.add(definition(id, node, domain(node), place(node)));
            }
        } catch (IllegalArgumentException bad) {
            throw new CatalogueException("facts.yaml: " + id + ": " + bad.getMessage());
        }
    }

    private void addList(String id, JsonNode node) {
        Map<String, FactDefinition> members = new LinkedHashMap<>();
        for (String value : strings(node.path("values"))) {
            FactDefinition list = definition(
                    id, node, new Domain.Truth(node.has("appliesWhen")), new Dependence.Place.OfList(id, value));
            members.put(value, member(list, value));
        }
        facts.addAll(members.values());
        lists.add(new ListDefinition(id, text(node), members));
    }

    private static FactDefinition member(FactDefinition list, String value) {
        Absence absence = list.absence().rule() == Absence.Rule.UNKNOWN
                ? Absence.UNKNOWN
                : new Absence(list.absence().rule(), "false");
        List<Dependence.Implication> implications = list.dependence().implications().stream()
                .map(implication -> ofMember(implication, value))
                .toList();
        Dependence dependence = new Dependence(
                list.dependence().origin(),
                list.dependence().place(),
                list.dependence().appliesWhen(),
                implications);
        return new FactDefinition(
                list.id() + camel(value),
                new FactText(list.text().title() + ": " + value, list.text().meaning()),
                list.domain(),
                list.measurement(),
                new Merging(list.merging().rule(), List.of("true")),
                absence,
                dependence,
                list.asking());
    }

    /** A list restricted by its parent: a value that the list may not hold is false. */
    private static Dependence.Implication ofMember(Dependence.Implication implication, String value) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        implication.allowed().forEach((parent, values) -> {
            if (!values.contains(value)) {
                allowed.put(parent, List.of("false"));
            }
        });
        return new Dependence.Implication(implication.fact(), allowed);
    }

    /** {@code fibrosis-or-cirrhosis} to {@code FibrosisOrCirrhosis}. */
    private static String camel(String value) {
        StringBuilder name = new StringBuilder();
        for (String word : value.split("-", -1)) {
            if (word.isEmpty()) {
                throw new CatalogueException(
                        "'" + value + "' is no value of a list, expected words joined by single hyphens");
            }
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static FactDefinition definition(String id, JsonNode node, Domain domain, Dependence.Place place) {
        BigDecimal error = node.has("error") ? decimal(node, "error") : BigDecimal.ZERO;
        Dependence dependence = new Dependence(origin(node), place, appliesWhen(node), implications(node));
        return new FactDefinition(
                id,
                text(node),
                domain,
                new Measurement(
                        node.path("unit").asText(), error, node.path("ordinal").asBoolean()),
                merging(node),
                absence(node, domain),
                dependence,
                new Asking(
                        effort(node),
                        node.path("flip").asBoolean(),
                        node.path("ages").asBoolean(true)));
    }

    private static FactText text(JsonNode node) {
        return new FactText(required(node, "title"), required(node, "meaning"));
    }

    private static Domain domain(JsonNode node) {
        boolean mayNotApply = node.has("appliesWhen");
        return switch (required(node, "type")) {
            case "number" ->
                new Domain.Grid(decimal(node, "min"), decimal(node, "max"), decimal(node, "step"), mayNotApply);
            case "boolean" -> new Domain.Truth(mayNotApply);
            case "enumeration" -> new Domain.Words(strings(node.path("values")), mayNotApply);
            case "date" -> new Domain.Days(mayNotApply);
            default ->
                throw new IllegalArgumentException("type must be number, boolean, enumeration, date or list, got '"
                        + required(node, "type") + "'");
        };
    }

    private static Dependence.Place place(JsonNode node) {
        if (!node.has("per")) {
            return new Dependence.Place.OfCase();
        }
        if (!node.path("per").asText().equals("lesion")) {
            throw new IllegalArgumentException("per must be lesion");
        }
        return new Dependence.Place.OfLesion(node.path("path").asText());
    }

    private static Dependence.Origin origin(JsonNode node) {
        if (!node.has("from")) {
            return new Dependence.Origin(Dependence.Origin.Kind.STATED, "");
        }
        String from = node.path("from").asText();
        int colon = from.indexOf(':');
        Dependence.Origin.Kind kind = switch (colon < 0 ? from : from.substring(0, colon)) {
            case "record" -> Dependence.Origin.Kind.RECORD;
            case "table" -> Dependence.Origin.Kind.TABLE;
            case "score" -> Dependence.Origin.Kind.SCORE;
            case "aggregate" -> Dependence.Origin.Kind.AGGREGATE;
            default ->
                throw new IllegalArgumentException(
                        "from must start with record:, table:, score: or aggregate:, got '" + from + "'");
        };
        return new Dependence.Origin(kind, from.substring(colon + 1));
    }

    private static List<Dependence.Condition> appliesWhen(JsonNode node) {
        JsonNode when = node.path("appliesWhen");
        return when.isMissingNode()
                ? List.of()
                : List.of(new Dependence.Condition(required(when, "fact"), strings(when.path("in"))));
    }

    private static List<Dependence.Implication> implications(JsonNode node) {
        JsonNode implies = node.path("implies");
        if (implies.isMissingNode()) {
            return List.of();
        }
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        implies.path("when").properties().forEach(when -> allowed.put(when.getKey(), strings(when.getValue())));
        return List.of(new Dependence.Implication(required(implies, "fact"), allowed));
    }

    /** Computed facts are never stated, so their rule is never asked for. */
    private static Merging merging(JsonNode node) {
        String code = node.path("merge").asText("newest");
        for (Merging.Rule rule : Merging.Rule.values()) {
            if (rule.code().equals(code)) {
                return new Merging(rule, strings(node.path("positive")));
            }
        }
        throw new IllegalArgumentException("unknown merge rule '" + code + "'");
    }

    private static Absence absence(JsonNode node, Domain domain) {
        String when = node.path("whenAbsent").asText("unknown");
        if (when.equals("unknown")) {
            return Absence.UNKNOWN;
        }
        Absence.Rule rule = switch (when) {
            case "none" -> Absence.Rule.NONE;
            case "none-if-history" -> Absence.Rule.NONE_IF_HISTORY;
            default -> throw new IllegalArgumentException("whenAbsent must be unknown, none or none-if-history");
        };
        String value = node.path("type").asText().equals("list") ? "false" : required(node, "noneValue");
        domain.index(value);
        return new Absence(rule, value);
    }

    private static Asking.Effort effort(JsonNode node) {
        return Asking.Effort.valueOf(required(node, "effort").toUpperCase(Locale.ROOT));
    }

    private static String required(JsonNode node, String key) {
        String value = node.path(key).asText();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return value;
    }

    private static BigDecimal decimal(JsonNode node, String key) {
        return new BigDecimal(required(node, key));
    }

    private static List<String> strings(JsonNode node) {
        List<String> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asText()));
        return values;
    }
}
