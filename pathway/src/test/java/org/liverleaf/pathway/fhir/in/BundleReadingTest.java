package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liverleaf.pathway.cases.Shipped.bundle;
import static org.liverleaf.pathway.cases.Shipped.caseOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

class BundleReadingTest {

    private static final String PATIENT =
            "{'resourceType': 'Patient', 'id': 'p1', 'gender': 'female', 'birthDate': '1960-05-17'}";

    private static String observation(String id, String rest) {
        return "{'resourceType': 'Observation', 'id': '" + id
                + "', 'status': 'final', 'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': '2026-02-20', "
                + rest
                + "}";
    }

    private static String laboratory(String id, String loinc, String value) {
        return observation(
                id, "'code': {'coding': [{'system': 'http://loinc.org', 'code': '" + loinc + "'}]}, " + value);
    }

    private static String fact(String id, String fact, String value) {
        return observation(
                id,
                "'code': {'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/fact', 'code': '" + fact
                        + "'}]}, " + value);
    }

    private static String quantity(String value, String unit) {
        return "'valueQuantity': {'value': " + value + ", 'system': 'http://unitsofmeasure.org', 'code': '" + unit
                + "'}";
    }

    private static String component(String code, String value) {
        return "{'code': {'coding': [{'code': '" + code + "'}]}, " + value + "}";
    }

    private static Case read(String... resources) {
        Intake intake = bundle(resources);
        assertThat(intake.problems()).isEmpty();
        return caseOf(intake, "2026-03-01");
    }

    @Test
    void laboratoryValuesAreConvertedFromTheirUnit() {
        Case found = read(
                PATIENT,
                laboratory("b", "1975-2", quantity("2.1", "mg/dL")),
                laboratory("a", "1751-7", quantity("3.5", "g/dL")),
                laboratory("t", "777-3", quantity("180", "10*3/uL")),
                laboratory("i", "6301-6", quantity("1.2", "{INR}")),
                laboratory("c", "2039-6", quantity("12.5", "ng/mL")));
        assertThat(found.fact("bilirubinUmolL").value()).isEqualTo("35.9");
        assertThat(found.fact("bilirubinUmolL").source()).isEqualTo("Observation/b");
        assertThat(found.fact("albuminGL").value()).isEqualTo("35");
        assertThat(found.fact("platelets10e9L").value()).isEqualTo("180");
        assertThat(found.fact("inr").value()).isEqualTo("1.2");
        assertThat(found.fact("ceaUgL").value()).isEqualTo("12.5");
        assertThat(found.fact("age").value()).isEqualTo("65");
        assertThat(found.fact("sex").value()).isEqualTo("female");
    }

    @Test
    void aValueBelowTheLimitOfTheMethodIsARange() {
        Case found = read(
                PATIENT,
                laboratory("c", "2039-6", "'valueQuantity': {'value': 0.5, 'comparator': '<', 'code': 'ug/L'}"));
        assertThat(found.fact("ceaUgL").value()).isEqualTo("0 to 0.5");
        assertThat(found.fact("ceaUgL").state()).isEqualTo(Belief.State.IMPRECISE);
    }

    @Test
    void anUnknownUnitIsSetAsideAndNeverAssumed() {
        Intake intake = bundle(
                PATIENT,
                laboratory("b", "1975-2", quantity("2.1", "furlong")),
                laboratory("n", "14631-6", "'valueQuantity': {'value': 35}"));
        Case found = caseOf(intake, "2026-03-01");
        assertThat(found.fact("bilirubinUmolL").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.problems())
                .extracting(Problem::kind, Problem::place)
                .containsExactly(
                        tuple(Problem.Kind.SET_ASIDE, "Observation/b"), tuple(Problem.Kind.SET_ASIDE, "Observation/n"));
        assertThat(found.problems().getFirst().text()).contains("furlong").contains("expected umol/L");
    }

