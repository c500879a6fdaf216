package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.ScenarioComparison;
import org.liverleaf.board.cases.ScenarioDesk;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.KeptScenario;
import org.liverleaf.board.store.ScenarioStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios that are kept under a name: listed, kept, compared, renamed, retired. */
@RestController
@Tag(name = "scenarios")
final class ScenarioApi {

    private final CaseDesk desk;
    private final ScenarioDesk scenarios;
    private final ScenarioStore store;
    private final AuditTrail audit;

    ScenarioApi(CaseDesk desk, ScenarioDesk scenarios, ScenarioStore store, AuditTrail audit) {
        this.desk = desk;
        this.scenarios = scenarios;
        this.store = store;
        this.audit = audit;
    }

    /** A part of the scenarios of a case. */
    record ScenarioList(List<ScenarioItem> items, int offset, int limit, int total) {

        ScenarioList {
            items = List.copyOf(items);
        }
    }

    /**
     * A scenario.
     *
     * @param facts what is changed
     * @param documents how many documents the case had when it was kept
     * @param recordChanged whether something was handed in since
     * @param result the intent and the verdict of every option when it was kept
     */
    record ScenarioItem(
            UUID id,
            NameItem name,
            Map<String, String> facts,
            int documents,
            boolean recordChanged,
            Map<String, String> result,
            String savedBy,
            Instant savedAt) {

        static ScenarioItem of(KeptScenario kept, ScenarioComparison comparison) {
            return new ScenarioItem(
                    kept.id(),
                    new NameItem(
                            kept.naming().name(),
                            kept.naming().remark(),
                            kept.naming().retired()),
                    ScenarioComparison.parsed(kept.changes()),
                    kept.documents(),
                    comparison.hasRecordChanged(kept),
                    TextsJson.read(kept.result()),
                    kept.savedBy(),
                    kept.savedAt());
        }
    }

    /** How a scenario is called, and whether it was put aside. */
    record NameItem(String name, String remark, boolean retired) {}

    /** A scenario to keep: its name, and facts with values as {@code what-if} takes them. */
    record NewScenario(String name, String remark, Map<String, String> facts) {}

    /** Another name for a scenario, or that it is put aside. */
    record NewName(String name, String remark, Boolean retired) {}

    /** A scenario that was kept. */
    record KeptItem(UUID id) {}

    /** Scenarios side by side, the case as it is first. */
    record ComparisonView(List<SideItem> scenarios, List<LineItem> rows) {

