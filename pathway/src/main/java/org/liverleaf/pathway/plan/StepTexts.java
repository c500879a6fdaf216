package org.liverleaf.pathway.plan;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.situation.TextFile;
import org.liverleaf.pathway.situation.TextFile.Row;

/**
 * The steps in order, with what they share.
 *
 * @param intents text by intent
 * @param waits days before an operation
 * @param operations name by segments
 * @param first what comes before any treatment, by id
 * @param steps the steps
 */
record StepTexts(
        Map<String, String> intents,
        List<Wait> waits,
        Map<Set<Integer>, String> operations,
        Map<String, First> first,
        List<StepText> steps) {

    private static final Set<String> STEP_KEYS = Set.of(
            "id",
            "when",
            "mayHold",
            "choices",
            "text",
            "test",
            "after",
            "unless",
            "waitsFor",
            "reasonsFrom",
            "because",
            "evidence");
    private static final Set<String> CHOICE_KEYS =
            Set.of("option", "text", "labels", "tag", "without", "surgical", "ifAfter", "namesNoRegimen", "mayHold");

    StepTexts {
        intents = Map.copyOf(intents);
        waits = List.copyOf(waits);
        operations = Map.copyOf(operations);
        first = Map.copyOf(first);
        steps = List.copyOf(steps);
    }

    /** Days that must pass after the last dose of something before an operation. */
    record Wait(String fact, int days, boolean binding, String text, List<String> evidence) {

        Wait {
            evidence = List.copyOf(evidence);
        }
    }

    /** What comes before any treatment. */
    record First(String id, String text, List<String> evidence) {

        First {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A step.
     *
     * @param place where it may stand
     * @param choices options that can carry it; none if it is a test or a review
     * @param text its text if it has no choices
     * @param test facts that it yields
     * @param waitsFor condition by the id of another step
     * @param reasons where its reasons come from
     */
    record StepText(
            String id,
            Place place,
            List<Choice> choices,
            String text,
            List<String> test,
            Map<String, String> waitsFor,
            Reasons reasons) {

        StepText {
            choices = List.copyOf(choices);
            test = List.copyOf(test);
            waitsFor = Map.copyOf(waitsFor);
        }
    }

    /** Where a step may stand: its conditions, and the steps that must or must not stand before it. */
    record Place(Applies applies, List<String> after, List<String> unless) {

        Place {
            after = List.copyOf(after);
            unless = List.copyOf(unless);
        }
    }

    /** Decision and facts that give the reasons, and the evidence. */
    record Reasons(String decision, List<String> facts, List<String> evidence) {

        Reasons {
            facts = List.copyOf(facts);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * An option that can carry a step.
     *
     * @param option its id
     * @param applies its own conditions
     * @param text the text of the step if it does
     * @param labels labels that count as open
     * @param regimens which of its regimens are meant
     * @param surgical whether the intervals before an operation bind
     * @param ifAfter a step that must stand before; empty if none
     */
    record Choice(
            String option,
            Applies applies,
            String text,
            List<String> labels,
            RegimenChoice regimens,
            boolean surgical,
            String ifAfter) {

        Choice {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Which regimens of an option are meant.
     *
     * @param tag only those with this tag; empty for all
     * @param without none with one of these tags
     * @param named whether the step names them
     */
    record RegimenChoice(String tag, List<String> without, boolean named) {

        RegimenChoice {
            without = List.copyOf(without);
        }
    }

    static StepTexts read(InputStream text) {
        TextFile file = TextFile.read(PlanTexts.STEPS, text);
        Map<String, String> intents = new LinkedHashMap<>();
        file.rows("intents", Set.of("id", "text")).forEach(row -> intents.put(row.text("id"), row.text("text")));
        Map<Set<Integer>, String> operations = new LinkedHashMap<>();
        file.rows("operations", Set.of("segments", "name"))
                .forEach(row -> operations.put(Set.copyOf(row.wholes("segments")), row.text("name")));
        Map<String, First> first = new LinkedHashMap<>();
        file.rows("first", Set.of("id", "text", "evidence"))
                .forEach(row -> first.put(row.text("id"), new First(row.text("id"), row.text("text"), row.evidence())));
        List<Wait> waits = file.rows("waits", Set.of("id", "fact", "days", "binding", "text", "evidence")).stream()
                .map(row -> new Wait(
                        row.text("fact"),
                        row.wholeOrZero("days"),
                        row.text("binding").equals("true"),
                        row.text("text"),
                        row.evidence()))
                .toList();
        Set<String> seen = new LinkedHashSet<>();
        List<StepText> steps = file.rows("steps", STEP_KEYS).stream()
                .map(row -> step(row, seen))
                .toList();
        return new StepTexts(intents, waits, operations, first, steps);
    }

    private static StepText step(Row row, Set<String> seen) {
        Map<String, String> waitsFor = new LinkedHashMap<>();
        row.rows("waitsFor", Set.of("step", "text"))
                .forEach(each -> waitsFor.put(each.text("step"), each.text("text")));
        List<String> named = new java.util.ArrayList<>(row.texts("after"));
        named.addAll(row.texts("unless"));
        named.addAll(waitsFor.keySet());
        for (String other : named) {
            if (!seen.contains(other)) {
                throw new KnowledgeException(
                        row.place() + ": found the step '" + other + "', expected one that stands before it");
            }
        }
        seen.add(row.text("id"));
        return new StepText(
                row.text("id"),
                new Place(Applies.of(row), row.texts("after"), row.texts("unless")),
                row.rows("choices", CHOICE_KEYS).stream().map(StepTexts::choice).toList(),
                row.textOrEmpty("text"),
                row.texts("test"),
                waitsFor,
                new Reasons(row.textOrEmpty("reasonsFrom"), row.texts("because"), row.evidence()));
    }

    private static Choice choice(Row row) {
        List<String> labels = row.texts("labels");
        return new Choice(
                row.text("option"),
                Applies.of(row),
                row.text("text"),
                labels.isEmpty() ? List.of("indicated", "possible", "conditional") : labels,
                new RegimenChoice(
                        row.textOrEmpty("tag"),
                        row.texts("without"),
                        row.textOrEmpty("namesNoRegimen").isEmpty()),
                row.textOrEmpty("surgical").equals("true"),
                row.textOrEmpty("ifAfter"));
    }
}
