package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.cases.Valuation;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.ListDefinition;
import org.liverleaf.pathway.record.Statement;

/** Reads what a case file says of a fact, and refuses what the fact cannot be. */
final class FactReading {

    private static final Set<String> KEYS =
            Set.of("value", "low", "high", "oneOf", "unit", "date", "recorded", "source", "author", "sample", "note");

    private final FactCatalogue catalogue;
    private final Valuation valuation;
    private final ProblemList problems;

    FactReading(FactCatalogue catalogue, Valuation valuation, ProblemList problems) {
        this.catalogue = catalogue;
        this.valuation = valuation;
        this.problems = problems;
    }

    FactCatalogue catalogue() {
        return catalogue;
    }

    /** The statement on a fact of the patient, if it can be one. */
    Optional<Statement> findStatement(String pointer, String fact, JsonNode value) {
        Optional<ListDefinition> list = catalogue.findList(fact);
        if (list.isPresent()) {
            return findListStatement(pointer, list.get(), value);
        }
        Optional<FactDefinition> found = catalogue.find(fact);
        if (found.isEmpty()) {
            problems.refuse(pointer, "'" + fact + "' is not a fact; the catalogue of facts lists all names");
            return Optional.empty();
        }
        if (found.get().isOfLesion() || found.get().isComputed()) {
            problems.refuse(
                    pointer,
                    found.get().isOfLesion()
                            ? "'" + fact + "' belongs to a lesion, expected under lesions"
                            : "'" + fact + "' is computed and cannot be stated");
            return Optional.empty();
        }
        return findStatement(pointer, found.get(), value);
    }

    /** The statement on a fact, if it can be one. */
    Optional<Statement> findStatement(String pointer, FactDefinition fact, JsonNode value) {
        if (value.isObject()) {
            problems.checkKeys(pointer, value, KEYS);
        }
        Optional<Statement> statement = findRaw(pointer, value, fact.domain() instanceof Domain.Grid);
        if (statement.isPresent()
                && valuation.value(fact, statement.get()) instanceof Valuation.Outcome.Unusable unusable) {
            problems.refuse(pointer, unusable.reason());
            return Optional.empty();
        }
        return statement;
    }

    /** Why a statement cannot be a value of a fact, if so. */
    Optional<String> findReasonAgainst(FactDefinition fact, Statement statement) {
        return valuation.value(fact, statement) instanceof Valuation.Outcome.Unusable unusable
                ? Optional.of(unusable.reason())
                : Optional.empty();
    }

    private Optional<Statement> findListStatement(String pointer, ListDefinition list, JsonNode value) {
        if (value.isObject()) {
            problems.checkKeys(pointer, value, KEYS);
        }
        Optional<Statement> statement = findRaw(pointer, value, false);
        if (statement.isPresent()
                && valuation.member(list, list.values().getFirst(), statement.get())
                        instanceof Valuation.Outcome.Unusable unusable) {
            problems.refuse(pointer, unusable.reason());
            return Optional.empty();
        }
        return statement;
    }

    /** The statement as written; a number in quotes is refused where numbers are expected. */
    Optional<Statement> findRaw(String pointer, JsonNode value, boolean number) {
        if (value.isObject()) {
            return findObject(pointer, value, number);
        }
        if (value.isTextual() && value.asText().equals("unknown")) {
            return Optional.of(new Statement.NotKnown());
        }
        if (value.isArray()) {
            return strings(pointer, value).map(Statement.AllOf::new);
        }
        if (value.isNumber()) {
            return Optional.of(new Statement.Quantity(value.decimalValue(), ""));
        }
        if (value.isBoolean() || value.isTextual() && !number) {
            return Optional.of(new Statement.Word(value.asText()));
        }
        problems.refuse(
                pointer,
                "is " + value + ", expected " + (number ? "a number" : "a value") + ", a range, oneOf or \"unknown\"");
        return Optional.empty();
    }

    private Optional<Statement> findObject(String pointer, JsonNode value, boolean number) {
        String unit = value.path("unit").asText();
        if (value.has("oneOf")) {
            return strings(pointer + "/oneOf", value.path("oneOf")).map(Statement.OneOf::new);
        }
        if (value.has("low") || value.has("high")) {
            Optional<BigDecimal> low = findDecimal(pointer + "/low", value.path("low"));
            Optional<BigDecimal> high = findDecimal(pointer + "/high", value.path("high"));
            List<BigDecimal> measured = value.has("value")
                    ? findDecimal(pointer + "/value", value.path("value")).stream()
                            .toList()
                    : List.of();
            return low.flatMap(from -> high.map(to -> new Statement.Range(from, to, measured, unit)));
        }
        if (!value.has("value") || value.path("value").isObject()) {
            problems.refuse(pointer, "expected a value under value, low and high, or oneOf");
            return Optional.empty();
        }
        Optional<Statement> plain = findRaw(pointer + "/value", value.path("value"), number);
        return plain.map(statement -> statement instanceof Statement.Quantity quantity
                ? new Statement.Quantity(quantity.value(), unit)
                : statement);
    }

    Optional<BigDecimal> findDecimal(String pointer, JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        problems.refuse(pointer, (value.isMissingNode() ? "is missing" : "is " + value) + ", expected a number");
        return Optional.empty();
    }

    private Optional<List<String>> strings(String pointer, JsonNode array) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : array) {
            if (!value.isValueNode() || value.isNull()) {
                problems.refuse(pointer, "holds " + value + ", expected plain values");
                return Optional.empty();
            }
            values.add(value.asText());
        }
        if (!array.isArray()) {
            problems.refuse(pointer, "is " + array + ", expected a list of values");
            return Optional.empty();
        }
        return Optional.of(values);
    }
}
