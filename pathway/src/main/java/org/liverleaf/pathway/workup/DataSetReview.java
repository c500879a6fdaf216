package org.liverleaf.pathway.workup;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.catalogue.Dependence.Place;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.DataItem.State;
import org.liverleaf.pathway.workup.DataSetTexts.Content;
import org.liverleaf.pathway.workup.DataSetTexts.Item;

/** Holds the minimum data set of the primary against the case. */
final class DataSetReview {

    private static final String PRIMARY = "primarySite";

    private final DataSetTexts texts;

    DataSetReview(DataSetTexts texts) {
        this.texts = texts;
    }

    List<DataItem> of(Situation situation) {
        String primary = situation.theCase().fact(PRIMARY).value();
        List<DataItem> items = new ArrayList<>();
        for (Item item : texts.all()) {
            boolean concerns = item.primaries().isEmpty() || item.primaries().contains(primary);
            if (concerns && situation.all(item.when()) == Holding.HOLDS) {
                items.add(of(situation.theCase(), item));
            }
        }
        return items;
    }

    private static DataItem of(Case theCase, Item item) {
        Content content = item.content();
        List<String> missing = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (String name : content.facts()) {
            look(theCase, name, content.maxAgeDays(), missing, stale);
        }
        anyOf(theCase, content, missing, stale);
        State state = content.facts().isEmpty() && content.anyOf().isEmpty()
                ? State.BY_HAND
                : !missing.isEmpty() ? State.MISSING : !stale.isEmpty() ? State.STALE : State.PRESENT;
        stale.forEach(title -> missing.add(state == State.STALE ? title : title + " (too old)"));
        return new DataItem(
                item.id(),
                item.heading().title(),
                item.heading().kind(),
                item.heading().level(),
                state,
                item.why(),
                missing,
                item.evidence());
    }

    private static void anyOf(Case theCase, Content content, List<String> missing, List<String> stale) {
        List<String> allMissing = new ArrayList<>();
        List<String> allStale = new ArrayList<>();
        for (String name : content.anyOf()) {
            look(theCase, name, content.maxAgeDays(), allMissing, allStale);
        }
        int wanting = allMissing.size() + allStale.size();
        if (wanting == content.anyOf().size() && wanting > 0) {
            if (allStale.isEmpty()) {
                missing.add(String.join(" or ", allMissing));
            } else {
                stale.addAll(allStale);
            }
        }
    }

    private static void look(Case theCase, String name, int maxAgeDays, List<String> missing, List<String> stale) {
        List<CaseFact> facts = facts(theCase, name);
        List<CaseFact> known =
                facts.stream().filter(fact -> !fact.belief().isUnknown()).toList();
        if (known.isEmpty()) {
            missing.add(facts.isEmpty() ? name : title(name, facts.getFirst()));
        } else if (maxAgeDays > 0 && known.stream().allMatch(fact -> isOld(theCase, fact, maxAgeDays))) {
            stale.add(title(name, known.getFirst()));
        }
    }

    private static String title(String name, CaseFact fact) {
        String title = fact.definition().text().title();
        int colon = title.indexOf(':');
        boolean member = !fact.definition().id().equals(name) && colon > 0;
        return member ? title.substring(0, colon) : title;
    }

    private static boolean isOld(Case theCase, CaseFact fact, int maxAgeDays) {
        if (fact.state() == Belief.State.ASSUMED) {
            return false;
        }
        OptionalLong age = fact.findAgeDays(theCase.asOf());
        return age.isPresent() && age.getAsLong() > maxAgeDays;
    }

    /** The fact, or the true/false facts of the list of this name. */
    private static List<CaseFact> facts(Case theCase, String name) {
        CaseFact fact = theCase.facts().get(name);
        if (fact != null) {
            return List.of(fact);
        }
        return theCase.facts().values().stream()
                .filter(each -> each.definition().dependence().place() instanceof Place.OfList list
                        && list.list().equals(name))
                .toList();
    }
}
