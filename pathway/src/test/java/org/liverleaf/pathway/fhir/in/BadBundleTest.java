package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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

/** Content that a source should never send, and what becomes of it. */
class BadBundleTest {

    private static final String PATIENT = "{'resource': {'resourceType': 'Patient', 'id': 'p1'}}";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", "", "expected a FHIR Bundle or resource, a JSON object"),
                Arguments.of("a list", "[]", "expected a FHIR Bundle or resource, a JSON object"),
                Arguments.of("an empty object", "{}", "is an empty object, expected a FHIR Bundle or resource"),
                Arguments.of("no type", "{'id': 'x'}", "has no resourceType, expected a FHIR Bundle or resource"),
                Arguments.of("words", "hello", "line 1, column 1: is not JSON"),
                Arguments.of("a missing comma", "{'resourceType': 'Bundle' 'entry': []}", "is not JSON"),
                Arguments.of(
                        "cut off",
                        "{'resourceType': 'Bundle', 'entry': [" + PATIENT,
                        "ends in the middle of the document"),
                Arguments.of(
                        "cut off in a text", "{'resourceType': 'Bundle', 'ent", "ends in the middle of the document"),
                Arguments.of("more after the end", "{'resourceType': 'Bundle'} {}", "expected nothing after the end"),
                Arguments.of(
                        "an entry that is a number",
                        "{'resourceType': 'Bundle', 'entry': [1]}",
                        "#/entry/0: expected an object"),
                Arguments.of(
                        "entries that are no list",
                        "{'resourceType': 'Bundle', 'entry': {}}",
                        "#/entry: expected a list"),
                Arguments.of(
                        "a resource that is a text",
                        "{'resourceType': 'Bundle', 'entry': [{'resource': 'Patient'}]}",
                        "#/entry/0/resource: expected an object"),
                Arguments.of(
                        "a resource without a type",
                        "{'resourceType': 'Bundle', 'entry': [" + PATIENT + ", {'resource': {'id': 'x'}}]}",
                        "#/entry/1/resource/resourceType: is missing"),
                Arguments.of(
                        "two patients",
                        "{'resourceType': 'Bundle', 'entry': [" + PATIENT
                                + ", {'resource': {'resourceType': 'Patient', 'id': 'p2'}}]}",
                        "speaks of 2 patients (p1, p2), expected one patient"),
                Arguments.of(
                        "another patient's observation",
                        "{'resourceType': 'Bundle', 'entry': [" + PATIENT
                                + ", {'resource': {'resourceType': 'Observation', 'subject': {'reference': 'Patient/p9'}}}]}",
                        "speaks of 2 patients (p1, p9), expected one patient"),
                Arguments.of(
                        "nesting",
                        "{'resourceType': 'Bundle', 'a': " + "[".repeat(300) + "]".repeat(300) + "}",
                        "is nested deeper than 200 levels"),
                Arguments.of(
                        "a text without end",
                        "{'resourceType': 'Patient', 'id': '" + "x".repeat(10_100_000) + "'}",
                        "holds a text of more than 10000000 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String json, String expected) {
        Intake intake = Shipped.fhir(json);
        assertThat(intake.isRefused()).isTrue();
        assertThat(intake.patientRecord().entries()).isEmpty();
        assertThat(intake.problems()).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
            assertThat(problem.place()).startsWith("bundle.json");
            assertThat(problem.toString()).contains(expected).doesNotContain("\n");
        });
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = "{\"resourceType\": \"Patient\", \"id\": \"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"resourceType\": \"Patient\"}".getBytes(StandardCharsets.UTF_16);
        for (byte[] bytes : List.of(latin, wide)) {
            Intake intake = Shipped.FHIR.readBundle("b.json", new ByteArrayInputStream(bytes));
            assertThat(intake.problems())
                    .extracting(Problem::toString)
                    .singleElement()
                    .asString()
                    .contains("is not UTF-8 text");
        }
    }

    @Test
    void aStreamThatBreaksIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        Intake intake = Shipped.FHIR.readBundle("b.json", broken);
        assertThat(intake.problems())
                .extracting(Problem::toString)
                .containsExactly("b.json: cannot be read: the disk is gone");
    }

    static Stream<Arguments> setAside() {
        return Stream.of(
                Arguments.of(
                        "a future date",
                        "'effectiveDateTime': '2031-01-01', 'valueQuantity': {'value': 9, 'code': 'umol/L'}",
                        "lies in the future"),
                Arguments.of(
                        "a date that is none",
                        "'effectiveDateTime': '2026-02-30', 'valueQuantity': {'value': 9, 'code': 'umol/L'}",
                        "the date '2026-02-30' is none"),
                Arguments.of(
                        "a negative value",
                        "'effectiveDateTime': '2026-01-01', 'valueQuantity': {'value': -9, 'code': 'umol/L'}",
                        "-9 umol/L lies outside the bounds"),
                Arguments.of(
                        "an absurd value",
                        "'effectiveDateTime': '2026-01-01', 'valueQuantity': {'value': 99999, 'code': 'umol/L'}",
                        "99999 umol/L lies outside the bounds"),
                Arguments.of(
                        "an unknown unit",
                        "'effectiveDateTime': '2026-01-01', 'valueQuantity': {'value': 9, 'code': 'mol'}",
                        "'mol' is not known"),
                Arguments.of(
                        "a number without end",
                        "'effectiveDateTime': '2026-01-01', 'valueQuantity': {'value': 1e999999999, 'code': 'umol/L'}",
                        "cannot be read"),
                Arguments.of(
                        "a value in words",
                        "'effectiveDateTime': '2026-01-01', 'valueString': 'a bit high'",
                        "cannot be read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void setAside(String what, String elements, String expected) {
        Intake intake = Shipped.bundle(
                "{'resourceType': 'Patient', 'id': 'p1'}",
                "{'resourceType': 'Observation', 'id': 'o', 'subject': {'reference': 'Patient/p1'},"
                        + "'code': {'coding': [{'system': 'http://loinc.org', 'code': '14631-6'}]}, " + elements + "}");
        assertThat(intake.isRefused()).isFalse();
        var found = Shipped.caseOf(intake, "2026-03-01");
        assertThat(found.fact("bilirubinUmolL").belief().isUnknown()).isTrue();
        assertThat(Stream.concat(intake.problems().stream(), found.problems().stream()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.SET_ASIDE);
                    assertThat(problem.place()).isEqualTo("Observation/o");
                    assertThat(problem.text()).contains(expected);
                });
    }

    @Test
    void aReversedPeriodIsSetAside() {
        Intake intake = Shipped.bundle(
                "{'resourceType': 'MedicationStatement', 'id': 'm', 'status': 'completed', 'subject': {'reference': 'Patient/p1'},"
                        + "'medicationCodeableConcept': {'text': 'capecitabine'},"
                        + "'effectivePeriod': {'start': '2026-02-01', 'end': '2026-01-01'}}");
        assertThat(intake.problems())
                .extracting(Problem::toString)
                .containsExactly("MedicationStatement/m: ends on 2026-01-01 before it starts on 2026-02-01");
    }

    @Test
    void manyProblemsAreCutShortAndCounted() {
        String bad =
                "{'resourceType': 'Observation', 'id': '%d', 'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': 'x',"
                        + "'code': {'coding': [{'system': 'http://loinc.org', 'code': '14631-6'}]}, 'valueQuantity': {'value': 1, 'code': 'umol/L'}}";
        String[] resources = new String[300];
        for (int i = 0; i < resources.length; i++) {
            resources[i] = bad.formatted(i);
        }
        Intake intake = Shipped.bundle(resources);
        assertThat(intake.problems()).hasSize(51);
        assertThat(intake.problems().getLast().text()).isEqualTo("and 250 problems more");
    }

    @Test
    void aWithdrawnObservationIsNotUsed() {
        Intake intake = Shipped.bundle(
                "{'resourceType': 'Observation', 'id': 'o', 'status': 'entered-in-error', 'subject': {'reference': 'Patient/p1'},"
                        + "'effectiveDateTime': '2026-01-01', 'code': {'coding': [{'system': 'http://loinc.org', 'code': '14631-6'}]},"
                        + "'valueQuantity': {'value': 9, 'code': 'umol/L'}}");
        assertThat(intake.patientRecord().entries()).isEmpty();
        assertThat(intake.counts().unmapped()).containsEntry("Observation entered-in-error", 1);
    }

    @Test
    void aMistakeMarkedLaterInTheSameBundleTakesTheEarlierVersionBack() {
        String told =
                "{'resourceType': 'Observation', 'id': '%s', 'status': '%s', 'subject': {'reference': 'Patient/p1'},"
                        + "'effectiveDateTime': '2026-01-01', 'code': {'coding': [{'system': 'http://loinc.org', 'code': '14631-6'}]},"
                        + "'valueQuantity': {'value': 9, 'code': 'umol/L'}}";
        Intake intake = Shipped.bundle(
                told.formatted("o", "final"), told.formatted("x", "final"), told.formatted("o", "entered-in-error"));
        assertThat(intake.patientRecord().entries()).extracting("id").containsExactly("Observation/x#bilirubinUmolL");
        assertThat(intake.retractions()).extracting("entry").containsExactly("Observation/o");
    }

    @Test
    void theTypeMayComeLast() {
        Intake intake = Shipped.fhir(
                "{'type': 'collection', 'entry': [{'resource': {'id': 'p1', 'birthDate': '1960-05-17', 'resourceType': 'Patient'}}],"
                        + "'resourceType': 'Bundle'}");
        assertThat(intake.isRefused()).isFalse();
        assertThat(intake.patientRecord().patient()).isEqualTo("p1");
        assertThat(Shipped.caseOf(intake, "2026-03-01").fact("age").value()).isEqualTo("65");
    }
}
