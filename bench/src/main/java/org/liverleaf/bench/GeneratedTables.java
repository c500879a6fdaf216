package org.liverleaf.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liverleaf.decision.value.Domain;

/**
 * Twenty tables of twelve rules over thirty shared facts: numbers with 5 to 20 cuts a column, words with 5 to 20 values,
 * truth values; UNIQUE, FIRST and COLLECT in turn. Written as DMN, so that both engines read the same text.
 */
final class GeneratedTables {

    static final int TABLES = 20;
    private static final int RULES = 12;
    private static final int FACTS = 30;
    private static final int COLUMNS = 8;

    private final Random random;
    private final SequencedMap<String, Domain> facts = new LinkedHashMap<>();

    GeneratedTables(long seed) {
        random = new Random(seed);
        for (int fact = 0; fact < FACTS; fact++) {
            facts.put("fact" + fact, domain(fact));
        }
    }

    /** Half of the facts are numbers, a third words, the rest truth values. */
    private Domain domain(int fact) {
        return switch (fact % 6) {
            case 0, 2, 4 -> new Domain.Grid(BigDecimal.ZERO, new BigDecimal("500"), new BigDecimal("0.1"), false);
            case 1, 3 ->
                new Domain.Words(
                        IntStream.range(0, 5 + random.nextInt(16))
                                .mapToObj(value -> "value-" + value)
                                .toList(),
                        false);
            default -> new Domain.Truth(false);
        };
    }

    Map<String, Domain> facts() {
        return facts;
    }

    /** The tables as one DMN file. */
    String dmn() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"generated\""
                + " name=\"generated\" namespace=\"https://liverleaf.org/bench/generated\">\n");
        facts.forEach((fact, domain) -> xml.append("<inputData id=\"data_")
                .append(fact)
                .append("\" name=\"")
                .append(fact)
                .append("\"><variable name=\"")
                .append(fact)
                .append("\" typeRef=\"")
                .append(type(domain))
                .append("\"/></inputData>\n"));
        for (int table = 0; table < TABLES; table++) {
            append(xml, "table" + table, List.of("UNIQUE", "FIRST", "COLLECT").get(table % 3));
        }
        return xml.append("</definitions>\n").toString();
    }

    private static String type(Domain domain) {
        return switch (domain) {
            case Domain.Grid grid -> "number";
            case Domain.Truth truth -> "boolean";
            default -> "string";
        };
    }

    private void append(StringBuilder xml, String id, String policy) {
        List<String> names = new ArrayList<>(facts.keySet());
        Collections.shuffle(names, random);
        List<String> columns = new ArrayList<>(names.subList(0, COLUMNS));
        columns.sort((a, b) -> Boolean.compare(isNumber(b), isNumber(a)));
        List<List<String>> tests = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            boolean partitions = column == 0 && policy.equals("UNIQUE");
            tests.add(partitions ? slices() : column(columns.get(column)));
        }
        xml.append("<decision id=\"").append(id).append("\" name=\"").append(id).append("\"><variable name=\"");
        xml.append(id)
                .append("\"")
                .append(policy.equals("COLLECT") ? "" : " typeRef=\"string\"")
                .append("/>\n");
        columns.forEach(fact -> xml.append("<informationRequirement><requiredInput href=\"#data_")
                .append(fact)
                .append("\"/>")
                .append("</informationRequirement>"));
        xml.append("<decisionTable hitPolicy=\"").append(policy).append("\">\n");
        columns.forEach(fact -> xml.append("<input><inputExpression typeRef=\"")
                .append(type(facts.get(fact)))
                .append("\"><text>")
                .append(fact)
                .append("</text></inputExpression></input>\n"));
        xml.append("<output typeRef=\"string\"><outputValues><text>")
                .append(IntStream.range(0, 4).mapToObj(GeneratedTables::answer).collect(Collectors.joining(", ")))
                .append("</text></outputValues></output><annotation name=\"Reason\"/>\n");
        for (int rule = 0; rule < RULES; rule++) {
            xml.append("<rule id=\"").append(id).append("-rule-").append(rule);
            xml.append("\"><description>Generated. [bench]</description>");
            for (List<String> column : tests) {
                xml.append("<inputEntry><text>").append(column.get(rule)).append("</text></inputEntry>");
            }
            xml.append("<outputEntry><text>").append(answer(random.nextInt(4))).append("</text></outputEntry>");
            xml.append("<annotationEntry><text>Generated. [bench]</text></annotationEntry></rule>\n");
        }
        xml.append("</decisionTable></decision>\n");
    }

    private boolean isNumber(String fact) {
        return facts.get(fact) instanceof Domain.Grid;
    }

    private static String answer(int number) {
        return "\"answer-" + number + "\"";
    }

    /** Twelve slices beside each other, so that at most one rule matches. */
    private List<String> slices() {
        List<BigDecimal> limits = limits(RULES - 1);
        List<String> slices = new ArrayList<>();
        slices.add(escaped("< " + limits.getFirst()));
        for (int i = 1; i < limits.size(); i++) {
            slices.add("[" + limits.get(i - 1) + ".." + limits.get(i) + ")");
        }
        slices.add(escaped(">= " + limits.getLast()));
        return slices;
    }

    /** Twelve tests on one fact; the column has 5 to 20 cuts if it is a number. */
    private List<String> column(String fact) {
        List<String> tests = new ArrayList<>();
        switch (facts.get(fact)) {
            case Domain.Grid grid -> intervals(tests);
            case Domain.Truth truth -> {
                for (int i = 0; i < 4; i++) {
                    tests.add(String.valueOf(random.nextBoolean()));
                }
            }
            case Domain.Words words -> {
                for (int i = 0; i < 6; i++) {
                    String some = words.values().stream()
                            .filter(word -> random.nextInt(3) > 0)
                            .map(word -> "\"" + word + "\"")
                            .collect(Collectors.joining(", "));
                    tests.add(some.isEmpty() ? "-" : random.nextInt(4) == 0 ? "not(" + some + ")" : some);
                }
            }
            case Domain.Days days -> throw new IllegalStateException("no dates are drawn");
        }
        while (tests.size() < RULES) {
            tests.add("-");
        }
        Collections.shuffle(tests, random);
        return tests;
    }

    private void intervals(List<String> tests) {
        List<BigDecimal> limits = new ArrayList<>(limits(5 + random.nextInt(16)));
        Collections.shuffle(limits, random);
        for (int i = 0; i + 1 < limits.size(); i += 2) {
            BigDecimal low = limits.get(i).min(limits.get(i + 1));
            BigDecimal high = limits.get(i).max(limits.get(i + 1));
            String interval =
                    (random.nextBoolean() ? "[" : "(") + low + ".." + high + (random.nextBoolean() ? "]" : ")");
            tests.add(random.nextInt(4) == 0 ? "not(" + interval + ")" : interval);
        }
        if (limits.size() % 2 == 1) {
            tests.add(escaped((random.nextBoolean() ? "<= " : "> ") + limits.getLast()));
        }
    }

    private List<BigDecimal> limits(int count) {
        TreeSet<BigDecimal> limits = new TreeSet<>();
        while (limits.size() < count) {
            limits.add(BigDecimal.valueOf(1 + random.nextInt(4998), 1));
        }
        return List.copyOf(limits);
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }
}
