package org.liverleaf.pathway.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Statement;

/** Tables as clinics write them, good, bad and hostile. */
class TableReadingTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String TABLE =
            "Patient ID;Date;Date of birth;Primary site;RAS;CEA (ug/L);CEA date;bilirubin [mg/dL];ECOG;parenchyma;Shoe size\n"
                    + "p1;2026-02-20;17.05.1960;Colorectal;Wild type;12,5;10.02.2026;0,8;1;steatosis | chemotherapy;42\n"
                    + "p2;;;colorectal;?;<5;;;;;\n";

    private static Sheet sheet(String text) {
        return sheet(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet sheet(byte[] bytes) {
        return ((SheetReader.Outcome.Read) SheetReader.read(bytes)).sheet();
    }

    private static String refusal(String text) {
        return ((SheetReader.Outcome.Refused) SheetReader.read(text.getBytes(StandardCharsets.UTF_8))).reason();
    }

    private static List<ColumnUse> proposed(Sheet sheet) {
        return RecordReaders.headers(KNOWLEDGE).propose(sheet.headers());
    }

    private static TableReading.Table read(Sheet sheet, List<ColumnUse> uses, boolean comma) {
        return new TableReading(
                        KNOWLEDGE.catalogue(),
                        RecordReaders.of(KNOWLEDGE, LocalDate.MAX).caseFiles())
                .read(sheet, new TableReading.Plan("clinic.csv", uses, DAY, comma));
    }

    private static TableReading.Table read(String text) {
        Sheet sheet = sheet(text);
        return read(sheet, proposed(sheet), TableReading.looksLikeDecimalComma(sheet));
    }

    private static Statement stated(TableReading.PatientRow row, String fact) {
        return row.intake().patientRecord().entries().stream()
                .map(Entry::payload)
                .filter(payload -> payload instanceof Payload.FactStatement stated
                        && stated.fact().equals(fact))
                .map(payload -> ((Payload.FactStatement) payload).statement())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headersAreRecognisedByFactTitleTestAndUnit() {
        assertThat(proposed(sheet(TABLE)))
                .extracting(ColumnUse::text)
                .containsExactly(
                        "patient",
                        "day",
                        "birth date",
                        "primarySite",
                        "ras",
                        "ceaUgL",
                        "date of ceaUgL",
                        "bilirubinUmolL",
                        "ecog",
                        "parenchyma",
                        "");
        assertThat(proposed(sheet(TABLE)).get(7)).isEqualTo(new ColumnUse.OfFact("bilirubinUmolL", "mg/dL"));
    }

    @Test
    void everyRowBecomesACaseFileThatNamesWhereEachValueStood() {
        TableReading.Table table = read(TABLE);
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).extracting(TableReading.PatientRow::patient).containsExactly("p1", "p2");
        TableReading.PatientRow first = table.rows().getFirst();
        assertThat(first.intake().asOf()).isEqualTo("2026-02-20");
        assertThat(stated(first, "ceaUgL")).isEqualTo(new Statement.Quantity(new java.math.BigDecimal("12.5"), "ug/L"));
        assertThat(first.intake().patientRecord().entries())
                .filteredOn(entry -> entry.id().equals("/facts/ceaUgL"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.source()).isEqualTo("clinic.csv row 2 column CEA (ug/L)");
                    assertThat(entry.effective().earliest()).isEqualTo("2026-02-10");
                });
        assertThat(first.shown()).containsEntry(7, "0.8 mg/dL").containsEntry(9, "steatosis, chemotherapy");
        TableReading.PatientRow second = table.rows().getLast();
        assertThat(second.intake().asOf()).isEqualTo(DAY);
        assertThat(stated(second, "ras")).isEqualTo(new Statement.NotKnown());
        assertThat(stated(second, "ceaUgL")).isInstanceOf(Statement.Range.class);
    }

    @Test
    void aCellThatCannotBeReadIsNamedWithRowAndColumnAndLeftOut() {
        TableReading.Table table = read("""
                patient,ecog,ras,cea,lesion count,primaryDiagnosisDate
                p1,9,wildtyp,"1,234",2,03/04/2026
                ,1,mutant,1.5,1,2026-01-01
                p1,1,mutant,1,1,2026-01-01
                p4,,,,,
                """);
        assertThat(table.faults())
                .extracting(TableReading.Fault::toString)
                .anySatisfy(line -> assertThat(line).startsWith("row 2, column ecog: "))
                .contains(
                        "row 2, column ras: found 'wildtyp', expected one of wild-type, mutant",
                        "row 2, column primaryDiagnosisDate: found '03/04/2026', expected a day as YYYY-MM-DD or DD.MM.YYYY",
                        "row 2, column cea: found '1,234', expected a number, a range such as 27-35 or a limit such as <5;"
                                + " this table is read with a decimal point",
                        "row 3: no patient is named, expected an identifier in the column 'patient'",
                        "row 4: the patient has row 2 already, expected one row a patient",
                        "row 5: holds no value that can be read");
        assertThat(table.faults()).hasSize(7);
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.patient()).isEqualTo("p1");
            assertThat(row.intake().patientRecord().entries())
                    .extracting(Entry::id)
                    .containsExactly("/facts/lesionCount");
        });
    }

    @Test
    void aUnitThatCannotBeIsNamedAndNothingIsAssumed() {
        TableReading.Table table = read("patient,bilirubin (kg),ecog\np1,3,1\n");
        assertThat(table.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("bilirubin (kg)");
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    @Test
    void lettersAreReadHoweverTheyWereWritten() {
        String text = "patient\tCEA\tnote\np1\t3\tM\u00fcller\n";
        byte[] utf16 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
        byte[] older = text.getBytes(Charset.forName("windows-1252"));
        for (byte[] bytes : List.of(utf16, marked, older)) {
            Sheet sheet = sheet(bytes);
            assertThat(sheet.headers()).containsExactly("patient", "CEA", "note");
            assertThat(sheet.rows().getFirst().cells()).contains("M\u00fcller");
            assertThat(sheet.form().separator()).isEqualTo("tab");
        }
    }

    @Test
    void whatIsTooLargeOrBrokenIsRefusedInOneLine() {
        assertThat(refusal("")).contains("empty");
        assertThat(refusal("a,b\n")).contains("no row below the headers");
        assertThat(refusal("a\n1\n")).contains("found one column");
        assertThat(refusal("a,a\n1,2\n")).contains("two columns are called 'a'");
        assertThat(refusal("a,\n1,2\n")).contains("column 2 has no name");
        assertThat(refusal("a,b\n1,2,3\n")).isEqualTo("line 2: found 3 cells, expected 2 as in the headers");
        assertThat(refusal("a,b\n" + "1,2\n".repeat(SheetReader.MOST_ROWS + 1))).contains("more than 2000 rows");
        assertThat(refusal("a" + ",b".repeat(300) + "\n1\n")).contains("301 columns");
        assertThat(refusal("a,b\n1," + "x".repeat(3_000) + "\n")).contains("more than 2000 characters");
        assertThat(refusal("a,b\n1,\"" + "x".repeat(900_000) + "\n")).contains("more than 2000 characters");
        assertThat(refusal("PK\u0003\u0004\u0000,\u0000\n1,2\n")).contains("no text");
    }

    @Test
    void whatPeopleTypeForAColumnIsUnderstood() {
        assertThat(ColumnUse.parse("Number of liver metastases", "", KNOWLEDGE.catalogue()))
                .contains(new ColumnUse.OfFact("lesionCount", ""));
        assertThat(ColumnUse.parse("date of ecog", "", KNOWLEDGE.catalogue())).contains(new ColumnUse.DayOf("ecog"));
        assertThat(ColumnUse.parse("no such fact", "", KNOWLEDGE.catalogue())).isEmpty();
    }
}
