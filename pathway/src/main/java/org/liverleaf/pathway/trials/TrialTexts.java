package org.liverleaf.pathway.trials;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.TextFile;
import org.liverleaf.pathway.situation.TextFile.Row;

/**
 * Which words of a registration stand for which facts.
 *
 * @param diseases words for primaries
 * @param criteria words for criteria
 */
public record TrialTexts(List<Disease> diseases, List<Criterion> criteria) {

    /** Path in the knowledge folder. */
    public static final String PATH = "trials/criteria.yaml";

    /** Stands for every primary. */
    static final String ANY = "any";

    /** Copies the lists. */
    public TrialTexts {
        diseases = List.copyOf(diseases);
        criteria = List.copyOf(criteria);
    }

    /** Words for primaries. */
    record Disease(Pattern pattern, List<String> primaries) {

        Disease {
            primaries = List.copyOf(primaries);
        }
    }

    /** Words for a criterion; it counts in one section or, if none is named, in both. */
    record Criterion(String id, Set<Trial.Section> sections, Pattern pattern, List<Condition> when, String what) {

        Criterion {
            sections = Set.copyOf(sections);
            when = List.copyOf(when);
        }
    }

    /** Reads the file; the stream is left open. */
    public static TrialTexts read(InputStream text) {
        TextFile file = TextFile.read(PATH, text);
        return new TrialTexts(
                file.rows("conditions", Set.of("id", "pattern", "primaries")).stream()
                        .map(row -> new Disease(pattern(row), row.texts("primaries")))
                        .toList(),
                file.rows("criteria", Set.of("id", "in", "pattern", "when", "what")).stream()
                        .map(row -> new Criterion(
                                row.text("id"), sections(row), pattern(row), row.conditions("when"), row.text("what")))
                        .toList());
    }

    private static Set<Trial.Section> sections(Row row) {
        return switch (row.text("in")) {
            case "inclusion" -> Set.of(Trial.Section.INCLUSION);
            case "exclusion" -> Set.of(Trial.Section.EXCLUSION);
            case "any" -> Set.of(Trial.Section.values());
            default ->
                throw new KnowledgeException(
                        row.place() + ": found '" + row.text("in") + "', expected inclusion, exclusion or any");
        };
    }

    private static Pattern pattern(Row row) {
        try {
            return Pattern.compile(row.text("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException wrong) {
            throw new KnowledgeException(row.place() + ": " + wrong.getDescription() + " in the pattern");
        }
    }
}
