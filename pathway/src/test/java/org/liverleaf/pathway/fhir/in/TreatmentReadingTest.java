package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liverleaf.pathway.cases.Shipped.bundle;
import static org.liverleaf.pathway.cases.Shipped.caseOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Payload;

/** Treatments, structures and diagnoses whose status decides whether they count. */
class TreatmentReadingTest {

    private static String request(String rest) {
        return "{'resourceType': 'MedicationRequest', 'id': 'm', 'subject': {'reference': 'Patient/p1'}, 'authoredOn': '2025-11-01',"
                + "'medicationCodeableConcept': {'text': 'capecitabine'}, " + rest + "}";
    }

    private static String condition(String code, String rest) {
        return "{'resourceType': 'Condition', 'id': 'd', 'subject': {'reference': 'Patient/p1'}, 'onsetDateTime': '2025-11-01',"
                + "'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10', 'code': '" + code + "'}]}" + rest
                + "}";
    }

    private static Case read(String resource) {
        Intake intake = bundle(resource);
        assertThat(intake.isRefused()).isFalse();
        return caseOf(intake, "2026-03-01");
    }

    private static String dose(String day, String agent) {
        return "{'resourceType': 'MedicationAdministration', 'id': 'm" + day + agent + "', 'status': 'completed',"
                + "'subject': {'reference': 'Patient/p1'}, 'effectiveDateTime': '" + day + "',"
                + "'medicationCodeableConcept': {'text': '" + agent + "'}}";
    }

    @Test
    void dosesAreToldAsStretchesOfOneCombination() {
        Case found = caseOf(
                bundle(
                        dose("2025-09-01", "oxaliplatin"),
                        dose("2025-09-01", "fluorouracil"),
                        dose("2025-09-15", "fluorouracil"),
                        dose("2025-10-27", "oxaliplatin"),
                        dose("2025-10-27", "fluorouracil"),
                        dose("2025-11-10", "irinotecan"),
                        dose("2025-11-10", "fluorouracil"),
                        dose("2026-01-12", "fluorouracil")),
                "2026-03-01");
        assertThat(found.course().treatments())
                .extracting(each -> each.agents() + " " + each.span().start() + " to "
                        + each.span().end())
                .containsExactly(
                        "[fluorouracil, oxaliplatin] 2025-09-01 to 2025-10-27",
                        "[fluorouracil, irinotecan] 2025-11-10 to 2025-11-10",
                        "[fluorouracil] 2026-01-12 to 2026-01-12");
    }

