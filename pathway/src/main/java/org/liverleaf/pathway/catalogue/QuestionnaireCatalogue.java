package org.liverleaf.pathway.catalogue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.record.Statement;

/**
 * The questionnaires of {@code knowledge/vocabularies/questionnaires.csv} with their items: names and bounds only, no texts of
 * items. Immutable.
 */
public final class QuestionnaireCatalogue {

    private static final String SUM = "sum";

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();

    private QuestionnaireCatalogue() {}

    /**
     * A questionnaire.
     *
     * @param id our name, such as {@code qlq-c30}
     * @param names words by which it is known, in lower case
     * @param items its items in order
     */
    public record Instrument(String id, List<String> names, List<Item> items) {

        /** Copies the lists. */
        public Instrument {
            names = List.copyOf(names);
            items = List.copyOf(items);
        }

        /** The item with one of our names. */
        public Optional<Item> findItem(String name) {
            return items.stream().filter(item -> item.name().equals(name)).findFirst();
        }

        /**
         * The item that another system means: by the last part of its linkId, by a code, or by the number at its end, so that
         * {@code c30-q12}, {@code Q12} and {@code 12} are item 12.
         */
        public Optional<Item> findItemOf(String linkId) {
            String last = linkId.toLowerCase(Locale.ROOT).strip();
            last = last.substring(Math.max(last.lastIndexOf('/'), last.lastIndexOf('.')) + 1);
            for (Item item : items) {
                if (item.name().equals(last) || item.names().contains(last)) {
                    return Optional.of(item);
                }
            }
            String number = number(last);
            return number.isEmpty() ? Optional.empty() : findNumbered(number);
        }

        private Optional<Item> findNumbered(String number) {
            return items.stream()
                    .filter(item ->
                            item.name().equals("q" + number) || item.names().contains(number))
                    .findFirst();
        }

        /** The digits at the end, at most two; empty if there are none or a longer number. */
        private static String number(String text) {
            int start = text.length();
            while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
                start--;
            }
            String digits = text.substring(start);
            if (digits.isEmpty() || digits.length() > 3) {
                return "";
            }
            return String.valueOf(Integer.parseInt(digits));
        }
    }

    /**
     * One item.
     *
     * @param name our name
     * @param low lowest answer
     * @param high highest answer
     * @param names other names in lower case
     * @param fact the fact that the answer states; empty if none
     */
    public record Item(String name, int low, int high, List<String> names, String fact) {

        /** Copies the list. */
        public Item {
            names = List.copyOf(names);
        }

        /** Whether an answer is a whole number within the bounds. */
        public boolean admits(BigDecimal answer) {
            return answer.stripTrailingZeros().scale() <= 0
                    && answer.compareTo(BigDecimal.valueOf(low)) >= 0
                    && answer.compareTo(BigDecimal.valueOf(high)) <= 0;
        }
    }

    /** Reads both tables; the streams are left open. */
    public static QuestionnaireCatalogue read(InputStream questionnaires, InputStream items) {
        Map<String, List<Item>> byInstrument = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.read("questionnaire-items.csv", items).rows()) {
            byInstrument
                    .computeIfAbsent(row.text("instrument"), id -> new ArrayList<>())
                    .add(new Item(
                            row.text("item"),
                            Integer.parseInt(row.text("low")),
                            Integer.parseInt(row.text("high")),
                            row.texts("names"),
                            row.text("fact")));
        }
        QuestionnaireCatalogue catalogue = new QuestionnaireCatalogue();
        for (CsvTable.Row row :
                CsvTable.read("questionnaires.csv", questionnaires).rows()) {
            String id = row.text("instrument");
            catalogue.instruments.put(
                    id, new Instrument(id, row.texts("names"), byInstrument.getOrDefault(id, List.of())));
        }
        return catalogue;
    }

    /** Our names of all questionnaires, in the order of the table. */
    public List<String> ids() {
        return List.copyOf(instruments.keySet());
    }

    /** The questionnaire with one of our names. */
    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** The questionnaire that an address, a code or a title names; the more special one comes first in the table. */
    public Optional<Instrument> findByAddress(String address) {
        String words = address.toLowerCase(Locale.ROOT).replace(" ", "");
        return instruments.values().stream()
                .filter(instrument -> instrument.names().stream().anyMatch(words::contains))
                .findFirst();
    }

    /**
     * What answers state of facts: an item of a fact its answer (of a true or false fact, whether it is above the lowest), the
     * item {@code sum} the sum of all items once every one of them is answered.
     */
    public Map<String, Statement> statements(
            FactCatalogue facts, Instrument instrument, Map<String, BigDecimal> answers) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            if (item.fact().isEmpty()) {
                continue;
            }
            Optional<BigDecimal> answer =
                    item.name().equals(SUM) ? sum(instrument, answers) : Optional.ofNullable(answers.get(item.name()));
            answer.ifPresent(value -> statements.put(item.fact(), statement(facts, item, value)));
        }
        return statements;
    }

    private static Statement statement(FactCatalogue facts, Item item, BigDecimal value) {
        return facts.fact(item.fact()).domain() instanceof Domain.Truth
                ? new Statement.Word(String.valueOf(value.compareTo(BigDecimal.valueOf(item.low())) > 0))
                : new Statement.Quantity(value, "");
    }

    private static Optional<BigDecimal> sum(Instrument instrument, Map<String, BigDecimal> answers) {
        BigDecimal stated = answers.get(SUM);
        if (stated != null) {
            return Optional.of(stated);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : instrument.items()) {
            BigDecimal answer = answers.get(item.name());
            if (!item.name().equals(SUM)) {
                if (answer == null) {
                    return Optional.empty();
                }
                sum = sum.add(answer);
            }
        }
        return Optional.of(sum);
    }
}
