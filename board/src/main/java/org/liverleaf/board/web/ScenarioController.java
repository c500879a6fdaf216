package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.ScenarioStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios that are kept under a name, renamed and retired. */
@Controller
final class ScenarioController {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REMARK = 2_000;

    private final CaseDesk desk;
    private final ScenarioStore store;

    ScenarioController(CaseDesk desk, ScenarioStore store) {
        this.desk = desk;
        this.store = store;
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
        AssessedCase found = find(id);
        Optional<String> problem = findProblem(name, remark);
        if (problem.isPresent()) {
            Notices.leave(request, problem.get());
            return "redirect:/cases/" + id + "/what-if";
        }
        try {
            ScenarioComparison comparison = new ScenarioComparison(desk, found);
            String result = TextsJson.write(comparison.resultOf(changes));
            UUID kept = store.keep(
                    id,
                    new ScenarioStore.Naming(name.strip(), remark.strip(), false),
                    changes,
                    found.stored().documents(),
                    desk.knowledge().hash(),
                    result,
                    person.account());
            Notices.leave(request, "The scenario is kept.");
            return "redirect:/cases/" + id + "/what-if?open=" + kept;
        } catch (IllegalArgumentException refused) {
            Notices.leave(request, "Not kept: " + refused.getMessage());
            return "redirect:/cases/" + id + "/what-if";
        }
    }

    private static Optional<String> findProblem(String name, String remark) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Optional.of("Not kept: a name has 1 to " + LONGEST_NAME + " characters.");
        }
        return remark.strip().length() > LONGEST_REMARK
                ? Optional.of("Not kept: a remark has at most " + LONGEST_REMARK + " characters.")
                : Optional.empty();
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
        if (store.ofCase(id).stream().noneMatch(each -> each.id().equals(scenario))) {
            throw new NotThereException("no such scenario");
        }
        Optional<String> problem = findProblem(name, remark);
        boolean named = problem.isEmpty()
                && store.name(
                        id,
                        scenario,
                        seen,
                        new ScenarioStore.Naming(name.strip(), remark.strip(), retired),
                        person.account());
        Notices.leave(
                request,
                problem.orElse(
                        named
                                ? retired ? "The scenario is retired; it stays below." : "Kept."
                                : "Somebody else has named or retired this scenario meanwhile; look at it again."));
        return "redirect:/cases/" + id + "/what-if";
    }
}
