package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.KnowledgePage;
import org.liverleaf.board.page.TablePage;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The tables by which cases are assessed. */
@Controller
final class KnowledgeController {

    private final Knowledge knowledge;

    KnowledgeController(Knowledge knowledge) {
        this.knowledge = knowledge;
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
                        policy(found.hitPolicy()),
                        found.columns().stream()
                                .map(column -> knowledge.titleOf(column.fact()))
                                .toList(),
                        found.rules().stream().map(this::row).toList()));
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
