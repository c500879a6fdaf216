package org.liverleaf.board.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.KnowledgePage;
import org.liverleaf.board.page.TablePage;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The tables by which cases are assessed. */
@Controller
final class KnowledgeController {

    private static final MediaType DMN = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final Knowledge knowledge;
    private final KnowledgeArchive archive;
    private final Islands islands;

    KnowledgeController(Knowledge knowledge, KnowledgeArchive archive, Islands islands) {
        this.knowledge = knowledge;
        this.archive = archive;
        this.islands = islands;
    }

    @GetMapping("/knowledge")
    ModelAndView list() {
        Map<String, List<Choice>> groups = new TreeMap<>();
        knowledge
                .tables()
                .values()
                .forEach(table -> groups.computeIfAbsent(folder(table), key -> new ArrayList<>())
                        .add(new Choice(table.id(), table.question())));
        return new ModelAndView(
                "knowledge",
                "page",
                new KnowledgePage(
                        knowledge.version(),
                        knowledge.hash(),
                        groups.entrySet().stream()
                                .map(group -> new KnowledgePage.Group(
                                        group.getKey().replace('/', ' ').replace('-', ' '), group.getValue()))
                                .toList()));
    }

    private static String folder(DecisionTable table) {
        int slash = table.file().lastIndexOf('/');
        return slash < 0 ? "" : table.file().substring(0, slash);
    }

    @GetMapping("/knowledge/{table}")
    ModelAndView table(@PathVariable String table) {
        DecisionTable found = knowledge.findTable(table).orElseThrow(() -> new NotThereException("no such table"));
        return new ModelAndView(
                "table",
                "page",
                new TablePage(
                        found.question(),
                        found.file(),
                        new TablePage.Viewer(
                                islands.haveTables(), Islands.tables(knowledge).files() + found.id(), found.id()),
                        policy(found.hitPolicy()),
                        found.columns().stream()
                                .map(column -> knowledge.titleOf(column.fact()))
                                .toList(),
                        found.rules().stream().map(this::row).toList()));
    }

    /** The DMN file of a table as it stands in a knowledge: the one in use, or one by which a decision was signed. */
    @GetMapping("/knowledge/{hash}/tables/{table}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String table) throws IOException {
        Knowledge asked = hash.equals(knowledge.hash())
                ? knowledge
                : archive.find(hash).orElseThrow(() -> new NotThereException("no such knowledge"));
        DecisionTable found = asked.findTable(table).orElseThrow(() -> new NotThereException("no such table"));
        try (InputStream in = asked.files().open(found.file())) {
            return ResponseEntity.ok()
                    .contentType(DMN)
                    // What a hash names never changes.
                    .cacheControl(CacheControl.maxAge(Duration.ofDays(30))
                            .cachePrivate()
                            .immutable())
                    .body(in.readAllBytes());
        }
    }

    private static String policy(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> "Exactly one rule applies.";
            case FIRST -> "The first rule that applies counts.";
            case COLLECT -> "Every rule that applies is an argument.";
        };
    }

    private TablePage.Row row(Rule rule) {
        return new TablePage.Row(
                rule.id(),
                rule.tests().stream().map(UnaryTest::text).toList(),
                rule.output().replace('-', ' '),
                rule.reason(),
                rule.evidence().stream().map(this::citation).toList());
    }

    private String citation(String key) {
        Evidence found = knowledge.evidence().get(key);
        return found == null ? key : found.citation();
    }
}
