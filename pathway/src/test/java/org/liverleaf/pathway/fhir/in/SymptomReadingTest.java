package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liverleaf.pathway.cases.Shipped.bundle;
import static org.liverleaf.pathway.cases.Shipped.caseOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.pathway.cases.Case;

/** Symptoms as conditions, vital signs and markers as observations. */
class SymptomReadingTest {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10";
    private static final String PATIENT =
            "{'resourceType': 'Patient', 'id': 'p1', 'gender': 'female', 'birthDate': '1960-05-17'}";

    private static String condition(String system, String code, String status) {
        return "{'resourceType': 'Condition', 'id': 'c1', 'subject': {'reference': 'Patient/p1'}, "
                + "'clinicalStatus': {'coding': [{'system': "
                + "'http://terminology.hl7.org/CodeSystem/condition-clinical', 'code': '" + status + "'}]}, "
                + "'code': {'coding': [{'system': '" + system + "', 'code': '" + code + "'}]}, "
                + "'onsetDateTime': '2026-02-20'}";
    }

    private static String observation(String loinc, String value, String unit) {
        return "{'resourceType': 'Observation', 'id': 'o1', 'status': 'final', 'subject': {'reference': 'Patient/p1'}, "
                + "'effectiveDateTime': '2026-02-20', 'code': {'coding': [{'system': 'http://loinc.org', 'code': '"
                + loinc + "'}]}, 'valueQuantity': {'value': " + value
                + ", 'system': 'http://unitsofmeasure.org', 'code': '" + unit + "'}}";
    }

    @ParameterizedTest
    @CsvSource({
        "84229001, symptomsFatigue",
        "301717006, symptomsRightUpperQuadrantPain",
        "79890006, symptomsAppetiteLoss",
        "418363000, symptomsItch",
        "422587007, symptomsNausea",
        "422400008, symptomsVomiting",
        "41931001, symptomsBloating",
        "386661006, symptomsFeverOrRigors",
        "18165001, symptomsJaundice",
        "271809000, symptomsLegSwelling",
        "42984000, symptomsNightSweats",
        "8765009, symptomsVomitingBloodOrBlackStool",
        "2901004, symptomsVomitingBloodOrBlackStool"
    })
    void givenActiveSymptom_whenRead_thenItIsPresentAndTheOthersStayUnknown(String code, String fact) {
        Case found = caseOf(bundle(PATIENT, condition(SNOMED, code, "active")), "2026-03-01");
        assertThat(found.fact(fact).value()).isEqualTo("true");
        assertThat(found.fact("symptomsSeizure").value()).isEqualTo("unknown");
    }

    @Test
    void givenResolvedSymptom_whenRead_thenItIsNotPresent() {
        Case found = caseOf(bundle(PATIENT, condition(SNOMED, "418363000", "resolved")), "2026-03-01");
        assertThat(found.fact("symptomsItch").value()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"R17, symptomsJaundice", "R63.0, symptomsAppetiteLoss", "K92.1, symptomsVomitingBloodOrBlackStool"})
    void givenSymptomByIcd_whenRead_thenItIsPresent(String code, String fact) {
        Case found = caseOf(bundle(PATIENT, condition(ICD, code, "active")), "2026-03-01");
        assertThat(found.fact(fact).value()).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "6875-9, 44, kU/L, ca153UmL, 44",
        "9811-1, 210, ng/mL, chromograninAUgL, 210",
        "1834-1, 100, [iU]/mL, afpUgL, 121",
        "1695-6, 10, mg/d, urinaryHiaaUmol24h, 52",
        "47275-3, 120, ng/L, s100bUgL, 0.12",
        "2857-1, 4.1, ng/mL, psaUgL, 4.1",
        "8310-5, 101, [degF], temperatureC, 38.3",
        "8480-6, 85, mm[Hg], systolicPressureMmHg, 85"
    })
    void givenMarkerOrVitalSign_whenRead_thenItIsInTheUnitOfTheFact(
            String loinc, String value, String unit, String fact, String expected) {
        Case found = caseOf(bundle(PATIENT, observation(loinc, value, unit)), "2026-03-01");
        assertThat(found.fact(fact).value()).isEqualTo(expected);
    }
}
