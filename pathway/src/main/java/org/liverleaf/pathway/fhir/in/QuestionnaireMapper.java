package org.liverleaf.pathway.fhir.in;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue.Instrument;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue.Item;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.FactStatement;
import org.liverleaf.pathway.record.Problem;

/**
 * Questionnaires that the patient filled in. One that is not known is named as not read, never dropped in silence; an answer
 * that cannot be one counts as not given and is named.
 */
final class QuestionnaireMapper {

    private static final Set<String> FILLED = Set.of("completed", "amended", "");

    private final FactCatalogue facts;
    private final QuestionnaireCatalogue questionnaires;

    QuestionnaireMapper(FactCatalogue facts, QuestionnaireCatalogue questionnaires) {
        this.facts = facts;
        this.questionnaires = questionnaires;
    }

    void map(ResourceDraft draft, PatientIntake intake) {
        Optional<Instrument> instrument = questionnaires.findByAddress(draft.questionnaire);
        if (instrument.isEmpty()) {
            String name = draft.questionnaire.isEmpty() ? "without a name" : draft.questionnaire;
            intake.problem(
                    Problem.Kind.NOTED,
                    draft.place(),
                    "the questionnaire " + PatientIntake.cut(name) + " is not known and was not read, expected one of "
                            + String.join(", ", questionnaires.ids()));
            return;
        }
        if (!FILLED.contains(draft.status)) {
            intake.problem(
                    Problem.Kind.SET_ASIDE,
                    draft.place(),
                    "the questionnaire is " + PatientIntake.cut(draft.status) + ", expected completed or amended");
            return;
        }
        Map<String, BigDecimal> answers = answers(draft, instrument.get(), intake);
        if (answers.isEmpty()) {
            intake.problem(
                    Problem.Kind.SET_ASIDE,
                    draft.place(),
                    "no answer of " + instrument.get().id() + " can be read");
            return;
        }
        intake.add(draft, "", new Payload.QuestionnaireAnswers(instrument.get().id(), answers));
        questionnaires
                .statements(facts, instrument.get(), answers)
                .forEach((fact, statement) ->
                        intake.add(draft, fact, new FactStatement(fact, statement, Payload.Sample.UNKNOWN)));
    }

    private static Map<String, BigDecimal> answers(ResourceDraft draft, Instrument instrument, PatientIntake intake) {
        Map<String, BigDecimal> answers = new TreeMap<>();
        for (FilledItem filled : draft.filledItems) {
            Optional<Item> item = instrument.findItemOf(filled.linkId());
            Optional<BigDecimal> number = filled.findNumber();
            if (item.isEmpty()) {
                set(draft, filled, "is no item of " + instrument.id(), intake);
            } else if (number.isEmpty() || !item.get().admits(number.get())) {
                set(
                        draft,
                        filled,
                        "has an answer that cannot be read, expected a whole number from "
                                + item.get().low() + " to " + item.get().high(),
                        intake);
            } else if (answers.containsKey(item.get().name())) {
                set(draft, filled, "is answered twice; the first answer counts", intake);
            } else {
                answers.put(item.get().name(), number.get());
            }
        }
        return answers;
    }

    private static void set(ResourceDraft draft, FilledItem filled, String text, PatientIntake intake) {
        intake.problem(
                Problem.Kind.NOTED, draft.place(), "the item '" + PatientIntake.cut(filled.linkId()) + "' " + text);
    }
}
