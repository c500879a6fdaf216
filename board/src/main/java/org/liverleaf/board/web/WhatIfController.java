package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.ScenarioComparison;
import org.liverleaf.board.cases.ScenarioDesk;
import org.liverleaf.board.cases.TrialFacts;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.WhatIfPage;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.KeptScenario;
import org.liverleaf.board.store.ScenarioStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Facts changed on trial, several scenarios side by side. What is tried is not kept unless somebody gives it a name; no value
 * stands in an address.
 */
@Controller
final class WhatIfController {

    private static final int CHANGES = 3;

    private final CaseDesk desk;
    private final ScenarioStore store;
    private final AuditTrail audit;

    WhatIfController(CaseDesk desk, ScenarioStore store, AuditTrail audit) {
        this.desk = desk;
        this.store = store;
        this.audit = audit;
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    /** @param open kept scenarios that are compared */
    @GetMapping("/cases/{id}/what-if")
    ModelAndView form(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> open) {
        return page(person, find(id), List.of(), open, List.of(), "");
    }

    /**
     * @param set scenarios so far, each {@code fact=value}, changes of one scenario parted by semicolons
     * @param open kept scenarios that are compared
     * @param fact facts of a further scenario
     * @param value their values
     */
    @PostMapping("/cases/{id}/what-if")
    ModelAndView whatIf(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> set,
            @RequestParam(defaultValue = "") List<String> open,
            @RequestParam(defaultValue = "") List<String> fact,
            @RequestParam(defaultValue = "") List<String> value) {
        AssessedCase found = find(id);
        TrialFacts facts =
                TrialFacts.of(desk.knowledge().catalogue(), found.assessment().theCase());
        List<WhatIfPage.Change> typed = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(fact.size(), CHANGES); i++) {
            WhatIfPage.Change change = change(
                    found,
                    facts,
                    fact.get(i).strip(),
                    i < value.size() ? value.get(i).strip() : "");
            typed.add(change);
            if (change.problem().isEmpty() && !change.fact().isEmpty()) {
                changes.add(change.fact() + "=" + change.value());
            }
        }
        boolean isRight = typed.stream().allMatch(change -> change.problem().isEmpty());
        List<String> wanted =
                new ArrayList<>(set.stream().filter(each -> !each.isBlank()).toList());
        String problem = "";
        if (isRight && !changes.isEmpty()) {
            if (wanted.size() + open.size() < ScenarioDesk.MOST_AT_ONCE) {
                wanted.add(String.join(";", changes));
                typed.clear();
            } else {
                problem = "At most " + ScenarioDesk.MOST_AT_ONCE + " scenarios side by side. Close one first.";
            }
        }
        return page(person, found, wanted, open, typed, problem);
    }

    /** A change as it was typed, with what is wrong with it. */
    private WhatIfPage.Change change(AssessedCase found, TrialFacts facts, String fact, String value) {
        if (fact.isEmpty()) {
            return new WhatIfPage.Change("", value, "", value.isEmpty() ? "" : "Choose the fact that has this value.");
        }
        Optional<TrialFacts.TrialFact> known = facts.find(fact);
        if (known.isEmpty()) {
            return new WhatIfPage.Change(fact, value, "", "There is no such fact; choose one of the list.");
        }
        String hint = known.get().text();
        if (value.isEmpty()) {
            return new WhatIfPage.Change(
                    known.get().address(), "", hint, "Type a value, a range such as 27..35, or ?.");
        }
        if (value.contains(";")) {
            return new WhatIfPage.Change(
                    known.get().address(),
                    value,
                    hint,
                    "A semicolon is no part of a value; use one line for each fact.");
        }
        try {
            desk.whatIf(found, java.util.Map.of(known.get().address(), value));
            return new WhatIfPage.Change(known.get().address(), value, hint, "");
        } catch (IllegalArgumentException refused) {
            return new WhatIfPage.Change(known.get().address(), value, hint, String.valueOf(refused.getMessage()));
        }
    }

    private ModelAndView page(
            SignedOn person,
            AssessedCase found,
            List<String> trials,
            List<String> open,
            List<WhatIfPage.Change> typed,
            String problem) {
        UUID id = found.stored().id();
        audit.add(person.getUsername(), "what-if-seen", Optional.of(id), "");
        List<KeptScenario> all = store.ofCase(id);
        List<KeptScenario> opened = all.stream()
                .filter(scenario -> open.contains(scenario.id().toString()))
                .limit(ScenarioDesk.MOST_AT_ONCE)
                .toList();
        ScenarioComparison comparison = new ScenarioComparison(desk, found);
        opened.forEach(comparison::add);
        String wrong = problem;
        for (String trial : trials.stream()
                .limit(Math.max(0, ScenarioDesk.MOST_AT_ONCE - opened.size()))
                .toList()) {
            try {
                comparison.add(trial);
            } catch (IllegalArgumentException refused) {
                wrong = String.valueOf(refused.getMessage());
            }
        }
        List<WhatIfPage.Change> changes = new ArrayList<>(typed);
        while (changes.size() < CHANGES) {
            changes.add(new WhatIfPage.Change("", "", "", ""));
        }
        List<Choice> facts = TrialFacts.of(
                        desk.knowledge().catalogue(), found.assessment().theCase())
                .all()
                .stream()
                .map(fact -> new Choice(fact.address(), fact.text()))
                .toList();
        return new ModelAndView(
                "what-if",
                "page",
                new WhatIfPage(
                        id.toString(),
                        found.stored().name(),
                        facts,
                        new WhatIfPage.Form(changes, wrong),
                        comparison.sides().stream()
                                .map(WhatIfController::scenario)
                                .toList(),
                        comparison.lines().stream().map(WhatIfController::row).toList(),
                        all.stream()
                                .map(scenario -> kept(comparison, scenario, opened.contains(scenario)))
                                .toList(),
                        person.may(Permission.KEEP_SCENARIOS)));
    }

    private static WhatIfPage.Scenario scenario(ScenarioComparison.Side side) {
        return new WhatIfPage.Scenario(side.id(), side.changes(), side.name(), side.told(), side.drift());
    }

    private static WhatIfPage.Row row(ScenarioComparison.Line line) {
        String now = line.verdicts().getFirst();
        return new WhatIfPage.Row(
                line.title(),
                line.verdicts().stream()
                        .map(verdict -> new WhatIfPage.Cell(ScenarioComparison.words(verdict), !verdict.equals(now)))
                        .toList());
    }

    private static WhatIfPage.Kept kept(ScenarioComparison comparison, KeptScenario scenario, boolean open) {
        return new WhatIfPage.Kept(
                scenario.id().toString(),
                scenario.naming().name(),
                scenario.naming().remark(),
                comparison.told(scenario.changes()) + ". Kept by " + scenario.savedBy() + ", "
                        + Days.time(scenario.savedAt())
                        + (comparison.hasRecordChanged(scenario) ? "; the record has changed since." : "."),
                open,
                scenario.naming().retired(),
                scenario.namings());
    }
}
