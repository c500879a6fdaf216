package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue.Instrument;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue.Item;
import org.liverleaf.pathway.record.Payload;

/** Reads questionnaires: the name of the instrument, a date, whole numbers by item. An item left out was not answered. */
final class QuestionnaireReading {

    private static final Set<String> KEYS =
            Set.of("instrument", "date", "answers", "recorded", "source", "author", "note");

    private final FactCatalogue facts;
    private final QuestionnaireCatalogue questionnaires;
    private final ProblemList problems;
    private final CaseFileEntries entries;

    QuestionnaireReading(
            FactCatalogue facts, QuestionnaireCatalogue questionnaires, ProblemList problems, CaseFileEntries entries) {
        this.facts = facts;
        this.questionnaires = questionnaires;
        this.problems = problems;
        this.entries = entries;
    }

    void read(String pointer, JsonNode element) {
        problems.checkKeys(pointer, element, KEYS);
        String name = entries.text(pointer, element, "instrument");
        if (name.isEmpty()) {
            return;
        }
        Optional<Instrument> instrument = questionnaires.find(name);
        if (instrument.isEmpty()) {
            problems.refuse(
                    pointer + "/instrument",
                    "is '" + name + "', expected one of " + String.join(", ", questionnaires.ids()));
            return;
        }
        JsonNode stated = element.path("answers");
        if (!stated.isObject() || stated.isEmpty()) {
            problems.refuse(pointer + "/answers", "expected an object with at least one answer by item");
            return;
        }
        Map<String, BigDecimal> answers = new TreeMap<>();
        stated.properties()
                .forEach(answer -> answer(pointer + "/answers/" + answer.getKey(), instrument.get(), answer, answers));
        entries.add(pointer, element, new Payload.QuestionnaireAnswers(name, answers));
        questionnaires
                .statements(facts, instrument.get(), answers)
                .forEach((fact, statement) -> entries.addPart(
                        pointer, fact, element, new Payload.FactStatement(fact, statement, Payload.Sample.UNKNOWN)));
    }

    private void answer(
            String pointer,
            Instrument instrument,
            Map.Entry<String, JsonNode> answer,
            Map<String, BigDecimal> answers) {
        Optional<Item> item = instrument.findItem(answer.getKey());
        if (item.isEmpty()) {
            List<String> names = instrument.items().stream().map(Item::name).toList();
            problems.refuse(
                    pointer,
                    "is no item of " + instrument.id() + ", expected one of "
                            + (names.size() > 12
                                    ? names.getFirst() + " to " + names.getLast()
                                    : String.join(", ", names)));
        } else if (!answer.getValue().isNumber()
                || !item.get().admits(answer.getValue().decimalValue())) {
            problems.refuse(
                    pointer,
                    "is " + answer.getValue() + ", expected a whole number from "
                            + item.get().low() + " to " + item.get().high());
        } else {
            answers.put(item.get().name(), answer.getValue().decimalValue());
        }
    }
}
