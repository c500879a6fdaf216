package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liverleaf.pathway.cases.Shipped.bundle;
import static org.liverleaf.pathway.cases.Shipped.caseOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.pathway.cases.Case;

/** ICD-10 does not tell small-cell lung cancer from the rest; a SNOMED code beside it does. */
class LungReadingTest {

    private static final String ICD = "{'system': 'http://hl7.org/fhir/sid/icd-10', 'code': 'C34.1'}";

    private static Case diagnosed(String codings) {
        return caseOf(
                bundle("{'resourceType': 'Condition', 'id': 'd', 'subject': {'reference': 'Patient/p1'},"
                        + "'onsetDateTime': '2026-01-15', 'code': {'coding': [" + codings + "]}}"),
                "2026-03-01");
    }

    private static String snomed(String code) {
        return "{'system': 'http://snomed.info/sct', 'code': '" + code + "'}";
    }

    @ParameterizedTest
    @CsvSource({
        "254632001, sclc, not-applicable",
        "254626006, nsclc, non-squamous",
        "254634000, nsclc, squamous",
    })
    void givenBothCodes_whateverTheirOrder_thenTheOneThatDecidesCounts(String code, String primary, String histology) {
        for (String codings : new String[] {ICD + ", " + snomed(code), snomed(code) + ", " + ICD}) {
            Case found = diagnosed(codings);
            assertThat(found.fact("primarySite").value()).isEqualTo(primary);
            assertThat(found.fact("lungHistology").value()).isEqualTo(histology);
        }
    }

    @ParameterizedTest
    @CsvSource({"p.Leu858Arg, l858r", "p.Glu746_Ala750del, exon-19-deletion", "p.Ala767_Val769dup, exon-20-insertion"})
    void givenANamedChangeOfEgfr_thenItsClass(String change, String egfr) {
        Case found = caseOf(
                bundle(
                        "{'resourceType': 'Observation', 'id': 'g', 'status': 'final', 'subject': {'reference': 'Patient/p1'},"
                                + "'effectiveDateTime': '2026-02-01',"
                                + "'code': {'coding': [{'system': 'http://loinc.org', 'code': '69548-6'}]},"
                                + "'valueCodeableConcept': {'coding': [{'system': 'http://loinc.org', 'code': 'LA9633-4'}]},"
                                + "'component': [{'code': {'coding': [{'system': 'http://loinc.org', 'code': '48018-6'}]},"
                                + "'valueCodeableConcept': {'coding': [{'display': 'EGFR'}]}},"
                                + "{'code': {'coding': [{'system': 'http://loinc.org', 'code': '48005-3'}]},"
                                + "'valueCodeableConcept': {'coding': [{'code': '" + change + "'}]}}]}"),
                "2026-03-01");
        assertThat(found.fact("egfr").value()).isEqualTo(egfr);
    }
}
