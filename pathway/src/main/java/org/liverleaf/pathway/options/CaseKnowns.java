package org.liverleaf.pathway.options;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.cases.Remnant;
import org.liverleaf.pathway.knowledge.CaseShape;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.record.Payload;

/** A case in the engine's words. */
public final class CaseKnowns {

    /** More resections than a surgeon would weigh; the rest take no part. */
    private static final int MOST_OTHER_REMNANTS = 4;

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
        List<Remnant> others = otherRemnants(theCase);
        for (int i = 0; i < others.size(); i++) {
            Remnant remnant = others.get(i);
            beliefs.put(FactAddress.ofRemnant("futureLiverRemnantPercent", i + 1), remnant.percent());
            beliefs.put(
                    FactAddress.ofRemnant("remnantMethod", i + 1),
                    theCase.fact("remnantMethod").definition().domain().find(remnant.method()).stream()
                            .mapToObj(Belief::known)
                            .findFirst()
                            .orElse(theCase.fact("remnantMethod").belief()));
        }
        if (theCase.lesionsComplete()) {
            beliefs.put(FactAddress.LESION_LIST, Belief.known(0));
        }
        Set<String> overridden = theCase.course().overrides().stream()
                .map(Payload.RuleOverride::rule)
                .collect(Collectors.toSet());
        return new Knowns(beliefs, ages, asked, overridden);
    }

    /** What of the case decides which tables run how often. */
    public static CaseShape shape(Case theCase) {
        return new CaseShape(
                theCase.lesions().stream().map(CaseLesion::id).toList(),
                otherRemnants(theCase).size(),
                primaries(theCase.fact("primarySite")));
    }

    /** The primaries that a case may have; every one counts while nothing is known. */
    private static Set<String> primaries(CaseFact primary) {
        Set<String> primaries = new HashSet<>();
        ValueSet values = primary.belief().values();
        for (int range = 0; range < values.ranges(); range++) {
            for (int value = values.rangeFirst(range); value <= values.rangeLast(range); value++) {
                primaries.add(primary.definition().domain().text(value));
            }
        }
        return primaries;
    }

    /** Remnants of resections other than the planned one, newest of each resection and method. */
    private static List<Remnant> otherRemnants(Case theCase) {
        Map<String, Remnant> newest = new LinkedHashMap<>();
        Set<String> planned = new HashSet<>();
        for (Remnant remnant : theCase.course().remnants()) {
            if (remnant.planned()) {
                planned.add(remnant.resection());
            }
            newest.merge(
                    remnant.resection() + "|" + remnant.method(),
                    remnant,
                    (a, b) -> b.date().earliest().isBefore(a.date().earliest()) ? a : b);
        }
        return planned.isEmpty()
                ? List.of()
                : newest.values().stream()
                        .filter(remnant -> !planned.contains(remnant.resection()))
                        .limit(MOST_OTHER_REMNANTS)
                        .toList();
    }

    private static void age(Case theCase, CaseFact fact, String address, Map<String, Integer> ages) {
        fact.findAgeDays(theCase.asOf()).ifPresent(days -> ages.put(address, (int) Math.min(Integer.MAX_VALUE, days)));
    }
}