        ComparisonView {
            scenarios = List.copyOf(scenarios);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A scenario in a comparison.
     *
     * @param id its id; empty for the case as it is
     * @param drift what moved since it was kept, a line each
     */
    record SideItem(String id, String name, String told, List<String> drift) {

        SideItem {
            drift = List.copyOf(drift);
        }
    }

    /**
     * The intent, or an option that differs somewhere.
     *
     * @param verdicts one for each scenario, in order; empty where the ledger does not have it
     */
    record LineItem(String key, String title, List<String> verdicts) {

        LineItem {
            verdicts = List.copyOf(verdicts);
        }
    }

    @GetMapping("/api/v1/cases/{id}/scenarios")
    @Operation(summary = "Scenarios that were kept, the newest first, those put aside among them")
    ScenarioList scenarios(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        ScenarioComparison comparison = new ScenarioComparison(desk, find(id));
        List<KeptScenario> all = store.ofCase(id);
        List<ScenarioItem> items = Paging.part(all, offset, limit).stream()
                .map(kept -> ScenarioItem.of(kept, comparison))
                .toList();
        seen(person, id);
        return new ScenarioList(items, offset, limit, all.size());
    }

    @PostMapping("/api/v1/cases/{id}/scenarios")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a scenario under a name, with what comes out now")
    KeptItem keepScenario(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestBody NewScenario wanted,
            HttpServletResponse response) {
        AssessedCase found = find(id);
        UUID kept = kept(scenarios.keep(
                found, naming(wanted.name(), wanted.remark(), false), written(wanted.facts()), person.account()));
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/cases/" + id + "/scenarios/" + kept);
        response.setHeader(HttpHeaders.ETAG, Seen.tag(1));
        return new KeptItem(kept);
    }

    private static String written(@Nullable Map<String, String> facts) {
        Map<String, String> given = Optional.ofNullable(facts).orElse(Map.of());
        if (given.isEmpty() || given.size() > ReasonApi.MOST_CHANGES || given.containsValue(null)) {
            throw ApiException.refused("facts: expected 1 to " + ReasonApi.MOST_CHANGES + " facts, each with a value");
        }
        try {
            return ScenarioComparison.written(given);
        } catch (IllegalArgumentException refused) {
            throw ApiException.refused("facts: " + refused.getMessage());
        }
    }

    private static ScenarioStore.Naming naming(@Nullable String name, @Nullable String remark, boolean retired) {
        return new ScenarioStore.Naming(
                Texts.check("name", name, 1, Texts.LINE), Texts.check("remark", remark, 0, Texts.PARAGRAPH), retired);
    }

    private static UUID kept(ScenarioDesk.Result result) {
        return switch (result) {
            case ScenarioDesk.Result.Kept(UUID id) -> id;
            case ScenarioDesk.Result.Refused(String problem) -> throw ApiException.refused(problem);
            case ScenarioDesk.Result.Late late -> throw Seen.late();
        };
    }

    @GetMapping("/api/v1/cases/{id}/scenarios/{scenario}")
    @Operation(summary = "One scenario. Its ETag guards its name")
    ScenarioItem scenario(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            HttpServletResponse response) {
        ScenarioComparison comparison = new ScenarioComparison(desk, find(id));
        KeptScenario kept = kept(id, scenario);
        seen(person, id);
        response.setHeader(HttpHeaders.ETAG, Seen.tag(kept.namings()));
        return ScenarioItem.of(kept, comparison);
    }

    @PostMapping("/api/v1/cases/{id}/scenarios/{scenario}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a scenario another name, puts it aside, or takes it back into use")
    void nameScenario(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody NewName wanted,
            HttpServletResponse response) {
        KeptScenario kept = kept(id, scenario);
        Seen.check(ifMatch, Seen.tag(kept.namings()));
        boolean retired = Optional.ofNullable(wanted.retired()).orElse(false);
        kept(scenarios.name(
                id, kept, kept.namings(), naming(wanted.name(), wanted.remark(), retired), person.account()));
        response.setHeader(HttpHeaders.ETAG, Seen.tag(kept.namings() + 1));
    }

    @GetMapping("/api/v1/cases/{id}/comparison")
    @Operation(summary = "Kept scenarios beside the case as it is, all computed on the record of today")
    ComparisonView compare(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> scenario) {
        AssessedCase found = find(id);
        if (scenario.size() > ScenarioDesk.MOST_AT_ONCE) {
            throw ApiException.refused("scenario: expected at most " + ScenarioDesk.MOST_AT_ONCE);
        }
        List<KeptScenario> wanted = new ArrayList<>();
        scenario.forEach(each -> wanted.add(kept(id, each)));
        ScenarioComparison comparison = new ScenarioComparison(desk, found);
        wanted.forEach(comparison::add);
        seen(person, id);
        return new ComparisonView(
                comparison.sides().stream()
                        .map(side -> new SideItem(side.id(), side.name(), side.told(), side.drift()))
                        .toList(),
                comparison.lines().stream()
                        .map(line -> new LineItem(line.key(), line.title(), line.verdicts()))
                        .toList());
    }

    private void seen(SignedOn person, UUID id) {
        audit.add(person.getUsername(), "what-if-seen", Optional.of(id), "");
    }

    private KeptScenario kept(UUID id, UUID scenario) {
        return scenarios.find(id, scenario).orElseThrow(() -> ApiException.notThere("no such scenario"));
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> ApiException.notThere("no such case"));
    }
}
