package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liverleaf.pathway.cases.Shipped.bundle;
import static org.liverleaf.pathway.cases.Shipped.caseOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;

/** Operations without a known code: their words, their body site and that they were surgery. */
class OperationReadingTest {

    private static final String COLON = "71854001";
    private static final String LIVER = "10200004";
    private static final String SURGERY =
            "'category': {'coding': [{'system': 'http://snomed.info/sct', 'code': '387713003'}]}";
    private static final String MCODE =
            "'meta': {'lastUpdated': '2025-07-02T10:00:00Z', 'profile': ['http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-cancer-related-surgical-procedure|4.0.0']}";
    private static final String COLON_CANCER = condition("C18.7");

    private static String condition(String icd) {
        return "{'resourceType': 'Condition', 'id': '" + icd
                + "', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2025-06-01',"
                + "'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10', 'code': '" + icd + "'}]}}";
    }

    private static String procedure(String words, String site, String rest) {
        return "{'resourceType': 'Procedure', 'id': 'x', 'status': 'completed', 'subject': {'reference': 'Patient/p1'},"
                + "'performedDateTime': '2025-07-02', 'code': {'text': '" + words + "'},"
                + "'bodySite': [{'coding': [{'system': 'http://snomed.info/sct', 'code': '" + site + "'}]}], " + rest
                + "}";
    }

    private static Case read(String... resources) {
        return caseOf(bundle(resources), "2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Laparoscopic sigmoid resection with central lymph node dissection",
                "Right hemicolectomy, laparoscopic",
                "Low anterior resection with total mesorectal excision after chemoradiation",
                "Left hemicolectomy, complicated by prolonged ascites leak",
                "Hemikolektomie rechts",
                "Sigmaresektion"
            })
    void anOperationOnTheBowelResectsAColorectalPrimary(String words) {
        Case found = read(procedure(words, COLON, SURGERY), COLON_CANCER);
        assertThat(found.fact("primaryStatus").value()).isEqualTo("resected");
        assertThat(found.fact("primarySurgeryDate").value()).isEqualTo("2025-07-02");
        assertThat(found.course().treatments())
                .singleElement()
                .satisfies(treatment -> assertThat(treatment.agents()).containsExactly(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Colonoscopy with biopsy of a sigmoid tumour",
                "Diagnostic laparoscopy, resection abandoned",
                "Laparoscopy, no resection",
                "Endoscopic mucosal resection of a polyp",
                "Planned sigmoid resection",
                "Loop ileostomy",
                "Stoma reversal with segmental resection",
                "Explorative laparotomy, tumour irresectable",
                "Small bowel resection",
                "Sigma: keine Resektion",
                "Biopsie vor Hemikolektomie",
                "Endoscopic band ligation of oesophageal varices",
                "Resection of a liver metastasis"
            })
    void otherProceduresOnTheBowelResectNothing(String words) {
        Case found = read(procedure(words, COLON, SURGERY + "," + MCODE), COLON_CANCER);
        assertThat(found.fact("primaryStatus").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.course().treatments()).isEmpty();
    }

    @Test
    void withoutASurgicalCategoryNothingIsRead_withTheProfileItIs() {
        assertThat(read(procedure("Sigmoid resection", COLON, "'note': []"), COLON_CANCER)
                        .course()
                        .treatments())
                .isEmpty();
        assertThat(read(procedure("Sigmoid resection", COLON, MCODE), COLON_CANCER)
                        .fact("primaryStatus")
                        .value())
                .isEqualTo("resected");
    }

    @Test
    void anotherPrimaryIsNotResectedByAnOperationOnTheBowel() {
        assertThat(read(procedure("Right hemicolectomy", COLON, SURGERY), condition("C50.9"))
                        .fact("primaryStatus")
                        .state())
                .isEqualTo(Belief.State.UNKNOWN);
        assertThat(read(procedure("Right hemicolectomy", COLON, SURGERY), condition("C50.9"), COLON_CANCER)
                        .fact("primaryStatus")
                        .state())
                .isEqualTo(Belief.State.UNKNOWN);
        assertThat(read(procedure("Right hemicolectomy", COLON, SURGERY))
                        .fact("primaryStatus")
                        .state())
                .isEqualTo(Belief.State.UNKNOWN);
    }

    @Test
    void anOperationLongBeforeTheDiagnosisWasForSomethingElse_unlessItWasForCancer() {
        String old = procedure("Sigmoid resection", COLON, SURGERY).replace("2025-07-02", "2012-07-02");
        assertThat(read(old, COLON_CANCER).fact("primaryStatus").state()).isEqualTo(Belief.State.UNKNOWN);
        String cancer = procedure("Sigmoid resection", COLON, MCODE)
                .replace("'performedDateTime': '2025-07-02'", "'performedDateTime': '2012-07-02'");
        assertThat(read(cancer, COLON_CANCER).fact("primaryStatus").value()).isEqualTo("resected");
    }

    @ParameterizedTest
    @CsvSource({
        "Right hemihepatectomy, LIVER_RESECTION",
        "Atypical resection of segment 6, LIVER_RESECTION",
        "Bisegmentectomy 2/3, LIVER_RESECTION",
        "Leberteilresektion, LIVER_RESECTION",
        "Microwave ablation of segment 7, ABLATION"
    })
    void operationsOnTheLiverAreEarlierLocalTreatment(String words, String kind) {
        Case found = read(procedure(words, LIVER, SURGERY));
        assertThat(found.course().treatments())
                .singleElement()
                .satisfies(treatment -> assertThat(treatment.kind().name()).isEqualTo(kind));
        assertThat(found.fact("primaryStatus").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("recurrenceAfterLocalTreatment").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Core biopsy of the segment 5 lesion",
                "Portal vein embolisation before right hepatectomy",
                "Resection of a liver cyst",
                "Liver transplantation with total hepatectomy",
                "Resection and ablation in one operation",
                "Cholecystectomy"
            })
    void otherProceduresOnTheLiverAreNone(String words) {
        assertThat(read(procedure(words, LIVER, SURGERY)).course().treatments()).isEmpty();
    }

    @Test
    void twoRegionsInOneProcedureAreNotTakenApart() {
        String both = procedure("Resection of colon and liver", COLON, SURGERY)
                .replace(
                        "'bodySite': [",
                        "'bodySite': [{'coding': [{'system': 'http://snomed.info/sct', 'code': '" + LIVER + "'}]}, ");
        assertThat(read(both, COLON_CANCER).course().treatments()).isEmpty();
    }
}
