package org.liverleaf.pathway.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.workup.Alert;

/** Compares a case with what it was on an earlier day. Values that only time moves, such as age, are no change. */
public final class ChangeReview {

    private static final String UNKNOWN = "unknown";

    private final Knowledge knowledge;

    /** Takes the names of facts from the knowledge. */
    public ChangeReview(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What changed between two assessments of one record.
     *
     * @param then the earlier one
     * @param now the later one
     */
    public Changes between(Assessment then, Assessment now) {
        return new Changes(
                then.meta().asOf(),
                facts(then.theCase(), now.theCase()),
                Difference.between(then, now),
                onlyIn(alerts(now), alerts(then)),
                onlyIn(alerts(then), alerts(now)),
                onlyIn(steps(now), steps(then)),
                onlyIn(steps(then), steps(now)),
                overdue(then, now.meta().asOf()));
    }

    private List<Changes.FactChange> facts(Case then, Case now) {
        Map<String, CaseFact> before = addressed(then);
        List<Changes.FactChange> changes = new ArrayList<>();
        addressed(now).forEach((address, fact) -> {
            CaseFact old = before.getOrDefault(address, CaseFact.unknown(fact.definition()));
            boolean tells = !old.value().equals(fact.value()) && !isMovedByTime(old, fact) && !isSilence(old, fact);
            if (tells) {
                changes.add(change(address, old.value(), fact));
            }
            before.remove(address);
        });
        before.forEach((address, old) -> {
            if (!old.belief().isUnknown()) {
                changes.add(change(address, old.value(), CaseFact.unknown(old.definition())));
            }
        });
        return changes;
    }

    /** Both values rest on the same entries, so that only the day of the case differs. */
    private static boolean isMovedByTime(CaseFact old, CaseFact fact) {
        return !old.readings().isEmpty() && old.readings().equals(fact.readings())
                || fact.definition().unit().equals("d")
                || fact.definition().id().equals("age");
    }

    /** A list became known, and this value does not stand in it. */
    private static boolean isSilence(CaseFact old, CaseFact fact) {
        return fact.definition().isMember()
                && old.belief().isUnknown()
                && fact.value().equals("false");
    }

    private Changes.FactChange change(String address, String from, CaseFact fact) {
        return new Changes.FactChange(
                address,
                knowledge.titleOf(address),
                from,
                fact.belief().isUnknown() ? UNKNOWN : fact.value(),
                fact.unit(),
                fact.findEffective().map(PartialDate::toString).orElse(""),
                fact.source());
    }

    private static Map<String, CaseFact> addressed(Case theCase) {
        Map<String, CaseFact> facts = new LinkedHashMap<>(theCase.facts());
        for (CaseLesion lesion : theCase.lesions()) {
            lesion.facts()
                    .values()
                    .forEach(fact -> facts.put(FactAddress.ofLesion(lesion.id(), fact.definition()), fact));
        }
        return facts;
    }

    private static List<String> alerts(Assessment assessment) {
        return assessment.workUp().alerts().stream()
                .filter(alert -> alert.standing() == Alert.Standing.HOLDS)
                .map(Alert::title)
                .toList();
    }

    private static List<String> steps(Assessment assessment) {
        return assessment.plan().steps().stream().map(step -> step.text()).toList();
    }

    private static List<String> onlyIn(List<String> here, List<String> there) {
        return here.stream().filter(text -> !there.contains(text)).toList();
    }

    private static List<Changes.Due> overdue(Assessment then, LocalDate today) {
        return then.plan().reassessments().stream()
                .filter(point -> !point.due().isAfter(today))
                .map(point -> new Changes.Due(point.due(), point.occasion()))
                .toList();
    }
}
