package org.liverleaf.pathway.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.QuestionnaireAnswers;

/**
 * The worst of several symptom scores. What was not asked may be anything: with some scores unknown the worst one is at least
 * the highest that is known.
 */
final class SymptomDerivation {

    private static final List<String> BODY = List.of(
            "painScore", "tirednessScore", "drowsinessScore", "nauseaScore", "appetiteScore", "breathlessnessScore");
    private static final List<String> MOOD = List.of("depressionScore", "anxietyScore");
    private static final String SOURCE = "the symptom scores";

    private final FactSheet sheet;

    SymptomDerivation(FactSheet sheet) {
        this.sheet = sheet;
    }

    List<Derivation> derive() {
        List<Derivation> derived = new ArrayList<>();
        worst("worstSymptomScore", BODY).ifPresent(derived::add);
        worst("worstMoodScore", MOOD).ifPresent(derived::add);
        return derived;
    }

    private Optional<Derivation> worst(String fact, List<String> parts) {
        List<String> known =
                parts.stream().filter(part -> !sheet.belief(part).isUnknown()).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Domain.Grid scores = (Domain.Grid) sheet.definition(fact).domain();
        int low = known.stream()
                .mapToInt(part -> sheet.belief(part).values().first())
                .max()
                .orElseThrow();
        int high = known.size() < parts.size()
                ? scores.points() - 1
                : known.stream()
                        .mapToInt(part -> sheet.belief(part).values().last())
                        .max()
                        .orElseThrow();
        PartialDate newest = known.stream()
                .flatMap(part -> sheet.fact(part).findEffective().stream())
                .max(Comparator.comparing(PartialDate::latest))
                .orElse(PartialDate.of(sheet.asOf()));
        return Optional.of(new Derivation(fact, Belief.oneOf(ValueSet.range(low, high)), newest, SOURCE));
    }

    /** The questionnaires of a record, by date. */
    static List<FilledQuestionnaire> questionnaires(VisibleEntries visible) {
        return visible.of(QuestionnaireAnswers.class).stream()
                .map(found -> new FilledQuestionnaire(
                        found.payload().instrument(),
                        found.effective(),
                        found.payload().answers(),
                        found.entry().source()))
                .toList();
    }
}
