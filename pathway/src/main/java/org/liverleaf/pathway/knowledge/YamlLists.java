package org.liverleaf.pathway.knowledge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.catalogue.TextTree;

/** Reads the small YAML lists of the knowledge folder. Unknown keys are refused. */
final class YamlLists {

    private YamlLists() {}

    static List<OptionText> options(KnowledgeFiles files) {
        List<OptionText> options = new ArrayList<>();
        Set<String> keys = Set.of("id", "title", "role", "table", "bestOf", "withTag", "minimumSet", "neverExcluded");
        for (JsonNode node : list(files, "options.yaml", "options", keys)) {
            options.add(new OptionText(
                    text(node, "id"),
                    text(node, "title"),
                    text(node, "role"),
                    text(node, "table"),
                    text(node, "bestOf").equals("regimens"),
                    text(node, "withTag"),
                    strings(node, "minimumSet"),
                    node.path("neverExcluded").asBoolean()));
        }
        return options;
    }

    static List<RegimenText> regimens(KnowledgeFiles files) {
        List<RegimenText> regimens = new ArrayList<>();
        Set<String> keys = Set.of("id", "title", "agents", "table", "minimumSet", "tags");
        for (String path : files.paths("systemic/", "/regimens.yaml")) {
            List<String> primaries = strings(root(files, path), "primaries");
            for (JsonNode node : list(files, path, "regimens", keys)) {
                regimens.add(new RegimenText(
                        text(node, "id"),
                        text(node, "title"),
                        strings(node, "agents"),
                        text(node, "table"),
                        strings(node, "minimumSet"),
                        strings(node, "tags"),
                        primaries,
                        path.substring(0, path.lastIndexOf('/'))));
            }
        }
        return regimens;
    }

    static List<DrugCaution> cautions(KnowledgeFiles files) {
        List<DrugCaution> cautions = new ArrayList<>();
        for (String path : files.paths("drugs/", "cautions.yaml")) {
            for (JsonNode node : list(files, path, "cautions", Set.of("table", "agents"))) {
                cautions.add(new DrugCaution(text(node, "table"), strings(node, "agents")));
            }
        }
        return cautions;
    }

    static List<Evidence> evidence(KnowledgeFiles files, String path) {
        List<Evidence> evidence = new ArrayList<>();
        Set<String> keys = Set.of("key", "title", "citation", "doi", "pmid", "kind", "certainty", "figures");
        for (JsonNode node : list(files, path, "", keys)) {
            evidence.add(new Evidence(
                    text(node, "key"),
                    text(node, "title"),
                    text(node, "citation"),
                    text(node, "doi"),
                    text(node, "pmid"),
                    text(node, "kind"),
                    text(node, "certainty"),
                    strings(node, "figures")));
        }
        return evidence;
    }

    private static List<JsonNode> list(KnowledgeFiles files, String path, String under, Set<String> keys) {
        JsonNode root = root(files, path);
        JsonNode list = under.isEmpty() ? root : root.path(under);
        if (list.isObject() && list.size() == 1) {
            list = list.elements().next();
        }
        if (!list.isArray()) {
            throw new KnowledgeException(
                    path + ": expected a list" + (under.isEmpty() ? "" : " under '" + under + "'"));
        }
        List<JsonNode> nodes = new ArrayList<>();
        for (JsonNode node : list) {
            node.fieldNames().forEachRemaining(key -> {
                if (!keys.contains(key)) {
                    throw new KnowledgeException(path + ": unknown key '" + key + "', expected one of "
                            + keys.stream().sorted().toList());
                }
            });
            nodes.add(node);
        }
        return nodes;
    }

    private static JsonNode root(KnowledgeFiles files, String path) {
        try (InputStream in = files.open(path)) {
            return TextTree.read(in);
        } catch (JacksonException syntax) {
            throw new KnowledgeException(path + ": " + syntax.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new KnowledgeException(path + ": cannot be read");
        }
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }

    private static List<String> strings(JsonNode node, String key) {
        List<String> strings = new ArrayList<>();
        JsonNode value = node.path(key);
        if (value.isTextual()) {
            strings.add(value.asText());
        }
        value.forEach(each -> strings.add(each.asText()));
        return strings;
    }
}
