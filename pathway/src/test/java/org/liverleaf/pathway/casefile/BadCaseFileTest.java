package org.liverleaf.pathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/** Case files with mistakes, and what the reader says of them. */
class BadCaseFileTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "expected a JSON object with 'facts'"),
                Arguments.of("[]", "expected a JSON object with 'facts'"),
                Arguments.of("{'asOf': '2026-03-01'", "line 1, column"),
                Arguments.of("{'asOf': '2026-03-01'} {}", "expected one JSON object"),
                Arguments.of("{'asOf': '2026-03-01', 'asOf': '2026-03-02'}", "Duplicate field 'asOf'"),
                Arguments.of("{}", "#/asOf: is missing"),
                Arguments.of("{'asOf': '1.3.2026'}", "#/asOf: is \"1.3.2026\", expected a day"),
                Arguments.of("{'asOf': '2026-03-01', 'fact': {}}", "#/fact: is an unknown key, expected one of"),
                Arguments.of(
                        file("'facts': {'primrySite': 'breast'}"), "#/facts/primrySite: 'primrySite' is not a fact"),
                Arguments.of(
                        file("'facts': {'primarySite': 'liver'}"),
                        "#/facts/primarySite: 'liver' is not one of the allowed values: colorectal, breast"),
                Arguments.of(file("'facts': {'primarySite': null}"), "#/facts/primarySite: is null, expected a value"),
                Arguments.of(
                        file("'facts': {'ecog': 5}"),
                        "#/facts/ecog: 5 lies outside the bounds of this fact: 0 to 4 by 1"),
                Arguments.of(file("'facts': {'ecog': '1'}"), "#/facts/ecog: is \"1\", expected a number"),
                Arguments.of(
                        file("'facts': {'ecog': {'oneOf': [1, 7]}}"),
                        "'7' is not one of the allowed values: 0 to 4 by 1"),
                Arguments.of(file("'facts': {'ecog': {'valeu': 1}}"), "#/facts/ecog/valeu: is an unknown key"),
                Arguments.of(file("'facts': {'ecog': {}}"), "#/facts/ecog: expected a value under value"),
                Arguments.of(file("'facts': {'lesionCount': {'low': 5, 'high': 2}}"), "the range 5 to 2 is reversed"),
                Arguments.of(
                        file("'facts': {'lesionCount': {'low': 5}}"),
                        "#/facts/lesionCount/high: is missing, expected a number"),
                Arguments.of(
                        file("'facts': {'lesionCount': {'low': 1, 'high': 3, 'value': 9}}"),
                        "the value 9 lies outside its range 1 to 3"),
                Arguments.of(
                        file("'facts': {'ras': true}"), "'true' is not one of the allowed values: wild-type, mutant"),
                Arguments.of(
                        file("'facts': {'gilbert': 'yes'}"), "'yes' is not one of the allowed values: true, false"),
                Arguments.of(file("'facts': {'ras': ['mutant']}"), "a list of values [mutant] is not one of"),
                Arguments.of(
                        file("'facts': {'parenchyma': ['fat']}"),
                        "'fat' is not one of the allowed values: normal, chemotherapy"),
                Arguments.of(file("'facts': {'fongScore': 2}"), "'fongScore' is computed and cannot be stated"),
                Arguments.of(file("'facts': {'lesionStatus': 'viable'}"), "'lesionStatus' belongs to a lesion"),
                Arguments.of(
                        file("'facts': {'primaryDiagnosisDate': '2025-13'}"),
                        "'2025-13' is not one of the allowed values: a date"),
                Arguments.of(
                        file("'facts': {'ecog': 1e999999999}"), "a number with more digits than any measurement has"),
                Arguments.of(
                        file("'facts': {'ecog': 1e-999999999}"), "a number with more digits than any measurement has"),
                Arguments.of(
                        file("'facts': {'ecog': {'oneOf': [1e-999999999]}}"),
                        "a number with more digits than any measurement has"),
                Arguments.of(
                        file("'facts': {'ecog': 1e99999999999}"), "holds a number whose exponent is out of all bounds"),
                Arguments.of(
                        file("'facts': {'bilirubinUmolL': {'value': 2, 'unit': 'furlong'}}"),
                        "'furlong' is not known for this fact, expected umol/L"),
                Arguments.of(file("'facts': []"), "#/facts: is a list, expected an object"),
                Arguments.of(file("'lesions': {}"), "#/lesions: is an object, expected a list"),
                Arguments.of(file("'lesions': [1]"), "#/lesions/0: is a number, expected an object"),
                Arguments.of(file("'lesions': [{'segments': [6]}]"), "#/lesions/0/id: is missing, expected a text"),
                Arguments.of(
                        file("'lesions': [{'id': 'L1', 'segments': [9]}]"),
                        "#/lesions/0/segments: holds 9, expected Couinaud segments 1 to 8"),
                Arguments.of(
                        file("'lesions': [{'id': 'L1', 'distanceMm': {'spleen': 2}}]"),
                        "#/lesions/0/distanceMm/spleen: is an unknown key of a lesion"),
                Arguments.of(file("'lesionsComplete': 'yes'"), "#/lesionsComplete: is a text, expected true or false"),
                Arguments.of(file("'labs': [{'value': 1}]"), "#/labs/0/code: is missing, expected a text"),
                Arguments.of(
                        file("'labs': [{'code': 'cea', 'value': 'high', 'unit': 'ug/L'}]"),
                        "#/labs/0/value: is 'high', expected a number"),
                Arguments.of(
                        file("'treatments': [{'agents': ['folfox'], 'kind': 'magic'}]"),
                        "#/treatments/0/kind: is \"magic\", expected one of"),
                Arguments.of(
                        file("'treatments': [{'agents': [1]}]"),
                        "#/treatments/0/agents: holds 1, expected names of drugs"),
                Arguments.of(file("'treatments': [{'line': 0}]"), "#/treatments/0/line: is 0, expected a line number"),
                Arguments.of(
                        file("'treatments': [{'bestResponse': 'good'}]"),
                        "#/treatments/0/bestResponse: is \"good\", expected one of cr, pd, pr, sd"),
                Arguments.of(file("'remnants': [{'value': 30}]"), "#/remnants/0/resection: is missing"),
                Arguments.of(
                        file("'imaging': [{'study': 'x-ray'}]"),
                        "#/imaging/0/study: is \"x-ray\", expected one of chest-ct"));
    }

    private static String file(String rest) {
        return "{'asOf': '2026-03-01', " + rest + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String json, String expected) {
        Intake intake = Shipped.intake(json);
        assertThat(intake.isRefused()).isTrue();
        assertThat(intake.patientRecord().entries()).isEmpty();
        assertThat(intake.problems()).anySatisfy(problem -> {
            assertThat(problem.place()).startsWith("case.json");
            assertThat(problem.toString()).contains(expected).doesNotContain("\n");
        });
    }

    static Stream<Arguments> setAside() {
        return Stream.of(
                Arguments.of(
                        "'labs': [{'code': 'cea', 'value': 12, 'unit': 'furlong'}]",
                        "case.json#/labs/0: ceaUgL: the unit of 12 'furlong' is not known"),
                Arguments.of(
                        "'labs': [{'code': 'cea', 'value': 12}]",
                        "case.json#/labs/0: ceaUgL: the unit of 12 '1' is not known"),
                Arguments.of(
                        "'labs': [{'code': 'cea', 'value': -1, 'unit': 'ug/L'}]",
                        "case.json#/labs/0: ceaUgL: -1 ug/L lies outside"),
                Arguments.of(
                        "'labs': [{'code': 'ferritin', 'value': 1, 'unit': 'ug/L'}]",
                        "case.json#/labs/0/code: is 'ferritin', which is no LOINC code"),
                Arguments.of(
                        "'labs': [{'code': 'cea', 'value': 1, 'unit': 'ug/L', 'date': '2026-03-02'}]",
                        "case.json#/labs/0: is of 2026-03-02, which is after"),
                Arguments.of(
                        "'treatments': [{'agents': ['oxaliplatin'], 'start': '2026-02-01', 'end': '2026-01-01'}]",
                        "case.json#/treatments/0: ends on 2026-01-01 before it starts on 2026-02-01"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void setAside(String rest, String expected) {
        Intake intake = Shipped.intake(file(rest));
        assertThat(intake.isRefused()).isFalse();
        assertThat(intake.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.SET_ASIDE);
            assertThat(problem.toString()).startsWith(expected);
        });
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = "{\"asOf\": \"2026-03-01\", \"note\": \"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1);
        Intake intake = Shipped.CASE_FILES.read("case.json", latin);
        assertThat(intake.problems())
                .extracting(Problem::toString)
                .containsExactly("case.json: the file is not UTF-8 text");
    }

    @Test
    void deepNestingIsRefused() {
        Intake intake = Shipped.intake("{'facts': " + "[".repeat(300) + "]".repeat(300) + "}");
        assertThat(intake.isRefused()).isTrue();
    }

    @Test
    void allProblemsOfAFileAreNamedAtOnce() {
        Intake intake = Shipped.intake(file("'facts': {'ecog': 9, 'ras': 'x'}, 'labs': 1"));
        assertThat(intake.problems()).hasSize(3);
        assertThat(List.copyOf(intake.problems())).allMatch(problem -> problem.kind() == Problem.Kind.REFUSED);
    }

    @Test
    void aProblemIsOneLineHoweverLongTheValue() {
        Intake intake = Shipped.intake(file("'facts': {'ras': '" + "mu\\n".repeat(5000) + "'}"));
        assertThat(intake.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).hasSizeLessThan(1600).doesNotContain("\n"));
    }
}
