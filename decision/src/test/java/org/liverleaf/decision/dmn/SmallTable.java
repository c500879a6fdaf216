package org.liverleaf.decision.dmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table over {@code ecog} (0 to 4), small enough to be written beside a test. */
public final class SmallTable {

    private SmallTable() {}

    /** A file with one table; rules are written {@code test -> answer}. */
    public static String xml(String hitPolicy, String... rules) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="https://liverleaf.org/dmn">
                  <inputData id="i1" name="ecog"><variable id="v1" name="ecog" typeRef="number"/></inputData>
                  <decision id="fitness" name="fitness"><variable id="v2" name="fitness" typeRef="string"/>
                    <decisionTable id="dt" hitPolicy="%s">
                      <input id="in1"><inputExpression id="e1" typeRef="number"><text>ecog</text></inputExpression></input>
                      <output id="o1" name="fitness" typeRef="string"><outputValues><text>"fit", "unfit"</text></outputValues></output>
                      <annotation name="Reason"/>
                %s    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(
                        hitPolicy,
                        IntStream.range(0, rules.length)
                                .mapToObj(rule -> rule("r" + (rule + 1), rules[rule].split(" -> ", 2)))
                                .collect(Collectors.joining()));
    }

    private static String rule(String id, String[] testAndAnswer) {
        String test = testAndAnswer[0].replace("<", "&lt;").replace(">", "&gt;");
        return Stream.of(
                        "<rule id=\"" + id + "\"><description>Why. [key]</description>",
                        "<inputEntry><text>" + test + "</text></inputEntry>",
                        "<outputEntry><text>\"" + testAndAnswer[1] + "\"</text></outputEntry>",
                        "<annotationEntry><text>Why. [key]</text></annotationEntry></rule>\n")
                .collect(Collectors.joining());
    }

    /** The file as it is read. */
    public static DmnFile read(String xml) {
        return DmnReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "table.dmn");
    }
}
