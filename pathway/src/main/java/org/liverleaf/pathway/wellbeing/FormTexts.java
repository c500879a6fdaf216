package org.liverleaf.pathway.wellbeing;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue.Instrument;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Questionnaires in the words that a patient reads: {@code knowledge/wellbeing/forms.yaml}, and files of the same form for
 * which a site holds a licence.
 *
 * @param all the forms
 */
public record FormTexts(List<Form> all) {

    /** Its place in the knowledge folder. */
    public static final String PATH = "wellbeing/forms.yaml";

    private static final Set<String> FORM_KEYS = Set.of("id", "title", "lead", "rights", "answers", "items");
    private static final Set<String> ITEM_KEYS = Set.of("id", "text", "low", "high", "answers");
    private static final Set<String> ANSWER_KEYS = Set.of("value", "text");

    /** Copies the list. */
    public FormTexts {
        all = List.copyOf(all);
    }

    /**
     * One questionnaire.
     *
     * @param id its instrument
     * @param title what it is about, without a diagnosis
     * @param lead what stands above the items
     * @param rights who owns the words
     * @param items the items in order
     */
    public record Form(String id, String title, String lead, String rights, List<Item> items) {

        /** Copies the list. */
        public Form {
            items = List.copyOf(items);
        }
    }

    /**
     * One item.
     *
     * @param id its name in the instrument
     * @param text what is asked
     * @param low words at the low end of a row of numbers; empty where the answers have words of their own
     * @param high words at its high end
     * @param answers what can be chosen
     */
    public record Item(String id, String text, String low, String high, List<Answer> answers) {

        /** Copies the list. */
        public Item {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One answer.
     *
     * @param value its number
     * @param text its words; the number itself in a row of numbers
     */
    public record Answer(int value, String text) {}

    /**
     * Reads a file; the stream is left open.
     *
     * @param path its name, for messages
     * @throws KnowledgeException with one line, when it is no such file or does not fit its instrument
     */
    public static FormTexts read(String path, InputStream text, QuestionnaireCatalogue instruments) {
        List<Form> forms = new ArrayList<>();
        for (TextFile.Row row : TextFile.read(path, text).rows("forms", FORM_KEYS)) {
            Instrument instrument = instruments
                    .find(row.text("id"))
                    .orElseThrow(() -> new KnowledgeException(row.place() + ": is no instrument, expected one of "
                            + String.join(", ", instruments.ids())));
            List<Answer> common = answers(row);
            List<Item> items = row.rows("items", ITEM_KEYS).stream()
                    .map(item -> item(item, instrument, common))
                    .toList();
            if (items.isEmpty() || items.stream().map(Item::id).distinct().count() < items.size()) {
                throw new KnowledgeException(row.place() + ": expected items, each once");
            }
            forms.add(new Form(instrument.id(), row.text("title"), row.text("lead"), row.text("rights"), items));
        }
        return new FormTexts(forms);
    }

    private static Item item(TextFile.Row row, Instrument instrument, List<Answer> common) {
        QuestionnaireCatalogue.Item item = instrument
                .findItem(row.text("id"))
                .orElseThrow(() -> new KnowledgeException(row.place() + ": is no item of " + instrument.id()));
        List<Answer> own = answers(row);
        List<Answer> answers = own.isEmpty() ? common : own;
        if (answers.isEmpty()) {
            answers = IntStream.rangeClosed(item.low(), item.high())
                    .mapToObj(value -> new Answer(value, String.valueOf(value)))
                    .toList();
        }
        if (answers.stream().anyMatch(answer -> answer.value() < item.low() || answer.value() > item.high())) {
            throw new KnowledgeException(
                    row.place() + ": has an answer outside of " + item.low() + " to " + item.high());
        }
        boolean isRow = own.isEmpty() && common.isEmpty();
        return new Item(
                item.name(), row.text("text"), isRow ? row.text("low") : "", isRow ? row.text("high") : "", answers);
    }

    private static List<Answer> answers(TextFile.Row row) {
        return row.rows("answers", ANSWER_KEYS).stream()
                .map(each -> new Answer(each.number("value").intValueExact(), each.text("text")))
                .toList();
    }

    /** These and others; where both have an instrument the others win. */
    public FormTexts with(FormTexts others) {
        Map<String, Form> forms = new LinkedHashMap<>();
        all.forEach(form -> forms.put(form.id(), form));
        others.all().forEach(form -> forms.put(form.id(), form));
        return new FormTexts(List.copyOf(forms.values()));
    }

    /** The form of an instrument, if there is one. */
    public Optional<Form> find(String instrument) {
        return all.stream().filter(form -> form.id().equals(instrument)).findFirst();
    }
}
