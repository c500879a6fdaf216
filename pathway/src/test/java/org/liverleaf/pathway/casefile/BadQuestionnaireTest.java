package org.liverleaf.pathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/** Questionnaires of case files with mistakes: one clear line each. */
class BadQuestionnaireTest {

    private static Intake intake(String questionnaires) {
        return Shipped.intake("{'asOf': '2026-03-01', 'questionnaires': " + questionnaires + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                     | #/questionnaires: is an object, expected a list",
                "[3]                                                    | #/questionnaires/0: is a number, expected an object",
                "[{'answers': {'q1': 1}}]                               | #/questionnaires/0/instrument: is missing, expected a text",
                "[{'instrument': 'sf-36', 'answers': {'q1': 1}}]        | #/questionnaires/0/instrument: is 'sf-36', expected one of qlq-lmc21, qlq-c30",
                "[{'instrument': 'qlq-c30'}]                            | #/questionnaires/0/answers: expected an object with at least one answer by item",
                "[{'instrument': 'qlq-c30', 'answers': {}}]             | #/questionnaires/0/answers: expected an object with at least one answer by item",
                "[{'instrument': 'qlq-c30', 'answers': {'q31': 1}}]     | #/questionnaires/0/answers/q31: is no item of qlq-c30, expected one of q1 to q30",
                "[{'instrument': 'qlq-c30', 'answers': {'q1': 5}}]      | #/questionnaires/0/answers/q1: is 5, expected a whole number from 1 to 4",
                "[{'instrument': 'qlq-c30', 'answers': {'q29': 7.5}}]   | #/questionnaires/0/answers/q29: is 7.5, expected a whole number from 1 to 7",
                "[{'instrument': 'esas', 'answers': {'pain': '3'}}]     | #/questionnaires/0/answers/pain: is \"3\", expected a whole number from 0 to 10",
                "[{'instrument': 'esas', 'answers': {'pain': 3}, 'x':1}]| #/questionnaires/0/x: is an unknown key",
                "[{'instrument': 'esas', 'answers': {'pain': 3}, 'date': 'x'}] | #/questionnaires/0/date: is \"x\", expected a date"
            })
    void malformedQuestionnaireRefusesTheFile(String questionnaires, String line) {
        Intake intake = intake(questionnaires);
        assertThat(intake.isRefused()).isTrue();
        assertThat(intake.problems()).anyMatch(problem -> problem.toString().contains(line.strip()));
    }

    @Test
    void givenQuestionnaireOfTheFuture_thenItIsSetAsideWithItsFacts() {
        Intake intake = intake("[{'instrument': 'esas', 'date': '2026-04-01', 'answers': {'pain': 3}}]");
        assertThat(intake.isRefused()).isFalse();
        assertThat(intake.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.SET_ASIDE));
        Case found = Shipped.caseOf(intake, "2026-03-01");
        assertThat(found.course().questionnaires()).isEmpty();
        assertThat(found.fact("painScore").belief().isUnknown()).isTrue();
    }
}
