package org.liverleaf.decision.dmn;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged table is refused with problems or read; it breaks nothing. */
final class DmnReaderFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of("""
                <?xml version='1.0' encoding='UTF-8'?>
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='https://liverleaf.org/dmn'>
                  <itemDefinition id='t1' name='tEcog'><typeRef>number</typeRef><allowedValues id='a1'><text>[0..4]</text></allowedValues></itemDefinition>
                  <inputData id='i1' name='ecog'><variable id='v1' name='ecog' typeRef='tEcog'/></inputData>
                  <decision id='x' name='fitness'><variable id='v2' name='fitness' typeRef='string'/>
                    <decisionTable id='dt' hitPolicy='UNIQUE'>
                      <input id='in1'><inputExpression id='e1' typeRef='tEcog'><text>ecog</text></inputExpression></input>
                      <output id='o1' name='fitness' typeRef='string'/>
                      <rule id='r1'><description>Fit. [key]</description><inputEntry id='c1'><text>&lt;= 1</text></inputEntry><outputEntry id='c2'><text>&quot;fit&quot;</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Tag("short")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void readerRefusesOrReads(byte[] input) {
        feed(input);
    }

    @Tag("long")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void readerRefusesOrReadsForLong(byte[] input) {
        feed(input);
    }

    private static void feed(byte[] input) {
        DmnFile file = DmnReader.read(new ByteArrayInputStream(input), "table.dmn");
        for (DmnProblem problem : file.problems()) {
            if (problem.toString().lines().count() != 1) {
                throw new AssertionError("a problem of several lines: " + problem);
            }
        }
    }
}
