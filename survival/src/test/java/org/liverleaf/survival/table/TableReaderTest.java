package org.liverleaf.survival.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableReaderTest {

    private static PatientTable.Outcome read(byte[] bytes) {
        return new TableReader(Set.of("time", "event"), Set.of()).read(new ByteArrayInputStream(bytes));
    }

    private static PatientTable.Outcome read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,event\n1.5,1\n\n2,NA\n",
                "\uFEFFtime;event\r\n1.5;1\r\n2;\r\n",
                "other\ttime\tevent\n\"a,b\"\t1.5\t1\nx\t2\tNA"
            })
    void givenUsualForms_whenRead_thenNumbersAndMissingCells(String text) {
        PatientTable table = ((PatientTable.Outcome.Read) read(text)).table();
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.column("time").number(0)).isEqualTo(1.5);
        assertThat(table.column("event").isMissing(1)).isTrue();
        assertThat(table.column("time").isNumeric()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x1p3", "NaN", "Infinity", "1e999", "1,5", "--1", "1 2", ".", "e5"})
    void givenWhatIsNoPlainNumber_whenRead_thenAWord(String cell) {
        PatientTable table = ((PatientTable.Outcome.Read) read("time,event\n\"" + cell + "\",1\n")).table();
        assertThat(table.column("time").isNumeric()).isFalse();
        assertThat(table.column("time").words()).containsExactly(cell);
    }

    @Test
    void givenBrokenTables_whenRead_thenOneLineWithThePlace() {
        assertThat(read(""))
                .isEqualTo(new PatientTable.Outcome.Refused(
                        java.util.List.of("the file is empty, expected a row of headers and one row a patient")));
        assertThat(problems("time,event\n")).contains("no row below the headers");
        assertThat(problems("times,event\n1,1\n"))
                .isEqualTo("line 1: found no column 'time', expected it among 'times', 'event'");
        assertThat(problems("time,time,event\n1,1,1\n")).isEqualTo("line 1: found 2 columns 'time', expected one");
        assertThat(problems("time,event\n1,1,1\n")).isEqualTo("line 2: found 3 cells, expected 2 as in the headers");
        assertThat(problems("time,event\n\"1,1\n")).contains("line 2").doesNotContain("Exception");
        assertThat(((PatientTable.Outcome.Refused) read(new byte[] {'t', (byte) 0xff, (byte) 0xfe, 0, 1})).problems())
                .containsExactly("the file is no text in UTF-8, expected a table saved as CSV in UTF-8");
    }

    private static String problems(String text) {
        return String.join("\n", ((PatientTable.Outcome.Refused) read(text)).problems());
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        byte[] head = "time,event\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        assertThat(read(all)).isNotNull();
        assertThat(read(bytes)).isNotNull();
    }
}
