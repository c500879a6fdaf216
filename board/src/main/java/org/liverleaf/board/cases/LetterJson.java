package org.liverleaf.board.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Paragraph;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.letters.Section;
import org.liverleaf.pathway.letters.Sentence;

/** Letters as they stand in the database. */
public final class LetterJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LetterJson() {}

    /** A letter as JSON; the same letter always gives the same text. */
    public static String write(Letter letter) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("recipient", letter.recipient().text());
        root.put("title", letter.title());
        ArrayNode sections = root.putArray("sections");
        for (Section section : letter.sections()) {
            ObjectNode node = sections.addObject().put("heading", section.heading());
            ArrayNode paragraphs = node.putArray("paragraphs");
            section.paragraphs().forEach(paragraph -> write(paragraph, paragraphs.addObject()));
        }
        return root.toString();
    }

    private static void write(Paragraph paragraph, ObjectNode node) {
        switch (paragraph) {
            case Paragraph.Text(List<Sentence> sentences, boolean stressed) -> {
                node.put("kind", "text").put("stressed", stressed);
                write(sentences, node.putArray("sentences"));
            }
            case Paragraph.Bullets(List<Sentence> sentences, boolean ordered) -> {
                node.put("kind", "bullets").put("ordered", ordered);
                write(sentences, node.putArray("sentences"));
            }
            case Paragraph.Table(List<String> head, List<Paragraph.Row> rows) -> {
                node.put("kind", "table");
                head.forEach(node.putArray("head")::add);
                ArrayNode lines = node.putArray("rows");
                for (Paragraph.Row row : rows) {
                    ArrayNode cells = lines.addArray();
                    row.cells().forEach(cell -> write(cell.sentences(), cells.addArray()));
                }
            }
        }
    }

    private static void write(List<Sentence> sentences, ArrayNode array) {
        for (Sentence sentence : sentences) {
            ObjectNode node = array.addObject().put("text", sentence.text());
            if (!sentence.evidence().isEmpty()) {
                sentence.evidence().forEach(node.putArray("evidence")::add);
            }
        }
    }

    /** The letter of this JSON. */
    public static Letter read(String json) {
        JsonNode root = tree(json);
        return new Letter(
                Recipient.of(root.path("recipient").asText()),
                root.path("title").asText(),
                root.path("sections")
                        .valueStream()
                        .map(section -> new Section(
                                section.path("heading").asText(),
                                section.path("paragraphs")
                                        .valueStream()
                                        .map(LetterJson::paragraph)
                                        .toList()))
                        .toList());
    }

    private static Paragraph paragraph(JsonNode node) {
        return switch (node.path("kind").asText()) {
            case "text" ->
                new Paragraph.Text(
                        sentences(node.path("sentences")), node.path("stressed").asBoolean());
            case "bullets" ->
                new Paragraph.Bullets(
                        sentences(node.path("sentences")), node.path("ordered").asBoolean());
            case "table" ->
                new Paragraph.Table(
                        node.path("head").valueStream().map(JsonNode::asText).toList(),
                        node.path("rows")
                                .valueStream()
                                .map(row -> new Paragraph.Row(row.valueStream()
                                        .map(cell -> new Paragraph.Cell(sentences(cell)))
                                        .toList()))
                                .toList());
            default -> throw new IllegalStateException("a letter in the database is not readable");
        };
    }

    private static List<Sentence> sentences(JsonNode array) {
        return array.valueStream()
                .map(node -> new Sentence(
                        node.path("text").asText(),
                        node.path("evidence")
                                .valueStream()
                                .map(JsonNode::asText)
                                .toList()))
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a letter in the database is not readable", broken);
        }
    }
}
