package org.liverleaf.decision.dmn;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;

/**
 * A DMN file that has been read once, as bytes: every text once, everything else by its number. It says what the file says
 * and is read many times as fast, since nine of ten characters of the XML are there for other tools. Only files without
 * problems have this form.
 */
public final class CompactFile {

    private final ByteBuffer in;
    private final List<String> texts = new ArrayList<>();
    private final @Nullable UnaryTest[] tests;

    private CompactFile(ByteBuffer in) {
        this.in = in;
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            int length = in.getInt();
            texts.add(StandardCharsets.UTF_8
                    .decode(in.slice(in.position(), length))
                    .toString());
            in.position(in.position() + length);
        }
        this.tests = new UnaryTest[count];
    }

    /**
     * Reads bytes that {@link CompactFileWriter} made.
     *
     * @param bytes from their position on
     * @param name the file, as it was read
     * @throws IllegalArgumentException when they are damaged
     */
    public static DmnFile read(ByteBuffer bytes, String name) {
        try {
            return new CompactFile(bytes.slice()).file(name);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | UnaryTestParser.Refused damaged) {
            throw new IllegalArgumentException(name + ": its compact form is damaged", damaged);
        }
    }

    private DmnFile file(String name) throws UnaryTestParser.Refused {
        Map<String, ItemDefinition> items = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            ItemDefinition item = new ItemDefinition(text(), text(), tests());
            items.put(item.name(), item);
        }
        Map<String, String> types = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            types.put(text(), text());
        }
        List<DecisionTable> tables = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            tables.add(table(name));
        }
        return new DmnFile(name, tables, items, types, List.of());
    }

    private DecisionTable table(String file) throws UnaryTestParser.Refused {
        String id = text();
        String question = text();
        HitPolicy policy = HitPolicy.valueOf(text());
        List<Column> columns = list(() -> new Column(text(), days(in.getInt())));
        List<String> outputs = list(this::text);
        List<Rule> rules = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            rules.add(new Rule(text(), tests(), text(), text(), list(this::text), in.getInt() == 1));
        }
        return new DecisionTable(id, question, policy, columns, outputs, rules, file);
    }

    private static OptionalInt days(int days) {
        return days < 0 ? OptionalInt.empty() : OptionalInt.of(days);
    }

    private <T> List<T> list(Supplier<T> next) {
        List<T> list = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            list.add(next.get());
        }
        return list;
    }

    private String text() {
        return texts.get(in.getInt());
    }

    /** The same cell stands in many rules; it is understood once. */
    private List<UnaryTest> tests() throws UnaryTestParser.Refused {
        List<UnaryTest> list = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            int number = in.getInt();
            UnaryTest test = tests[number];
            if (test == null) {
                test = UnaryTestParser.parse(texts.get(number));
                tests[number] = test;
            }
            list.add(test);
        }
        return list;
    }
}
