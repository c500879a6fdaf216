package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.page.WhatIfPage.Cell;
import org.liverleaf.board.page.WhatIfPage.Row;
import org.liverleaf.board.page.WhatIfPage.Scenario;
import org.liverleaf.board.store.KeptScenario;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.options.LedgerOption;

/** Scenarios beside the case as it is, all computed on the record of today. */
final class ScenarioComparison {

    private static final String INTENT = "intent";

    private final CaseDesk desk;
    private final AssessedCase found;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Map<String, String>> results = new ArrayList<>();

    ScenarioComparison(CaseDesk desk, AssessedCase found) {
        this.desk = desk;
        this.found = found;
        scenarios.add(new Scenario("", "", "As it is", "the record", List.of()));
        results.add(result(found.assessment()));
    }

    /**
     * Adds a scenario that is only tried.
     *
     * @throws IllegalArgumentException with one line if a change cannot be made
     */
    void add(String changes) {
        results.add(resultOf(changes));
        scenarios.add(new Scenario("", changes, "On trial", told(changes), List.of()));
    }

    /** Adds a scenario that was kept; one that cannot be computed any more says why. */
    void add(KeptScenario kept) {
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
        scenarios.add(
                new Scenario(kept.id().toString(), kept.changes(), kept.naming().name(), told(kept.changes()), drift));
    }

    boolean hasRecordChanged(KeptScenario kept) {
        return kept.documents() != found.stored().documents();
    }

    List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    /** The intent, and every option that differs somewhere. */
    List<Row> rows() {
        Map<String, String> base = results.getFirst();
        return base.keySet().stream()
                .filter(key -> key.equals(INTENT)
                        || results.stream()
                                .anyMatch(
                                        result -> !result.getOrDefault(key, "").equals(base.get(key))))
                .map(key -> new Row(
                        title(key),
                        results.stream()
                                .map(result -> result.getOrDefault(key, ""))
                                .map(text -> new Cell(words(text), !text.equals(base.get(key))))
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

    private static Map<String, String> parsed(String text) {
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

    /** What is changed, in words. */
    String told(String changes) {
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

    private static String words(String verdict) {
        return verdict.isEmpty() ? "not in the ledger" : verdict.replace('-', ' ');
    }
}
