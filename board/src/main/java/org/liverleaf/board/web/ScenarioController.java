package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.ScenarioDesk;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.KeptScenario;
import org.liverleaf.board.store.ScenarioStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios that are kept under a name, renamed and retired. */
@Controller
final class ScenarioController {

    private final CaseDesk desk;
    private final ScenarioDesk scenarios;

    ScenarioController(CaseDesk desk, ScenarioDesk scenarios) {
        this.desk = desk;
        this.scenarios = scenarios;
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    /** Keeps a scenario under a name. */
    @PostMapping("/cases/{id}/scenarios")
    String keep(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String changes,
            HttpServletRequest request) {
        ScenarioStore.Naming naming = new ScenarioStore.Naming(name.strip(), remark.strip(), false);
        return switch (scenarios.keep(find(id), naming, changes, person.account())) {
            case ScenarioDesk.Result.Kept(UUID kept) -> {
                Notices.leave(request, "The scenario is kept.");
                yield "redirect:/cases/" + id + "/what-if?open=" + kept;
            }
            case ScenarioDesk.Result.Refused(String problem) -> {
                Notices.leave(request, "Not kept: " + problem);
                yield "redirect:/cases/" + id + "/what-if";
            }
            case ScenarioDesk.Result.Late late -> throw new IllegalStateException("a new scenario has no earlier name");
        };
    }

    /** Gives a scenario another name, retires it, or takes it back. */
    @PostMapping("/cases/{id}/scenarios/{scenario}")
    String name(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(defaultValue = "0") int seen,
            HttpServletRequest request) {
        find(id);
        KeptScenario kept = scenarios.find(id, scenario).orElseThrow(() -> new NotThereException("no such scenario"));
        ScenarioStore.Naming naming = new ScenarioStore.Naming(name.strip(), remark.strip(), retired);
        Notices.leave(
                request,
                switch (scenarios.name(id, kept, seen, naming, person.account())) {
                    case ScenarioDesk.Result.Kept done ->
                        retired ? "The scenario is retired; it stays below." : "Kept.";
                    case ScenarioDesk.Result.Refused(String problem) -> "Not kept: " + problem;
                    case ScenarioDesk.Result.Late late ->
                        "Somebody else has named or retired this scenario meanwhile; look at it again.";
                });
        return "redirect:/cases/" + id + "/what-if";
    }
}
