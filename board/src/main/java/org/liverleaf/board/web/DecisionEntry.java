package org.liverleaf.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.pathway.Assessment;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A decision that a program enters: by the same form as on the page, so that what has to be put right, and what counts as a
 * deviation, is the same.
 *
 * @param content the decision as it is signed; empty if there are problems
 * @param problems what has to be put right, a sentence each
 */
public record DecisionEntry(String content, List<String> problems) {

    /** Copies the list. */
    public DecisionEntry {
        problems = List.copyOf(problems);
    }

    /**
     * Reads what was entered.
     *
     * @param fields fields of the form with their values
     * @param assessment the case as it was seen
     * @param decidedOn day of the meeting
     * @param signedBy name of the signatory, for people
     */
    public static DecisionEntry of(
            Map<String, List<String>> fields, Assessment assessment, LocalDate decidedOn, String signedBy) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach((field, values) -> values.forEach(value -> form.add(field, value)));
        DecisionForm filled = DecisionForm.of(form, assessment, decidedOn);
        return filled.problems().isEmpty()
                ? new DecisionEntry(
                        DecisionJson.write(filled.decision(assessment.theCase().lesions(), signedBy)), List.of())
                : new DecisionEntry("", filled.problems());
    }
}
