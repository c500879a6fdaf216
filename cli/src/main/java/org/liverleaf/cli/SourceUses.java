package org.liverleaf.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.score.Score;
import org.liverleaf.pathway.score.Scores;

/** Where each source is used: in rules of tables, in scores, and in the texts and vocabularies of the knowledge. */
final class SourceUses {

    /** Keys are words, mostly several parted by hyphens. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private SourceUses() {}

    static Map<String, TreeSet<String>> of(Knowledge knowledge) {
        Map<String, TreeSet<String>> uses = new TreeMap<>();
        for (DecisionTable table : knowledge.tables().values()) {
            for (Rule rule : table.rules()) {
                rule.evidence().forEach(key -> add(uses, key, rule.id()));
            }
        }
        for (Score score : Scores.all()) {
            score.sheet().evidence().forEach(key -> add(uses, key, "score " + score.id()));
        }
        Set<String> keys = knowledge.evidence().keySet();
        for (String path : knowledge.files().paths()) {
            if (!path.startsWith("evidence/") && !path.endsWith(".dmn")) {
                Matcher word = KEY.matcher(knowledge.files().text(path));
                while (word.find()) {
                    if (keys.contains(word.group())) {
                        add(uses, word.group(), path);
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
