package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.knowledge.Knowledge;

/** The conditions of a rule as a clinician would say them. */
final class RuleWords {

    private final Knowledge knowledge;

    RuleWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** All conditions of a rule; 'always' if it has none. */
    String when(DecisionTable table, Rule rule) {
        List<String> conditions = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            UnaryTest test = rule.tests().get(column);
            if (!(test instanceof UnaryTest.Any)) {
                conditions.add(condition(table.columns().get(column).fact(), test));
            }
        }
        return conditions.isEmpty() ? "always" : String.join("; ", conditions);
    }

    private String condition(String fact, UnaryTest test) {
        boolean known = fact.endsWith(KnowledgeModel.KNOWN)
                && knowledge.catalogue().find(fact).isEmpty();
        if (known) {
            String title = knowledge.titleOf(fact.substring(0, fact.length() - KnowledgeModel.KNOWN.length()));
            return title + (test.text().equals("true") ? " is known" : " is not known");
        }
        String unit = knowledge.catalogue().find(fact).map(FactDefinition::unit).orElse("");
        return knowledge.titleOf(fact) + ": " + words(test, unit);
    }

    private static String words(UnaryTest test, String unit) {
        return switch (test) {
            case UnaryTest.Any any -> "anything";
            case UnaryTest.Literal(String value, boolean quoted) -> Wording.value(value);
            case UnaryTest.Interval interval -> interval(interval, unit);
            case UnaryTest.Either(List<UnaryTest> each) ->
                each.stream().map(one -> words(one, unit)).collect(Collectors.joining(" or "));
            case UnaryTest.Not(UnaryTest inner) -> "not " + words(inner, unit);
        };
    }

    private static String interval(UnaryTest.Interval interval, String unit) {
        String shown = Wording.unit(unit);
        String behind = shown.isEmpty() ? "" : " " + shown;
        return switch (interval.low()) {
            case UnaryTest.Unbounded none ->
                switch (interval.high()) {
                    case UnaryTest.Unbounded open -> "anything";
                    case UnaryTest.Limit to ->
                        (to.inclusive() ? "at most " : "below ") + Wording.number(to.value()) + behind;
                };
            case UnaryTest.Limit from ->
                switch (interval.high()) {
                    case UnaryTest.Unbounded open ->
                        (from.inclusive() ? "at least " : "above ") + Wording.number(from.value()) + behind;
                    case UnaryTest.Limit to -> between(from, to) + behind;
                };
        };
    }

    private static String between(UnaryTest.Limit from, UnaryTest.Limit to) {
        if (from.value().compareTo(to.value()) == 0) {
            return Wording.number(from.value());
        }
        return (from.inclusive() ? "" : "above ")
                + Wording.number(from.value())
                + (to.inclusive() ? " to " : " to below ")
                + Wording.number(to.value());
    }
}