    @Test
    void anOrderIsATreatmentOfUnknownEndAndUnstatedIntent() {
        Case found = read(request("'status': 'active', 'intent': 'order'"));
        assertThat(found.fact("priorDrugClassesFluoropyrimidine").value()).isEqualTo("true");
        assertThat(found.fact("daysSinceCytotoxic").value()).isEqualTo("0 to 120");
        assertThat(found.fact("priorLines").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status': 'active', 'intent': 'plan'",
                "'status': 'active', 'intent': 'order', 'doNotPerform': true",
                "'doNotPerform': true, 'status': 'active', 'intent': 'order'",
                "'status': 'cancelled', 'intent': 'order'",
                "'status': 'draft', 'intent': 'order'"
            })
    void whatWasNotOrderedIsNoTreatment(String status) {
        assertThat(read(request(status))
                        .fact("priorDrugClassesFluoropyrimidine")
                        .belief()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aLiverResectionLeavesRecurrenceOpen() {
        Case found = read(
                "{'resourceType': 'Procedure', 'id': 'x', 'status': 'completed', 'subject': {'reference': 'Patient/p1'},"
                        + "'performedDateTime': '2025-03-04', 'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '107963000'}]}}");
        assertThat(found.course().treatments())
                .singleElement()
                .satisfies(treatment -> assertThat(treatment.agents()).containsExactly("liver resection"));
        assertThat(found.fact("recurrenceAfterLocalTreatment").state()).isEqualTo(Belief.State.UNKNOWN);
        assertThat(found.fact("bilioEntericAnastomosis").state()).isEqualTo(Belief.State.ASSUMED);
    }

    @Test
    void aDiagnosisStatesWhatIsSure() {
        assertThat(read(condition("K83.1", "")).fact("biliaryObstruction").value())
                .isEqualTo("true");
        assertThat(read(condition("K83.1", status("clinicalStatus", "resolved")))
                        .fact("biliaryObstruction")
                        .belief()
                        .isUnknown())
                .isTrue();
        assertThat(read(condition("K83.1", status("verificationStatus", "provisional")))
                        .fact("biliaryObstruction")
                        .belief()
                        .isUnknown())
                .isTrue();
        assertThat(read(condition("C20", status("clinicalStatus", "resolved")))
                        .fact("primarySide")
                        .value())
                .isEqualTo("rectum");
        assertThat(read(condition("C34.1", "")).fact("primarySite").value()).isEqualTo("nsclc or sclc");
    }

    private static String status(String element, String code) {
        return ", '" + element + "': {'coding': [{'code': '" + code + "'}]}";
    }

    @Test
    void aStructureInASegmentIsALesion() {
        Case found = read("{'resourceType': 'BodyStructure', 'id': 'b', 'patient': {'reference': 'Patient/p1'},"
                + "'identifier': [{'value': 'L7'}], 'location':"
                + "{'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/segment', 'code': '6'}]}}");
        assertThat(found.lesions()).singleElement().satisfies(lesion -> {
            assertThat(lesion.id()).isEqualTo("L7");
            assertThat(lesion.segments()).containsExactly(6);
        });
        assertThat(found.fact("lesionCount").state()).isEqualTo(Belief.State.UNKNOWN);
    }

    private static String own(String code, String rest) {
        return "{'resourceType': 'Observation', 'id': 'o', 'subject': {'reference': 'Patient/p1'}, 'code': {'coding':"
                + "[{'system': 'https://liverleaf.org/fhir/CodeSystem/" + code + "', 'code': '" + code + "'}]}, " + rest
                + "}";
    }

    private static String component(String code, String value) {
        return "{'code': {'coding': [{'code': '" + code + "'}]}, " + value + "}";
    }

    @Test
    void aTreatmentOfOurOwnStyleSaysItsLineAndOutcome() {
        Case found = read(own(
                "treatment",
                "'effectivePeriod': {'start': '2025-07-01', 'end': '2025-12-31'}, 'component': ["
                        + component("line", "'valueInteger': 2") + ","
                        + component("agent", "'valueString': 'Fluorouracil'") + ","
                        + component("agent", "'valueString': 'irinotecan'") + ","
                        + component("bestResponse", "'valueString': 'sd'") + ","
                        + component("stopReason", "'valueString': 'progression'") + "]"));
        assertThat(found.fact("priorLines").value()).isEqualTo("2");
        assertThat(found.fact("responseCategory").value()).isEqualTo("pd");
        assertThat(found.fact("diseaseControlMonths").value()).isEqualTo("5");
        assertThat(found.course().treatments())
                .singleElement()
                .satisfies(treatment -> assertThat(treatment.agents()).containsExactly("fluorouracil", "irinotecan"));
    }

    @Test
    void aTreatmentWithAnUnknownWordIsSetAside() {
        Intake intake =
                bundle(own("treatment", "'component': [" + component("bestResponse", "'valueString': 'good'") + "]"));
        assertThat(intake.patientRecord().entries()).isEmpty();
        assertThat(intake.problems()).singleElement().asString().contains("not one of the allowed words");
    }

    @Test
    void imagingAndOverridesOfOurOwnStyleAreRead() {
        Case imaging =
                read(own("imaging", "'effectiveDateTime': '2026-02-01', 'valueString': 'liver-mri-hepatobiliary'"));
        assertThat(imaging.fact("liverMri").value()).isEqualTo("hepatobiliary");
        assertThat(imaging.fact("liverMriAgeDays").value()).isEqualTo("28");
        Case override = read(own(
                "override",
                "'effectiveDateTime': '2026-02-01', 'component': ["
                        + component("rule", "'valueString': 'resection-ecog-3'") + ","
                        + component("reason", "'valueString': 'recovering'") + ","
                        + component("signatory", "'valueString': 'Dr. A'") + "]"));
        assertThat(override.course().overrides())
                .containsExactly(new Payload.RuleOverride("resection-ecog-3", "recovering", "Dr. A"));
    }
}
