package org.liverleaf.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.knowledge.RegimenText;

/**
 * The decision tables as pages of Markdown, for clinicians without software: what each table asks, every rule in words with
 * its reason and its sources, and the sources themselves.
 */
public final class KnowledgeBook {

    private static final Map<String, String> OUTPUTS = Map.of(
            "excludes", "**excludes**",
            "against", "speaks against",
            "supports", "speaks for",
            "indicates", "**indicates**",
            "requires-event", "requires first",
            "requires-setting", "requires a setting");

    private static final Set<String> SHORT_FORMS = Set.of(
            "alpps", "braf", "cea", "egfr", "fgfr", "gist", "her2", "idh1", "kras", "mek", "nsclc", "ntrk", "prrt",
            "sbrt", "sclc", "sirt", "tace", "vegf");

    private final Knowledge knowledge;
    private final RuleWords words;

    /** Of one version of the knowledge. */
    public KnowledgeBook(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.words = new RuleWords(knowledge);
    }

    /** The pages by path. */
    public Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        knowledge.dmnFiles().forEach((path, file) -> pages.put(pagePath(path), page(path, file)));
        pages.put("sources.md", sources());
        pages.put("README.md", index());
        return pages;
    }

    private static String pagePath(String dmnPath) {
        return dmnPath.substring(0, dmnPath.length() - ".dmn".length()) + ".md";
    }

    /** The name of a file as a heading; short forms that are said aloud stand in capitals. */
    private static String heading(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".dmn".length());
        return Wording.sentence(Stream.of(name.split("-", -1))
                .map(word -> SHORT_FORMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" ")));
    }

    private String index() {
        StringBuilder text = new StringBuilder("""
                # What the board knows

                Made from the decision tables of `knowledge/` by `liverleaf knowledge book`; change the tables, not these pages. How to read a
                table: every rule that fits a patient counts as an argument, unless the page says that only the first one counts. *Excludes*: a
                certain contraindication. *Indicates*: a standard. *Speaks for*, *speaks against*: weaker arguments. *Requires*: something that
                must come first. The sources behind the keys stand in [sources.md](sources.md).

                """);
        String folder = "";
        for (Map.Entry<String, DmnFile> each : knowledge.dmnFiles().entrySet()) {
            String path = each.getKey();
            String here = path.substring(0, path.lastIndexOf('/'));
            if (!here.equals(folder)) {
                folder = here;
                text.append("\n## ")
                        .append(Wording.sentence(here.replace("/", ": ")))
                        .append("\n\n");
            }
            int rules = each.getValue().tables().stream()
                    .mapToInt(table -> table.rules().size())
                    .sum();
            text.append("- [")
                    .append(heading(path))
                    .append("](")
                    .append(pagePath(path))
                    .append("): ")
                    .append(Wording.count(rules, "rule", "rules"))
                    .append('\n');
        }
        return text.toString();
    }

    private String page(String path, DmnFile file) {
        StringBuilder text = new StringBuilder("# ").append(heading(path)).append("\n");
        for (DecisionTable table : file.tables()) {
            table(text, table, "../".repeat(path.split("/").length - 1));
        }
        return text.toString();
    }

    private void table(StringBuilder text, DecisionTable table, String up) {
        text.append("\n## ").append(cell(table.question())).append("\n\n");
        use(text, table);
        text.append("| when | then | why | sources |\n|---|---|---|---|\n");
        for (Rule rule : table.rules()) {
            text.append("| ")
                    .append(cell(words.when(table, rule)))
                    .append(" | ")
                    .append(cell(OUTPUTS.getOrDefault(rule.output(), Wording.value(rule.output()))))
                    .append(" | ")
                    .append(cell(rule.reason()))
                    .append(rule.unverified() ? " *(unverified: does not decide by itself)*" : "")
                    .append(" | ")
                    .append(rule.evidence().stream()
                            .map(key -> "[" + key + "](" + up + "sources.md#" + key + ")")
                            .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
    }

    /** Whose table it is, and how its rules combine. */
    private void use(StringBuilder text, DecisionTable table) {
        List<String> argued = argued(table.id());
        if (!argued.isEmpty()) {
            text.append("Arguments for and against: ")
                    .append(String.join("; ", argued))
                    .append(".\n\n");
        } else if (table.hitPolicy() == HitPolicy.FIRST) {
            text.append("Answers *").append(title(table)).append("*. The first rule that fits counts.\n\n");
        } else if (table.hitPolicy() == HitPolicy.UNIQUE) {
            text.append("Answers *").append(title(table)).append("*. Exactly one rule fits every patient.\n\n");
        } else {
            text.append("Every rule that fits counts.\n\n");
        }
    }

    private List<String> argued(String table) {
        List<String> argued = new java.util.ArrayList<>();
        knowledge.options().stream()
                .filter(option -> option.table().equals(table))
                .map(OptionText::title)
                .forEach(argued::add);
        knowledge.regimens().stream()
                .filter(regimen -> regimen.table().equals(table))
                .map(RegimenText::title)
                .forEach(argued::add);
        knowledge.cautions().stream()
                .filter(caution -> caution.table().equals(table))
                .forEach(caution -> argued.add(
                        caution.agents().contains("*")
                                ? "every regimen"
                                : "every regimen with " + String.join(", ", caution.agents())));
        return argued;
    }

    private String title(DecisionTable table) {
        return cell(knowledge
                .catalogue()
                .find(table.id())
                .map(FactDefinition::text)
                .map(text -> text.title())
                .orElse(table.id()));
    }

    private String sources() {
        StringBuilder text = new StringBuilder(
                "# Sources\n\nHow sure we are: *seen* (the figure was read in the source), *known* (settled knowledge of the field), *unverified*"
                        + " (nobody could check it; decides nothing).\n");
        for (Evidence each : new TreeMap<>(knowledge.evidence()).values()) {
            text.append("\n### ")
                    .append(each.key())
                    .append("\n\n")
                    .append(plain(each.title()))
                    .append(". ");
            text.append(plain(each.citation()));
            if (!each.doi().isEmpty()) {
                text.append(". [doi ")
                        .append(each.doi())
                        .append("](https://doi.org/")
                        .append(each.doi())
                        .append(")");
            }
            if (!each.pmid().isEmpty()) {
                text.append(". PMID ").append(each.pmid());
            }
            text.append(" (")
                    .append(Wording.words(each.kind()))
                    .append(", ")
                    .append(each.certainty())
                    .append(")\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        return plain(text).replace("|", "\\|");
    }

    private static String plain(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }
}