    @Test
    void factsOfOurOwnAreRead() {
        Case found = read(
                PATIENT,
                fact("1", "primarySite", "'valueCodeableConcept': {'coding': [{'code': 'colorectal'}]}"),
                fact("2", "oneStageR0Possible", "'valueBoolean': true"),
                fact("3", "priorLines", "'valueInteger': 2"),
                fact(
                        "4",
                        "futureLiverRemnantPercent",
                        "'valueRange': {'low': {'value': 27}, 'high': {'value': 35}}," + "'component': ["
                                + component("value", "'valueQuantity': {'value': 31}") + "]"),
                fact("5", "ras", "'dataAbsentReason': {'text': 'not tested'}"),
                fact("6", "braf", "'valueString': 'unknown'"),
                fact("7", "primaryDiagnosisDate", "'valueDateTime': '2025-03'"),
                fact("8", "extrahepaticSites", "'valueString': 'lung'"),
                fact("9", "extrahepaticSites", "'valueString': 'bone'"),
                fact(
                        "10",
                        "parenchyma",
                        "'component': [" + component("value", "'valueString': 'steatosis'") + ","
                                + component("value", "'valueString': 'cholestasis'") + "]"),
                fact(
                        "11",
                        "ascites",
                        "'component': [" + component("one-of", "'valueString': 'none'") + ","
                                + component("one-of", "'valueString': 'mild'") + "]"));
        assertThat(found.fact("primarySite").value()).isEqualTo("colorectal");
        assertThat(found.fact("oneStageR0Possible").value()).isEqualTo("true");
        assertThat(found.fact("priorLines").value()).isEqualTo("2");
        assertThat(found.fact("futureLiverRemnantPercent").value()).isEqualTo("27 to 35");
        assertThat(found.fact("futureLiverRemnantPercent").belief().nominal()).hasValue(310);
        assertThat(found.fact("ras").askedNotKnown()).isTrue();
        assertThat(found.fact("braf").askedNotKnown()).isTrue();
        assertThat(found.fact("primaryDiagnosisDate").value()).isEqualTo("2025-03-01 to 2025-03-31");
        assertThat(found.fact("extrahepaticSitesLung").value()).isEqualTo("true");
        assertThat(found.fact("extrahepaticSitesBone").value()).isEqualTo("true");
        assertThat(found.fact("extrahepaticSitesBrain").value()).isEqualTo("false");
        assertThat(found.fact("parenchymaSteatosis").value()).isEqualTo("true");
        assertThat(found.fact("parenchymaCholestasis").value()).isEqualTo("true");
        assertThat(found.fact("parenchymaNormal").value()).isEqualTo("false");
        assertThat(found.fact("ascites").value()).isEqualTo("none or mild");
    }

    @Test
    void lesionsAndRemnantsAreRead() {
        Case found = read(
                PATIENT,
                observation(
                        "l1",
                        "'code': {'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/lesion', 'code': 'lesion'}]},"
                                + "'component': [" + component("id", "'valueString': 'L1'") + ","
                                + component("segments", "'valueString': '4a, 5'") + ","
                                + component("status", "'valueString': 'viable'") + ","
                                + component("longestAxialMm", quantity("2.4", "cm")) + ","
                                + component(
                                        "distanceMm.hepaticVein",
                                        "'valueRange': {'low': {'value': 3}, 'high': {'value': 6}}")
                                + "]"),
                fact("c", "lesionsComplete", "'valueBoolean': true"),
                observation(
                        "r1",
                        "'code': {'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/remnant', 'code': 'remnant'}]},"
                                + "'component': [" + component("resection", "'valueString': 'right-hepatectomy'") + ","
                                + component("method", "'valueString': 'measured'") + ","
                                + component("planned", "'valueBoolean': true") + ","
                                + component("percent", quantity("31", "%")) + "]"));
        assertThat(found.lesions()).singleElement().satisfies(lesion -> {
            assertThat(lesion.id()).isEqualTo("L1");
            assertThat(lesion.segments()).containsExactly(4, 5);
            assertThat(lesion.fact("lesionLongestAxialMm").value()).isEqualTo("24");
            assertThat(lesion.fact("lesionHepaticVeinMm").value()).isEqualTo("3 to 6");
        });
        assertThat(found.fact("lesionCount").value()).isEqualTo("1");
        assertThat(found.fact("bilobar").value()).isEqualTo("true");
        assertThat(found.fact("futureLiverRemnantPercent").value()).isEqualTo("30 to 32");
        assertThat(found.fact("remnantMethod").value()).isEqualTo("measured");
        assertThat(found.course().remnants()).hasSize(1);
    }

