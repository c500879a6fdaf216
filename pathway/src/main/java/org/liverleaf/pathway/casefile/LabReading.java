package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.LabCatalogue;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Statement;

/** Reads laboratory values: a test by LOINC, short name or fact, a value with its unit and its upper limit. */
final class LabReading {

    private static final Set<String> KEYS = Set.of(
            "code", "value", "low", "high", "unit", "date", "upperLimit", "recorded", "source", "author", "note");

    private final FactReading facts;
    private final LabCatalogue labs;
    private final ProblemList problems;
    private final CaseFileEntries entries;

    LabReading(FactReading facts, LabCatalogue labs, ProblemList problems, CaseFileEntries entries) {
        this.facts = facts;
        this.labs = labs;
        this.problems = problems;
        this.entries = entries;
    }

    void lab(String pointer, JsonNode element) {
        problems.checkKeys(pointer, element, KEYS);
        String code = entries.text(pointer, element, "code");
        if (code.isEmpty()) {
            return;
        }
        Optional<LabCatalogue.Lab> lab = labs.findByName(code).or(() -> labs.findByLoinc(code));
        if (lab.isEmpty()) {
            problems.setAside(pointer + "/code", "is '" + code + "', which is no LOINC code or name of a known test");
            return;
        }
        FactDefinition fact = facts.catalogue().fact(lab.get().fact());
        Optional<Statement> statement = findValue(pointer, element);
        if (statement.isEmpty() || !isUsable(pointer, fact, statement.get())) {
            return;
        }
        entries.add(pointer, element, new Payload.FactStatement(fact.id(), statement.get(), Payload.Sample.UNKNOWN));
        if (element.has("upperLimit") && !lab.get().upperLimitFact().isEmpty()) {
            upperLimit(
                    pointer + "/upperLimit",
                    element,
                    facts.catalogue().fact(lab.get().upperLimitFact()));
        }
    }

    private void upperLimit(String pointer, JsonNode element, FactDefinition fact) {
        facts.findDecimal(pointer, element.path("upperLimit")).ifPresent(limit -> {
            Statement statement = new Statement.Quantity(limit, unit(element));
            if (isUsable(pointer, fact, statement)) {
                entries.add(pointer, element, new Payload.FactStatement(fact.id(), statement, Payload.Sample.UNKNOWN));
            }
        });
    }

    private boolean isUsable(String pointer, FactDefinition fact, Statement statement) {
        Optional<String> reason = facts.findReasonAgainst(fact, statement);
        reason.ifPresent(text -> problems.setAside(pointer, fact.id() + ": " + text));
        return reason.isEmpty();
    }

    /** A missing unit is the unit 'one': nothing is assumed. */
    private static String unit(JsonNode element) {
        return element.path("unit").asText().isEmpty()
                ? "1"
                : element.path("unit").asText();
    }

    private Optional<Statement> findValue(String pointer, JsonNode element) {
        JsonNode value = element.path("value");
        if (element.has("low") || element.has("high")) {
            return facts.findRaw(pointer, element, true);
        }
        if (value.isTextual() && value.asText().equals("unknown")) {
            return Optional.of(new Statement.NotKnown());
        }
        if (value.isTextual() && !value.asText().isEmpty()) {
            return findLimit(pointer + "/value", value.asText(), unit(element));
        }
        return facts.findDecimal(pointer + "/value", value)
                .map(number -> new Statement.Quantity(number, unit(element)));
    }

    /** {@code <0.5} or {@code >1000}. */
    private Optional<Statement> findLimit(String pointer, String text, String unit) {
        char sign = text.charAt(0);
        String number = text.substring(text.length() > 1 && text.charAt(1) == '=' ? 2 : 1)
                .strip();
        if ((sign == '<' || sign == '>') && number.length() <= 20) {
            try {
                return Optional.of(new Statement.Limit(
                        sign == '<' ? Statement.Limit.Side.AT_MOST : Statement.Limit.Side.AT_LEAST,
                        new BigDecimal(number),
                        unit));
            } catch (NumberFormatException notANumber) {
                // Refused below, like every other text.
            }
        }
        problems.refuse(pointer, "is '" + text + "', expected a number, a limit such as \"<0.5\" or \"unknown\"");
        return Optional.empty();
    }
}
