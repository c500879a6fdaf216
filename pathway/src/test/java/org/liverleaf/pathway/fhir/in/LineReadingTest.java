package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

class LineReadingTest {

    private static final String BILIRUBIN =
            "{'resourceType':'Observation','id':'%s','subject':{'reference':'Patient/%s'},'effectiveDateTime':'2026-01-01',"
                    + "'code':{'coding':[{'system':'http://loinc.org','code':'14631-6'}]},'valueQuantity':{'value':%d,'code':'umol/L'}}";

    private static ByteArrayInputStream lines(String... lines) {
        return new ByteArrayInputStream(
                String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<Intake> read(String... lines) {
        List<Intake> found = new ArrayList<>();
        Shipped.FHIR.readLines("all.ndjson", lines(lines), found::add);
        return found;
    }

    private static String value(Intake intake, String fact) {
        return Shipped.caseOf(intake, "2026-03-01").fact(fact).value();
    }

    @Test
    void aBundleALineIsAPatientALine() {
        List<Intake> found = read(
                "{'resourceType':'Bundle','entry':[{'resource':" + BILIRUBIN.formatted("a", "p1", 11) + "}]}",
                "",
                "{'resourceType':'Bundle','entry':[{'resource':" + BILIRUBIN.formatted("a", "p2", 12) + "}]}\r",
                "   ");
        assertThat(found).extracting(Intake::name).containsExactly("all.ndjson:1", "all.ndjson:3");
        assertThat(found).extracting(intake -> value(intake, "bilirubinUmolL")).containsExactly("11", "12");
    }

    @Test
    void aBrokenLineRefusesItselfOnly() {
        List<Intake> found = read(
                "{'resourceType':'Bundle','entry':[{'resource':" + BILIRUBIN.formatted("a", "p1", 11) + "}]}",
                "{'resourceType':'Bundle','entry':[{'resource':",
                "{'resourceType':'Bundle'}} x",
                "{'resourceType':'Bundle','entry':[{'resource':" + BILIRUBIN.formatted("a", "p2", 12) + "}]}");
        assertThat(found).extracting(Intake::isRefused).containsExactly(false, true, true, false);
        assertThat(found.get(1).problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("all.ndjson:2: ends in the middle of the document");
        assertThat(value(found.get(3), "bilirubinUmolL")).isEqualTo("12");
    }

    @Test
    void resourcesInLinesAreGroupedByPatientOverFiles() {
        BulkReading bulk = Shipped.FHIR.bulk();
        List<Intake> found = new ArrayList<>();
        bulk.read(
                "Observation.ndjson",
                lines(BILIRUBIN.formatted("a", "p1", 11), BILIRUBIN.formatted("b", "p2", 12)),
                found::add);
        bulk.read(
                "MedicationAdministration.ndjson",
                lines(
                        "{'resourceType':'MedicationAdministration','id':'m','status':'completed','subject':{'reference':'Patient/p2'},"
                                + "'effectiveDateTime':'2026-02-01','medicationReference':{'reference':'Medication/x'}}"),
                found::add);
        bulk.read(
                "Medication.ndjson",
                lines("{'resourceType':'Medication','id':'x','code':{'text':'Irinotecan'}}"),
                found::add);
        bulk.read(
                "Encounter.ndjson",
                lines("{'resourceType':'Encounter','id':'e'}", "{'resourceType':'Encounter','id':'f'}"),
                found::add);
        bulk.read(
                "Patient.ndjson",
                lines(
                        "{'resourceType':'Patient','id':'p1','birthDate':'1960-05-17'}",
                        "{'resourceType':'Patient','id':'p2','birthDate':'1950-05-17'}"),
                found::add);
        assertThat(found).isEmpty();
        bulk.finish(found::add);
        assertThat(found).extracting(intake -> intake.patientRecord().patient()).containsExactly("p1", "p2");
        assertThat(found).extracting(intake -> value(intake, "bilirubinUmolL")).containsExactly("11", "12");
        assertThat(found).extracting(intake -> value(intake, "age")).containsExactly("65", "75");
        assertThat(value(found.get(1), "priorDrugClassesIrinotecan")).isEqualTo("true");
        assertThat(bulk.counted()).containsEntry("Encounter", 2);
    }

    @Test
    void aDocumentOverManyLinesIsNotReadLineByLine() {
        String[] lines = new String[500];
        Arrays.fill(lines, "{");
        List<Intake> found = read(lines);
        assertThat(found).hasSize(101).allMatch(Intake::isRefused);
        assertThat(found.getLast().problems()).singleElement().asString().contains("is this NDJSON");
    }

    @Test
    void aPatientWithoutAnIdIsNamedByItsPlaceInTheBundle() {
        Intake found = Shipped.fhir("{'resourceType': 'Bundle', 'entry': ["
                + "{'fullUrl': 'urn:uuid:x', 'resource': {'resourceType': 'Patient', 'birthDate': '1960-05-17'}},"
                + "{'fullUrl': 'urn:uuid:o', 'resource': "
                + BILIRUBIN.formatted("a", "p", 11).replace("Patient/p", "urn:uuid:x") + "}]}");
        assertThat(found.problems()).isEmpty();
        assertThat(found.patientRecord().patient()).isEqualTo("x");
    }
}