    @Test
    void diagnosesGiveThePrimaryItsDatesAndOtherSites() {
        Case found = read(
                PATIENT,
                "{'resourceType': 'Condition', 'id': 'd1', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2024-06-03',"
                        + "'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10', 'code': 'C18.2'}]}}",
                "{'resourceType': 'Condition', 'id': 'd2', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2026-01-15',"
                        + "'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '94381002'}]}}",
                "{'resourceType': 'Condition', 'id': 'd3', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2025-11-15',"
                        + "'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10-cm', 'code': 'C78.7'}]}}",
                "{'resourceType': 'Condition', 'id': 'd4', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2026-01-15',"
                        + "'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10', 'code': 'C78.00'}]}}");
        assertThat(found.fact("primarySite").value()).isEqualTo("colorectal");
        assertThat(found.fact("primarySide").value()).isEqualTo("right");
        assertThat(found.fact("primaryDiagnosisDate").value()).isEqualTo("2024-06-03");
        assertThat(found.fact("liverMetastasisDate").value()).isEqualTo("2025-11-15");
        assertThat(found.fact("timing").value()).isEqualTo("late-metachronous");
        assertThat(found.fact("extrahepaticSitesLung").value()).isEqualTo("true");
        assertThat(found.fact("extrahepaticSitesBone").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void dosesGiveDrugClassesAndTheLastDose() {
        Case found = read(
                PATIENT,
                dose("1", "2026-01-05", "oxaliplatin 5 MG/ML Injection"),
                dose("2", "2026-02-09", "Bevacizumab"));
        assertThat(found.fact("priorDrugClassesOxaliplatin").value()).isEqualTo("true");
        assertThat(found.fact("priorDrugClassesAntiEgfr").value()).isEqualTo("false");
        assertThat(found.fact("daysSinceCytotoxic").value()).isEqualTo("55");
        assertThat(found.fact("daysSinceBevacizumab").value()).isEqualTo("20");
        assertThat(found.fact("priorLines").state())
                .as("a dose may have been adjuvant")
                .isEqualTo(Belief.State.UNKNOWN);
    }

    private static String dose(String id, String date, String name) {
        return "{'resourceType': 'MedicationAdministration', 'id': 'm" + id + "', 'status': 'completed',"
                + "'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': '" + date
                + "', 'medicationCodeableConcept': {'text': '" + name + "'}}";
    }

    @Test
    void aDoseMayNameItsDrugInAnotherResource() {
        Case found = read(
                PATIENT,
                "{'resourceType': 'MedicationAdministration', 'id': 'm1', 'status': 'completed', 'effectiveDateTime': '2026-01-05',"
                        + "'subject': {'reference': 'Patient/p1'}, 'medicationReference': {'reference': 'Medication/x'}}",
                "{'resourceType': 'Medication', 'id': 'x', 'code': {'coding':"
                        + "[{'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '51499'}]}}");
        assertThat(found.fact("priorDrugClassesIrinotecan").value()).isEqualTo("true");
    }

    @Test
    void variantsAndReceptorsAreRead() {
        Case found = read(
                PATIENT,
                "{'resourceType': 'Specimen', 'id': 's1', 'subject': {'reference': 'Patient/p1'}, 'collection': {'bodySite':"
                        + "{'coding': [{'system': 'http://snomed.info/sct', 'code': '10200004'}]}}}",
                laboratory(
                        "v",
                        "69548-6",
                        "'valueCodeableConcept': {'coding': [{'code': 'LA9633-4'}]}, 'component': ["
                                + "{'code': {'coding': [{'system': 'http://loinc.org', 'code': '48018-6'}]},"
                                + "'valueCodeableConcept': {'coding': [{'code': 'HGNC:6407', 'display': 'KRAS'}]}},"
                                + "{'code': {'coding': [{'system': 'http://loinc.org', 'code': '48005-3'}]},"
                                + "'valueCodeableConcept': {'coding': [{'code': 'p.Gly12Cys'}]}}]"),
                laboratory(
                        "h",
                        "85319-2",
                        "'specimen': {'reference': 'Specimen/s1'},"
                                + "'valueCodeableConcept': {'coding': [{'code': '10828004'}]}"),
                laboratory("m", "81695-9", "'valueCodeableConcept': {'text': 'MSI-H'}"),
                laboratory("e", "89247-1", "'valueInteger': 1"));
        assertThat(found.fact("ras").value()).isEqualTo("mutant");
        assertThat(found.fact("krasG12c").value()).isEqualTo("true");
        assertThat(found.fact("her2").value()).isEqualTo("positive");
        assertThat(found.fact("mismatchRepair").value()).isEqualTo("deficient");
        assertThat(found.fact("ecog").value()).isEqualTo("1");
    }

    @Test
    void whatNobodyMapsIsCountedAndNamed() {
        Intake intake = bundle(
                PATIENT,
                laboratory("g", "2339-0", quantity("90", "mg/dL")),
                "{'resourceType': 'Encounter', 'id': 'e'}",
                "{'resourceType': 'DiagnosticReport', 'id': 'r', 'status': 'final', 'effectiveDateTime': '2026-02-01',"
                        + "'subject': {'reference': 'Patient/p1'}, 'code': {'text': 'CT liver'}, 'conclusion': 'Two lesions.'}");
        assertThat(intake.counts().resources())
                .containsEntry("Encounter", 1)
                .containsEntry("Observation", 1)
                .containsEntry("DiagnosticReport", 1);
        assertThat(intake.counts().unmapped())
                .containsEntry("Observation 2339-0", 1)
                .containsEntry("DiagnosticReport without a code", 1);
        assertThat(intake.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "bundle.json: 1 DiagnosticReport not mapped and not used: without a code",
                        "bundle.json: 1 Observation not mapped and not used: 2339-0");
        assertThat(caseOf(intake, "2026-03-01").course().timeline())
                .anySatisfy(event -> assertThat(event.text()).isEqualTo("CT liver"));
    }

    @Test
    void imagingStudiesGiveTheirAge() {
        Case found = read(
                PATIENT,
                "{'resourceType': 'ImagingStudy', 'id': 'i', 'status': 'available', 'subject': {'reference': 'Patient/p1'},"
                        + "'started': '2026-02-01T10:00:00Z', 'series': [{'modality': {'code': 'MR'},"
                        + "'bodySite': {'system': 'http://snomed.info/sct', 'code': '10200004'}}]}");
        assertThat(found.fact("liverMriAgeDays").value()).isEqualTo("28");
        assertThat(found.fact("liverMri").value()).isEqualTo("extracellular or hepatobiliary");
        assertThat(found.fact("chestCtAgeDays").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void aCtOfChestAndAbdomenIsOneOfTheLiverToo() {
        Case found = read(PATIENT, ctOfChestAndAbdomen("CT chest and abdomen with contrast"));
        assertThat(found.fact("liverCtAgeDays").value()).isEqualTo("28");
        assertThat(found.fact("chestCtAgeDays").value()).isEqualTo("28");
    }

    @Test
    void aCtWithoutContrastIsNoneOfTheLiver() {
        Case found = read(PATIENT, ctOfChestAndAbdomen("CT chest and abdomen without contrast"));
        assertThat(found.fact("liverCtAgeDays").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("chestCtAgeDays").value()).isEqualTo("28");
    }

    private static String ctOfChestAndAbdomen(String procedure) {
        return "{'resourceType': 'ImagingStudy', 'id': 'i', 'status': 'available', 'subject': {'reference': 'Patient/p1'},"
                + "'started': '2026-02-01T10:00:00Z', 'modality': [{'code': 'CT'}], 'procedureCode': [{'text': '"
                + procedure
                + "'}], 'series': [{'bodySite': {'system': 'http://snomed.info/sct', 'code': '51185008'}},"
                + "{'bodySite': {'system': 'http://snomed.info/sct', 'code': '113345001'}}]}";
    }

    @Test
    void aDrugOfTwoWordsIsNotTheDrugOfItsFirstWord() {
        Concept text = new Concept(List.of(), "trastuzumab deruxtecan 100 MG Injection");
        assertThat(Shipped.CODES.findDrug(text).orElseThrow().name()).isEqualTo("trastuzumab deruxtecan");
    }

    @Test
    void aRecordWithoutAnyDateIsOfToday() {
        Intake intake = bundle(
                "{'resourceType': 'Observation', 'id': 'o', 'subject': {'reference': 'Patient/p1'}, 'code': {'text': 'water'}}");
        assertThat(intake.isRefused()).isFalse();
        assertThat(intake.asOf()).isEqualTo("2026-12-30");
    }

    @Test
    void whatIsAboutAGroupIsNotAboutThePatient() {
        Intake intake = bundle(
                PATIENT,
                "{'resourceType': 'Observation', 'id': 'g', 'subject': {'reference': 'Group/1'}, 'code': {'text': 'water'}}");
        assertThat(intake.isRefused()).isFalse();
        assertThat(intake.counts().unmapped()).containsEntry("Observation without a code", 1);
    }

    @Test
    void theUpperLimitComesFromTheReferenceRange() {
        Case found = read(
                PATIENT,
                laboratory(
                        "b",
                        "1920-8",
                        quantity("80", "U/L")
                                + ", 'referenceRange': [{'low': {'value': 10, 'code': 'U/L'}, 'high': {'value': 34, 'code': 'U/L'}}]"));
        assertThat(found.fact("astUln").value()).isEqualTo("34");
        assertThat(found.fact("astUln").state()).isEqualTo(Belief.State.KNOWN);
        assertThat(found.fact("altUln").state()).isEqualTo(Belief.State.ASSUMED);
    }

    @Test
    void aMetastasisWithoutAPlaceIsWhereItsBodySiteSays() {
        String secondary =
                "{'resourceType': 'Condition', 'id': '%s', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2026-01-15',"
                        + "'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '128462008'}]},"
                        + "'bodySite': [{'coding': [{'system': 'http://snomed.info/sct', 'code': '%s'}]}]}";
        Case found = read(PATIENT, secondary.formatted("1", "10200004"), secondary.formatted("2", "39607008"));
        assertThat(found.fact("liverMetastasisDate").value()).isEqualTo("2026-01-15");
        assertThat(found.fact("extrahepaticSitesLung").value()).isEqualTo("true");
    }

    @Test
    void remarksOnTheUnmappedStayBoundedAndHoldNoFreeText() {
        String[] resources = new String[1200];
        for (int i = 0; i < resources.length; i++) {
            resources[i] = observation(
                    "o" + i,
                    "'code': {'coding': [{'system': 'urn:local', 'code': 'c" + i
                            + "'}], 'text': 'Maria Muster, Pankow'}, 'valueString': 'secret'");
        }
        Intake intake = bundle(resources);
        assertThat(intake.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.text())
                    .startsWith("1200 Observation not mapped and not used: ")
                    .hasSizeLessThan(1300);
            assertThat(problem.text()).doesNotContain("Muster").doesNotContain("secret");
        });
        assertThat(intake.counts().unmapped()).hasSizeLessThanOrEqualTo(501);
        assertThat(intake.counts().unmapped().toString()).doesNotContain("Muster");
    }

    @Test
    void aHundredThousandRefusalsAreCounted() {
        Intake intake = Shipped.fhir("{'resourceType': 'Bundle', 'entry': [" + "1,".repeat(99_999) + "1]}");
        assertThat(intake.isRefused()).isTrue();
        assertThat(intake.problems()).hasSizeLessThan(110);
    }
}
