package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the board knows. */
@RestController
@Tag(name = "knowledge")
final class KnowledgeApi {

    private final Knowledge knowledge;
    private final DecisionStore decisions;

    KnowledgeApi(Knowledge knowledge, DecisionStore decisions) {
        this.knowledge = knowledge;
        this.decisions = decisions;
    }

    /** The knowledge: its version, its tables, and the versions by which decisions were signed. */
    record KnowledgeView(String version, String hash, List<TableItem> tables, List<KeptVersion> kept) {

        KnowledgeView {
            tables = List.copyOf(tables);
            kept = List.copyOf(kept);
        }
    }

    /** A table in the list. */
    record TableItem(String id, String question, String file) {}

    /** A version that is kept. */
    record KeptVersion(String version, String hash, Instant keptAt) {}

    /** A table. */
    record TableView(
            String id, String question, String file, String hitPolicy, List<String> columns, List<RuleItem> rules) {

        TableView {
            columns = List.copyOf(columns);
            rules = List.copyOf(rules);
        }
    }

    /** A row of a table. */
    record RuleItem(String id, List<String> tests, String output, String reason, List<String> evidence) {

        RuleItem {
            tests = List.copyOf(tests);
            evidence = List.copyOf(evidence);
        }
    }

    /** A part of the list of sources. */
    record SourceList(List<SourceItem> items, int offset, int limit, int total) {

        SourceList {
            items = List.copyOf(items);
        }
    }

    /** A source. */
    record SourceItem(
            String key, String title, String citation, String doi, String pmid, String kind, String certainty) {

        static SourceItem of(Evidence source) {
            return new SourceItem(
                    source.key(),
                    source.title(),
                    source.citation(),
                    source.doi(),
                    source.pmid(),
                    source.kind(),
                    source.certainty());
        }
    }

    @GetMapping("/api/v1/knowledge")
    @Operation(summary = "Version, tables, and the versions by which decisions were signed")
    KnowledgeView show() {
        return new KnowledgeView(
                knowledge.version(),
                knowledge.hash(),
                knowledge.tables().values().stream()
                        .map(table -> new TableItem(table.id(), table.question(), table.file()))
                        .toList(),
                decisions.knowledgeVersions().stream()
                        .map(kept -> new KeptVersion(kept.version(), kept.hash(), kept.keptAt()))
                        .toList());
    }

    @GetMapping("/api/v1/knowledge/tables/{table}")
    @Operation(summary = "A table with its rows")
    TableView table(@PathVariable String table) {
        DecisionTable found = knowledge.findTable(table).orElseThrow(() -> ApiException.notThere("no such table"));
        return new TableView(
                found.id(),
                found.question(),
                found.file(),
                found.hitPolicy().name().toLowerCase(Locale.ROOT),
                found.columns().stream().map(column -> column.fact()).toList(),
                found.rules().stream().map(KnowledgeApi::rule).toList());
    }

    private static RuleItem rule(Rule rule) {
        return new RuleItem(
                rule.id(),
                rule.tests().stream().map(UnaryTest::text).toList(),
                rule.output(),
                rule.reason(),
                rule.evidence());
    }

    @GetMapping("/api/v1/knowledge/sources")
    @Operation(summary = "Sources by key, a part at a time")
    SourceList sources(
            @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = Paging.USUAL) int limit) {
        List<SourceItem> all = knowledge.evidence().values().stream()
                .map(SourceItem::of)
                .sorted(java.util.Comparator.comparing(SourceItem::key))
                .toList();
        return new SourceList(Paging.part(all, offset, limit), offset, limit, all.size());
    }
}
