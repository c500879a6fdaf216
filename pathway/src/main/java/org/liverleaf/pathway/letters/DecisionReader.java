package org.liverleaf.pathway.letters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.record.Problem;

/**
 * Reads a decision from JSON, strictly: an unknown key, an unknown option, a date that is none refuse the whole, with one line
 * for each problem. A decision against the proposal without a recorded reason is refused too. For one document.
 */
public final class DecisionReader {

    /** A larger document is refused. */
    public static final int LARGEST_BYTES = 1_000_000;

    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build());

    private final Ledger ledger;
    private final List<Problem> problems = new ArrayList<>();

    /** For a decision on this case. */
    public DecisionReader(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is wrong with the document that was read. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The decision; empty if anything is wrong with the document.
     *
     * @param name the document's name, for problems
     * @param bytes its content, UTF-8
     */
    public Optional<BoardDecision> find(String name, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            refuse(name, "the decision is too long, expected at most " + LARGEST_BYTES + " bytes");
            return Optional.empty();
        }
        Optional<JsonNode> root = findTree(name, bytes);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        DecisionFields fields = new DecisionFields(name, problems);
        BoardDecision decision = fields.decision(root.get());
        if (problems.isEmpty()) {
            fields.compare(decision, ledger);
        }
        return problems.isEmpty() ? Optional.of(decision) : Optional.empty();
    }

    private Optional<JsonNode> findTree(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (JsonParser parser = MAPPER.createParser(text)) {
                JsonNode root = MAPPER.readTree(parser);
                if (root == null || !root.isObject() || parser.nextToken() != null) {
                    refuse(name, "expected one JSON object and nothing after it");
                    return Optional.empty();
                }
                return Optional.of(root);
            }
        } catch (CharacterCodingException notUtf8) {
            refuse(name, "is not UTF-8 text");
        } catch (JsonProcessingException syntax) {
            String message = syntax.getOriginalMessage();
            int end = message.indexOf('\n');
            refuse(name, "is no JSON: " + (end < 0 ? message : message.substring(0, end)));
        } catch (NumberFormatException outOfBounds) {
            refuse(name, "holds a number out of all bounds");
        } catch (IOException unreadable) {
            refuse(name, "cannot be read: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    private void refuse(String name, String text) {
        problems.add(new Problem(Problem.Kind.REFUSED, name, text));
    }
}
