package org.liverleaf.pathway.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A case file in the making. Immutable: each answer makes a new draft, so that a step back is the draft before. */
public final class CaseDraft {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final ObjectNode root;

    private CaseDraft(ObjectNode root) {
        this.root = root;
    }

    /** An empty case of a day. */
    public static CaseDraft empty(LocalDate asOf) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("asOf", asOf.toString());
        root.putObject("facts");
        return new CaseDraft(root);
    }

    /**
     * A draft from a case file that has been read without being refused.
     *
     * @param asOf the day of the case, written into a file that names none
     */
    public static CaseDraft of(byte[] caseFile, LocalDate asOf) {
        try {
            ObjectNode root = (ObjectNode) MAPPER.readTree(new String(caseFile, StandardCharsets.UTF_8));
            if (!root.has("asOf")) {
                root.put("asOf", asOf.toString());
            }
            return new CaseDraft(root);
        } catch (JsonProcessingException refused) {
            throw new IllegalArgumentException("a draft is made of a case file that could be read", refused);
        }
    }

    /** The case file, as UTF-8. */
    public byte[] toJson() {
        try {
            return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it makes sense to ask if the list of lesions is whole: there is one, and nobody has said so yet. */
    boolean mayCompleteLesions() {
        return !root.path("lesions").isEmpty() && !root.has("lesionsComplete");
    }

    /** With a fact of the patient. */
    CaseDraft withFact(String fact, JsonNode value) {
        ObjectNode copy = root.deepCopy();
        copy.withObjectProperty("facts").set(fact, value);
        return new CaseDraft(copy);
    }

    /** With a value of the case file itself, such as {@code lesionsComplete}. */
    CaseDraft withKey(String key, JsonNode value) {
        ObjectNode copy = root.deepCopy();
        copy.set(key, value);
        return new CaseDraft(copy);
    }

    /** With a fact of a lesion, added to the list if it is not there; the path is that of a case file, {@code distanceMm.bileDuct}. */
    CaseDraft withLesionFact(String lesion, String path, JsonNode value) {
        ObjectNode copy = root.deepCopy();
        if (copy.path("lesions").findValuesAsText("id").stream().noneMatch(lesion::equals)) {
            copy.withArrayProperty("lesions").addObject().put("id", lesion);
        }
        for (JsonNode each : copy.path("lesions")) {
            if (each.path("id").asText().equals(lesion) && each instanceof ObjectNode object) {
                String[] parts = path.split("\\.", 2);
                if (parts.length == 2) {
                    object.withObjectProperty(parts[0]).set(parts[1], value);
                } else {
                    object.set(path, value);
                }
            }
        }
        return new CaseDraft(copy);
    }
}
