package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.WhatIfPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.options.LedgerOption;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Facts changed on trial, several scenarios side by side; nothing is kept, and no value stands in an address. */
@Controller
final class WhatIfController {

    private static final int MOST_SCENARIOS = 4;

    private final CaseDesk desk;
    private final AuditTrail audit;

    WhatIfController(CaseDesk desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/cases/{id}/what-if")
    ModelAndView form(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        return whatIf(person, id, List.of(), "", "");
    }

    /**
     * @param set scenarios so far, each {@code fact=value}, changes of one scenario parted by semicolons
     * @param fact a further change
     * @param value its value
     */
    @PostMapping("/cases/{id}/what-if")
    ModelAndView whatIf(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> set,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String value) {
        AssessedCase found = desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
        audit.add(person.getUsername(), "what-if-seen", Optional.of(id), "");
        List<String> wanted = new ArrayList<>(set.stream()
                .filter(each -> !each.isBlank())
                .limit(MOST_SCENARIOS)
                .toList());
        if (!fact.isBlank() && !value.isBlank()) {
            wanted.add(fact.strip() + "=" + value.strip());
        }
        List<WhatIfPage.Scenario> scenarios = new ArrayList<>();
        String problem = wanted.size() > MOST_SCENARIOS ? "At most " + MOST_SCENARIOS + " scenarios side by side." : "";
        for (String each : wanted.stream().limit(MOST_SCENARIOS).toList()) {
            try {
                scenarios.add(scenario(found, each));
            } catch (IllegalArgumentException refused) {
                problem = String.valueOf(refused.getMessage());
            }
        }
        return new ModelAndView(
                "what-if",
                "page",
                new WhatIfPage(id.toString(), found.stored().name(), facts(found.assessment()), scenarios, problem));
    }

    private WhatIfPage.Scenario scenario(AssessedCase found, String text) {
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
        Assessment then = desk.whatIf(found, changes);
        List<String> moved = new ArrayList<>();
        for (LedgerOption option : then.ledger().options()) {
            String before = found.assessment()
                    .ledger()
                    .option(option.id())
                    .result()
                    .label()
                    .text();
            String after = option.result().label().text();
            if (!before.equals(after)) {
                moved.add(option.title() + ": " + words(before) + " \u2192 " + words(after));
            }
        }
        return new WhatIfPage.Scenario(
                text, name(changes), moved, then.plan().intent().text());
    }

    private String name(Map<String, String> changes) {
        return changes.entrySet().stream()
                .map(change -> desk.knowledge().titleOf(change.getKey()) + ": "
                        + (change.getValue().equals("?") ? "unknown" : change.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String words(String verdict) {
        return verdict.replace('-', ' ');
    }

    private static List<Choice> facts(Assessment assessment) {
        return assessment.theCase().facts().values().stream()
                .map(WhatIfController::choice)
                .sorted(java.util.Comparator.comparing(Choice::text))
                .toList();
    }

    private static Choice choice(CaseFact fact) {
        return new Choice(fact.definition().id(), fact.definition().text().title() + ": " + fact.value());
    }
}
