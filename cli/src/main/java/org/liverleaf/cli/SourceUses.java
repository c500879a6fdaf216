package org.liverleaf.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.pathway.knowledge.Knowledge;

/** Where each source is used: in rules of tables, and in the texts on alerts, plan, outlook and the like. */
final class SourceUses {

    private static final Pattern CITED = Pattern.compile("evidence:\\s*\\[([^\\]]*)\\]");

    private SourceUses() {}

    static Map<String, TreeSet<String>> of(Knowledge knowledge) {
        Map<String, TreeSet<String>> uses = new TreeMap<>();
        for (DecisionTable table : knowledge.tables().values()) {
            for (Rule rule : table.rules()) {
                rule.evidence().forEach(key -> add(uses, key, rule.id()));
            }
        }
        for (String path : knowledge.files().paths("", ".yaml")) {
            if (!path.startsWith("evidence/")) {
                Matcher cited = CITED.matcher(knowledge.files().text(path));
                while (cited.find()) {
                    for (String key : cited.group(1).split(",", -1)) {
                        add(uses, key.strip(), path);
                    }
                }
            }
        }
        return uses;
    }

    private static void add(Map<String, TreeSet<String>> uses, String key, String place) {
        uses.computeIfAbsent(key, each -> new TreeSet<>()).add(place);
    }
}
