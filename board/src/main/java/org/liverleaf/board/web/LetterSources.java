package org.liverleaf.board.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liverleaf.board.page.LetterEditPage.Source;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.Sentence;

/** Where the sentences of a letter come from that must not be changed by mistake: those with figures, dates or drugs. */
final class LetterSources {

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Knowledge knowledge;
    private final Map<String, CaseFact> factsByTitle;
    private final Set<String> drugs;

    LetterSources(Knowledge knowledge, Assessment assessment) {
        this.knowledge = knowledge;
        this.factsByTitle = assessment.theCase().facts().values().stream()
                .collect(Collectors.toMap(
                        fact -> fact.definition().text().title(), fact -> fact, (first, second) -> first));
        this.drugs = knowledge.regimens().stream()
                .flatMap(regimen -> regimen.agents().stream())
                .map(drug -> drug.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sentences that carry a figure, a date or a drug, each with its source. */
    List<Source> of(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> carries(sentence.text()))
                .map(sentence -> new Source(sentence.text(), source(sentence)))
                .toList();
    }

    private boolean carries(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return DIGIT.matcher(text).find() || drugs.stream().anyMatch(lower::contains);
    }

    private String source(Sentence sentence) {
        if (!sentence.evidence().isEmpty()) {
            return sentence.evidence().stream()
                    .map(key -> Optional.ofNullable(knowledge.evidence().get(key))
                            .map(Evidence::citation)
                            .filter(citation -> !citation.isEmpty())
                            .orElse(key))
                    .collect(Collectors.joining("; "));
        }
        int colon = sentence.text().indexOf(": ");
        CaseFact fact = colon < 0 ? null : factsByTitle.get(sentence.text().substring(0, colon));
        if (fact == null) {
            return "this case and its decision";
        }
        String day = fact.findEffective().map(Object::toString).orElse("");
        return "the record: " + (fact.source().isEmpty() ? "computed from it" : fact.source())
                + (day.isEmpty() ? "" : ", " + day);
    }
}
