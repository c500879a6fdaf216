package org.liverleaf.decision.dmn;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;

/** Writes the bytes that {@link CompactFile} reads. The same file always gives the same bytes. */
public final class CompactFileWriter {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private CompactFileWriter() {}

    /**
     * The compact form of a file.
     *
     * @throws IllegalArgumentException when the file has problems
     */
    public static byte[] write(DmnFile file) {
        if (!file.problems().isEmpty()) {
            throw new IllegalArgumentException(file.name() + ": has problems, so it has no compact form");
        }
        try {
            CompactFileWriter writer = new CompactFileWriter();
            writer.body(file);
            return writer.withTexts();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] withTexts() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (DataOutputStream head = new DataOutputStream(whole)) {
            head.writeInt(texts.size());
            for (String text : texts.keySet()) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                head.writeInt(encoded.length);
                head.write(encoded);
            }
            bytes.writeTo(head);
        }
        return whole.toByteArray();
    }

    private void body(DmnFile file) throws IOException {
        out.writeInt(file.items().size());
        for (ItemDefinition item : new TreeMap<>(file.items()).values()) {
            text(item.name());
            text(item.typeRef());
            tests(item.allowed());
        }
        out.writeInt(file.typeOfName().size());
        for (Map.Entry<String, String> type : new TreeMap<>(file.typeOfName()).entrySet()) {
            text(type.getKey());
            text(type.getValue());
        }
        out.writeInt(file.tables().size());
        for (DecisionTable table : file.tables()) {
            table(table);
        }
    }

    private void table(DecisionTable table) throws IOException {
        text(table.id());
        text(table.question());
        text(table.hitPolicy().name());
        out.writeInt(table.columns().size());
        for (var column : table.columns()) {
            text(column.fact());
            out.writeInt(column.maxAgeDays().orElse(-1));
        }
        texts(table.outputs());
        out.writeInt(table.rules().size());
        for (Rule rule : table.rules()) {
            text(rule.id());
            tests(rule.tests());
            text(rule.output());
            text(rule.reason());
            texts(rule.evidence());
            out.writeInt(rule.unverified() ? 1 : 0);
        }
    }

    private void tests(List<UnaryTest> tests) throws IOException {
        texts(tests.stream().map(UnaryTest::text).toList());
    }

    private void texts(List<String> list) throws IOException {
        out.writeInt(list.size());
        for (String text : list) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        out.writeInt(texts.computeIfAbsent(text, each -> texts.size()));
    }
}
