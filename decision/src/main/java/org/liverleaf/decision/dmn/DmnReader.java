package org.liverleaf.decision.dmn;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;

/**
 * Reads a DMN 1.3 file. What lies outside the profile is refused with file, decision and rule, never guessed at.
 *
 * <p>A rule's {@code <description>} holds its reason and evidence: {@code Reason. [key, key]}, followed by
 * {@code {unverified}} where nobody could check the figure. The {@code annotationEntry} repeats it, since DMN tools differ
 * in which of the two they show.
 */
public final class DmnReader {

    private static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Pattern DESCRIPTION =
            Pattern.compile("(.*?)\\s*\\[([^\\[\\]]*)\\]\\s*(\\{unverified\\})?", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final int MOST_RULES = Long.SIZE;

    private final String file;
    private final List<DmnProblem> problems = new ArrayList<>();
    private final Map<String, ItemDefinition> items = new HashMap<>();
    private final Map<String, String> typeOfName = new HashMap<>();

    private DmnReader(String file) {
        this.file = file;
    }

    /** Reads a file; the stream is not closed. */
    public static DmnFile read(InputStream in, String file) {
        DmnReader reader = new DmnReader(file);
        List<DecisionTable> tables = new ArrayList<>();
        try {
            XmlElement root = XmlElement.read(in);
            if (!root.name().equals("definitions") || !root.attribute("xmlns").equals(DMN_1_3)) {
                reader.problem(
                        root,
                        "",
                        "",
                        "found <" + root.name() + ">, expected <definitions> in the namespace of DMN 1.3");
            } else {
                reader.readDefinitions(root, tables);
            }
        } catch (XmlElement.Unreadable unreadable) {
            reader.problems.add(
                    new DmnProblem(file, unreadable.line(), "", "", String.valueOf(unreadable.getMessage())));
        }
        return new DmnFile(file, tables, reader.items, reader.typeOfName, reader.problems);
    }

    private void problem(XmlElement at, String decision, String rule, String text) {
        problems.add(new DmnProblem(file, at.line(), decision, rule, text));
    }

    private void readDefinitions(XmlElement root, List<DecisionTable> tables) {
        for (XmlElement item : root.all("itemDefinition")) {
            readItem(item);
        }
        for (XmlElement input : root.all("inputData")) {
            input.find("variable")
                    .ifPresent(variable -> typeOfName.put(input.attribute("name"), variable.attribute("typeRef")));
        }
        for (String outside : List.of("businessKnowledgeModel", "decisionService", "import")) {
            root.find(outside)
                    .ifPresent(found -> problem(
                            found,
                            "",
                            "",
                            "<" + outside + "> lies outside the profile; expected item definitions, inputs and"
                                    + " decision tables"));
        }
        for (XmlElement decision : root.all("decision")) {
            decision.find("variable")
                    .ifPresent(variable -> typeOfName.put(decision.attribute("name"), variable.attribute("typeRef")));
            int before = problems.size();
            DecisionTable table = readDecision(decision);
            if (problems.size() == before) {
                tables.add(table);
            }
        }
    }

    private void readItem(XmlElement item) {
        String name = item.attribute("name");
        if (item.attribute("isCollection").equals("true")) {
            // The answer of a COLLECT table is a list; what counts for us is the type of its members.
            return;
        }
        String type = item.find("typeRef").map(each -> each.text().strip()).orElse("");
        if (!List.of("number", "string", "boolean").contains(type)) {
            problem(
                    item,
                    "",
                    "",
                    "item definition " + name + " has type '" + type + "'; expected number, string or boolean");
            return;
        }
        List<UnaryTest> allowed = new ArrayList<>();
        String text = item.textOf("allowedValues");
        if (!text.isEmpty()) {
            try {
                UnaryTest test = UnaryTestParser.parse(text);
                allowed.addAll(test instanceof UnaryTest.Either(List<UnaryTest> each) ? each : List.of(test));
            } catch (UnaryTestParser.Refused refused) {
                problem(item, "", "", "allowed values of " + name + ": " + refused.getMessage());
            }
        }
        items.put(name, new ItemDefinition(name, type, allowed));
    }

    private DecisionTable readDecision(XmlElement decision) {
        String id = decision.attribute("name");
        if (!NAME.matcher(id).matches()) {
            problem(decision, id, "", "'" + id + "' is no name for a decision; expected letters and digits");
        }
        String question =
                decision.find("question").map(each -> each.text().strip()).orElse("");
        XmlElement table = decision.find("decisionTable").orElse(null);
        if (table == null) {
            problem(decision, id, "", "no decision table; the profile has no other kind of decision");
            return new DecisionTable(id, question, HitPolicy.FIRST, List.of(), List.of(), List.of(), file);
        }
        HitPolicy policy = hitPolicy(table, id);
        List<Column> columns = new ArrayList<>();
        for (XmlElement input : table.all("input")) {
            columns.add(readInput(input, id));
        }
        List<XmlElement> outputs = table.all("output");
        List<String> values = new ArrayList<>();
        if (outputs.size() != 1) {
            problem(table, id, "", "found " + outputs.size() + " outputs, expected one");
        } else {
            values.addAll(outputValues(outputs.getFirst(), id));
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (XmlElement rule : table.all("rule")) {
            rules.add(readRule(rule, id, columns.size(), values));
            if (!ids.add(rule.attribute("id"))) {
                problem(rule, id, rule.attribute("id"), "this rule id stands twice");
            }
        }
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            problem(table, id, "", "found " + rules.size() + " rules, expected 1 to " + MOST_RULES);
        }
        return new DecisionTable(id, question, policy, columns, values, rules, file);
    }

    private HitPolicy hitPolicy(XmlElement table, String decision) {
        String text = table.attribute("hitPolicy");
        if (!table.attribute("aggregation").isEmpty()) {
            problem(table, decision, "", "aggregation lies outside the profile");
        }
        return switch (text) {
            case "", "UNIQUE" -> HitPolicy.UNIQUE;
            case "FIRST" -> HitPolicy.FIRST;
            case "COLLECT" -> HitPolicy.COLLECT;
            default -> {
                problem(table, decision, "", "hit policy '" + text + "'; expected UNIQUE, FIRST or COLLECT");
                yield HitPolicy.FIRST;
            }
        };
    }

    private Column readInput(XmlElement input, String decision) {
        String expression = input.textOf("inputExpression");
        if (!NAME.matcher(expression).matches()) {
            problem(input, decision, "", "input expression '" + expression + "'; expected the name of a fact");
        }
        OptionalInt maxAge = OptionalInt.empty();
        XmlElement extension = input.find("extensionElements")
                .flatMap(each -> each.find("maxAge"))
                .orElse(null);
        if (extension != null) {
            String days = extension.attribute("days");
            if (days.matches("[1-9][0-9]{0,4}")) {
                maxAge = OptionalInt.of(Integer.parseInt(days));
            } else {
                problem(extension, decision, "", "maxAge of '" + days + "' days; expected a whole number above 0");
            }
        }
        return new Column(expression, maxAge);
    }

    private List<String> outputValues(XmlElement output, String decision) {
        String text = output.textOf("outputValues");
        try {
            UnaryTest test = UnaryTestParser.parse(text);
            List<UnaryTest> each = test instanceof UnaryTest.Either(List<UnaryTest> tests) ? tests : List.of(test);
            List<String> values = new ArrayList<>();
            for (UnaryTest value : each) {
                values.add(literal(value, output, decision, ""));
            }
            return values;
        } catch (UnaryTestParser.Refused refused) {
            problem(output, decision, "", "output values: " + refused.getMessage());
            return List.of();
        }
    }

    private String literal(UnaryTest test, XmlElement at, String decision, String rule) {
        return switch (test) {
            case UnaryTest.Literal literal -> literal.value();
            case UnaryTest.Interval(UnaryTest.Limit low, UnaryTest.Limit high)
            when low.equals(high) -> low.value().toPlainString();
            default -> {
                problem(at, decision, rule, "found '" + test.text() + "', expected a literal value");
                yield "";
            }
        };
    }

    private Rule readRule(XmlElement rule, String decision, int columns, List<String> values) {
        String id = rule.attribute("id");
        if (id.isBlank()) {
            problem(rule, decision, "", "a rule without id; expected a stable one such as resection-ecog-3");
        }
        List<UnaryTest> tests = new ArrayList<>();
        List<XmlElement> entries = rule.all("inputEntry");
        if (entries.size() != columns) {
            problem(rule, decision, id, "found " + entries.size() + " input entries, expected " + columns);
        }
        for (XmlElement entry : entries) {
            String text = entry.find("text").map(each -> each.text().strip()).orElse("");
            try {
                tests.add(UnaryTestParser.parse(text.isEmpty() ? "-" : text));
            } catch (UnaryTestParser.Refused refused) {
                problem(entry, decision, id, String.valueOf(refused.getMessage()));
                tests.add(new UnaryTest.Any());
            }
        }
        String output = readOutput(rule, decision, id, values);
        return described(rule, decision, id, tests, output);
    }

    private String readOutput(XmlElement rule, String decision, String id, List<String> values) {
        List<XmlElement> entries = rule.all("outputEntry");
        if (entries.size() != 1) {
            problem(rule, decision, id, "found " + entries.size() + " output entries, expected one");
            return "";
        }
        String text =
                entries.getFirst().find("text").map(each -> each.text().strip()).orElse("");
        try {
            String value = literal(UnaryTestParser.parse(text), entries.getFirst(), decision, id);
            if (!values.contains(value)) {
                problem(
                        entries.getFirst(),
                        decision,
                        id,
                        "answers '" + value + "'; expected one of " + String.join(", ", values));
            }
            return value;
        } catch (UnaryTestParser.Refused refused) {
            problem(entries.getFirst(), decision, id, String.valueOf(refused.getMessage()));
            return "";
        }
    }

    private Rule described(XmlElement rule, String decision, String id, List<UnaryTest> tests, String output) {
        String description =
                rule.find("description").map(each -> oneLine(each.text())).orElse("");
        String annotation = rule.textOf("annotationEntry");
        if (!description.equals(oneLine(annotation))) {
            problem(rule, decision, id, "description and annotation differ; expected the same reason in both");
        }
        Matcher matcher = DESCRIPTION.matcher(description);
        if (!matcher.matches() || matcher.group(1).isBlank()) {
            problem(rule, decision, id, "no reason and evidence; expected 'Reason. [key, key]'");
            return new Rule(id, tests, output, description, List.of(), false);
        }
        List<String> keys = new ArrayList<>();
        for (String key : matcher.group(2).split(",", -1)) {
            if (!key.isBlank()) {
                keys.add(key.strip());
            }
        }
        if (keys.isEmpty()) {
            problem(rule, decision, id, "no evidence; expected at least one key in square brackets");
        }
        return new Rule(id, tests, output, matcher.group(1).strip(), keys, matcher.group(3) != null);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
