package org.liverleaf.pathway.workup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.decision.reason.Conclusion;
import org.liverleaf.decision.reason.Need;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Question;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.catalogue.Dependence.Place;
import org.liverleaf.pathway.catalogue.FactDefinition;

/**
 * Finds what is missing and matters: the engine's questions in their order, then what was asked and is not known, which the
 * engine does not ask again but which can still change something.
 */
final class GapFinder {

    private static final String LESIONS = "lesions.";

    private final WorkUpTexts texts;

    GapFinder(WorkUpTexts texts) {
        this.texts = texts;
    }

    List<Gap> of(Case theCase, Reasoning reasoning) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Question question : reasoning.questions()) {
            found.put(question.fact(), Found.of(question, reasoning));
        }
        for (OptionResult option : reasoning.options().values()) {
            for (Need need : option.needs()) {
                boolean decisive = need.crosses() && option.isContending();
                found.computeIfAbsent(need.fact(), fact -> new Found(need.stale()))
                        .add(option.id(), decisive);
            }
        }
        for (Conclusion conclusion : reasoning.conclusions().values()) {
            for (Need need : conclusion.needs()) {
                found.computeIfAbsent(need.fact(), fact -> new Found(need.stale())).decisive = true;
            }
        }
        List<Gap> gaps = new ArrayList<>();
        found.forEach((fact, each) -> gaps.add(gap(theCase, fact, each)));
        return gaps;
    }

    private Gap gap(Case theCase, String fact, Found found) {
        Set<String> changes = new LinkedHashSet<>(found.crosses);
        changes.addAll(found.others);
        Optional<FactDefinition> definition = definition(theCase, fact);
        StudyTexts.Named named = texts.studies().names().getOrDefault(fact, new StudyTexts.Named(fact, ""));
        return new Gap(
                fact,
                definition.map(each -> title(fact, each)).orElse(named.title()),
                found.decisive,
                List.copyOf(changes),
                definition.map(this::obtainBy).orElse(named.obtainBy()),
                found.stale);
    }

    private static String title(String fact, FactDefinition definition) {
        if (!fact.startsWith(LESIONS)) {
            return definition.text().title();
        }
        return "Lesion " + fact.substring(LESIONS.length(), fact.indexOf('.', LESIONS.length())) + ": "
                + definition.text().title();
    }

    /** The sentence of the fact, or of the list that it is a member of. */
    private String obtainBy(FactDefinition definition) {
        return texts.obtain()
                .find(definition.id())
                .or(() -> definition.dependence().place() instanceof Place.OfList list
                        ? texts.obtain().find(list.list())
                        : Optional.empty())
                .orElse("");
    }

    private static Optional<FactDefinition> definition(Case theCase, String fact) {
        CaseFact ofCase = theCase.facts().get(fact);
        if (ofCase != null) {
            return Optional.of(ofCase.definition());
        }
        if (!fact.startsWith(LESIONS)) {
            return Optional.empty();
        }
        for (CaseLesion lesion : theCase.lesions()) {
            String address = LESIONS + lesion.id() + ".";
            if (fact.startsWith(address)) {
                Place path = new Place.OfLesion(fact.substring(address.length()));
                return lesion.facts().values().stream()
                        .map(CaseFact::definition)
                        .filter(each -> each.dependence().place().equals(path))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** What was gathered on one fact. */
    private static final class Found {

        private final Set<String> crosses = new LinkedHashSet<>();
        private final Set<String> others = new LinkedHashSet<>();
        private final boolean stale;
        private boolean decisive;

        Found(boolean stale) {
            this.stale = stale;
        }

        static Found of(Question question, Reasoning reasoning) {
            Found found = new Found(question.stale());
            found.crosses.addAll(question.crosses());
            question.changes().stream()
                    .filter(each -> reasoning.options().containsKey(each))
                    .forEach(found.others::add);
            found.decisive = !question.crosses().isEmpty()
                    || question.changes().stream()
                            .anyMatch(each -> reasoning.conclusions().containsKey(each));
            return found;
        }

        void add(String option, boolean crossesOpen) {
            (crossesOpen ? crosses : others).add(option);
            decisive |= crossesOpen;
        }
    }
}
