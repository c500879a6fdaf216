package org.liverleaf.board.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liverleaf.board.store.KeptScenario;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.options.LedgerOption;

/** Scenarios beside the case as it is, all computed on the record of today. */
public final class ScenarioComparison {

    private static final String INTENT = "intent";

    private final CaseDesk desk;
    private final AssessedCase found;
    private final List<Side> sides = new ArrayList<>();
    private final List<Map<String, String>> results = new ArrayList<>();

    /**
     * A scenario in the comparison.
     *
     * @param id its id if it was kept; empty if it is only tried, or the case as it is
     * @param changes what is changed, as it is kept; empty for the case as it is
     * @param name its name
     * @param told what is changed, in words
     * @param drift what moved since it was kept, a line each; empty if nothing did
     */
    public record Side(String id, String changes, String name, String told, List<String> drift) {

        /** Copies the list. */
        public Side {
            drift = List.copyOf(drift);
        }
    }

    /**
     * The intent, or an option, in every scenario.
     *
     * @param key {@code intent}, or the id of the option
     * @param title what people call it
     * @param verdicts one for each scenario, in order; empty where the ledger does not have it
     */
    public record Line(String key, String title, List<String> verdicts) {

        /** Copies the list. */
        public Line {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** Begins with the case as it is. */
    public ScenarioComparison(CaseDesk desk, AssessedCase found) {
        this.desk = desk;
        this.found = found;
        sides.add(new Side("", "", "As it is", "the record", List.of()));
        results.add(result(found.assessment()));
    }

    /**
     * Adds a scenario that is only tried.
     *
     * @throws IllegalArgumentException with one line if a change cannot be made
     */
    public void add(String changes) {
        results.add(resultOf(changes));
        sides.add(new Side("", changes, "On trial", told(changes), List.of()));
    }

    /** Adds a scenario that was kept; one that cannot be computed any more says why. */
    public void add(KeptScenario kept) {
        Map<String, String> then = TextsJson.read(kept.result());
        List<String> drift = new ArrayList<>();
        Map<String, String> now = then;
        try {
            now = resultOf(kept.changes());
        } catch (IllegalArgumentException refused) {
            drift.add("It cannot be computed on the record of today; this is what came out when it was kept: "
                    + refused.getMessage());
        }
        Map<String, String> current = now;
        then.forEach((key, before) -> {
            String after = current.getOrDefault(key, "");
            if (!after.equals(before)) {
                drift.add(title(key) + ": " + words(before) + " when it was kept, now " + words(after));
            }
        });
        if (drift.isEmpty() && hasRecordChanged(kept)) {
            drift.add("The record has changed since it was kept; nothing moved.");
        }
        results.add(current);
        sides.add(new Side(kept.id().toString(), kept.changes(), kept.naming().name(), told(kept.changes()), drift));
    }

    /** Whether something was handed in since it was kept. */
    public boolean hasRecordChanged(KeptScenario kept) {
        return kept.documents() != found.stored().documents();
    }

    /** The case as it is, then every scenario that was added. */
    public List<Side> sides() {
        return List.copyOf(sides);
    }

    /** The intent, and every option that differs somewhere. */
    public List<Line> lines() {
        Map<String, String> base = results.getFirst();
        return base.keySet().stream()
                .filter(key -> key.equals(INTENT)
                        || results.stream()
                                .anyMatch(
                                        result -> !result.getOrDefault(key, "").equals(base.get(key))))
                .map(key -> new Line(
                        key,
                        title(key),
                        results.stream()
                                .map(result -> result.getOrDefault(key, ""))
                                .toList()))
                .toList();
    }

    /** The intent and the verdict of every option under some changes. */
    Map<String, String> resultOf(String changes) {
        return result(desk.whatIf(found, parsed(changes)));
    }

    private static Map<String, String> result(Assessment assessment) {
        Map<String, String> result = new LinkedHashMap<>();
        result.put(INTENT, assessment.plan().intent().label());
        for (LedgerOption option : assessment.ledger().options()) {
            result.put(option.id(), option.result().label().text());
        }
        return result;
    }

    /**
     * The facts that a scenario changes, out of the text that is kept.
     *
     * @throws IllegalArgumentException with one line if it is none
     */
    public static Map<String, String> parsed(String text) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String change : text.split(";", -1)) {
            int equals = change.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("found '" + change + "', expected a fact and a value");
            }
            changes.put(
                    change.substring(0, equals).strip(),
                    change.substring(equals + 1).strip());
        }
        return changes;
    }

    /**
     * The text that is kept of facts and their values.
     *
     * @throws IllegalArgumentException with one line if a value would be taken for more than one
     */
    public static String written(Map<String, String> facts) {
        facts.forEach((fact, value) -> {
            if (fact.contains(";") || fact.contains("=") || value.contains(";")) {
                throw new IllegalArgumentException(fact + ": a semicolon is no part of a value");
            }
        });
        return facts.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }

    /** What is changed, in words. */
    public String told(String changes) {
        return parsed(changes).entrySet().stream()
                .map(change ->
                        name(change.getKey()) + ": " + (change.getValue().equals("?") ? "unknown" : change.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String name(String address) {
        return desk.knowledge()
                .catalogue()
                .findList(address)
                .map(list -> list.text().title())
                .orElseGet(() -> desk.knowledge().titleOf(address));
    }

    private String title(String key) {
        if (key.equals(INTENT)) {
            return "Intent";
        }
        return found.assessment()
                .ledger()
                .findOption(key)
                .map(LedgerOption::title)
                .orElse(key);
    }

    /** A verdict for people. */
    public static String words(String verdict) {
        return verdict.isEmpty() ? "not in the ledger" : verdict.replace('-', ' ');
    }
}
