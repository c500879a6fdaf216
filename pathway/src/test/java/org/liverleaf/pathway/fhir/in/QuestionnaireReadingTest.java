package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.FilledQuestionnaire;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/** Questionnaires of patients from FHIR. */
class QuestionnaireReadingTest {

    private static String response(String id, String questionnaire, String items) {
        return "{'resourceType': 'QuestionnaireResponse', 'id': '" + id + "', 'status': 'completed', 'questionnaire': '"
                + questionnaire + "', 'subject': {'reference': 'Patient/p'}, 'authored': '2026-02-20T09:00:00+01:00',"
                + " 'item': [" + items + "]}";
    }

    private static String item(String linkId, String answer) {
        return "{'linkId': '" + linkId + "', 'answer': [{" + answer + "}]}";
    }

    private static FilledQuestionnaire only(Intake intake) {
        Case found = Shipped.caseOf(intake, "2026-03-01");
        assertThat(found.course().questionnaires()).hasSize(1);
        return found.course().questionnaires().getFirst();
    }

    private static Map<String, String> answers(FilledQuestionnaire filled) {
        return filled.answers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toPlainString()));
    }

    private static List<String> notes(Intake intake) {
        return intake.problems().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/Questionnaire/eortc-qlq-c30|3.0",
                "http://hospital.example/QLQ-C30",
                "EORTC QLQ-C30",
                "urn:oid:1.2.3/qlqc30"
            })
    void questionnaireIsKnownByAWordOfItsAddress(String address) {
        Intake intake = Shipped.bundle(response("r", address, item("q1", "'valueInteger': 2")));
        assertThat(only(intake).instrument()).isEqualTo("qlq-c30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q12", "Q12", "12", "c30-12", "item_12", "/form/q12", "eortc.qlq.012", "QLQ-C30-q12"})
    void itemIsKnownByTheNumberAtItsEnd(String linkId) {
        Intake intake = Shipped.bundle(response("r", "qlq-c30", item(linkId, "'valueInteger': 3")));
        assertThat(answers(only(intake))).containsExactly(Map.entry("q12", "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'valueInteger': 3",
                "'valueDecimal': 3.0",
                "'valueString': '3'",
                "'valueCoding': {'code': '3', 'display': 'x'}",
                "'valueCoding': {'code': 'LA1', 'display': '3'}",
                "'valueQuantity': {'value': 3}"
            })
    void answerIsReadInEveryShapeThatHoldsANumber(String answer) {
        Intake intake = Shipped.bundle(response("r", "qlq-c30", item("q12", answer)));
        assertThat(only(intake).answers().get("q12")).isEqualByComparingTo("3");
    }

    @Test
    void nestedItemsAreRead() {
        String group = "{'linkId': 'g', 'item': [" + item("q1", "'valueInteger': 1") + ", {'linkId': 'h', 'item': ["
                + item("q2", "'valueInteger': 4") + "]}]}";
        assertThat(answers(only(Shipped.bundle(response("r", "qlq-c30", group)))))
                .containsOnly(Map.entry("q1", "1"), Map.entry("q2", "4"));
    }

    @Test
    void symptomScoresBecomeFacts() {
        Intake intake = Shipped.bundle(response(
                "r",
                "esas-r",
                item("pain", "'valueInteger': 7") + ", " + item("lack-of-appetite", "'valueInteger': 2") + ", "
                        + item("wellbeing", "'valueInteger': 5")));
        Case found = Shipped.caseOf(intake, "2026-03-01");
        assertThat(found.fact("painScore").value()).isEqualTo("7");
        assertThat(found.fact("appetiteScore").value()).isEqualTo("2");
        assertThat(found.fact("wellbeingScore").value()).isEqualTo("5");
        assertThat(found.fact("worstSymptomScore").value()).isEqualTo("7 to 10");
    }

    @Test
    void sumIsStatedOnlyWhenEveryItemIsAnswered() {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            items.append(item("phq9-" + i, "'valueInteger': 1")).append(", ");
        }
        String nine = item("phq9-9", "'valueInteger': 0");
        Case whole = Shipped.caseOf(Shipped.bundle(response("r", "phq-9", items + nine)), "2026-03-01");
        assertThat(whole.fact("phq9Score").value()).isEqualTo("8");
        assertThat(whole.fact("thoughtsOfDeath").value()).isEqualTo("false");
        Case part = Shipped.caseOf(
                Shipped.bundle(response("r", "phq-9", items + item("x", "'valueInteger': 0"))), "2026-03-01");
        assertThat(part.fact("phq9Score").belief().isUnknown()).isTrue();
    }

    @Test
    void unknownQuestionnaireIsNotedAndNotDroppedInSilence() {
        Intake intake = Shipped.bundle(response("r", "https://example.org/fact-hep", item("1", "'valueInteger': 2")));
        assertThat(Shipped.caseOf(intake, "2026-03-01").course().questionnaires())
                .isEmpty();
        assertThat(notes(intake))
                .anyMatch(note ->
                        note.contains("QuestionnaireResponse/r: the questionnaire https://example.org/fact-hep is"
                                + " not known and was not read, expected one of qlq-lmc21, qlq-c30, esas"));
    }

    @Test
    void answerThatCannotBeOneIsNotedAndTheOthersCount() {
        Intake intake = Shipped.bundle(response(
                "r",
                "qlq-c30",
                item("q1", "'valueInteger': 9") + ", " + item("q2", "'valueString': 'a little'") + ", "
                        + item("q77", "'valueInteger': 1") + ", " + item("q3", "'valueInteger': 2") + ", "
                        + item("q3", "'valueInteger': 3")));
        assertThat(answers(only(intake))).containsExactly(Map.entry("q3", "2"));
        assertThat(notes(intake))
                .anyMatch(note -> note.contains(
                        "the item 'q1' has an answer that cannot be read, expected a whole number" + " from 1 to 4"))
                .anyMatch(note -> note.contains("the item 'q2' has an answer that cannot be read"))
                .anyMatch(note -> note.contains("the item 'q77' is no item of qlq-c30"))
                .anyMatch(note -> note.contains("the item 'q3' is answered twice; the first answer counts"));
    }

    @Test
    void unfinishedQuestionnaireIsSetAside() {
        Intake intake = Shipped.bundle(
                response("r", "qlq-c30", item("q1", "'valueInteger': 1")).replace("'completed'", "'in-progress'"));
        assertThat(intake.problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.SET_ASIDE)
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.text()).contains("in-progress", "expected completed or amended"));
    }

    @Test
    void runningMedicinesThatMatterToTheLiverBecomeFactsAndStoppedOnesDoNot() {
        Intake intake = Shipped.bundle(
                medicine("a", "active", "2026-02-10", "paracetamol 500 mg tablet"),
                medicine("b", "active", "2025-11-02", "Morphine sulfate"),
                medicine("c", "stopped", "2026-02-10", "diclofenac"),
                medicine("d", "active", "2026-02-10", "simvastatin"));
        Case found = Shipped.caseOf(intake, "2026-03-01");
        assertThat(found.fact("otherMedicinesParacetamol").value()).isEqualTo("true");
        assertThat(found.fact("otherMedicinesMorphine").value()).isEqualTo("true");
        assertThat(found.fact("otherMedicinesNsaid").value()).isNotEqualTo("true");
    }

    private static String medicine(String id, String status, String start, String name) {
        return "{'resourceType': 'MedicationStatement', 'id': '" + id + "', 'status': '" + status
                + "', 'subject': {'reference': 'Patient/p'}, 'effectivePeriod': {'start': '" + start
                + "'}, 'medicationCodeableConcept': {'text': '" + name + "'}}";
    }
}
