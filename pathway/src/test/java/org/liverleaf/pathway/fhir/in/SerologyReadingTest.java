package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liverleaf.pathway.cases.Shipped.bundle;
import static org.liverleaf.pathway.cases.Shipped.caseOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/** Hepatitis B from two tests, and clearance from its estimates. */
class SerologyReadingTest {

    private static final String ANTIGEN = "5196-1";
    private static final String ANTIBODY = "13952-7";

    private static String observation(String loinc, String date, String value) {
        return "{'resourceType': 'Observation', 'id': '" + loinc + "-" + date + "', 'status': 'final',"
                + "'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': '" + date + "',"
                + "'code': {'coding': [{'system': 'http://loinc.org', 'code': '" + loinc + "'}]}, " + value + "}";
    }

    private static String coded(String loinc, String date, String code) {
        return observation(loinc, date, "'valueCodeableConcept': {'coding': [{'code': '" + code + "'}]}");
    }

    private static CaseFact hepatitis(String asOf, String... tests) {
        return caseOf(bundle(tests), asOf).fact("hepatitisB");
    }

    @ParameterizedTest
    @CsvSource({
        "10828004, 260385009, carrier",
        "LA6576-8, LA6576-8, carrier",
        "10828004, '', carrier",
        "260385009, 10828004, past",
        "LA6577-6, LA15255-5, past",
        "260385009, 260385009, negative",
        "LA15256-3, LA11883-8, negative",
        "260385009, '', unknown",
        "'', 260385009, unknown",
        "'', 10828004, unknown",
        "82334004, 260385009, unknown",
    })
    void bothTestsTogetherSayWhatHepatitisBItIs(String antigen, String antibody, String expected) {
        List<String> tests = new ArrayList<>();
        if (!antigen.isEmpty()) {
            tests.add(coded(ANTIGEN, "2026-01-10", antigen));
        }
        if (!antibody.isEmpty()) {
            tests.add(coded(ANTIBODY, "2026-01-12", antibody));
        }
        assertThat(hepatitis("2026-03-01", tests.toArray(String[]::new)).value())
                .isEqualTo(expected);
    }

    @Test
    void theLaterTestDatesThePair_andANewerResultCounts() {
        String[] tests = {
            coded(ANTIGEN, "2024-01-10", "260385009"),
            coded(ANTIBODY, "2024-02-12", "260385009"),
            coded(ANTIBODY, "2026-02-01", "10828004")
        };
        assertThat(hepatitis("2024-02-11", tests).value()).isEqualTo("unknown");
        assertThat(hepatitis("2025-01-01", tests).value()).isEqualTo("negative");
        CaseFact now = hepatitis("2026-03-01", tests);
        assertThat(now.value()).isEqualTo("past");
        assertThat(now.source()).isEqualTo("Observation/5196-1-2024-01-10 and Observation/13952-7-2026-02-01");
    }

    @Test
    void ofTwoAnswersOfOneDayThePositiveIsNotLost() {
        assertThat(hepatitis(
                                "2026-03-01",
                                coded(ANTIGEN, "2026-01-10", "10828004"),
                                coded(ANTIGEN, "2026-01-10", "260385009").replace("5196-1-2026", "second-2026"),
                                coded(ANTIBODY, "2026-01-10", "260385009"))
                        .value())
                .isEqualTo("carrier");
    }

    @Test
    void aSingleTestIsNamedAsNotUsed() {
        Intake intake = bundle(coded(ANTIBODY, "2026-01-10", "10828004"));
        assertThat(intake.patientRecord().entries()).isEmpty();
        assertThat(intake.counts().unmapped()).containsEntry("Observation 13952-7", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"62238-1", "98979-8", "33914-3"})
    void anEstimatedFiltrationRateIsTheClearance_andSaysSoOnce(String loinc) {
        String value = "'valueQuantity': {'value': 72, 'unit': 'mL/min/1.73m2', 'code': 'mL/min/{1.73_m2}'}";
        Intake intake = bundle(observation(loinc, "2026-01-10", value), observation(loinc, "2026-02-10", value));
        assertThat(caseOf(intake, "2026-03-01").fact("creatinineClearanceMlMin").value())
                .isEqualTo("72");
        assertThat(intake.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NOTED);
            assertThat(problem.text()).startsWith("creatinineClearanceMlMin: estimated");
        });
    }
}
