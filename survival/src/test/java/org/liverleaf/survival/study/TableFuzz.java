package org.liverleaf.survival.study;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.table.PatientTable;
import org.liverleaf.survival.table.TableReader;

/** A damaged table is refused, or read and analysed to the end. */
final class TableFuzz {

    private static final StudyColumns COLUMNS = new StudyColumns(
            "t", new StudyColumns.EventCoding("e", "1", List.of("2")), "g", "s", "h", "c", List.of("x", "g"));

    static Stream<byte[]> seeds() {
        return Stream.of("""
                t,e,g,s,h,c,x
                5,1,a,0,1,p1,2.5
                8,2,b,1,1,p1,-1e3
                8,1,a,0.5,2,p2,NA
                12,0,b,3,2,p3,4
                3,1,a,0,1,p4,0
                20,1,b,2,2,p5,7
                """.getBytes(StandardCharsets.UTF_8));
    }

    @Tag("short")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void tableIsRefusedOrAnalysed(byte[] input) {
        feed(input);
    }

    @Tag("long")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void tableIsRefusedOrAnalysedForLong(byte[] input) {
        feed(input);
    }

    private static void feed(byte[] input) {
        var read = new TableReader(COLUMNS.all(), Set.of("c")).read(new ByteArrayInputStream(input));
        if (read instanceof PatientTable.Outcome.Read table
                && new Analyst(table.table(), COLUMNS, StudySettings.USUAL).study()
                        instanceof Analyst.Outcome.Done done) {
            for (Study.Group group : done.study().groups()) {
                Curve curve = group.curve();
                for (int i = 0; i < curve.size(); i++) {
                    curve.interval(i, StudySettings.USUAL.confidence());
                    group.band().interval(i);
                }
            }
        }
    }
}
