package org.liverleaf.pathway.options;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.record.Payload;

/** A case in the engine's words. */
public final class CaseKnowns {

    private CaseKnowns() {}

    /** What is known of a case: beliefs, ages, questions already asked, rules set aside by the board. */
    public static Knowns of(Case theCase) {
        Map<String, Belief> beliefs = new HashMap<>();
        Map<String, Integer> ages = new HashMap<>();
        Set<String> asked = new HashSet<>();
        theCase.facts().forEach((id, fact) -> {
            beliefs.put(id, fact.belief());
            age(theCase, fact, id, ages);
            if (fact.askedNotKnown()) {
                asked.add(id);
            }
        });
        for (CaseLesion lesion : theCase.lesions()) {
            lesion.facts().values().forEach(fact -> {
                String address = FactAddress.ofLesion(lesion.id(), fact.definition());
                beliefs.put(address, fact.belief());
                age(theCase, fact, address, ages);
            });
        }
        if (theCase.lesionsComplete()) {
            beliefs.put(FactAddress.LESION_LIST, Belief.known(0));
        }
        Set<String> overridden = theCase.course().overrides().stream()
                .map(Payload.RuleOverride::rule)
                .collect(Collectors.toSet());
        return new Knowns(beliefs, ages, asked, overridden);
    }

    private static void age(Case theCase, CaseFact fact, String address, Map<String, Integer> ages) {
        fact.findAgeDays(theCase.asOf()).ifPresent(days -> ages.put(address, (int) Math.min(Integer.MAX_VALUE, days)));
    }
}
