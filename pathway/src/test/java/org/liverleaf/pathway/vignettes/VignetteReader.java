package org.liverleaf.pathway.vignettes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the vignettes of the samples folder. Unknown keys are refused, so that no expectation is misspelt away. */
final class VignetteReader {

    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final Path FOLDER = Path.of("..", "samples", "vignettes");
    private static final Set<String> EXPECTATIONS =
            Set.of("expect", "top", "never", "blocks", "argues", "silent", "offered", "excluded");
    private static final Set<String> KEYS = Set.of("id", "rows", "story", "evidence", "case", "variants");
    private static final Set<String> OF_THE_CASE = Set.of("asOf", "lesions", "lesionsComplete", "labs", "treatments");

    private VignetteReader() {}

    /** Every vignette and every variant, file by file; only some files if the system property names them. */
    static List<Vignette> all() {
        String only = System.getProperty("liverleaf.vignettes", "");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file ->
                            only.isEmpty() || file.getFileName().toString().equals(only + ".yaml"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Vignette> read(Path file) {
        try {
            List<Vignette> vignettes = new ArrayList<>();
            for (JsonNode node : MAPPER.readTree(file.toFile()).path("vignettes")) {
                read(node, vignettes);
            }
            return vignettes;
        } catch (IOException broken) {
            throw new UncheckedIOException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static void read(JsonNode node, List<Vignette> vignettes) {
        String id = node.path("id").asText();
        List<String> evidence = texts(node.path("evidence"));
        check(id, node, KEYS);
        vignettes.add(new Vignette(id, evidence, node.path("case").toString(), expectation(node)));
        int number = 0;
        for (JsonNode variant : node.path("variants")) {
            String name = id + "/" + ++number + " " + variant.path("set");
            check(name, variant, Set.of("set", "story", "evidence"));
            ObjectNode changed = node.path("case").deepCopy();
            set(changed, variant.path("set"));
            vignettes.add(new Vignette(name, evidence, changed.toString(), expectation(variant)));
        }
    }

    private static void check(String id, JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key) && !EXPECTATIONS.contains(key)) {
                throw new IllegalArgumentException(id + ": unknown key '" + key + "'");
            }
        });
        if (expectation(node).isEmpty()) {
            throw new IllegalArgumentException(id + ": expects nothing");
        }
    }

    /** Changes facts; null takes one away. */
    private static void set(ObjectNode theCase, JsonNode changes) {
        changes.properties().forEach(change -> {
            ObjectNode where =
                    OF_THE_CASE.contains(change.getKey()) ? theCase : (ObjectNode) theCase.withObjectProperty("facts");
            if (change.getValue().isNull()) {
                where.remove(change.getKey());
            } else {
                where.set(change.getKey(), change.getValue());
            }
        });
    }

    private static Vignette.Expectation expectation(JsonNode node) {
        SequencedMap<String, List<String>> blocks = new LinkedHashMap<>();
        JsonNode blocking = node.path("blocks");
        for (JsonNode each :
                blocking.isArray() ? blocking : MAPPER.createArrayNode().add(blocking)) {
            if (each.isObject()) {
                blocks.put(each.path("fact").asText(), texts(each.path("options")));
            }
        }
        return new Vignette.Expectation(
                lists(node.path("expect")),
                texts(node.path("top")),
                texts(node.path("never")),
                blocks,
                lists(node.path("argues")),
                lists(node.path("silent")),
                new Vignette.Regimens(words(node.path("offered")), texts(node.path("excluded"))));
    }

    private static SequencedMap<String, List<String>> lists(JsonNode node) {
        SequencedMap<String, List<String>> lists = new LinkedHashMap<>();
        node.properties().forEach(each -> lists.put(each.getKey(), texts(each.getValue())));
        return lists;
    }

    private static SequencedMap<String, String> words(JsonNode node) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        node.properties()
                .forEach(each -> words.put(each.getKey(), each.getValue().asText()));
        return words;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isValueNode() && !node.isNull()) {
            texts.add(node.asText());
        }
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
