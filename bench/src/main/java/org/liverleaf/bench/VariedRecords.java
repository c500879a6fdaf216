package org.liverleaf.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The samples, and as many other patients made of them as are wanted. */
final class VariedRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VariedRecords() {}

    /** The bundles of all samples, in order. */
    static List<String> samples(Path home) throws IOException {
        try (Stream<Path> found = Files.list(home.resolve("samples"))) {
            return found.map(each -> each.resolve("bundle.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(VariedRecords::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Another patient with other values: the id wherever it stands, and the first decimal of measured values. */
    static String vary(String bundle, int number, Random random) {
        try {
            JsonNode root = JSON.readTree(bundle);
            String patient = root.path("entry")
                    .valueStream()
                    .map(entry -> entry.path("resource"))
                    .filter(resource -> resource.path("resourceType").asText().equals("Patient"))
                    .map(resource -> resource.path("id").asText())
                    .findFirst()
                    .orElse("");
            vary(root, patient, new UUID(1, number).toString(), random);
            return JSON.writeValueAsString(root);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void vary(JsonNode node, String patient, String other, Random random) {
        if (node instanceof ObjectNode object) {
            boolean isPatient = object.path("resourceType").asText().equals("Patient");
            for (String name : List.copyOf(fieldNames(object))) {
                JsonNode value = object.get(name);
                if (isPatient && name.equals("id")) {
                    object.put("id", other);
                } else if (value.isTextual() && value.asText().matches(".*[:/]" + Pattern.quote(patient))) {
                    object.put(name, value.asText().replace(patient, other));
                } else if (name.equals("value") && value.isFloatingPointNumber()) {
                    object.put(name, Math.floor(value.asDouble()) + random.nextInt(10) / 10.0);
                } else {
                    vary(value, patient, other, random);
                }
            }
            return;
        }
        node.forEach(each -> vary(each, patient, other, random));
    }

    private static List<String> fieldNames(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
