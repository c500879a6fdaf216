package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liverleaf.pathway.cases.Shipped.bundle;
import static org.liverleaf.pathway.cases.Shipped.caseOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.pathway.cases.CaseFact;

/** RAS wild type needs KRAS and NRAS, each read in exons 2 to 4. */
class VariantReadingTest {

    private static final String ALL = "'valueString': 'exons 2, 3 and 4'";
    private static final String ABSENT = "LA9634-2";
    private static final String PRESENT = "LA9633-4";

    private static String variant(String gene, String date, String answer, String components) {
        return "{'resourceType': 'Observation', 'id': '" + gene + date + "', 'status': 'final',"
                + "'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': '" + date + "',"
                + "'code': {'coding': [{'system': 'http://loinc.org', 'code': '69548-6'}]},"
                + "'valueCodeableConcept': {'coding': [{'system': 'http://loinc.org', 'code': '" + answer + "'}]},"
                + "'component': ["
                + component("48018-6", "'valueCodeableConcept': {'coding': [{'display': '" + gene + "'}]}")
                + components + "]}";
    }

    private static String component(String loinc, String value) {
        return "{'code': {'coding': [{'system': 'http://loinc.org', 'code': '" + loinc + "'}]}, " + value + "}";
    }

    private static String region(String value) {
        return ", " + component("47999-8", value);
    }

    private static CaseFact ras(String... observations) {
        return caseOf(bundle(observations), "2026-03-01").fact("ras");
    }

    @Test
    void givenBothGenesReadWhole_thenWildTypeFromTheLaterOn() {
        CaseFact ras = ras(
                variant("KRAS", "2025-01-10", ABSENT, region(ALL)), variant("NRAS", "2025-03-20", ABSENT, region(ALL)));
        assertThat(ras.value()).isEqualTo("wild-type");
        assertThat(ras.findEffective()).hasToString("Optional[2025-03-20]");
        assertThat(ras.source()).isEqualTo("Observation/KRAS2025-01-10 and Observation/NRAS2025-03-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exon 2-4",
                "exons 2 to 4",
                "Exon 2, Exon 3, Exon 4",
                "exons 2, 3, and 4",
                "KRAS exons 1\u20136",
                "Exone 2, 3 und 4",
                "exons 2, 3 and 4 (codons 12, 13, 59, 61, 117 and 146)"
            })
    void regionsThatCoverTheExonsCount(String words) {
        String value = region("'valueString': '" + words + "'");
        assertThat(ras(variant("KRAS", "2025-01-10", ABSENT, value), variant("NRAS", "2025-01-10", ABSENT, value))
                        .value())
                .isEqualTo("wild-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exon 2 (codons 12 and 13)",
                "exons 2 and 3",
                "exons 2, 3 and 4 (codons 12 and 13)",
                "exons 2, 3 and 4 (exon 4 not evaluable)",
                "exons 2, 3, not 4",
                "exons 2, 3 and 41",
                "codons 2, 3 and 4",
                "hot spots",
                "whole gene",
                "exons 4 to 2"
            })
    void narrowerOrUnclearRegionsProveNothing(String words) {
        String value = region("'valueString': '" + words + "'");
        assertThat(ras(variant("KRAS", "2025-01-10", ABSENT, region(ALL)), variant("NRAS", "2025-01-10", ABSENT, value))
                        .belief()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void severalRegionsOfOneTestAddUp() {
        String parts = region("'valueString': 'exon 2'") + region("'valueCodeableConcept': {'text': 'exons 3 and 4'}");
        assertThat(ras(variant("KRAS", "2025-01-10", ABSENT, parts), variant("NRAS", "2025-01-10", ABSENT, parts))
                        .value())
                .isEqualTo("wild-type");
    }

    @ParameterizedTest
    @CsvSource({
        "48005-3, p.Gly12Asp",
        "48004-6, c.35G>A",
        "48002-0, LA6683-2",
    })
    void oneAbsentVariantOrTheGermlineIsNoWildType(String loinc, String code) {
        String also = ", " + component(loinc, "'valueCodeableConcept': {'coding': [{'code': '" + code + "'}]}");
        assertThat(ras(
                                variant("KRAS", "2025-01-10", ABSENT, region(ALL) + also),
                                variant("NRAS", "2025-01-10", ABSENT, region(ALL)))
                        .belief()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void givenOneGeneOnly_thenNothing_andTheTestIsNamedAsNotUsed() {
        var intake = bundle(variant("KRAS", "2025-01-10", ABSENT, region(ALL)));
        assertThat(intake.patientRecord().entries()).isEmpty();
        assertThat(intake.counts().unmapped()).containsEntry("Observation 69548-6", 1);
        assertThat(ras(variant("KRAS", "2025-01-10", ABSENT, ""), variant("NRAS", "2025-01-10", ABSENT, ""))
                        .belief()
                        .isUnknown())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-10", "2025-01-10", "2025-09-24"})
    void aPresentVariantAnywhereWins(String date) {
        CaseFact ras = ras(
                variant("KRAS", "2025-01-10", ABSENT, region(ALL)).replace("KRAS2025", "k2025"),
                variant("NRAS", "2025-01-10", ABSENT, region(ALL)),
                variant("KRAS", date, PRESENT, region(ALL)));
        assertThat(ras.value()).isEqualTo("mutant");
    }

    @Test
    void beforeTheSecondGeneWasReadNothingIsKnown() {
        var intake = bundle(
                variant("KRAS", "2025-01-10", ABSENT, region(ALL)), variant("NRAS", "2025-03-20", ABSENT, region(ALL)));
        assertThat(caseOf(intake, "2025-03-19").fact("ras").belief().isUnknown())
                .isTrue();
    }
}
